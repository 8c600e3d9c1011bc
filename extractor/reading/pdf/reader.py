"""PDF: each page through pdfium, where it fails through pdfplumber, pages that are pictures through a recogniser."""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.build import build
from extractor.reading.pages.page import is_blank
from extractor.reading.pages.picture import Picture
from extractor.reading.pages.stacked import ReadPage, stacked
from extractor.reading.paragraphs.layout import join_lines
from extractor.reading.pdf import native
from extractor.reading.pdf.plumber import Plumber
from extractor.reading.pdf.render import picture_of
from extractor.reading.pdf.sheet import Sheet, read_sheet
from extractor.reading.pdf.signature import signature_of

_RECOGNISER = "extractor.reading.scan"
_MOST_NAMED = 10
_PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![A-Za-z])")


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a PDF. Raises ReadError: encrypted, corrupt, empty, ocr_missing (pages that are pictures)."""
    with native.opened(data) as document:
        sheets = _sheets(document, data)
        numbers = [number for number, sheet in enumerate(sheets, 1) if sheet.to_recognise]
        recognised = _recognised(document, numbers)
    pages = [recognised.get(number, sheet.page) for number, sheet in enumerate(sheets, 1)]
    drafts = join_lines(stacked(pages))
    return build(path, _form(pages, recognised), drafts, len(pages), signature_of(data).metadata())


def _sheets(document: Any, data: bytes) -> list[Sheet]:
    """All pages. Raises ReadError corrupt where there is none, or one that neither library reads."""
    plumber = Plumber(data)
    count = len(document) if document else plumber.page_count
    if document and len(_PAGE_OBJECT.findall(data)) > count:
        count = max(count, _page_count(plumber))
    if not count:
        raise ReadError("corrupt", "no page can be read")
    return [_sheet(document, plumber, number) for number in range(1, count + 1)]


def _page_count(plumber: Plumber) -> int:
    """The pages that the other library sees in a file with more of them than pdfium counts; none where it fails."""
    try:
        return plumber.page_count
    except ReadError:
        return 0


def _sheet(document: Any, plumber: Plumber, number: int) -> Sheet:
    """The page through pdfium; where it fails, or sees a blank page, as the other library reads it."""
    try:
        sheet = _through_pdfium(document, number)
    except ReadError:
        return plumber.sheet(number)
    if sheet.to_recognise or not is_blank(sheet.page):
        return sheet
    try:
        return plumber.sheet(number)
    except ReadError:
        return sheet


def _through_pdfium(document: Any, number: int) -> Sheet:
    if document is None or number > len(document):
        raise ReadError("corrupt", f"page {number}")
    with native.opened_page(document, number - 1) as (page, text_page):
        return read_sheet(page, text_page, number)


def _recognised(document: Any, numbers: Sequence[int]) -> dict[int, ReadPage]:
    """The pages of these numbers read off their pictures. Raises ReadError: ocr_missing, others of the recogniser."""
    if not numbers:
        return {}
    try:
        pages: list[ReadPage] = import_module(_RECOGNISER).recognise(_pictures(document, numbers))
    except ModuleNotFoundError as error:
        raise ReadError("ocr_missing", _named(numbers)) from error
    except ReadError as error:
        raise ReadError(error.code, "; ".join(filter(None, [_named(numbers), error.detail]))) from error
    return dict(zip(numbers, pages, strict=True))


def _pictures(document: Any, numbers: Sequence[int]) -> Iterator[Picture]:
    for number in numbers:
        if document is None or number > len(document):
            raise ReadError("corrupt", f"page {number} cannot be drawn")
        with native.opened_page(document, number - 1) as (page, _):
            yield picture_of(page, number)


def _named(numbers: Sequence[int]) -> str:
    """Pages for a message: "pages 2, 5"."""
    first = ", ".join(map(str, numbers[:_MOST_NAMED]))
    return f"page{'s' if len(numbers) > 1 else ''} {first}{', ...' if len(numbers) > _MOST_NAMED else ''}"


def _form(pages: Sequence[ReadPage], recognised: Mapping[int, ReadPage]) -> str:
    """A scan where half of the pages with content were recognised, or more."""
    filled = [number for number, page in enumerate(pages, 1) if not is_blank(page)]
    scanned = sum(number in recognised for number in filled)
    return "pdf-scan" if scanned and 2 * scanned >= len(filled) else "pdf"
