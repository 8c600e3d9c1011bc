"""`city.duckdb` and, on request, Parquet files: the same tables for queries, unknown as NULL."""

from collections.abc import Sequence
from pathlib import Path

from duckdb import DuckDBPyConnection

from extractor.consolidation import City
from extractor.outputs.files import appearing
from extractor.outputs.schema import LIST_DELIMITER, Column, Kind, Table, key_of, tables
from extractor.store import KEPT, SCRATCH, Store, quoted

_VIEWS = Path(__file__).with_name("views.sql")
_TYPED = f"{SCRATCH}.typed"
_TYPES: dict[Kind, str] = {
    "text": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "list": "VARCHAR[]",
}


_AT_ONCE = 10_000  # rows; a city has no more


def write_database(city: City, folder: Path) -> None:
    """Writes `city.duckdb` into `folder`: tables with their keys, and the views of `views.sql`. Raises OSError."""
    with appearing(folder / "city.duckdb") as unfinished, city.store.beside(unfinished) as connection:
        for table in tables():
            connection.execute(_definition(table))
            _insert(city.store, connection, table)
        connection.execute(_VIEWS.read_text("utf-8"))


def write_parquet(city: City, folder: Path) -> None:
    """Writes each table as `<table>.parquet`, its rows in the order of the CSV. Raises OSError."""
    for table in tables():
        with appearing(folder / f"{table.name}.parquet") as unfinished:
            city.store.do(f"CREATE TABLE {_TYPED} AS SELECT {_values(table)} FROM {table.name}")
            city.store.do(f"COPY {_TYPED} TO '{quoted(unfinished)}' (FORMAT parquet, COMPRESSION zstd)")
            city.store.do(f"DROP TABLE {_TYPED}")


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


def _insert(store: Store, connection: DuckDBPyConnection, table: Table) -> None:
    """Puts the rows in so that each comes after those of its own table that it names; DuckDB checks row by row."""
    own = [column.name for column in table.columns if column.references == table.name]
    _put(store, connection, table, " AND ".join(f"{name} = ''" for name in own) or "true")
    if own:
        _put_waiting(store, connection, table, own)


def _put_waiting(store: Store, connection: DuckDBPyConnection, table: Table, own: Sequence[str]) -> None:
    """Puts in the rows that name others, round by round; where none is ready all are tried, for DuckDB to refuse."""
    names_another = " OR ".join(f"{name} <> ''" for name in own)
    waiting = f"SELECT rowid AS place, {', '.join((*table.key, *own))} FROM {KEPT}.{table.name} WHERE {names_another}"
    store.run(connection, f"CREATE TEMP TABLE waiting AS {waiting}")
    ready = " AND ".join(f"{name} NOT IN (SELECT {table.key[0]} FROM waiting)" for name in own)
    while _count(connection, "waiting"):
        store.run(connection, f"CREATE TEMP TABLE ready AS SELECT place FROM waiting WHERE {ready}")
        which = "ready" if _count(connection, "ready") else "waiting"
        _put(store, connection, table, f"rowid IN (SELECT place FROM {which})")
        store.run(connection, f"DELETE FROM waiting WHERE place IN (SELECT place FROM {which})")
        store.run(connection, "DROP TABLE ready")
    store.run(connection, "DROP TABLE waiting")


def _put(store: Store, connection: DuckDBPyConnection, table: Table, condition: str) -> None:
    """Puts in the rows that meet a condition, in their order, some thousand at a time: so many keys are in memory."""
    rows = f"INSERT INTO {table.name} SELECT {_values(table)} FROM {KEPT}.{table.name} WHERE {condition}"
    for first in range(0, _count(connection, f"{KEPT}.{table.name}"), _AT_ONCE):
        store.run(connection, f"{rows} AND rowid >= {first} AND rowid < {first + _AT_ONCE}")


def _count(connection: DuckDBPyConnection, table: str) -> int:
    ((count,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(count)


def _values(table: Table) -> str:
    return ", ".join(f'{_value(column)} AS "{column.name}"' for column in table.columns)


def _value(column: Column) -> str:
    """Empty is NULL, or for a list the empty one."""
    name = f'"{column.name}"'
    if column.kind == "list":
        return f"regexp_extract_all({name}, '[^{LIST_DELIMITER}]+')"
    told = f"nullif({name}, '')" if column.kind in {"text", "date"} else name
    return f"{told}::{_TYPES[column.kind]}"
