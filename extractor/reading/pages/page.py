"""What stands on one page, put together: its tables, and the lines around them in reading order."""

from collections.abc import Sequence

from extractor.reading.drafts import PrintedLine
from extractor.reading.pages.columns import lines_in_order
from extractor.reading.pages.stacked import ReadPage
from extractor.reading.pages.tables import PlacedTable, Ruled, tables_of
from extractor.reading.pages.unruled import unruled_tables
from extractor.reading.pages.words import Word, line_of, rows_of


def read_page(words: Sequence[Word], ruled: Sequence[Ruled], page: int, sideways: Sequence[Word] = ()) -> ReadPage:
    """The page of these words. `sideways`: what stands across on it; outside a table it comes last."""
    framed = tables_of(ruled, [*words, *sideways], page)
    rows = rows_of(_outside(framed, words))
    bare = unruled_tables(rows, page)
    rows = [left for row in rows if (left := _outside(bare, row))]
    across = [line_of([word], page) for word in _outside(framed, sideways)]
    tables = sorted([*framed, *bare], key=lambda table: table.place)
    return ReadPage([*lines_in_order(rows, page), *across], tables)


def _outside(tables: Sequence[PlacedTable], words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not any(table.holds(word) for table in tables)] if tables else list(words)


def is_blank(page: ReadPage) -> bool:
    """Whether nothing stands on the page."""
    return not page.lines and not page.tables


def texts_of(page: ReadPage) -> list[str]:
    """The texts of its lines and cells."""
    return [*_line_texts(page.lines), *_cell_texts(page)]


def _line_texts(lines: Sequence[PrintedLine]) -> list[str]:
    return [line.text for line in lines]


def _cell_texts(page: ReadPage) -> list[str]:
    return [cell.text for table in page.tables for row in table.draft.rows for cell in row.cells]
