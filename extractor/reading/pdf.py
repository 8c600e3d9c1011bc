"""PDF with a text layer: words to lines by their boxes, ruled tables, columns of the form's head and foot."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pdfplumber

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.build import build
from extractor.reading.frame import frame_of
from extractor.reading.furniture import without_furniture
from extractor.reading.layout import join_lines
from extractor.reading.lines import Item, PrintedLine
from extractor.reading.pdf_lines import Word, columns_apart, printed_rows
from extractor.reading.pdf_tables import PlacedTable, joined_tables, tables_of

_LEAST_EDGES = 4
_GAP = 1.3
_CENTRED_SHARE, _SET_IN_SHARE = 0.02, 0.04
_UNREADABLE_SHARE = 0.3


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a PDF. Raises ReadError: encrypted, corrupt, empty, ocr_missing (pages that are pictures)."""
    with _library_errors():
        pdf = pdfplumber.open(BytesIO(data), unicode_norm="NFC")
        pages = pdf.pages
    if not pages:
        raise ReadError("corrupt", "no page can be read")
    read = [_read_page(page) for page in pages]
    items = _items([lines for lines, _, _ in read], joined_tables([tables for _, tables, _ in read]))
    if not items:
        raise ReadError("ocr_missing" if any(pictures for _, _, pictures in read) else "empty")
    return build(path, "pdf", join_lines(items), len(pages))


@contextmanager
def _library_errors() -> Iterator[None]:
    """Turns whatever the PDF library raises on a broken file into ReadError; stands around its calls alone."""
    try:
        yield
    except Exception as error:
        locked = "PasswordIncorrect" in repr(error) or "Encryption" in repr(error)
        raise ReadError("encrypted" if locked else "corrupt", repr(error)) from error


def _read_page(page: Any) -> tuple[list[PrintedLine], list[PlacedTable], bool]:
    """Lines, tables, and whether the page has pictures; the page's memory is given back."""
    with _library_errors():
        found = page.extract_words(x_tolerance_ratio=0.15, y_tolerance=3, return_chars=True)
        ruled = page.find_tables() if len(page.edges) >= _LEAST_EDGES else []
        number, pictures = int(page.page_number), bool(page.images)
        page.close()
    words = [word for raw in found if (word := Word.of(raw)).text]
    if _is_unreadable(words):
        return [], [], True
    tables = tables_of(ruled, words, number)
    prose = [word for word in words if not any(table.holds(word) for table in tables)]
    return columns_apart(printed_rows(prose, number)), tables, pictures


def _is_unreadable(words: Sequence[Word]) -> bool:
    """Whether the glyphs have no characters, so that the page must be recognised like a picture."""
    length = sum(len(word.text) for word in words)
    return sum(word.text.count("(cid:") * 6 for word in words) > _UNREADABLE_SHARE * length


def _items(pages: Sequence[list[PrintedLine]], tables: Sequence[PlacedTable]) -> list[Item]:
    """Lines and tables of all pages in order."""
    lines = [line for page in without_furniture(pages) for line in page]
    if not lines:
        return [table.draft for table in tables]
    items: list[Item] = []
    waiting = list(tables)
    for line in _styled(_with_gaps(lines)):
        while waiting and waiting[0].place < (line.page, _top(line)):
            items.append(waiting.pop(0).draft)
        items.append(line)
    return items + [table.draft for table in waiting]


def _with_gaps(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Marks the lines that have more room above them than running lines have."""
    steps = [(line, after, _top(after) - _top(line)) for line, after in pairwise(lines) if line.page == after.page]
    running = [step for _, after, step in steps if step > 0 and after.text[0].islower()]
    usual = median(running or [step for _, _, step in steps if step > 0] or [0])
    wide = {id(after) for line, after, step in steps if step < 0 or step > _GAP * max(usual, 1.05 * line.height)}
    return [replace(line, gap=id(line) in wide) for line in lines]


def _styled(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Marks the lines that stand in the middle between the edges of running text."""
    frame = frame_of(lines)
    middle, width = (frame.left + frame.right) / 2, frame.width
    return [
        replace(line, style=line.style | {"centred"})
        if abs((line.left + line.right) / 2 - middle) < _CENTRED_SHARE * width
        and line.left - frame.left > _SET_IN_SHARE * width
        else line
        for line in lines
    ]


def _top(line: PrintedLine) -> float:
    return line.box[1] if line.box else 0.0
