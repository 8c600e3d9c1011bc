"""Ruled tables of pages: cells with their extents, and tables that go on over a page."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product

from extractor.document import Box
from extractor.reading.build import header_rows
from extractor.reading.drafts import CellDraft, RowDraft, TableDraft
from extractor.reading.pages.words import Word, joined_text, rows_of
from extractor.reading.paragraphs.signs import is_cut

_EDGE = 3.0
_FIGURE = re.compile(r"\d[\d.,]*")

_Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rules of a table as they were found: its box and the boxes between the rules."""

    box: Box
    cells: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table with its place: the draft, its box on its first page, its columns' edges."""

    draft: TableDraft
    page: int
    box: Box
    columns: tuple[float, ...]

    @property
    def place(self) -> tuple[int, float]:
        """Page and top, to sort by."""
        return self.page, self.box[1]

    def holds(self, word: Word) -> bool:
        """Whether the middle of `word` is inside."""
        return _inside(word, self.box)


def tables_of(found: Sequence[Ruled], words: Sequence[Word], page: int) -> list[PlacedTable]:
    """The tables of a page, without mere frames: a table has two columns and two rows at least."""
    tables = [_table(table, words, page) for table in found]
    return sorted((table for table in tables if table is not None), key=lambda table: table.place)


def joined_tables(pages: Sequence[Sequence[PlacedTable]]) -> list[PlacedTable]:
    """Tables in order; one that begins a page and has the columns of the last goes on with it."""
    joined: list[PlacedTable] = []
    for tables in pages:
        for index, table in enumerate(tables):
            if index == 0 and joined and _goes_on(joined[-1], table):
                joined[-1] = _appended(joined[-1], table)
            else:
                joined.append(table)
    return joined


def _table(found: Ruled, words: Sequence[Word], page: int) -> PlacedTable | None:
    columns, rows = _edges(found.cells, 0), _edges(found.cells, 1)
    if len(columns) < 3 or len(rows) < 3 or len(found.cells) < 3:
        return None
    places = [_place(box, columns, rows) for box in found.cells]
    held = _held(places, columns, rows, words)
    cells = [_cell(place, held[index]) for index, place in enumerate(places)]
    drafts = [
        _row(list(row), rows, columns, page) for _, row in groupby(sorted(cells, key=_order), key=lambda cell: cell.row)
    ]
    return PlacedTable(TableDraft(tuple(drafts)), page, found.box, tuple(columns))


def _order(cell: CellDraft) -> tuple[int, int]:
    return cell.row, cell.column


def _place(box: Box, columns: Sequence[float], rows: Sequence[float]) -> _Place:
    """First row and column of a cell, and those past its last."""
    left, right, top, bottom = (
        _index(columns, box[0]),
        _index(columns, box[2]),
        _index(rows, box[1]),
        _index(rows, box[3]),
    )
    return top, left, max(bottom, top + 1), max(right, left + 1)


def _held(
    places: Sequence[_Place], columns: Sequence[float], rows: Sequence[float], words: Sequence[Word]
) -> list[list[Word]]:
    """The words of each cell, in the order in which they came."""
    owner = {
        unit: index
        for index, (top, left, bottom, right) in enumerate(places)
        for unit in product(range(top, bottom), range(left, right))
    }
    held: list[list[Word]] = [[] for _ in places]
    for word in words:
        across, down = word.middle
        unit = bisect_right(rows, down) - 1, bisect_right(columns, across) - 1
        if unit in owner:
            held[owner[unit]].append(word)
    return held


def _cell(place: _Place, words: Sequence[Word]) -> CellDraft:
    top, left, bottom, right = place
    text, confidence = joined_text(rows_of(words))
    return CellDraft(text, top, left, bottom - top, right - left, confidence)


def _row(cells: list[CellDraft], rows: list[float], columns: list[float], page: int) -> RowDraft:
    top = cells[0].row
    return RowDraft(tuple(cells), page, (columns[0], rows[top], columns[-1], rows[min(top + 1, len(rows) - 1)]))


