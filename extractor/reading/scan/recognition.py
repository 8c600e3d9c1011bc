"""Pictures of pages to lines and tables, as readers of text give them; all processors at work."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import groupby, islice

from extractor.document import Box
from extractor.reading.pages.picture import Picture
from extractor.reading.pages.stacked import ReadPage
from extractor.reading.pages.tables import tables_of
from extractor.reading.pages.words import Word, columns_apart, printed_rows
from extractor.reading.scan.cleaning import Sheet
from extractor.reading.scan.figures import figures_of, read_again
from extractor.reading.scan.first import FirstReading, first_readings
from extractor.reading.scan.tesseract import Seen
from extractor.resources import load_toml

THREADS = "EXTRACTOR_OCR_THREADS"
"""Environment variable: how many processors one file may take. Where several processes read files, their share."""

_TOGETHER = 4


def recognise(pictures: Iterable[Picture], threads: int | None = None) -> list[ReadPage]:
    """The pages in order; boxes are in points of the page turned upright and level, from its top left.

    `pictures` may be made while they are asked for: only a few are held. Raises ReadError: ocr_missing, timeout, crash.
    """
    count = threads or _threads()
    with ThreadPoolExecutor(count) as pool:
        waiting: deque[Future[list[ReadPage]]] = deque()
        pages: list[ReadPage] = []
        for some in _shared_out(pictures, count):
            waiting.append(pool.submit(_read, some))
            if len(waiting) > count:
                pages += waiting.popleft().result()
        return pages + [page for reading in waiting for page in reading.result()]


def _threads() -> int:
    told = os.environ.get(THREADS, "")
    return int(told) if told.isdecimal() and int(told) else os.cpu_count() or 1


def _shared_out(pictures: Iterable[Picture], count: int) -> Iterator[list[Picture]]:
    """Pages a few at a time, so that each of `count` threads has as many as the others."""
    coming = iter(pictures)
    while ahead := list(islice(coming, _TOGETHER * count)):
        share = -(-len(ahead) // count)
        yield from (ahead[start : start + share] for start in range(0, len(ahead), share))


def _read(pictures: Sequence[Picture]) -> list[ReadPage]:
    """Pages read once as a whole, and their figures a second time."""
    first = first_readings(pictures)
    figures = [figure for index, page in enumerate(first) for figure in figures_of(page.words, page.sheet, index)]
    again = read_again(figures, first[0].sheet.dpi)
    return [
        _page(page, [again.get((index, place), word) for place, word in enumerate(page.words)], picture.number)
        for index, (page, picture) in enumerate(zip(first, pictures, strict=True))
    ]


def _page(read: FirstReading, words: Sequence[Seen], number: int) -> ReadPage:
    """Words in ruled cells by their own boxes, the others as high as their line, so that rows come out even."""
    point = read.sheet.point
    words = [replace(word, confidence=_worth(word.confidence, read.sheet)) for word in words]
    tables = tables_of(read.ruled, [_word(word, word.box, point) for word in words], number)
    lines = (list(line) for _, line in groupby(words, key=lambda word: (word.picture, word.line)))
    prose = (word for line in lines for word in _even(line, point))
    free = [word for word in prose if not any(table.holds(word) for table in tables)]
    return ReadPage(columns_apart(printed_rows(free, number)), tables)


def _even(line: Sequence[Seen], point: float) -> Iterator[Word]:
    top, bottom = min(word.box[1] for word in line), max(word.box[3] for word in line)
    for word in line:
        yield _word(word, (word.box[0], top, word.box[2], bottom), point)


def _word(word: Seen, box: tuple[int, int, int, int], point: float) -> Word:
    left, top, right, bottom = (side / point for side in box)
    placed: Box = (left, top, right, bottom)
    return Word(word.text, placed, confidence=word.confidence)


def _worth(confidence: float, sheet: Sheet) -> float:
    """How sure the recogniser says it is, 0 to 1; it says so of noisy pages too, where more of its words are wrong."""
    most: float = load_toml("recognition.toml")["doubt"]["noisy"] if sheet.noisy else 1.0
    return min(max(confidence, 0.0), most)
