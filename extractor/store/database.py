"""A DuckDB database in a folder of its own, which goes away with the object that holds it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import count
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
_MEMORY, _MOST = (
    32,
    1024,
)  # MB; beyond it rows go to the folder; a query that cannot do so gets twice as much, and again
_BLOCK = 65536  # bytes; with the usual 256 KB each column of each table takes as much, smaller ones are many
_RESTING = 8  # MB
_BATCH, _LONG = 500, 20  # rows; batches of a query of more than a city
_SORTED = 10_000  # rows that are sorted whole; a city has no more


class Store:
    """Tables in a file.

    One thread, so that rows keep the order in which they were put. What the disk refuses is an OSError.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", dir=folder, ignore_cleanup_errors=True)
        self._open: dict[int, DuckDBPyConnection] = {}
        self._sealed = False
        self._limit = _MEMORY
        self._end = finalize(self, _ended, self._open, self._folder)

    @property
    def folder(self) -> Path:
        """What goes away with the store."""
        return Path(self._folder.name)

    def do(self, sql: str, values: Sequence[object] = ()) -> None:
        """Runs a statement that gives nothing."""
        before = self._limit
        self.run(self._connection, sql, values)
        self._lower(before)

    def sort(self, table: str, columns: str, source: str, row: str, order: str) -> None:
        """Makes a table of `columns` of `source` (FROM ...) in an `order`; `row` numbers the rows of the source.

        A sort holds some 100,000 rows whole, whatever memory there is. So of many rows only their numbers are sorted,
        and the rows follow, some thousand at a time.
        """
        ((many,),) = self.rows(f"SELECT count(*) {source}")
        if many <= _SORTED:
            self.do(f"CREATE TABLE {table} AS SELECT {columns} {source} ORDER BY {order}")
            return
        self.rest()
        self.do(f"CREATE TABLE {table}_seats AS SELECT {row} AS seated {source} ORDER BY {order}")
        self.rest()
        self.do(f"CREATE TABLE {table} AS SELECT {columns} {source} LIMIT 0")
        for first in range(0, many, _SORTED):
            seats = (
                f"SELECT seated, rowid AS seat FROM {table}_seats WHERE rowid >= {first} AND rowid < {first + _SORTED}"
            )
            self.do(f"INSERT INTO {table} SELECT {columns} {source} JOIN ({seats}) ON seated = {row} ORDER BY seat")
            self.rest()
        self.do(f"DROP TABLE {table}_seats")

    def run(self, connection: "DuckDBPyConnection", sql: str, values: Sequence[object] = ()) -> None:
        """Runs a statement; one that cannot do with the memory that there is gets more."""
        import duckdb

        with _faults():
            while True:
                try:
                    connection.execute(sql, values)
                    return
                except duckdb.OutOfMemoryException:
                    if self._limit >= _MOST:
                        raise
                self._allow(connection, self._limit * 2)

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Values]:
        """What a query gives, row by row; other queries may go on meanwhile."""
        cursor, before = self._cursor(), self._limit
        self.run(cursor, sql, values)
        try:
            for told in count(1):
                if not (found := cursor.fetchmany(_BATCH)):
                    break
                yield from found
                if told % _LONG == 0:
                    self.rest()
        finally:
            cursor.close()
            self._lower(before)

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
            _attach(cursor, path, _BESIDE)
            try:
                yield cursor
                cursor.execute("CHECKPOINT")
            finally:
                cursor.execute(f"USE {SCRATCH}; DETACH {_BESIDE}")

    def seal(self) -> None:
        """Nothing is written from now on, so that a copy of this process may read as well."""
        if not self._sealed:
            self.do("SET force_compression = 'uncompressed'")  # of what few rows are not on disk yet
            self.do("CHECKPOINT")
            self._open.pop(os.getpid()).close()
            self._sealed = True

    def rest(self) -> None:
        """Gives back what is held of tables, and what was freed, which one thread alone does only when told.

        Takes some milliseconds, so it is for what comes after some thousand rows.
        """
        limit = self._limit
        with suppress(OSError):  # more is at work
            if not self._sealed:
                self.do("CHECKPOINT")  # there is no log that would have it done after a while
            self._allow(self._connection, _RESTING)
        self._allow(self._connection, limit)

    def _allow(self, connection: "DuckDBPyConnection", limit: int) -> None:
        """How much memory the database may take, in MB."""
        with _faults():
            connection.execute(f"SET memory_limit = '{limit}MB'")
        self._limit = limit

    def _lower(self, limit: int) -> None:
        """Takes back what one statement was allowed."""
        if self._limit > limit:
            with suppress(OSError):  # what a query holds that is still gone through
                self._allow(self._connection, limit)

    def _append(self, table: str, columns: Mapping[str, Sequence[object]]) -> None:
        import numpy as np

        with _faults():
            self._connection.register("incoming", {name: np.array(told, object) for name, told in columns.items()})
            self.run(self._connection, f"INSERT INTO {table} SELECT * FROM incoming")
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
        connection, self._limit = _connected(self.folder / f"spilled-{os.getpid()}"), _MEMORY
        with _faults():
            if self._sealed:
                connection.execute(f"ATTACH '{quoted(self._file)}' AS {KEPT} (READ_ONLY); USE {KEPT}")
            else:
                _attach(connection, self._file, KEPT)
        return connection


def _connected(spilled: Path) -> "DuckDBPyConnection":
    """A database of one thread and little memory; no threads for input and output, which no copy of a process has."""
    import duckdb

    limits: dict[str, str | bool | int | float | list[str]]
    limits = {
        "threads": 1,
        "default_block_size": _BLOCK,
        "memory_limit": f"{_MEMORY}MB",
        "temp_directory": str(spilled),
    }
    connection = duckdb.connect(":memory:", config=limits)
    if connection.execute("SELECT 1 FROM duckdb_settings() WHERE name = 'async_threads'").fetchone():  # since 2.0
        connection.execute("SET async_threads = 0")
    return connection


def _attach(connection: "DuckDBPyConnection", path: Path, name: str) -> None:
    """A new file to write to, without a log where that can be: nobody goes on with one that was cut off."""
    import duckdb

    attach, use = f"ATTACH '{quoted(path)}' AS {name} (BLOCK_SIZE {_BLOCK}", f"USE {name}"
    try:
        connection.execute(f"{attach}, RECOVERY_MODE NO_WAL_WRITES); {use}")
    except duckdb.BinderException:  # before 1.5
        connection.execute(f"{attach}); {use}")


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
