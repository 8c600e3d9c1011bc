"""A sheet before its layout is known: cells as text, and which of them are merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

Value = str | float | bool | date | datetime | time | object
Merge = tuple[tuple[int, int], tuple[int, int]]
"""First row and column, last row and column, from 0."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: `rows` of cells, each as a reader of the sheet sees it; rows may differ in length."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[Merge, ...] = ()


def grid_of(name: str, rows: Iterable[Sequence[Value]], merges: Iterable[Merge] = ()) -> Grid:
    """A grid of values as libraries give them."""
    return Grid(name, tuple(tuple(map(written, row)) for row in rows), tuple(merges))


def written(value: Value) -> str:
    """A value as Vietnamese writes it: 5, 7,5, 02/01/2025; text stays as it is, so that "01" keeps its zero."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".").replace(".", ",")
    return _written_time(value)


def _written_time(value: Value) -> str:
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y") if value.time() == time() else value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return "" if value is None else str(value)
