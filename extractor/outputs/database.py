"""`city.duckdb` and, on request, Parquet files: the same tables for queries, unknown as NULL."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any

import duckdb

from extractor.consolidation import City
from extractor.outputs.files import appearing
from extractor.outputs.schema import LIST_DELIMITER, Column, Kind, Table, key_of, tables
from extractor.outputs.tables import rows_of
from extractor.record import Row

_VIEWS = Path(__file__).with_name("views.sql")
_BLOCK = 16384  # bytes; with the usual 256 KB each column of each table takes as much
_TEXTS = ("text", "date")
_TYPES: dict[Kind, str] = {
    "text": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "list": "VARCHAR[]",
}


def write_database(city: City, folder: Path) -> None:
    """Writes `city.duckdb` into `folder`: tables with their keys, and the views of `views.sql`. Raises OSError."""
    with appearing(folder / "city.duckdb") as unfinished, _connected(unfinished) as connection:
        for table in tables():
            connection.execute(_definition(table))
            for rows in _waves(table, rows_of(city)[table.name]):
                _insert(connection, table, rows)
        connection.execute(_VIEWS.read_text("utf-8"))


def write_parquet(city: City, folder: Path) -> None:
    """Writes each table as `<table>.parquet`, its rows in the order of the CSV. Raises OSError."""
    with _connected(":memory:") as connection:
        for table in tables():
            connection.execute(f"CREATE TABLE {table.name} ({', '.join(map(_typed, table.columns))})")
            _insert(connection, table, rows_of(city)[table.name])
            with appearing(folder / f"{table.name}.parquet") as unfinished:
                connection.table(table.name).write_parquet(str(unfinished), compression="zstd")


@contextmanager
def _connected(path: Path | str) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection of one thread, so that rows keep their order; what the disk refuses is an OSError."""
    try:
        with duckdb.connect(str(path), config={"threads": 1, "default_block_size": _BLOCK}) as connection:
            yield connection
    except duckdb.IOException as problem:
        raise OSError(str(problem)) from problem


def _definition(table: Table) -> str:
    """A key with columns that may be empty is UNIQUE, for a primary key allows no NULL."""
    required = {column.name for column in table.columns if column.required}
    kind = "PRIMARY KEY" if required.issuperset(table.key) else "UNIQUE"
    key = [f"{kind} ({', '.join(table.key)})"] if table.key else []
    parts = [*map(_checked, table.columns), *key, *_references(table)]
    return f"CREATE TABLE {table.name} ({', '.join(parts)})"


def _typed(column: Column) -> str:
    return f'"{column.name}" {_TYPES[column.kind]}'


def _checked(column: Column) -> str:
    values = ", ".join(f"'{value}'" for value in column.values)
    limit = f' CHECK ("{column.name}" IN ({values}))' if values else ""
    return f"{_typed(column)}{' NOT NULL' if column.required else ''}{limit}"


def _references(table: Table) -> list[str]:
    return [
        f'FOREIGN KEY ("{column.name}") REFERENCES {column.references} ({key_of(column.references)})'
        for column in table.columns
        if column.references
    ]


def _waves(table: Table, rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows so that each comes after those of its own table that it names; DuckDB checks row by row."""
    own = [column.name for column in table.columns if column.references == table.name]
    if not own:
        yield list(rows)
        return
    waiting, known = list(rows), {""}
    while waiting:
        ready = [row for row in waiting if all(getattr(row, name) in known for name in own)] or waiting
        yield ready
        known.update(getattr(row, table.key[0]) for row in ready)
        waiting = [row for row in waiting if getattr(row, table.key[0]) not in known]


def _insert(connection: duckdb.DuckDBPyConnection, table: Table, rows: Sequence[Row]) -> None:
    """Column by column, which is many times faster than row by row."""
    values = [_values(column, map(attrgetter(column.name), rows)) for column in table.columns]
    casts = ", ".join(f"unnest(${at}::{_TYPES[column.kind]}[])" for at, column in enumerate(table.columns, 1))
    connection.execute(f"INSERT INTO {table.name} SELECT {casts}", values)


def _values(column: Column, values: Iterable[Any]) -> list[Any]:
    """Empty is NULL, or for a list the empty one; a number or a truth value is as it is."""
    if column.kind == "list":
        return [[one for one in value.split(LIST_DELIMITER) if one] for value in values]
    return [value or None for value in values] if column.kind in _TEXTS else list(values)
