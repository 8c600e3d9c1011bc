"""What sets a number against another: "5 tập thể, [tăng 1]; 12 cá nhân", "13 cá nhân [(không phải 31 như đã in)]"."""

from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CountMention, DecisionMention, PersonMention
from extractor.record import RecipientKind
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.words.phrases import phrase

_FACTS = (AwardMention, BodyMention, DecisionMention, PersonMention)


def without_comparisons(tokens: Tokens, text: str) -> Tokens:
    """The tokens without such remarks: those in brackets, or that deny the other number, or before parts or the number
    of another kind."""
    told = [place for place, token in enumerate(tokens) if isinstance(token, _TOLD)]
    folded, left_out = fold(text) if told else "", set[int]()
    for place in told:
        if place not in left_out:
            left_out.update(range(place + 1, _past(tokens, place + 1, folded)))
    return tuple(token for place, token in enumerate(tokens) if place not in left_out) if left_out else tokens


_TOLD = (AwardMention, CountMention)


def _past(tokens: Tokens, index: int, folded: str) -> int:
    """Past the remark that opens at `index`, behind a number or award; the same place where none does."""
    told = tokens[index - 1]
    if isinstance(told, CountMention) and told.noun is None:
        return index
    denied = phrase("parts.toml", "denied").match(folded, told.span.end)
    found = denied or phrase("parts.toml", "compared").match(folded, told.span.end)
    if found is None:
        return index
    end = index
    while end < len(tokens) and tokens[end].span.start < found.end():
        end += 1
    facts = any(isinstance(token, _FACTS) for token in tokens[index:end])
    kind = told.kind if isinstance(told, CountMention) else None
    return end if not facts and (denied or found["in_brackets"] or _goes_on(tokens, end, kind)) else index


def _goes_on(tokens: Tokens, end: int, kind: RecipientKind | None) -> bool:
    after = end + is_mark(at(tokens, end), ",;.")
    after += is_cue(at(tokens, after), "and")
    behind = at(tokens, after)
    another = kind is not None and isinstance(behind, CountMention) and behind.noun and behind.kind != kind
    return after > end and (bool(another) or is_cue(behind, "including"))
