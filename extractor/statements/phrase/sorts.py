"""Nouns with a number behind each that break a number down: "34 tập thể (trạm y tế 6, tổ dân phố 14, hợp tác xã 14)".

A noun may be one that a number behind it makes a name of ("tổ dân phố 14"): that they are parts only their sum shows.
"""

import regex

from extractor.folding import fold
from extractor.mention import CountMention
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, closing, ends_sentence, is_cue, is_mark
from extractor.statements.draft import Part, Tally
from extractor.statements.phrase.pieces import may_add_up, pieces
from extractor.words.phrases import phrase

_NAME = regex.compile(r"(?<!^)\b\p{Lu}\p{Ll}")
"""A capital behind the first word: the part is one by name."""
_TWO = 2


def sorts(inside: Tokens, text: str, whole: Tally | None) -> tuple[Part, ...]:
    """The parts of `whole` that such nouns tell; none where anything else is told, or they do not nearly add up."""
    if whole is None or not whole.value or not inside:
        return ()
    found: list[tuple[str, Part]] = []
    for span in pieces(text, Span(inside[0].span.start, inside[-1].span.end), behind_figures=True):
        told = phrase("parts.toml", "noun_and_number").match(fold(span.of(text)))
        if told is None or _NAME.search(span.of(text)) or phrase("parts.toml", "no_label").search(told["label"]):
            return ()
        number = int(told["number"].replace(".", ""))
        found.append((told["label"], Part(Tally(number, "exact", whole.kind, span), span)))
    labels = {label for label, _ in found}
    missing = abs(sum(part.tally.value or 0 for _, part in found) - whole.value)
    placed = all(phrase("parts.toml", "place_alone").match(label) for label in labels)
    fits = may_add_up(missing, whole.value) and not (placed and missing)
    return tuple(part for _, part in found) if len(labels) == len(found) >= _TWO and fits else ()


def sorts_behind(tokens: Tokens, index: int, text: str, whole: Tally) -> tuple[tuple[Part, ...], int]:
    """Such parts in brackets at `index`, or behind words that lead to them, and the place behind them: ", phân theo
    nhóm: thôn 21, hợp tác xã 4", ", gồm thôn 12, trường học 8"."""
    if is_mark(at(tokens, index), "("):
        close = closing(tokens, index)
        return sorts(tokens[index + 1 : close], text, whole), close
    start = stop = _past_lead(tokens, index, text)
    while start > index and not ends_sentence(tokens, stop) and not _counts_others(tokens, stop, text):
        stop += 1
    return sorts(tokens[start:stop], text, whole), stop


def _past_lead(tokens: Tokens, index: int, text: str) -> int:
    """Past a colon, past "gồm", or past the colon that ends words which divide a number; else `index`."""
    place = index + is_mark(at(tokens, index), ",;")
    if is_mark(at(tokens, place), ":") or is_cue(at(tokens, place), "including"):
        return place + 1 + is_mark(at(tokens, place + 1), ":")
    ahead = range(index, min(index + _LEAD, len(tokens)))
    colon = next((place for place in ahead if is_mark(tokens[place], ":.;")), index)
    if colon == index or not is_mark(tokens[colon], ":"):
        return index
    lead = fold(text[tokens[index].span.start : tokens[colon].span.start])
    leads = is_cue(tokens[colon - 1], "including") or phrase("parts.toml", "divided").search(lead)
    return colon + 1 if leads else index


def _counts_others(tokens: Tokens, index: int, text: str) -> bool:
    """Whether a number opens what stands there: "gồm thôn 12, trường học 8[, 40 cá nhân]"."""
    parted = is_mark(at(tokens, index), ",;") or is_cue(at(tokens, index), "and")
    behind = at(tokens, index + 1)
    return parted and isinstance(behind, CountMention) and behind.span.of(text)[:1].isdigit()


_LEAD = 9
"""Tokens that lead to the parts at the most."""
