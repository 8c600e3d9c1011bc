"""Cells of a DOCX table with their extents, and tables that are there for the layout alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

from extractor.reading.normalise import normalise
from extractor.reading.paragraphs.signs import is_whole, starts_with

_FORM_ROWS, _FORM_COLUMNS = 6, 3
_FORM_LINES = {"nation", "motto", "party"}
_FORM_OPENERS = {"recipients", "signer"}


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A w:tc, where it stands in the grid, and how far it reaches."""

    element: Any
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


def cell_places(table: Any) -> Iterator[CellPlace]:
    """The cells in order, each once, with merged cells at their first place."""
    open_cells: dict[int, int] = {}
    places: list[CellPlace] = []
    for number, row in enumerate(_rows(table)):
        for column, cell in _columns(row):
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            if merge is not None and merge.get(qn("w:val"), "continue") == "continue" and column in open_cells:
                index = open_cells[column]
                places[index] = replace(places[index], row_span=number - places[index].row + 1)
                continue
            open_cells[column] = len(places)
            places.append(CellPlace(cell, number, column, 1, _span(cell)))
    yield from places


def is_form_table(table: Any, places: Sequence[CellPlace]) -> bool:
    """Whether a table only sets text side by side: one column, or the head or foot of the form of an official paper."""
    columns = max((place.column + place.column_span for place in places), default=0)
    rows = max((place.row + 1 for place in places), default=0)
    if columns <= 1:
        return True
    return columns <= _FORM_COLUMNS and rows <= _FORM_ROWS and any(map(_is_form_line, _paragraphs(table)))


def _is_form_line(text: str) -> bool:
    return is_whole("alone", text) in _FORM_LINES or starts_with("opener", text) in _FORM_OPENERS


def _paragraphs(table: Any) -> Iterator[str]:
    for paragraph in table.iter(qn("w:p")):
        yield normalise("".join(text.text or "" for text in paragraph.iter(qn("w:t"))))


def _rows(table: Any) -> Iterator[Any]:
    """The rows that are not deleted, those inside content controls included."""
    for child in table:
        if child.tag == qn("w:tr"):
            if child.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
            yield from _rows(child)


def _columns(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row with their first columns."""
    skipped = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    column = int(skipped.get(qn("w:val"), "0")) if skipped is not None else 0
    for cell in _cells(row):
        yield column, cell
        column += _span(cell)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")}:
            yield from _cells(child)


def _span(cell: Any) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return int(span.get(qn("w:val"), "1")) if span is not None else 1
