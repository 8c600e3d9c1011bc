"""The texts of a workbook, each once; beyond some of them they lie on disk until the file is packed."""

import json
import sqlite3
from array import array
from collections.abc import Iterator
from hashlib import blake2b
from io import SEEK_END
from itertools import chain
from tempfile import TemporaryFile

_NEAR = 24_000  # texts of which all is in memory; a city has no more
_LONGEST_TEXT = 16000  # half of what a cell holds, for letters that count twice
_TABLE = "CREATE TABLE texts (key BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID"


class SharedTexts:
    """Cells call texts by number. Stands for XlsxWriter's `SharedStringTable`, whose names it has where it is called.

    That holds every text three times. Here only their numbers are held once there are many, by keys of 16 bytes.
    """

    def __init__(self) -> None:
        self.count = self.unique_count = 0
        self._near: dict[str, int] = {}
        self._far: sqlite3.Connection | None = None
        self._file = TemporaryFile("w+b")  # noqa: SIM115 - as long as the object
        self._starts = array("Q")
        self._last: list[str] = []  # texts that are in no file yet, those that were added last

    def number(self, text: str) -> int:
        """The number of a text of any length, which stands in one more cell."""
        number = self._near.get(text)
        if number is None:
            return self._get_shared_string_index(clean(text))
        self.count += 1
        return number

    @property
    def string_array(self) -> Iterator[str]:
        """All texts by their numbers."""
        self._file.seek(0)
        return chain(map(json.loads, self._file), self._last)

    def _get_shared_string_index(self, text: str) -> int:
        """Called by XlsxWriter for each cell that it makes itself."""
        self.count += 1
        number = self._near.get(text)
        if number is None:
            number = self._known(text)
            if number is None:
                number = self._added(text)
            if len(self._near) >= _NEAR:
                self._put_away()
            self._near[text] = number
        return number

    def _get_shared_string(self, index: int) -> str:
        """Called by XlsxWriter for what charts show, when all texts are there."""
        if index >= len(self._starts):
            return self._last[index - len(self._starts)]
        self._file.seek(self._starts[index])
        return str(json.loads(self._file.readline()))

    def _sort_string_data(self) -> None:
        """Called by XlsxWriter before the file is packed; they are in order."""

    def _known(self, text: str) -> int | None:
        """The number of a text that was put away."""
        if self._far is None:
            return None
        found = self._far.execute("SELECT number FROM texts WHERE key = ?", (_key(text),)).fetchone()
        return found[0] if found else None

    def _added(self, text: str) -> int:
        self._last.append(text)
        self.unique_count += 1
        return self.unique_count - 1

    def _put_away(self) -> None:
        """Keeps all texts so far in a file, and their numbers in one without a name, which is SQLite's own."""
        self._write_last()
        if self._far is None:
            self._far = sqlite3.connect("", isolation_level=None)
            self._far.execute("PRAGMA journal_mode = OFF")
            self._far.execute(_TABLE)
        rows = sorted((_key(text), number) for text, number in self._near.items())
        self._far.execute("BEGIN")
        self._far.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", rows)
        self._far.execute("COMMIT")
        self._near.clear()

    def _write_last(self) -> None:
        self._file.seek(0, SEEK_END)
        for text in self._last:
            self._starts.append(self._file.tell())
            self._file.write(json.dumps(text).encode() + b"\n")
        self._last.clear()


def clean(value: str) -> str:
    """Text that can be written: no halves of letters, no more than a cell holds."""
    told = value.encode("utf-8", "replace").decode()
    return told if len(told) <= _LONGEST_TEXT else f"{told[:_LONGEST_TEXT]}…"


def _key(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
