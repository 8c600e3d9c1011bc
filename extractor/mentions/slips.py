"""Titles with one word written wrongly ("Giấy khem", "tập thể lao động xuât sắc"), found beside those listed.

A window of words is a slip of a title when all its words but one are the title's, and that one differs by its
marks alone or, in a title of three words and more, by one letter.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from unicodedata import combining, normalize

import regex

from extractor.folding import fold
from extractor.span import Span
from extractor.words import rulebook

_WORD = regex.compile(r"\w+")
_JOINED = regex.compile(r"[\w\s]+")
_LENGTHS = (2, 3, 4, 5)
_HOLE = ""
_Window = tuple[int, int]
"""How many words a window has, and the place of its first."""


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


@cache
def _anchors() -> dict[str, tuple[_Window, ...]]:
    """The rarest word of each title with a hole, and where the windows lie, from that word on, that hold it."""
    common = Counter(word for title in _titles() for word in title)
    found: dict[str, set[_Window]] = {}
    for title in _titles():
        place, word = min(enumerate(title), key=lambda one: (one[1] == _HOLE, common[one[1]]))
        found.setdefault(word, set()).add((len(title), -place))
    return {word: tuple(windows) for word, windows in found.items()}


def slips(folded: str, taken: Iterable[Span]) -> Iterator[tuple[Span, str]]:
    """Slips in a folded line, with the code of the title meant; never over a place that is `taken`."""
    words = _WORD.findall(folded)
    if windows := _windows(words):
        yield from _slips(folded, words, windows, list(taken))


def _windows(words: Sequence[str]) -> list[_Window]:
    """The windows worth a look, long ones first: a slip has its title's rarest word, or the rarest of the others."""
    anchors, last = _anchors(), len(words)
    near = {
        (length, place + shift)
        for place, word in enumerate(words)
        if word in anchors
        for length, shift in anchors[word]
        if 0 <= place + shift <= last - length
    }
    return sorted(near, key=lambda window: (-window[0], window[1]))


def _slips(
    folded: str, words: Sequence[str], windows: Iterable[_Window], spans: list[Span]
) -> Iterator[tuple[Span, str]]:
    places = [match.span() for match in _WORD.finditer(folded)]
    for length, first in windows:
        code = _meant(tuple(words[first : first + length]))
        span = Span(places[first][0], places[first + length - 1][1])
        if code and _JOINED.fullmatch(folded, span.start, span.end) and not any(map(span.overlaps, spans)):
            spans.append(span)
            yield span, code


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
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


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
