"""Titles with one word written wrongly ("Giấy khem", "tập thể lao động xuât sắc"), found beside those listed.

A window of words is a slip of a title when all its words but one are the title's, and that one differs by its
marks alone or, in a title of three words and more, by one letter.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from unicodedata import combining, normalize

import regex

from extractor.folding import fold
from extractor.span import Span
from extractor.words import rulebook

_WORD = regex.compile(r"\w+")
_PLAIN = regex.compile(r"[\w\s]+")
_LENGTHS = (2, 3, 4, 5, 6, 7)
_HOLE = ""


@cache
def _titles() -> dict[tuple[str, ...], list[tuple[str, str]]]:
    """Each title of the catalogue with each word left out in turn, and the code and word that stood there."""
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for award in rulebook.awards().values():
        for form in () if award.achievement else award.forms:
            words = tuple(_WORD.findall(fold(form)))
            if len(words) in _LENGTHS:
                for place, word in enumerate(words):
                    found.setdefault((*words[:place], _HOLE, *words[place + 1 :]), []).append((award.code, word))
    return found


def slips(folded: str, taken: Iterable[Span]) -> Iterator[tuple[Span, str]]:
    """Slips in a folded line, with the code of the title meant; never over a place that is `taken`."""
    spans = list(taken)
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(folded)]
    for length in reversed(_LENGTHS):
        for first in range(len(words) - length + 1):
            window = words[first : first + length]
            span = Span(window[0][1], window[-1][2])
            code = _meant(tuple(word for word, _, _ in window)) if _joined(folded, span) else None
            if code and not any(span.overlaps(other) for other in spans):
                spans.append(span)
                yield span, code


def _joined(folded: str, span: Span) -> bool:
    return _PLAIN.fullmatch(folded, span.start, span.end) is not None


def _meant(words: tuple[str, ...]) -> str | None:
    for place, word in enumerate(words):
        for code, meant in _titles().get((*words[:place], _HOLE, *words[place + 1 :]), ()):
            if word != meant and _alike(word, meant, strict=len(words) < 3):
                return code
    return None


def _alike(word: str, meant: str, *, strict: bool) -> bool:
    """Whether `word` is `meant` with other marks, or, unless `strict`, with one letter changed, lost, or swapped."""
    one, other = _letters(word), _letters(meant)
    if one == other:
        return True
    return not strict and one[0] == other[0] and (_one_letter(one, other) or sorted(one) == sorted(other))


def _letters(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word.replace("đ", "d")) if not combining(letter))


def _one_letter(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    return (
        one[start + 1 :] == other[start + 1 :] or one[start:] == other[start + 1 :] or one[start + 1 :] == other[start:]
    )
