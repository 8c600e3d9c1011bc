"""The second way into a PDF: pdfplumber, for files and pages that pdfium cannot read. Slow, and seldom needed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from io import BytesIO
from typing import Any

from extractor.errors import ReadError
from extractor.reading.normalise import normalise
from extractor.reading.pages.legible import is_legible
from extractor.reading.pages.page import is_blank, read_page, texts_of
from extractor.reading.pages.tables import Ruled
from extractor.reading.pages.words import Word
from extractor.reading.pdf.sheet import Sheet

_LEAST_EDGES = 4
_LIBRARY = "pdfplumber"
"""Loaded where a page needs it: that takes as long as reading five pages."""


class Plumber:
    """A PDF as pdfplumber reads it; opened when first asked. Raises ReadError: encrypted, corrupt."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        logging.getLogger("pdfminer").setLevel(logging.ERROR)  # its warnings would stand between a run's own lines

    @cached_property
    def _pages(self) -> list[Any]:
        library = import_module(_LIBRARY)
        with _library_errors():
            return list(library.open(BytesIO(self._data), unicode_norm="NFC").pages)

    @property
    def page_count(self) -> int:
        """How many pages it finds."""
        return len(self._pages)

    def sheet(self, number: int) -> Sheet:
        """The page with this number, from 1; its memory is given back."""
        if number > self.page_count:
            raise ReadError("corrupt", f"page {number} is missing")
        page = self._pages[number - 1]
        with _library_errors(number):
            found = page.extract_words(x_tolerance_ratio=0.15, y_tolerance=3, return_chars=True)
            ruled = page.find_tables() if len(page.edges) >= _LEAST_EDGES else []
            pictures = bool(page.images)
            page.close()
        words = [word for raw in found if (word := _word(raw)).text]
        read = read_page(words, [Ruled(table.bbox, tuple(table.cells)) for table in ruled], number)
        return Sheet(read, to_recognise=pictures if is_blank(read) else not is_legible(texts_of(read)))


@contextmanager
def _library_errors(number: int = 0) -> Iterator[None]:
    """Turns whatever the PDF library raises on a broken file into ReadError; stands around its calls alone."""
    try:
        yield
    except Exception as error:
        locked = "PasswordIncorrect" in repr(error) or "Encryption" in repr(error)
        where = f"page {number}: " if number else ""
        raise ReadError("encrypted" if locked else "corrupt", f"{where}{error!r}"[:200]) from error


def _word(raw: dict[str, Any]) -> Word:
    """From a word of pdfplumber with its characters."""
    bold = sum("bold" in str(char["fontname"]).lower() for char in raw["chars"]) * 2 > len(raw["chars"])
    return Word(normalise(raw["text"]), (raw["x0"], raw["top"], raw["x1"], raw["bottom"]), bold)
