"""Cells of a DOCX table with their extents, and tables that are there for the layout alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractor.reading.flowing import is_form
from extractor.reading.normalise import normalise
from extractor.reading.word.elements import number, tag, value, within

_CELL, _ROW = tag("tc"), frozenset({tag("tr")})
_WRAPPERS = frozenset({tag(name) for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")})
_MOST_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A w:tc, where it stands in the grid, and how far it reaches."""

    element: Any
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


def cell_places(table: Any) -> Iterator[CellPlace]:
    """The cells in order, each once, with merged cells at their first place; rows deleted in tracking are left out."""
    open_cells: dict[int, int] = {}
    places: list[CellPlace] = []
    for height, row in enumerate(_rows(table)):
        for column, cell in _columns(row):
            if column in open_cells and _goes_on(cell):
                index = open_cells[column]
                places[index] = replace(places[index], row_span=height - places[index].row + 1)
                continue
            open_cells[column] = len(places)
            places.append(CellPlace(cell, height, column, 1, _span(cell)))
    yield from places


def is_form_table(table: Any, places: Sequence[CellPlace]) -> bool:
    """Whether a table only sets its contents side by side.

    So does one of one column, the head or foot of the form of an official paper, and one in whose cells tables stand
    that have more cells than itself.
    """
    columns = max((place.column + place.column_span for place in places), default=0)
    rows = max((place.row + 1 for place in places), default=0)
    if columns <= 1 or _cells_inside(places) > len(places):
        return True
    return is_form(_paragraphs(table), rows, columns)


def _cells_inside(places: Sequence[CellPlace]) -> int:
    return sum(1 for place in places for cell in place.element.iter(_CELL) if cell is not place.element)


def _paragraphs(table: Any) -> Iterator[str]:
    for paragraph in table.iter(tag("p")):
        yield normalise("".join(text.text or "" for text in paragraph.iter(tag("t"))))


def _rows(table: Any) -> Iterator[Any]:
    """The rows that are not deleted, those inside content controls included."""
    return (row for row in within(table, _ROW, _WRAPPERS) if row.find(tag("trPr/del")) is None)


def _columns(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row with their first columns."""
    column = min(max(number(value(row, "trPr/gridBefore")), 0), _MOST_COLUMNS)
    for cell in within(row, frozenset({_CELL}), _WRAPPERS):
        if cell.find(tag("tcPr/cellDel")) is None:
            yield column, cell
            column += _span(cell)


def _goes_on(cell: Any) -> bool:
    """Whether a cell belongs to the one above it."""
    merge = cell.find(tag("tcPr/vMerge"))
    return merge is not None and merge.get(tag("val"), "continue") == "continue"


def _span(cell: Any) -> int:
    return min(max(number(value(cell, "tcPr/gridSpan"), 1), 1), _MOST_COLUMNS)
