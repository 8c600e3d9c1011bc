"""The columns of ruled tables as pictures of their own.

Read across a table, words run together over wide and narrow gaps, and lone figures are lost; read down a column they
are not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from extractor.document import Box
from extractor.reading.pages.tables import Ruled
from extractor.reading.scan.cleaning import Grey, Sheet
from extractor.reading.scan.tesseract import Seen

_LEAST_CELLS = 3
_MARGIN = 8
_SAME_EDGE = 3.0
_WHITE, _INK = 255, 128


@dataclass(frozen=True, slots=True)
class Column:
    """Cells that stand one below the other, with nothing between them; `left` and `top` are its place on the page."""

    image: Grey
    left: int
    top: int

    def on_page(self, word: Seen) -> Seen:
        """A word of the column with its box on the page."""
        left, top, right, bottom = word.box
        return replace(word, box=(left + self.left, top + self.top, right + self.left, bottom + self.top))


def without_tables(sheet: Sheet, ruled: Sequence[Ruled]) -> tuple[Sheet, list[Column]]:
    """The page with its tables white, and the columns of the tables that have something in them."""
    tables = [table for table in ruled if len(table.cells) >= _LEAST_CELLS]
    if not tables:
        return sheet, []
    columns = [column for table in tables for column in _columns(sheet, table)]
    image = sheet.image.copy()
    for table in tables:
        image[sheet.pixels(table.box)] = _WHITE
    return replace(sheet, image=image), columns


def is_blank(image: Grey) -> bool:
    """Whether there is no ink at all."""
    return not bool((image < _INK).any())


def _columns(sheet: Sheet, table: Ruled) -> Iterator[Column]:
    """By the edges of their cells: a cell over several columns is a column by itself."""
    stacks: dict[tuple[int, int], list[Box]] = {}
    for cell in table.cells:
        stacks.setdefault((round(cell[0] / _SAME_EDGE), round(cell[2] / _SAME_EDGE)), []).append(cell)
    for _, cells in sorted(stacks.items()):
        column = _stacked([sheet.pixels(cell) for cell in cells], sheet.image)
        if not is_blank(column.image):
            yield column


def _stacked(places: Sequence[tuple[slice, slice]], page: Grey) -> Column:
    top, bottom = min(rows.start for rows, _ in places), max(rows.stop for rows, _ in places)
    left, right = min(columns.start for _, columns in places), max(columns.stop for _, columns in places)
    image = np.full((bottom - top + 2 * _MARGIN, right - left + 2 * _MARGIN), _WHITE, np.uint8)
    top, left = top - _MARGIN, left - _MARGIN
    for rows, columns in places:
        cell = page[rows, columns]
        down, across = rows.start - top, columns.start - left
        image[down : down + cell.shape[0], across : across + cell.shape[1]] = cell
    return Column(image, left, top)
