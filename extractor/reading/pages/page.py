"""What stands on one page, put together: its tables, and the lines around them in reading order."""

from collections.abc import Sequence

from extractor.reading.drafts import PrintedLine
from extractor.reading.pages.columns import lines_in_order
from extractor.reading.pages.stacked import ReadPage
from extractor.reading.pages.tables import Ruled, tables_of
from extractor.reading.pages.unruled import unruled_tables
from extractor.reading.pages.words import Word, line_of


def read_page(words: Sequence[Word], ruled: Sequence[Ruled], page: int, sideways: Sequence[Word] = ()) -> ReadPage:
    """The page of these words. `sideways`: what stands across on it; outside a table it comes last."""
    framed = tables_of(ruled, [*words, *sideways], page)
    prose = [word for word in words if not any(table.holds(word) for table in framed)]
    bare = unruled_tables(prose, page)
    prose = [word for word in prose if not any(table.holds(word) for table in bare)]
    beside = [line_of([word], page) for word in sideways if not any(table.holds(word) for table in framed)]
    tables = sorted([*framed, *bare], key=lambda table: table.place)
    return ReadPage([*lines_in_order(prose, page), *beside], tables)


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
