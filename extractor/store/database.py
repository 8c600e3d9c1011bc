"""A DuckDB database in a folder of its own, which goes away with the object that holds it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from weakref import finalize

import psutil

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

KEPT, SCRATCH = "kept", "memory"
"""The database of the tables, and one for what is made of them while the store is sealed."""
_BESIDE = "beside"
Values = tuple[Any, ...]
_PREFIX = ".rows-"
_MEMORY, _MORE = "96MB", "1GB"  # beyond it rows go to the folder; a query that cannot do so gets more
_BLOCK = 16384  # bytes; with the usual 256 KB each column of each table takes as much
_BATCH = 500  # rows


class Store:
    """Tables in a file.

    One thread, so that rows keep the order in which they were put. What the disk refuses is an OSError.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", dir=folder, ignore_cleanup_errors=True)
        self._open: dict[int, DuckDBPyConnection] = {}
        self._sealed = False
        self._end = finalize(self, _ended, self._open, self._folder)

    @property
    def folder(self) -> Path:
        """What goes away with the store."""
        return Path(self._folder.name)

    def do(self, sql: str, values: Sequence[object] = ()) -> None:
        """Runs a statement that gives nothing."""
        self._run(self._connection, sql, values)

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Values]:
        """What a query gives, row by row; other queries may go on meanwhile."""
        cursor = self._cursor()
        self._run(cursor, sql, values)
        try:
            while found := cursor.fetchmany(_BATCH):
                yield from found
        finally:
            cursor.close()

    def put(self, table: str, columns: Mapping[str, Sequence[object]]) -> None:
        """Appends rows, told column by column in the order of the table's; halves of letters become question marks."""
        import duckdb

        try:
            self._append(table, columns)
        except duckdb.InvalidInputException:
            self._append(table, {name: list(map(_whole, told)) for name, told in columns.items()})

    @contextmanager
    def beside(self, path: Path) -> Iterator["DuckDBPyConnection"]:
        """A connection for which another database, in the file `path`, is the one that tables without a name are of."""
        with _faults(), self._connection.cursor() as cursor:
            cursor.execute(f"ATTACH '{quoted(path)}' AS {_BESIDE} (BLOCK_SIZE {_BLOCK}); USE {_BESIDE}")
            try:
                yield cursor
                cursor.execute("CHECKPOINT")
            finally:
                cursor.execute(f"USE {SCRATCH}; DETACH {_BESIDE}")

    def seal(self) -> None:
        """Nothing is written from now on, so that a copy of this process may read as well."""
        if not self._sealed:
            self.do("CHECKPOINT")
            self._open.pop(os.getpid()).close()
            self._sealed = True

    @staticmethod
    def _run(connection: "DuckDBPyConnection", sql: str, values: Sequence[object] = ()) -> None:
        import duckdb

        with _faults():
            try:
                connection.execute(sql, values)
            except duckdb.OutOfMemoryException:
                connection.execute(f"SET memory_limit = '{_MORE}'")
                connection.execute(sql, values)

    def _append(self, table: str, columns: Mapping[str, Sequence[object]]) -> None:
        import numpy as np

        with _faults():
            self._connection.register("incoming", {name: np.array(told, object) for name, told in columns.items()})
            self._run(self._connection, f"INSERT INTO {table} SELECT * FROM incoming")
            self._connection.unregister("incoming")

    @property
    def _file(self) -> Path:
        return self.folder / "rows.duckdb"

    @property
    def _connection(self) -> "DuckDBPyConnection":
        """Of this process: a copy of it must not use what it was copied with."""
        if os.getpid() not in self._open:
            self._open[os.getpid()] = self._connected()
        return self._open[os.getpid()]

    def _cursor(self) -> "DuckDBPyConnection":
        """A cursor goes its own way, also in which database it looks for tables."""
        cursor = self._connection.cursor()
        cursor.execute(f"USE {KEPT}")
        return cursor

    def _connected(self) -> "DuckDBPyConnection":
        connection = _connected(self.folder / f"spilled-{os.getpid()}")
        how = "READ_ONLY" if self._sealed else f"BLOCK_SIZE {_BLOCK}"
        connection.execute(f"ATTACH '{quoted(self._file)}' AS {KEPT} ({how}); USE {KEPT}")
        return connection


def _connected(spilled: Path) -> "DuckDBPyConnection":
    """A database of one thread and little memory; no threads for input and output, which no copy of a process has."""
    import duckdb

    limits: dict[str, str | bool | int | float | list[str]]
    limits = {"threads": 1, "default_block_size": _BLOCK, "memory_limit": _MEMORY, "temp_directory": str(spilled)}
    connection = duckdb.connect(":memory:", config=limits)
    if connection.execute("SELECT 1 FROM duckdb_settings() WHERE name = 'async_threads'").fetchone():  # since 2.0
        connection.execute("SET async_threads = 0")
    return connection


def quoted(path: Path) -> str:
    """A path as it may stand between the quotes of a statement."""
    return str(path).replace("'", "''")


def _whole(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def left_behind(folder: Path) -> None:
    """Takes away what runs into `folder` have left that were cut off."""
    for left in folder.glob(f"{_PREFIX}*"):
        owner = left.name.removeprefix(_PREFIX).partition("-")[0]
        if not (owner.isdigit() and psutil.pid_exists(int(owner))):
            rmtree(left, ignore_errors=True)


def _ended(connections: "dict[int, DuckDBPyConnection]", folder: TemporaryDirectory[str]) -> None:
    if connection := connections.pop(os.getpid(), None):
        connection.close()
    folder.cleanup()


@contextmanager
def _faults() -> Iterator[None]:
    """What the disk refuses is an OSError, whatever the database calls it: a full one also ends in want of memory."""
    import duckdb

    try:
        yield
    except (duckdb.OperationalError, duckdb.InternalError, duckdb.FatalException) as problem:
        raise OSError(str(problem)) from problem
