"""The first reading of a page: cleaned, turned, its rules taken out, its words recognised and mended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extractor.reading.normalise import normalise
from extractor.reading.pages.picture import Picture
from extractor.reading.pages.tables import Ruled
from extractor.reading.scan.cleaning import Sheet, cleaned
from extractor.reading.scan.columns import is_blank, without_tables
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


def first_reading(picture: Picture) -> FirstReading:
    """The page read upright; what reads badly is tried upside down too, and the better reading is kept."""
    level = upright(cleaned(picture))
    reading = _read(level)
    if not reading.words or reading.certainty >= _READABLE:
        return reading
    return max(reading, _read(upside_down(level)), key=lambda one: one.certainty)


def _read(level: Sheet) -> FirstReading:
    sheet, ruled = without_rules(level)
    prose, columns = without_tables(sheet, ruled)
    words = [] if is_blank(prose.image) else seen([prose.image], sheet.dpi, _WHOLE_PAGE)
    in_tables = seen([column.image for column in columns], sheet.dpi, _ONE_BLOCK)
    placed = [replace(columns[word.picture].on_page(word), picture=word.picture + 1) for word in in_tables]
    return FirstReading(sheet, tuple(_mended([*words, *placed])), tuple(ruled))


def _mended(words: Iterable[Seen]) -> Iterator[Seen]:
    """Words by lines, without slips, in the form of the document."""
    for _, line in groupby(words, key=lambda word: (word.picture, word.line)):
        yield from _mended_line(list(line))


def _mended_line(line: Sequence[Seen]) -> Iterator[Seen]:
    for word, text in zip(line, mended([word.text for word in line]), strict=True):
        if clean := normalise(text):
            yield replace(word, text=clean)
