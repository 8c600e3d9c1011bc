"""The texts of a workbook, each once, or in its cell; beyond some they lie on disk until the file is packed."""

import json
import re
import sqlite3
from array import array
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from io import SEEK_END
from itertools import chain
from tempfile import TemporaryFile
from typing import Any

from xlsxwriter.xmlwriter import XMLwriter

_NEAR = 24_000  # texts of which all is in memory; a city has no more
_LONGEST_TEXT = 16000  # half of what a cell holds, for letters that count twice
_SPECIAL = re.compile(r"[&<>_\x00-\x08\x0b-\x1f\ufffe\uffff]")
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

    def told(self, text: str) -> str:
        """How a cell ends that calls a text of any length, which stands in one more cell."""
        number = self._near.get(text)
        if number is None:
            number = self._get_shared_string_index(clean(text))
        else:
            self.count += 1
        return f' t="s"><v>{number}</v></c>'

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


class TextsInCells:
    """Texts that stand in their cells themselves: for rows by whom the other texts of the book are not known."""

    def told(self, text: str) -> str:
        """How a cell ends that holds a text of any length."""
        return _in_cell(text)


def _escaped(text: str) -> str:
    """As XlsxWriter escapes a text: letters that end a text, and those that no file may hold; most have none."""
    if not _SPECIAL.search(text):
        return text
    writer: Any = XMLwriter()
    return str(writer._escape_data(writer._escape_control_characters(text)))


@lru_cache(_NEAR)
def _in_cell(text: str) -> str:
    told: str = _escaped(clean(text))
    space = ' xml:space="preserve"' if told[0].isspace() or told[-1].isspace() else ""
    return f' t="inlineStr"><is><t{space}>{told}</t></is></c>'


def clean(value: str) -> str:
    """Text that can be written: no halves of letters, no more than a cell holds."""
    told = value.encode("utf-8", "replace").decode()
    return told if len(told) <= _LONGEST_TEXT else f"{told[:_LONGEST_TEXT]}…"


def _key(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
