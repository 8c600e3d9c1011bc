"""Figures are read twice: the second time each by itself and with nothing but digits to choose from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

import regex

from extractor.reading.scan.cleaning import Grey, Sheet
from extractor.reading.scan.mending import is_figure
from extractor.reading.scan.tesseract import Seen, seen
from extractor.resources import load_toml

_ONLY = "0123456789.,/-%()"
_ONE_LINE = 7
_AROUND = 2.0
_SHORT = 3

Place = tuple[int, int]
"""Index of a page among those of the file, and of a word among those of the page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A word to be read again, with its part of the page; `lost` where it should be one of digits and is not."""

    place: Place
    word: Seen
    image: Grey
    lost: bool = False


def figures_of(words: Sequence[Seen], sheet: Sheet, page: int) -> Iterator[Figure]:
    """The words of a page that begin with a digit, and short ones among the figures of a column."""
    columns = _columns_of_figures(words)
    for index, word in enumerate(words):
        if word.picture in columns and len(word.text) <= _SHORT and not is_figure(word.text):
            left, right = columns[word.picture]
            yield Figure((page, index), word, _cut(sheet, (left, word.box[1], right, word.box[3])), lost=True)
        elif _begins_with_digit().match(word.text):
            yield Figure((page, index), word, _cut(sheet, word.box))


def _columns_of_figures(words: Sequence[Seen]) -> dict[int, tuple[int, int]]:
    """Columns of tables that hold mostly figures, and from where to where their words reach."""
    columns: dict[int, list[Seen]] = {}
    for word in words:
        columns.setdefault(word.picture, []).append(word)
    return {
        number: (min(word.box[0] for word in column), max(word.box[2] for word in column))
        for number, column in columns.items()
        if number and sum(is_figure(word.text) for word in column) * 2 > len(column)
    }


def read_again(figures: Sequence[Figure], dpi: float) -> dict[Place, Seen]:
    """The figures after their second reading, by place: those that it tells otherwise are worth less."""
    again = seen([figure.image for figure in figures], dpi, _ONE_LINE, only=_ONLY)
    told = {picture: list(words) for picture, words in groupby(again, key=lambda word: word.picture)}
    return {figure.place: _judged(figure, told.get(index, [])) for index, figure in enumerate(figures)}


def _judged(figure: Figure, again: Sequence[Seen]) -> Seen:
    """The word as first read, but for a lost figure; worth less where the second reading is sure of other digits."""
    word, told = figure.word, "".join(one.text for one in again)
    doubt = load_toml("recognition.toml")["doubt"]
    sure = min((one.confidence for one in again), default=0.0) >= doubt["second"]
    if not sure or (not figure.lost and _digits(word.text) == _digits(told)):
        return word
    text = told.strip(".,-/") if figure.lost else ""
    return replace(word, text=text or word.text, confidence=min(word.confidence, doubt["differing"]))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _cut(sheet: Sheet, box: tuple[int, int, int, int]) -> Grey:
    around = round(_AROUND * sheet.point)
    left, top, right, bottom = box
    return sheet.image[max(top - around, 0) : bottom + around, max(left - around, 0) : right + around].copy()


@cache
def _begins_with_digit() -> regex.Pattern[str]:
    return regex.compile(load_toml("recognition.toml")["figure"]["read_again"])
