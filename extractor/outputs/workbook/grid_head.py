"""The header of a grid's sheet, and what stays in view and on every page."""

from itertools import groupby
from math import ceil

from xlsxwriter.utility import xl_rowcol_to_cell as cell_name

from extractor.outputs.workbook.book import Sheet
from extractor.outputs.workbook.grid import Grid
from extractor.outputs.workbook.ledger import Heading
from extractor.outputs.workbook.texts import phrase, sheet_text, word
from extractor.record import RecipientKind

_TOP, FIRST = 2, 4  # first of the two rows of the header, first row of the units
UNIT, TYPE, SUM = 2, 3, 5  # columns
_NAMES = (("number", 5.0), ("unit_code", 9.0), ("unit", 25.0), ("unit_type", 9.0), ("unit_status", 13.0))
_FIGURE_WIDTH = 8.0  # characters at least, as are the others
_PAGE_WIDTH = 200.0
_NOTE_COLUMNS = 12


def write_head(sheet: Sheet, grid: Grid) -> None:
    """Title, note, and two rows of heads: awards of several levels stand over these."""
    told = sheet_text(grid.key)
    sheet.heading(told.title, told.note, _NOTE_COLUMNS)
    sheet.raw.set_row(_TOP, 32)
    sheet.raw.set_row(_TOP + 1, 118)
    for at, (key, _) in enumerate(_NAMES):
        sheet.merged((_TOP, at), (_TOP + 1, at), phrase(key), "head")
    sheet.merged((_TOP, SUM), (_TOP + 1, SUM), phrase("sum"), "head")
    for at, width in enumerate(_widths(grid)):
        sheet.raw.set_column(at, at, width)
    kinds = [one for one in grid.columns if isinstance(one, str)]
    _write_kinds(sheet, kinds)
    _write_awards(sheet, grid.headings, SUM + 1 + len(kinds))


def finish(sheet: Sheet, grid: Grid) -> None:
    """Panes, filter, pages: as many across as keep the print legible, names of units on each."""
    last = SUM + len(grid.columns) - 1
    sheet.raw.freeze_panes(FIRST, UNIT + 1)
    sheet.raw.repeat_rows(_TOP, FIRST - 1)
    sheet.raw.repeat_columns(0, UNIT)
    sheet.raw.fit_to_pages(ceil(sum(_widths(grid)) / _PAGE_WIDTH), 0)
    if grid.places:
        bottom = FIRST + len(grid.places) - 1
        sheet.raw.autofilter(FIRST - 1, 0, bottom, last)
        codes = f"{cell_name(FIRST, UNIT - 1)}:{cell_name(bottom, UNIT - 1)}"
        sheet.raw.ignore_errors({"number_stored_as_text": codes})


def _widths(grid: Grid) -> list[float]:
    """Room for the largest figure of each column, which is its sum: "≥ 1,234,567"."""
    sums = ((block.value or 0) if (block := grid.over(grid.places, one)) else 0 for one in grid.columns)
    return [*(width for _, width in _NAMES), *(max(_FIGURE_WIDTH, len(f"{value:,}") + 3.0) for value in sums)]


def _write_kinds(sheet: Sheet, kinds: list[RecipientKind]) -> None:
    if kinds:
        sheet.merged((_TOP, SUM + 1), (_TOP, SUM + len(kinds)), phrase("of_which"), "head")
    for at, kind in enumerate(kinds, SUM + 1):
        sheet.text(_TOP + 1, at, word("kinds", kind), "head_upright")


def _write_awards(sheet: Sheet, headings: tuple[Heading, ...], first: int) -> None:
    at = first
    for _, group in groupby(headings, key=lambda heading: heading.code):
        levels = list(group)
        if len(levels) == 1:
            sheet.merged((_TOP, at), (_TOP + 1, at), _full_name(levels[0]), "head_upright")
        else:
            sheet.merged((_TOP, at), (_TOP, at + len(levels) - 1), levels[0].name, "head")
            for column, heading in enumerate(levels, at):
                sheet.text(_TOP + 1, column, word("levels", heading.level or ""), "head_upright")
        at += len(levels)


def _full_name(heading: Heading) -> str:
    return f"{heading.name}, {word('levels', heading.level)}" if heading.level else heading.name
