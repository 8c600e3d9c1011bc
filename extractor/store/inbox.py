"""Rows on their way into a table, many at a time."""

from collections.abc import Sequence
from operator import attrgetter
from types import TracebackType
from typing import Self

from extractor.record import Row
from extractor.store.database import Store
from extractor.store.table import typed

_FEW = 2048  # rows that are held: as many as DuckDB puts away at once; fewer cost twice the time


class Inbox:
    """A table of the store: `before` are columns before those of `model`, `after` behind them, each with its type."""

    def __init__(
        self, store: Store, table: str, model: type[Row] | None = None, before: str = "", after: str = ""
    ) -> None:
        fields = tuple(model.model_fields) if model else ()
        parts = (before, typed(model) if model else "", after)
        store.do(f"CREATE OR REPLACE TABLE {table} ({', '.join(part for part in parts if part)})")
        self._store, self._table = store, table
        self._columns = (*_named(before), *fields, *_named(after))
        self._values = attrgetter(*fields) if fields else None
        self._rows: list[tuple[object, ...]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self.flush()

    def add(self, row: Row | None = None, before: Sequence[object] = (), after: Sequence[object] = ()) -> None:
        """One more row."""
        self._rows.append((*before, *(self._values(row) if self._values else ()), *after))
        if len(self._rows) >= _FEW:
            self.flush()

    def flush(self) -> None:
        """Puts what is held into the table."""
        if self._rows:
            told = zip(self._columns, zip(*self._rows, strict=True), strict=True)
            self._store.put(self._table, dict(told))
            self._rows.clear()


def _named(columns: str) -> list[str]:
    return [part.split()[0] for part in columns.split(", ")] if columns else []
