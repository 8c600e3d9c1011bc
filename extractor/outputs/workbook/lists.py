"""Sheets that are lists: a header row that stays in view, a filter, a row for each thing."""

from collections.abc import Iterable, Iterator
from itertools import islice

from xlsxwriter.utility import xl_col_to_name

from extractor.outputs.workbook.book import Book, Sheet, within
from extractor.outputs.workbook.cells import Cell, Cells, Linked, Remark
from extractor.outputs.workbook.ledger import Block
from extractor.outputs.workbook.list_sheet import ListSheet
from extractor.outputs.workbook.rows import RowWriter
from extractor.outputs.workbook.shared import SharedTexts, TextsInCells
from extractor.outputs.workbook.texts import columns, phrase, sheet_text
from extractor.outputs.workbook.waiting import Waiting

_HEAD = 2
_HEAD_HEIGHT = 46.0  # points
FIRST = _HEAD + 1  # row of the first thing, counted from 0
_MOST = 20_000  # things of a list that is cut; all cells of a workbook are in memory until it is written
_CUT = frozenset({"awards", "findings", "people", "reports"})


def write_list(book: Book, key: str, rows: Iterable[Cells]) -> Sheet:
    """A sheet with the columns of `key`, and under it what `rows` hold by the columns' keys.

    Of the long lists only so many rows, and a sentence that tells where all are.
    """
    sheet = _headed(book, key)
    _finish(sheet, key, write_rows(sheet, key, FIRST, _shown(key, rows)))
    return sheet


def write_apart(book: Book, key: str, rows: Iterable[Cells], waiting: Waiting) -> None:
    """Writes into `waiting` the rows of a list that `add_list` puts into the workbook, in another process it may be."""
    waiting.clear()
    sheet = Sheet(ListSheet(), book, key)
    sheet.raw.take(waiting, FIRST, FIRST)
    write_rows(sheet, key, FIRST, _shown(key, rows), TextsInCells())
    waiting.end()


def add_list(book: Book, key: str, waiting: Waiting, count: int) -> Sheet:
    """A sheet as `write_list` gives, of the rows in `waiting`, which have been written of `count` things."""
    sheet = _headed(book, key)
    last = FIRST + (count if key not in _CUT or count <= _MOST else _MOST + 1) - 1
    sheet.raw.take(waiting, FIRST, last)
    _finish(sheet, key, last)
    return sheet


def write_rows(
    sheet: Sheet, key: str, first: int, rows: Iterable[Cells], texts: SharedTexts | TextsInCells | None = None
) -> int:
    """What `rows` hold by the keys of the columns of `key`, from row `first` on; the last row, counted from 0."""
    writer, last = RowWriter(sheet, columns(key), texts or sheet.book.texts), first - 1
    for last, cells in enumerate(rows, first):
        writer.write(last, cells)
    return last


def _headed(book: Book, key: str) -> Sheet:
    """A sheet with no rows yet."""
    told, sheet = sheet_text(key), book.sheet(key)
    sheet.heading(told.title, told.note, len(columns(key)) - 1)
    write_header(sheet, key, _HEAD)
    return sheet


def _shown(key: str, rows: Iterable[Cells]) -> Iterator[Cells]:
    """The rows of a list, as many as it takes."""
    rest = iter(rows)
    yield from islice(rest, _MOST) if key in _CUT else rest
    if next(rest, None) is not None:
        yield _cut(key)


def _cut(key: str) -> Cells:
    """The row at the end of a list that is cut."""
    return {columns(key)[1].key: Remark(phrase("cut", count=_MOST, file=f"{key}.csv"))}


def write_header(sheet: Sheet, key: str, row: int) -> None:
    """Heads and widths of the columns."""
    sheet.raw.set_row(row, _HEAD_HEIGHT)
    for at, column in enumerate(columns(key)):
        sheet.raw.set_column(at, at, column.width)
        sheet.text(row, at, column.head, "head")


def rows_target(key: str, first: int, last: int | None = None) -> str:
    """The target of a link to things `first` to `last` of a list, counted from 0; to its end for those cut off."""
    end = first if last is None else last
    if key in _CUT:
        first, end = min(first, _MOST), min(end, _MOST)
    name = xl_col_to_name(len(columns(key)) - 1)
    return within(sheet_text(key).tab, f"A{first + FIRST + 1}", f"{name}{end + FIRST + 1}")


def column_range(key: str, column: str, count: int) -> str:
    """A column of a list with `count` things, for formulas: 'Tab'!$B$4:$B$9."""
    name = xl_col_to_name([one.key for one in columns(key)].index(column))
    return f"'{sheet_text(key).tab}'!${name}${FIRST + 1}:${name}${FIRST + max(count, 1)}"


def figure(block: Block | None, key: str = "awards") -> Cell:
    """A sum that leads to its rows in the list `key`."""
    if block is None:
        return None
    shown = phrase("unknown_number") if block.value is None else block.value
    return Linked(shown, rows_target(key, block.first, block.last), block.at_least)


def _finish(sheet: Sheet, key: str, last: int) -> None:
    """What stays in view and on every page, the filter, lines around cells, no warnings about codes."""
    width, codes = len(columns(key)), [at for at, column in enumerate(columns(key)) if column.form == "code"]
    sheet.raw.freeze_panes(FIRST, 0)
    sheet.raw.repeat_rows(_HEAD)
    sheet.boxed(_HEAD, last, width - 1)
    sheet.raw.print_area(0, 0, last, sum(column.printed for column in columns(key)) - 1)
    if last >= FIRST:
        sheet.raw.autofilter(_HEAD, 0, last, width - 1)
        names = (xl_col_to_name(at) for at in codes)
        sheet.raw.ignore_errors({"number_stored_as_text": " ".join(f"{a}{FIRST + 1}:{a}{last + 1}" for a in names)})
