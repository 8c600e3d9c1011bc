"""Titles with one word written wrongly ("Giấy khem", "tập thể lao động xuât sắc"), found beside those listed.

A window of words is a slip of a title when all its words but one are the title's, and that one differs by its
marks alone or, in a title of three words and more, by one letter.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

import regex

from extractor.folding import fold, without_accents
from extractor.span import Span
from extractor.words import rulebook

_WORD = regex.compile(r"\w+")
_JOINED = regex.compile(r"[\w\s]+")
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


@dataclass(frozen=True, slots=True)
class _Anchor:
    """Where the window of a title lies: words before its rarest one, and all of them."""

    length: int
    before: int


_Near = dict[int, dict[str, set[_Anchor]]]
"""Anchors by the word that stands so many places from the rarest one; by that one itself where a title has no other."""


@cache
def _anchors() -> dict[str, _Near]:
    """The anchors of each title with a hole, by its two rarest words."""
    common = Counter(word for title in _titles() for word in title)
    found: dict[str, _Near] = {}
    for title in _titles():
        words = [(place, word) for place, word in enumerate(title) if word != _HOLE]
        (place, rarest), *others = sorted(words, key=lambda one: common[one[1]])
        near, word = others[0] if others else (place, rarest)
        anchors = found.setdefault(rarest, {}).setdefault(near - place, {})
        anchors.setdefault(word, set()).add(_Anchor(len(title), place))
    return found


def slips(folded: str, taken: Iterable[Span]) -> Iterator[tuple[Span, str]]:
    """Slips in a folded line, with the code of the title meant; never over a place that is `taken`."""
    words = _WORD.findall(folded)
    spans = list(taken)
    for length, first in _windows(words):
        if code := _meant(tuple(words[first : first + length])):
            span = _span(folded, first, length)
            if _JOINED.fullmatch(folded, span.start, span.end) and not any(map(span.overlaps, spans)):
                spans.append(span)
                yield span, code


def _windows(words: Sequence[str]) -> list[tuple[int, int]]:
    """Length and first word of the windows worth a look, long ones first: they have a title's two rarest words."""
    anchors = _anchors()
    near = {
        (anchor.length, place - anchor.before)
        for place, word in enumerate(words)
        if word in anchors
        for shift, by_word in anchors[word].items()
        if 0 <= place + shift < len(words)
        for anchor in by_word.get(words[place + shift], ())
        if 0 <= place - anchor.before <= len(words) - anchor.length
    }
    return sorted(near, key=lambda window: (-window[0], window[1]))


def _span(folded: str, first: int, length: int) -> Span:
    matches = list(islice(_WORD.finditer(folded), first, first + length))
    return Span(matches[0].start(), matches[-1].end())


@lru_cache(maxsize=8192)
def _meant(words: tuple[str, ...]) -> str | None:
    for place, word in enumerate(words):
        for code, meant in _titles().get((*words[:place], _HOLE, *words[place + 1 :]), ()):
            if word != meant and _alike(word, meant, strict=len(words) < 3):
                return code
    return None


def _alike(word: str, meant: str, *, strict: bool) -> bool:
    """Whether `word` is `meant` with other marks, or, unless `strict`, with one letter changed, lost, or swapped."""
    one, other = without_accents(word), without_accents(meant)
    if one == other:
        return True
    return not strict and one[0] == other[0] and (_one_letter(one, other) or sorted(one) == sorted(other))


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
