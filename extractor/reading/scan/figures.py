"""Figures are read twice: the second time each by itself and with nothing but digits to choose from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

import regex

from extractor.reading.scan.cleaning import Grey, Sheet
from extractor.reading.scan.tesseract import Seen, seen
from extractor.resources import load_toml

_ONLY = "0123456789.,/-%()"
_ONE_LINE = 7
_AROUND = 2.0

Place = tuple[int, int]
"""Index of a page among those of the file, and of a word among those of the page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A word that has digits, with what of the page it was read from."""

    place: Place
    word: Seen
    image: Grey


def figures_of(words: Sequence[Seen], sheet: Sheet, page: int) -> Iterator[Figure]:
    """The words of a page that are to be read again; `place` is the page's index and the word's."""
    for index, word in enumerate(words):
        if _read_again().match(word.text):
            yield Figure((page, index), word, _cut(sheet, word))


def read_again(figures: Sequence[Figure], dpi: float) -> dict[Place, Seen]:
    """The figures after their second reading, by place: those that it tells otherwise are worth less."""
    again = seen([figure.image for figure in figures], dpi, _ONE_LINE, only=_ONLY)
    told = {picture: list(words) for picture, words in groupby(again, key=lambda word: word.picture)}
    return {figure.place: _judged(figure.word, told.get(index, [])) for index, figure in enumerate(figures)}


def _judged(word: Seen, again: Sequence[Seen]) -> Seen:
    doubt = load_toml("recognition.toml")["doubt"]
    sure = min((one.confidence for one in again), default=0.0) >= doubt["second"]
    if not sure or _digits(word.text) == _digits("".join(one.text for one in again)):
        return word
    return replace(word, confidence=min(word.confidence, doubt["differing"]))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _cut(sheet: Sheet, word: Seen) -> Grey:
    around = round(_AROUND * sheet.point)
    left, top, right, bottom = word.box
    return sheet.image[max(top - around, 0) : bottom + around, max(left - around, 0) : right + around].copy()


@cache
def _read_again() -> regex.Pattern[str]:
    return regex.compile(load_toml("recognition.toml")["figure"]["read_again"])
