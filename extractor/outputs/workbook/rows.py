"""The rows of a list as text of the file format (ECMA-376, part 1, 18.3.1), cell by cell."""

from collections.abc import Sequence
from functools import cache

from xlsxwriter.utility import xl_col_to_name

from extractor.outputs.workbook.book import Sheet, lines_of, row_height
from extractor.outputs.workbook.cells import Cell, Cells, Inexact, Linked, Remark
from extractor.outputs.workbook.shared import SharedTexts, TextsInCells
from extractor.outputs.workbook.texts import Column

_POINTS_A_PIXEL = 0.75


class RowWriter:
    """Writes the rows of one list, from the top down."""

    def __init__(self, sheet: Sheet, heads: Sequence[Column], texts: SharedTexts | TextsInCells) -> None:
        self._sheet, self._texts = sheet, texts
        self._heads = [_head(at, one, sheet.book.style_number(one.form)) for at, one in enumerate(heads)]

    def write(self, row: int, cells: Cells) -> None:
        """One thing of the list, as high as its longest text needs; `row` counts from 0. Most cells are texts."""
        parts, lines, below, told = [], 1, str(row + 1), self._texts.told
        for letters, before, behind, key, style, width in self._heads:
            cell = cells.get(key)
            if cell.__class__ is str:
                if cell:
                    parts.append(f"{before}{below}{behind}{told(cell)}")
                    if len(cell) > width:
                        lines = max(lines, lines_of(cell, width))
            elif cell is not None:
                parts.append(self._other(f"{letters}{below}", cell, style))
        if parts:
            self._sheet.raw.add_row(row, f'<row r="{below}"{_height(lines)}>{"".join(parts)}</row>')

    def _other(self, place: str, cell: Cell, style: int) -> str:
        """A number, or a cell with a style of its own."""
        if isinstance(cell, Linked):
            self._sheet.lead(place, cell.target)
        if isinstance(cell, Linked | Inexact | Remark):
            style, cell = self._sheet.book.style_number(cell.style), cell.value
        if isinstance(cell, str):
            return f'<c r="{place}" s="{style}"{self._texts.told(cell)}'
        return f'<c r="{place}" s="{style}"><v>{cell:.16G}</v></c>'


def _head(at: int, column: Column, style: int) -> tuple[str, str, str, str, int, float]:
    """A column: its letters, what stands before and behind the row in a cell of text; its key, style, and width."""
    letters = xl_col_to_name(at)
    return letters, f'<c r="{letters}', f'" s="{style}"', column.key, style, column.width


@cache
def _height(lines: int) -> str:
    """The attributes of a row of so many lines; programs set one line by themselves. Heights are whole pixels."""
    if lines == 1:
        return ""
    pixels = int(row_height(lines) / _POINTS_A_PIXEL + 0.5)
    return f' ht="{pixels * _POINTS_A_PIXEL:.16g}" customHeight="1"'
