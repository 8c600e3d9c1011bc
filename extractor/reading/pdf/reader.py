"""PDF with a text layer: words to lines by their boxes, ruled tables, columns of the form's head and foot."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.build import build
from extractor.reading.normalise import normalise
from extractor.reading.pages.stacked import ReadPage, stacked
from extractor.reading.pages.tables import Ruled, tables_of
from extractor.reading.pages.words import Word, columns_apart, printed_rows
from extractor.reading.paragraphs.layout import join_lines

_LEAST_EDGES = 4
_UNREADABLE_SHARE = 0.3


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a PDF. Raises ReadError: encrypted, corrupt, empty, ocr_missing (pages that are pictures)."""
    with _library_errors():
        pdf = pdfplumber.open(BytesIO(data), unicode_norm="NFC")
        pages = pdf.pages
    if not pages:
        raise ReadError("corrupt", "no page can be read")
    read = [_read_page(page) for page in pages]
    items = stacked([page for page, _ in read])
    if not items:
        raise ReadError("ocr_missing" if any(pictures for _, pictures in read) else "empty")
    return build(path, "pdf", join_lines(items), len(pages))


@contextmanager
def _library_errors() -> Iterator[None]:
    """Turns whatever the PDF library raises on a broken file into ReadError; stands around its calls alone."""
    try:
        yield
    except Exception as error:
        locked = "PasswordIncorrect" in repr(error) or "Encryption" in repr(error)
        raise ReadError("encrypted" if locked else "corrupt", repr(error)) from error


def _read_page(page: Any) -> tuple[ReadPage, bool]:
    """The page, and whether it has pictures; the page's memory is given back."""
    with _library_errors():
        found = page.extract_words(x_tolerance_ratio=0.15, y_tolerance=3, return_chars=True)
        ruled = page.find_tables() if len(page.edges) >= _LEAST_EDGES else []
        number, pictures = int(page.page_number), bool(page.images)
        page.close()
    words = [word for raw in found if (word := _word(raw)).text]
    if _is_unreadable(words):
        return ReadPage(), True
    tables = tables_of([Ruled(table.bbox, tuple(table.cells)) for table in ruled], words, number)
    prose = [word for word in words if not any(table.holds(word) for table in tables)]
    return ReadPage(columns_apart(printed_rows(prose, number)), tables), pictures


def _word(raw: dict[str, Any]) -> Word:
    """From a word of pdfplumber with its characters."""
    bold = sum("bold" in str(char["fontname"]).lower() for char in raw["chars"]) * 2 > len(raw["chars"])
    return Word(normalise(raw["text"]), (raw["x0"], raw["top"], raw["x1"], raw["bottom"]), bold)


def _is_unreadable(words: Sequence[Word]) -> bool:
    """Whether the glyphs have no characters, so that the page must be recognised like a picture."""
    length = sum(len(word.text) for word in words)
    return sum(word.text.count("(cid:") * 6 for word in words) > _UNREADABLE_SHARE * length
