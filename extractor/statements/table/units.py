"""Columns of figures headed by units: "Danh hiệu | Tổng số | Mầm non | Tiểu học | THCS", "Hình thức | Quý I | Quý II".

They break down the column of the whole, or stand for themselves where there is none.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Cell
from extractor.statements.table.awards import phrases_in
from extractor.statements.table.columns import Column, figure

_Body = Sequence[dict[int, Cell]]
_DASHES = ("", "-", "–", "—", "/", "x")


def by_units(found: tuple[Column, ...], body: _Body, text: str) -> tuple[Column, ...]:
    """The columns, those of units as counts, and the one that they break down as their total."""
    units = [column for column in found if _may_count(column) and is_of_figures(column, body, text)]
    if not units or units[0].index == 0 or any(phrases_in(part) for one in units for part in one.parts):
        return found
    wholes = [column for column in found if column.role == "total" or _is_plain(column)]
    whole = wholes[0] if len(wholes) == 1 else None
    others = [column for column in found if column.role == "count" and column is not whole]
    if others or len(wholes) > 1 or not _are_parts(units, whole, body, text):
        return found
    return tuple(_counting(column, units, whole) for column in found)


def _counting(column: Column, units: Sequence[Column], whole: Column | None) -> Column:
    if column in units:
        return replace(column, role="count")
    return replace(column, role="total") if column is whole else column


def _may_count(column: Column) -> bool:
    return column.role in ("other", "unit", "name") and not column.years and column.parts != ()


def _is_plain(column: Column) -> bool:
    return column.role == "count" and not column.kind and not column.years


def is_of_figures(column: Column, body: _Body, text: str) -> bool:
    """Whether every cell of a column is a whole number or a dash."""
    cells = [_words(row, column, text) for row in body]
    return any(figure(cell) is not None for cell in cells) and all(
        figure(cell) is not None or cell in _DASHES for cell in cells
    )


def _words(row: dict[int, Cell], column: Column, text: str) -> str:
    return row[column.index].span.of(text).strip() if column.index in row else ""


def _are_parts(units: Sequence[Column], whole: Column | None, body: _Body, text: str) -> bool:
    """Whether columns are of units, by their heads and, with a whole, by its figures, which most of them add up to."""
    headed = all(column.says("sector") for column in units)
    if whole is None:
        return headed and len(units) > 1
    counted = [row for row in body if figure(_words(row, whole, text))]
    fits = sum(_sum(row, units, text) == figure(_words(row, whole, text)) for row in counted)
    return len(units) > 1 and fits > 0 and (headed or fits * 2 >= len(counted) > 1)


def _sum(row: dict[int, Cell], units: Sequence[Column], text: str) -> int:
    return sum(figure(_words(row, column, text)) or 0 for column in units)
