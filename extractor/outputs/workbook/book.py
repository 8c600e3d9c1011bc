"""A workbook whose text can do nothing: no formula and no link comes out of a report."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from math import ceil
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from extractor.outputs.workbook.list_sheet import ListSheet
from extractor.outputs.workbook.shared import SharedTexts, clean
from extractor.outputs.workbook.styles import BASE, LINES, STYLES
from extractor.outputs.workbook.texts import phrase, sheet_text

_INERT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_MADE = datetime(2000, 1, 1)  # the same tables give the same bytes
_MOST_LINKS = 65000
_A4 = 9
_PART = 1 << 20  # bytes
_LINE_HEIGHT, _HIGHEST_ROW = 15.0, 409.0  # points
Value = str | int


class Sheet:
    """One sheet. Rows and columns count from 0; styles are names of `styles.py`."""

    def __init__(self, sheet: ListSheet, book: "Book", name: str) -> None:
        self.raw, self.book, self.name = sheet, book, name
        self._links = 0

    def text(self, row: int, column: int, value: str, style: str = "text") -> None:
        """Text that stays text, whatever it begins with; too long a one is cut."""
        self.raw.write_string(row, column, clean(value), self.book.style(style))

    def number(self, row: int, column: int, value: int, style: str = "number") -> None:
        """A number."""
        self.raw.write_number(row, column, value, self.book.style(style))

    def put(self, row: int, column: int, value: Value | None, style: str) -> None:
        """Text, a number, or for None an empty cell of that style."""
        if value is None or value == "":
            self.raw.write_blank(row, column, None, self.book.style(style))
        elif isinstance(value, int):
            self.number(row, column, value, style)
        else:
            self.text(row, column, value, style)

    def formula(self, row: int, column: int, formula: str, value: Value | None, style: str) -> None:
        """A formula with what it comes to, for readers that do not reckon; an empty text for None."""
        self.raw.write_formula(row, column, formula, self.book.style(style), "" if value is None else value)

    def link(self, row: int, column: int, target: str) -> None:
        """Makes the cell lead somewhere; what it shows is put there afterwards. Excel takes so many links a sheet."""
        if self._links < _MOST_LINKS:
            self.raw.write_url(row, column, target, self.book.style("text"), string="")
            self._links += 1

    def lead(self, cell: str, target: str) -> None:
        """Makes a cell of a row that is written as text lead somewhere."""
        if self._links < _MOST_LINKS:
            self.raw.add_link(cell, target)
            self._links += 1

    def merged(self, first: tuple[int, int], last: tuple[int, int], value: str, style: str) -> None:
        """Text over several cells, or in the one cell where they are the same."""
        if first == last:
            self.text(*first, value, style)
        else:
            self.raw.merge_range(*first, *last, "", self.book.style(style))
            self.text(*first, value, style)

    def fit_height(self, row: int, lines: int) -> None:
        """Makes a row high enough for so many lines; LibreOffice does not do it by itself."""
        if lines > 1:
            self.raw.set_row(row, row_height(lines))

    def boxed(self, first: int, last: int, last_column: int) -> None:
        """Draws lines around all cells of some rows, empty ones too, by one rule instead of a style in each."""
        rule = {"type": "formula", "criteria": "=TRUE", "format": self.book.style("lines")}
        self.raw.conditional_format(first, 0, last, last_column, rule)

    def heading(self, title: str, note: str, last_column: int, note_height: float = 32) -> None:
        """Title and note on the first two rows."""
        self.text(0, 0, title, "title")
        self.raw.set_row(0, 22)
        if note:
            self.merged((1, 0), (1, last_column), note, "note")
            self.raw.set_row(1, note_height)


class Book:
    """The sheets of one file; `parts` ends it. With a `folder` their XML lies there until then, else in memory."""

    def __init__(self, title: str, folder: Path | None = None) -> None:
        self._file = TemporaryFile("w+b", dir=folder)  # noqa: SIM115 - as long as the object
        where = {"in_memory": True} if folder is None else {"tmpdir": str(folder)}
        self._book = Workbook(self._file, {**where, "default_format_properties": dict(BASE), **_INERT})
        self._book.set_properties({"title": title, "created": _MADE})
        self._styles = {name: self._book.add_format({**BASE, **style}) for name, style in STYLES.items()}
        self._numbers = {name: _number(style) for name, style in self._styles.items()}
        self._styles["lines"] = self._book.add_format(LINES)
        self.texts = SharedTexts()
        self._book.str_table = self.texts  # type: ignore[assignment]

    def style(self, name: str) -> Format:
        """The format of a style. Raises KeyError for a name that there is not."""
        return self._styles[name]

    def style_number(self, name: str) -> int:
        """How cells that are written as text call a style. Raises KeyError for a name that there is not."""
        return self._numbers[name]

    def sheet(self, key: str, title: str = "", landscape: bool = True) -> Sheet:
        """The next sheet, set up to print on A4 with page numbers."""
        told = sheet_text(key)
        sheet = self._book.add_worksheet(told.tab, worksheet_class=ListSheet)
        assert isinstance(sheet, ListSheet)
        _set_up(sheet, title or told.title, landscape)
        return Sheet(sheet, self, told.tab)

    def name(self, name: str, cells: str) -> None:
        """Lets formulas call cells by a name."""
        self._book.define_name(name, f"={cells}")

    def chart(self, kind: str) -> Chart:
        """A chart to be placed on a sheet. Raises ValueError for a kind that there is not."""
        chart = self._book.add_chart({"type": kind})
        if chart is None:
            raise ValueError(f"no charts of the kind {kind!r}")
        return chart

    def parts(self) -> Iterator[bytes]:
        """The file, some of it at a time."""
        self._book.close()
        self._file.seek(0)
        yield from iter(partial(self._file.read, _PART), b"")

    def content(self) -> bytes:
        """The file whole."""
        return b"".join(self.parts())


def _number(style: Any) -> int:
    """How XlsxWriter calls a format, which is told when it is first asked."""
    return int(style._get_xf_index())


def row_height(lines: int) -> float:
    """Points of a row with so many lines of text."""
    return min(lines * _LINE_HEIGHT, _HIGHEST_ROW)


def lines_of(text: str, width: float) -> int:
    """Lines that a text takes in a column of that many digits: letters are narrower, and words break early."""
    letters = max(width * 1.15 - 3.5, width * 0.8)
    if "\n" not in text:
        return max(1, ceil(len(text) / letters))
    return sum(max(1, ceil(len(line) / letters)) for line in text.split("\n"))


def within(sheet: str, first: str, last: str = "") -> str:
    """The target of a link to cells of a sheet of the same file."""
    return f"internal:'{sheet}'!{first}{f':{last}' if last and last != first else ''}"


def in_review(place: str) -> str:
    """The target of a link to a record or finding, by its id, on the review page beside the file."""
    return f"external:review.html#{place}"


def _set_up(sheet: Worksheet, title: str, landscape: bool) -> None:
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L&8{title.replace('&', '&&')}&R&8{phrase('footer')} &P/&N")
