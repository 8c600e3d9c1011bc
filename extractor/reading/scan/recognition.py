"""Pictures of pages to lines and tables, as readers of text give them; all processors at work."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby

from extractor.document import Box
from extractor.reading.pages.picture import Picture
from extractor.reading.pages.stacked import ReadPage
from extractor.reading.pages.tables import Ruled, tables_of
from extractor.reading.pages.words import Word, columns_apart, printed_rows
from extractor.reading.scan.cleaning import GOOD_DPI
from extractor.reading.scan.figures import Figure, Place, figures_of, read_again
from extractor.reading.scan.first import first_reading
from extractor.reading.scan.tesseract import Seen

THREADS = "EXTRACTOR_OCR_THREADS"
"""Environment variable: pages of a file that are read at a time. Where several processes read files, their share."""

_WAITING = 2
_FIGURES_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class _Read:
    """A page after its first reading, without its picture."""

    number: int
    point: float
    words: tuple[Seen, ...]
    ruled: tuple[Ruled, ...]
    figures: tuple[Figure, ...]


def recognise(pictures: Iterable[Picture], threads: int | None = None) -> list[ReadPage]:
    """The pages in order; boxes are in points of the page turned upright and level, from its top left.

    `pictures` may be made while they are asked for: only a few are held. Raises ReadError: ocr_missing, timeout, crash.
    """
    count = threads or _threads()
    with ThreadPoolExecutor(count) as pool:
        read = list(_first(pool, pictures, _WAITING * count))
        again = _second(pool, [figure for page in read for figure in page.figures])
    return [_page(page, index, again) for index, page in enumerate(read)]


def _threads() -> int:
    told = os.environ.get(THREADS, "")
    return int(told) if told.isdecimal() and int(told) else os.cpu_count() or 1


def _first(pool: ThreadPoolExecutor, pictures: Iterable[Picture], most: int) -> Iterator[_Read]:
    """First readings in order, with no more than `most` pictures in hand."""
    waiting: deque[Future[_Read]] = deque()
    for index, picture in enumerate(pictures):
        waiting.append(pool.submit(_read, picture, index))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    yield from (reading.result() for reading in waiting)


def _second(pool: ThreadPoolExecutor, figures: list[Figure]) -> Mapping[Place, Seen]:
    """Second readings, by the page's index and the word's."""
    starts = range(0, len(figures), _FIGURES_AT_A_TIME)
    parts = pool.map(lambda start: read_again(figures[start : start + _FIGURES_AT_A_TIME], GOOD_DPI), starts)
    return {place: word for part in parts for place, word in part.items()}


def _read(picture: Picture, index: int) -> _Read:
    found = first_reading(picture)
    figures = tuple(figures_of(found.words, found.sheet, index))
    return _Read(picture.number, found.sheet.point, found.words, found.ruled, figures)


def _page(read: _Read, index: int, again: Mapping[Place, Seen]) -> ReadPage:
    """Words in ruled cells by their own boxes, the others as high as their line, so that rows come out even."""
    checked = [again.get((index, place), word) for place, word in enumerate(read.words)]
    tables = tables_of(read.ruled, [_word(word, word.box, read.point) for word in checked], read.number)
    lines = (list(line) for _, line in groupby(checked, key=lambda word: (word.picture, word.line)))
    prose = [word for line in lines for word in _even(line, read.point)]
    free = [word for word in prose if not any(table.holds(word) for table in tables)]
    return ReadPage(columns_apart(printed_rows(free, read.number)), tables)


def _even(line: list[Seen], point: float) -> Iterator[Word]:
    top, bottom = min(word.box[1] for word in line), max(word.box[3] for word in line)
    for word in line:
        yield _word(word, (word.box[0], top, word.box[2], bottom), point)


def _word(word: Seen, box: tuple[int, int, int, int], point: float) -> Word:
    left, top, right, bottom = (side / point for side in box)
    placed: Box = (left, top, right, bottom)
    return Word(word.text, placed, confidence=min(max(word.confidence, 0.0), 1.0))
