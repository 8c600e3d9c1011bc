"""`city.duckdb` and, on request, Parquet files: the same tables for queries, unknown as NULL."""

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
    rows, known = f"INSERT INTO {table.name} SELECT {_values(table)} FROM {KEPT}.{table.name}", _known(table)
    own = [column.name for column in table.columns if column.references == table.name]
    ready = " AND ".join(f"({name} = '' OR {name} IN {known})" for name in own)
    while own and _count(store, connection, f"{rows} WHERE {table.key[0]} NOT IN {known} AND {ready}"):
        pass
    store.run(connection, f"{rows} WHERE {table.key[0]} NOT IN {known}" if own else rows)


def _known(table: Table) -> str:
    return f"(SELECT {table.key[0]} FROM {table.name})" if table.key else ""


def _count(store: Store, connection: DuckDBPyConnection, insertion: str) -> int:
    """How many rows were put in."""
    store.run(connection, insertion)
    found = connection.fetchone()
    return int(found[0]) if found else 0


def _values(table: Table) -> str:
    return ", ".join(f'{_value(column)} AS "{column.name}"' for column in table.columns)


def _value(column: Column) -> str:
    """Empty is NULL, or for a list the empty one."""
    name = f'"{column.name}"'
    if column.kind == "list":
        return f"regexp_extract_all({name}, '[^{LIST_DELIMITER}]+')"
    told = f"nullif({name}, '')" if column.kind in {"text", "date"} else name
    return f"{told}::{_TYPES[column.kind]}"
