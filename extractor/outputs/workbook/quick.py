"""A worksheet that puts its rows away, and writes plain cells without a detour: the same bytes as XlsxWriter's own.

A city has 150,000 cells, and they are half of the time that the workbook takes. XlsxWriter tells the width of each 16
rows, so these are put away together. Numbers of formats are given when the sheet is put into the file, since they go
by the order in which sheets and cells stand there. Where a later XlsxWriter asks for cells in another way, its own way
is taken; `tests/test_workbook_quick.py` holds the two together.
"""

import re
from functools import cache
from tempfile import TemporaryFile
from typing import IO, Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

_BLOCK = 16
_FORMAT = re.compile("\x01(\\d+)\x01")


class QuickSheet(Worksheet):
    """Texts and whole numbers with a format are most cells of a list."""

    def __init__(self) -> None:
        super().__init__()
        self._away: IO[str] | None = None
        self._first = 0  # row that is not put away
        self._formats: list[Any] = []
        self._numbers: dict[int, int] = {}

    def put_away(self, row: int) -> None:
        """Puts the rows before `row` away, as far as they are whole blocks; nothing is written in them afterwards."""
        end = row // _BLOCK * _BLOCK
        if end > self._first:
            self._away = self._away or TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115
            self._write_block(self._away, end - 1)

    def _write_block(self, file: IO[str], last: int) -> None:
        raw: Any = self
        own = (raw.fh, raw.dim_rowmin, raw.dim_rowmax)
        raw.fh, raw.dim_rowmin, raw.dim_rowmax = file, self._first, last
        super()._write_rows()
        file.write("\n")
        raw.fh, raw.dim_rowmin, raw.dim_rowmax = own
        for row in range(self._first, last + 1):
            self._mark_links(row)
            raw.table.pop(row, None)
            raw.row_info.pop(row, None)
        self._first = last + 1

    def _mark_links(self, row: int) -> None:
        """As XlsxWriter does at the end, when it still has the cells."""
        raw: Any = self
        for column, url in raw.hyperlinks.get(row, {}).items():
            if type(raw.table[row].get(column)).__name__ != "String":
                url._is_object_link = True

    def _write_rows(self) -> None:
        raw: Any = self
        if self._away is None:
            super()._write_rows()
            return
        if raw.dim_rowmax >= self._first:
            self._write_block(self._away, raw.dim_rowmax)
        self._away.seek(0)
        for block in self._away:
            raw.fh.write(_FORMAT.sub(lambda found: str(self._formats[int(found[1])]._get_xf_index()), block[:-1]))
        self._away.close()

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        kind, file = type(cell).__name__, self.__dict__["fh"]
        if kind == "String" and cell.format:
            place = f'r="{_letters(col)}{row + 1}" s="{self._format(cell.format)}"'
            file.write(f'<c {place} t="s"><v>{cell.string}</v></c>')
        elif kind == "Number" and cell.format and type(cell.number) is int:
            place = f'r="{_letters(col)}{row + 1}" s="{self._format(cell.format)}"'
            file.write(f"<c {place}><v>{cell.number:.16G}</v></c>")
        elif kind == "Blank" and cell.format:
            file.write(f'<c r="{_letters(col)}{row + 1}" s="{self._format(cell.format)}"/>')
        else:
            super()._write_cell(row, col, cell)

    def _format(self, told: Any) -> str:
        """The number of a format, or a mark in its place while rows are put away."""
        if self._away is None:
            return str(told._get_xf_index())
        if id(told) not in self._numbers:
            self._numbers[id(told)] = len(self._formats)
            self._formats.append(told)
        return f"\x01{self._numbers[id(told)]}\x01"


@cache
def _letters(column: int) -> str:
    return str(xl_col_to_name(column))