def _edges(boxes: Sequence[Box], side: int) -> list[float]:
    """The lines between columns (side 0) or rows (side 1), those that nearly coincide once."""
    edges: list[float] = []
    for value in sorted({value for box in boxes for value in (box[side], box[side + 2])}):
        if not edges or value - edges[-1] > _EDGE:
            edges.append(value)
    return edges


def _index(edges: Sequence[float], value: float) -> int:
    """The edge nearest to `value`."""
    after = bisect_left(edges, value)
    near = edges[max(after - 1, 0) : after + 1]
    return max(after - 1, 0) + min(range(len(near)), key=lambda index: abs(near[index] - value))


def _inside(word: Word, box: Box) -> bool:
    across, down = word.middle
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def _goes_on(before: PlacedTable, table: PlacedTable) -> bool:
    last = before.draft.rows[-1].page
    same = len(before.columns) == len(table.columns)
    return (
        table.page == last + 1
        and same
        and all(abs(a - b) < _EDGE for a, b in zip(_widths(before), _widths(table), strict=True))
    )


def _widths(table: PlacedTable) -> list[float]:
    """From the left edge to each column's: pages are laid on a scanner a little further left or right."""
    return [edge - table.columns[0] for edge in table.columns]


def _appended(before: PlacedTable, table: PlacedTable) -> PlacedTable:
    """Both in one, without the head that the second page repeats, and with a row cut by the page's end made whole."""
    head = header_rows(before.draft.rows)
    rows = table.draft.rows
    if [_texts(row) for row in rows[:head]] == [_texts(row) for row in before.draft.rows[:head]]:
        rows = rows[head:]
    kept = before.draft.rows
    if rows and _is_rest(kept[-1], rows[0]):
        kept, rows = (*kept[:-1], _whole(kept[-1], rows[0])), rows[1:]
    return replace(before, draft=TableDraft((*kept, *_shifted(rows, _height(kept)))))


def _height(rows: Sequence[RowDraft]) -> int:
    return max(cell.row + cell.row_span for row in rows for cell in row.cells)


def _shifted(rows: Sequence[RowDraft], start: int) -> list[RowDraft]:
    """The rows, numbered from `start`."""
    by = start - rows[0].cells[0].row if rows else 0
    return [replace(row, cells=tuple(replace(cell, row=cell.row + by) for cell in row.cells)) for row in rows]


def _is_rest(row: RowDraft, rest: RowDraft) -> bool:
    """Whether `rest` is the part of `row` after a page's end: words that go on, and no figure below anything."""
    if [cell.column for cell in row.cells] != [cell.column for cell in rest.cells]:
        return False
    filled = [(cell.text, more.text) for cell, more in zip(row.cells, rest.cells, strict=True) if more.text]
    first, rest_first = row.cells[0].text, rest.cells[0].text
    if not filled or any(text and _FIGURE.fullmatch(more) for text, more in filled):
        return False
    if any(text and more[0].islower() for text, more in filled):
        return not rest_first or (bool(first) and rest_first[0].islower())
    return not rest_first and all(text for text, _ in filled)


def _whole(row: RowDraft, rest: RowDraft) -> RowDraft:
    pairs = zip(row.cells, rest.cells, strict=True)
    return replace(row, cells=tuple(_joined(cell, more) for cell, more in pairs))


def _joined(cell: CellDraft, more: CellDraft) -> CellDraft:
    if not is_cut(cell.text, more.text):
        return replace(cell, text=f"{cell.text} {more.text}".strip(), confidence=cell.confidence + more.confidence)
    sure = cell.confidence
    if sure and more.confidence:
        sure = (*sure[:-1], min(sure[-1], more.confidence[0]), *more.confidence[1:])
    return replace(cell, text=cell.text + more.text, confidence=sure)


def _texts(row: RowDraft) -> list[str]:
    return [cell.text for cell in row.cells]
