"""Nouns with a number behind each that break a number down: "37 tập thể (trường học 9, tổ dân phố 18, công an 10)".

A noun may be one that a number behind it makes a name of ("tổ dân phố 18"): that they are parts only their sum shows.
"""

import regex

from extractor.folding import fold
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, closing, is_mark
from extractor.statements.draft import Part, Tally
from extractor.words.phrases import phrase

_BREAK = regex.compile(r"[,;]\s+|\s(?=và\s)")
_NAME = regex.compile(r"(?<!^)\b\p{Lu}\p{Ll}")
"""A capital behind the first word: the part is one by name."""
_NEAR = 0.1
"""Share of a number that its parts may miss it by, where one of the figures is wrong."""
_TWO = 2


def sorts(inside: Tokens, text: str, whole: Tally | None) -> tuple[Part, ...]:
    """The parts of `whole` that such nouns tell; none where anything else is told, or they do not nearly add up."""
    if whole is None or not whole.value or not inside:
        return ()
    found: list[tuple[str, Part]] = []
    for span in _pieces(text, Span(inside[0].span.start, inside[-1].span.end)):
        told = phrase("parts.toml", "noun_and_number").match(fold(span.of(text)))
        if told is None or _NAME.search(span.of(text)) or phrase("parts.toml", "no_label").search(told["label"]):
            return ()
        number = int(told["number"].replace(".", ""))
        found.append((told["label"], Part(Tally(number, "exact", whole.kind, span), span)))
    labels = {label for label, _ in found}
    missing = abs(sum(part.tally.value or 0 for _, part in found) - whole.value)
    placed = all(phrase("parts.toml", "place_alone").match(label) for label in labels)
    fits = missing <= max(1, whole.value * _NEAR) and not (placed and missing)
    return tuple(part for _, part in found) if len(labels) == len(found) >= _TWO and fits else ()


def sorts_in_brackets(tokens: Tokens, index: int, text: str, whole: Tally) -> bool:
    """Whether such parts stand in brackets at `index`, and no names."""
    opens = is_mark(at(tokens, index), "(")
    return opens and bool(sorts(tokens[index + 1 : closing(tokens, index)], text, whole))


def _pieces(text: str, span: Span) -> list[Span]:
    """The stretches between commas, semicolons, and "và"."""
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text, span.start, span.end)]
    starts = [span.start, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), span.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]
