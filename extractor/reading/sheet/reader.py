"""XLSX, XLS, ODS, CSV, and Excel 2003 XML: each sheet is a page, headed by its name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import regex

from extractor.document import Document
from extractor.reading.build import build
from extractor.reading.drafts import BlockDraft, Draft, guessed_line
from extractor.reading.formats import format_of
from extractor.reading.legacy import encoding_of_document, mend
from extractor.reading.normalise import clean, normalise
from extractor.reading.sheet.flat import excel_2003, separated
from extractor.reading.sheet.grid import Grid
from extractor.reading.sheet.layout import drafts
from extractor.reading.sheet.workbook import grids
from extractor.resources import load_toml


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a workbook or a CSV file. Raises ReadError: corrupt, encrypted, too_large, empty, unsupported."""
    form = format_of(path.name, data)
    found, hidden = _grids(form, data)
    pages = [grid for grid in _mended(found) if any(map(any, grid.rows))]
    laid = (draft for page, grid in enumerate(pages, 1) for draft in _page(grid, page))
    return build(path, form, laid, len(pages), {"hidden_sheets": "; ".join(hidden)} if hidden else None)


def _grids(form: str, data: bytes) -> tuple[list[Grid], list[str]]:
    if form == "csv":
        return separated(data), []
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return excel_2003(data), []
    return grids(data, form)


def _mended(found: Sequence[Grid]) -> Iterator[Grid]:
    """The grids in Unicode and cleaned; breaks of lines in cells are left."""
    told = encoding_of_document(text for grid in found for row in grid.rows for text in row)
    for grid in found:
        yield replace(grid, rows=tuple(tuple(clean(mend(text, told)).strip() for text in row) for row in grid.rows))


def _page(grid: Grid, page: int) -> Iterator[Draft]:
    name = normalise(grid.name)
    if name and not regex.fullmatch(load_toml("sheets.toml")["unnamed"]["pattern"], name, regex.I):
        yield BlockDraft((guessed_line(name, page),), "", frozenset({"heading"}))
    yield from drafts(grid, page)
