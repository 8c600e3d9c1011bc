"""The first reading of pages: cleaned, turned, their rules taken out, their words recognised and mended.

Several pages are handed to one process of the recogniser, since its start takes as long as a tenth of a page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extractor.reading.normalise import normalise
from extractor.reading.pages.picture import Picture
from extractor.reading.pages.tables import Ruled
from extractor.reading.scan.cleaning import Sheet, cleaned
from extractor.reading.scan.columns import Column, is_blank, without_tables
from extractor.reading.scan.mending import mended
from extractor.reading.scan.rules import without_rules
from extractor.reading.scan.tesseract import Seen, seen
from extractor.reading.scan.turning import upright, upside_down

_WHOLE_PAGE, _ONE_BLOCK = 3, 6
_READABLE = 0.6


@dataclass(frozen=True, slots=True)
class FirstReading:
    """A page as it was read: `sheet` is the picture without rules, `words` are in its pixels, `ruled` in points.

    `picture` of a word is 0 in running text, and the number of its column, from 1, in ruled tables.
    """

    sheet: Sheet
    words: tuple[Seen, ...]
    ruled: tuple[Ruled, ...]

    @property
    def certainty(self) -> float:
        """How sure the recogniser is, letter by letter; 0 where it saw nothing."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) * word.confidence for word in self.words) / max(letters, 1)


def first_readings(pictures: Sequence[Picture]) -> list[FirstReading]:
    """The pages read upright; what reads badly is tried upside down too, and the better reading is kept."""
    levels = [upright(cleaned(picture)) for picture in pictures]
    readings = _read(levels)
    bad = [index for index, reading in enumerate(readings) if reading.words and reading.certainty < _READABLE]
    for index, turned in zip(bad, _read([upside_down(levels[index]) for index in bad]), strict=True):
        readings[index] = max(readings[index], turned, key=lambda reading: reading.certainty)
    return readings


def _read(levels: Sequence[Sheet]) -> list[FirstReading]:
    bare = [without_rules(level) for level in levels]
    parts = [without_tables(sheet, ruled) for sheet, ruled in bare]
    dpi = levels[0].dpi if levels else 0.0
    prose = _prose([sheet for sheet, _ in parts], dpi)
    tables = _in_columns([columns for _, columns in parts], dpi)
    return [
        FirstReading(sheet, tuple(_mended([*running, *ruled_in])), tuple(ruled))
        for (sheet, ruled), running, ruled_in in zip(bare, prose, tables, strict=True)
    ]


def _prose(sheets: Sequence[Sheet], dpi: float) -> list[list[Seen]]:
    """The words of each page in running text."""
    words: list[list[Seen]] = [[] for _ in sheets]
    inked = [index for index, sheet in enumerate(sheets) if not is_blank(sheet.image)]
    for word in seen([sheets[index].image for index in inked], dpi, _WHOLE_PAGE):
        words[inked[word.picture]].append(replace(word, picture=0))
    return words


def _in_columns(pages: Sequence[Sequence[Column]], dpi: float) -> list[list[Seen]]:
    """The words of each page in the columns of its tables."""
    words: list[list[Seen]] = [[] for _ in pages]
    placed = [(page, number, column) for page, own in enumerate(pages) for number, column in enumerate(own, 1)]
    for word in seen([column.image for _, _, column in placed], dpi, _ONE_BLOCK):
        page, number, column = placed[word.picture]
        words[page].append(replace(column.on_page(word), picture=number))
    return words


def _mended(words: Iterable[Seen]) -> Iterator[Seen]:
    """Words by lines, without slips, in the form of the document."""
    for _, line in groupby(words, key=lambda word: (word.picture, word.line)):
        yield from _mended_line(list(line))


def _mended_line(line: Sequence[Seen]) -> Iterator[Seen]:
    for word, text in zip(line, mended([word.text for word in line]), strict=True):
        if clean := normalise(text):
            yield replace(word, text=clean)
