"""A sentence that breaks down the number of the one before it without the award, each part with its label.

"... tặng Giấy khen 34 cá nhân dũng cảm. Đợt 1 khen 20 người; đợt 2 thêm 14 người."
"""

from extractor.folding import fold
from extractor.span import Span
from extractor.statements.cursor import at, is_cue, listed_words, sentence_end
from extractor.statements.draft import Draft, Part, Tally
from extractor.statements.parts import part_of
from extractor.statements.phrase.kinds import class_kind
from extractor.statements.phrase.pieces import may_add_up, pieces
from extractor.statements.sentence.clause import Clause
from extractor.words.phrases import phrase

_TWO = 2


def read_turns(clause: Clause) -> None:
    """Takes the parts of the only number that the sentence before told, where the sentence ahead tells nothing else."""
    status, place = clause.earlier or ("", -1)
    whole = clause.drafts[place] if place >= 0 and status == "granted" else None
    first = at(clause.tokens, clause.index)
    if whole is None or not whole.count or not whole.kind or first is None or is_cue(first, "including"):
        return
    end = sentence_end(clause.tokens, clause.index)
    span = Span(first.span.start, clause.tokens[end - 1].span.end)
    found = _parts(clause.text, span, whole)
    if found and not phrase("totals.toml", "no_sum").search(fold(span.of(clause.text))):
        clause.drafts.extend(part_of(part, whole, place) for part in found)
        clause.index = end


def _parts(text: str, span: Span, whole: Draft) -> list[Part]:
    """The parts, each a label and the number of those it counts; none where they do not nearly add up."""
    found = [_part(text, piece, whole) for piece in pieces(text, span)]
    told = [part for part in found if part is not None]
    missing = abs(sum(part.tally.value or 0 for part in told) - (whole.count or 0))
    return told if len(told) == len(found) >= _TWO and may_add_up(missing, whole.count or 0) else []


def _part(text: str, span: Span, whole: Draft) -> Part | None:
    told = phrase("parts.toml", "labelled_before").match(fold(span.of(text)))
    label = phrase("parts.toml", "sharing").match(told["label"] or "") if told else None
    if told is None or label is None:
        return None
    number = told["number"] or told["counted"]
    first, _, rest = fold(span.of(text))[told.end("number") :].strip().partition(" ") if number else ("", "", "")
    noun = rest if first in listed_words("turns_counted") else f"{first} {rest}".strip()
    if not number or class_kind(noun) != whole.kind:
        return None
    return Part(Tally(int(number.replace(".", "")), "exact", whole.kind, span), span)
