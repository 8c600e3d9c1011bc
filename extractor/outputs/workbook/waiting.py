"""Rows of a sheet as the text that they are in the file, and where their cells lead, until the file is packed."""

from collections.abc import Iterator
from io import SEEK_END
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile, TemporaryFile
from typing import Any, TextIO

_IN_MEMORY = 1 << 20  # letters; more rows or links lie on disk


class Waiting:
    """Rows and links in the order of writing; `shared` ones a copy of this process can write for it."""

    def __init__(self, shared: bool = False) -> None:
        self._rows, self._links = (_waiting(shared) for _ in range(2))

    def add_row(self, text: str) -> None:
        """A `<row>` below all others."""
        self._rows.write(text)

    def add_link(self, cell: str, target: str) -> None:
        """A cell and what it leads to."""
        self._links.write(f"{cell}\t{target}\n")

    def end(self) -> None:
        """All is written: nothing is left with this process."""
        self._rows.flush()
        self._links.flush()

    def clear(self) -> None:
        """Nothing is waiting."""
        for one in (self._rows, self._links):
            one.seek(0)
            one.truncate()

    @property
    def has_links(self) -> bool:
        """Whether any cell leads somewhere."""
        return int(self._links.seek(0, SEEK_END)) > 0

    def copy_rows(self, file: TextIO) -> None:
        """Writes all rows into `file`, once."""
        self._rows.seek(0)
        copyfileobj(self._rows, file)
        self._rows.close()

    def links(self) -> Iterator[tuple[str, str]]:
        """Cells and what they lead to, once."""
        self._links.seek(0)
        for told in self._links:
            cell, _, target = told.rstrip("\n").partition("\t")
            yield cell, target
        self._links.close()


def _waiting(shared: bool) -> Any:
    if shared:
        return TemporaryFile("w+", encoding="utf-8", newline="\n")
    return SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="\n")
