"""What earlier runs into the same folder have made of what they read, so that a run makes only what has changed.

It lies in the file of the results. Nothing depends on it: where it cannot be read or written, all is made anew.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

_TABLE = "CREATE TABLE IF NOT EXISTS pieces (name TEXT PRIMARY KEY, key TEXT, piece BLOB)"


class Pieces(Protocol):
    """Pieces by name, each with the key of what it was made of."""

    def has(self, name: str, key: str) -> bool:
        """Whether there is a piece of that name, made of what `key` stands for."""

    def get(self, name: str, key: str) -> bytes | None:
        """That piece."""

    def put(self, name: str, key: str, piece: bytes) -> None:
        """Keeps a piece in place of the one of that name."""

    def close(self) -> None:
        """Ends the use; may be called again."""


class NoPieces:
    """Keeps nothing."""

    def has(self, name: str, key: str) -> bool:
        """No."""
        return False

    def get(self, name: str, key: str) -> bytes | None:
        """Nothing."""

    def put(self, name: str, key: str, piece: bytes) -> None:
        """Does nothing."""

    def close(self) -> None:
        """Does nothing."""


class FilePieces:
    """Pieces in a file. What nobody has asked for is thrown away at the end, when the new ones are put there."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        self._fingerprint, self._asked = fingerprint, set[str]()
        self._connection = sqlite3.connect(path)  # a transaction is open from the first piece that is put to `close`
        self._connection.execute(_TABLE)
        self._keys = dict(self._connection.execute("SELECT name, key FROM pieces"))

    def has(self, name: str, key: str) -> bool:
        """Whether there is a piece of that name, made of what `key` stands for by the same program."""
        self._asked.add(name)
        return self._keys.get(name) == self._full(key)

    def get(self, name: str, key: str) -> bytes | None:
        """That piece; nothing when the file cannot be read."""
        if self.has(name, key):
            with suppress(sqlite3.Error):
                row = self._connection.execute("SELECT piece FROM pieces WHERE name = ?", (name,)).fetchone()
                return bytes(row[0]) if row else None
        return None

    def put(self, name: str, key: str, piece: bytes) -> None:
        """Keeps a piece in place of the one of that name; a full disk is no reason to stop."""
        self._asked.add(name)
        with suppress(sqlite3.Error):
            self._connection.execute("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?)", (name, self._full(key), piece))

    def close(self) -> None:
        """Ends the use of the file; may be called again."""
        with suppress(sqlite3.Error):
            gone = [(name,) for name in self._keys.keys() - self._asked]
            self._connection.executemany("DELETE FROM pieces WHERE name = ?", gone)
            self._connection.commit()
        with suppress(sqlite3.Error):
            self._connection.close()

    def _full(self, key: str) -> str:
        return f"{self._fingerprint} {key}"


@contextmanager
def pieces_in(path: Path, fingerprint: str) -> Iterator[Pieces]:
    """The pieces in the file `path` that were made by the same program with the same settings."""
    try:
        opened: FilePieces | None = FilePieces(path, fingerprint)
    except sqlite3.Error:
        opened = None
    try:
        yield opened or NoPieces()
    finally:
        if opened:
            opened.close()
