"""Cells of an HTML table with their extents (HTML Standard, 4.9.12: forming a table)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractor.errors import ReadError
from extractor.reading.flowing import is_form
from extractor.reading.normalise import normalise

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_MOST_COLUMNS, _MOST_ROWS = 256, 65_000
_MOST_WIDTH = 1024


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A td or th, where it stands in the grid, and how far it reaches."""

    element: Any
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


def rows_in(table: Any) -> Iterator[Any]:
    """The tr elements of the table itself, not those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from (row for row in child if row.tag == "tr")


def cell_places(rows: list[Any]) -> list[CellPlace]:
    """The cells of these rows in order. Raises ReadError too_large for a table wider than any report's."""
    places: list[CellPlace] = []
    taken: dict[int, int] = {}  # column -> first row in which it is free again
    for number, row in enumerate(rows):
        column = 0
        for cell in (child for child in row if child.tag in _CELLS):
            while taken.get(column, 0) > number:
                column += 1
            if column > _MOST_WIDTH:
                raise ReadError("too_large", "columns of a table")
            down = min(_span(cell, "rowspan", len(rows)), len(rows) - number, _MOST_ROWS)
            across = _span(cell, "colspan", 1)
            taken |= dict.fromkeys(range(column, column + across), number + down)
            places.append(CellPlace(cell, number, column, down, across))
            column += across
    return places


def only_lays_out(places: list[CellPlace]) -> bool:
    """Whether a table only sets its contents side by side: one column, a paper's head or foot, or around tables."""
    columns = max((place.column + place.column_span for place in places), default=0)
    rows = max((place.row + 1 for place in places), default=0)
    inside = sum(1 for place in places for cell in place.element.iter(*_CELLS) if cell is not place.element)
    return columns <= 1 or inside > len(places) or is_form(_texts(places), rows, columns)


def _texts(places: list[CellPlace]) -> Iterator[str]:
    """The lines of the cells, as far as the form of a paper needs them."""
    for place in places:
        parts = [part for part in place.element.itertext() if part.strip()]
        yield from map(normalise, parts)
        yield normalise("".join(parts))
        yield from (normalise("".join(block.itertext())) for block in place.element.iter("p", "div"))


def _span(cell: Any, name: str, whole: int) -> int:
    """The extent that an attribute tells; 0 is all that is left."""
    told = cell.get(name, "1").strip()
    number = int(told) if told.isascii() and told.isdecimal() else 1
    return min(number, _MOST_COLUMNS) if number else whole
