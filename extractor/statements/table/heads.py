"""The head of a table: its rows, and the words over each column, outer first."""

from itertools import takewhile

from extractor.document import Table
from extractor.folding import fold
from extractor.words.phrases import phrase

Grid = list[list[str]]


def heads(table: Table, text: str) -> tuple[tuple[str, ...], ...]:
    """The words over each column from left to right; merged words stand over all that they cover.

    A table without a head has columns that say nothing.
    """
    whole = _grid(table, text)
    grid = whole[: height_of_head(table, text)]
    if whole and not grid:
        return tuple(() for _ in whole[0])
    spread = [_spread(grid, row) for row in range(len(grid))]
    return tuple(tuple(filter(None, column)) for column in zip(*spread, strict=True))


def height_of_head(table: Table, text: str) -> int:
    """How many rows the head has: "I. Cấp Nhà nước" under it opens the body."""
    grid = _grid(table, text)[: table.header_rows]
    return 1 + sum(1 for _ in takewhile(lambda row: not _opens_body(grid, row), range(1, len(grid)))) if grid else 0


def _opens_body(grid: Grid, row: int) -> bool:
    """Whether a row names a group of rows: it tells something under the first head, and nothing under the figures'."""
    return bool(grid[row][0]) and bool(grid[0][0]) and not any(grid[row][2:]) and len(grid[row]) > 2


def _grid(table: Table, text: str) -> Grid:
    """The words of every cell, a cell that spans columns in each of them, one that spans rows in its first."""
    width = max((cell.column + cell.column_span for cell in table.cells), default=0)
    height = max((cell.row + 1 for cell in table.cells), default=0)
    grid = [[""] * width for _ in range(height)]
    for cell in table.cells:
        for column in range(cell.column, cell.column + cell.column_span):
            grid[cell.row][column] = _without_label(" ".join(cell.span.of(text).split()))
    return grid


def _without_label(words: str) -> str:
    """ "Số lượng ([Đơn vị tính: ]Giấy khen)": a head with what its figures count, and no words for that."""
    found = phrase("tables.toml", "unit_label").search(fold(words))
    return words[: found.start()] + words[found.end() :] if found else words


def _spread(grid: Grid, row: int) -> list[str]:
    """A row of the head where empty cells go on with the words to their left, if words stand below both.

    Nam 2021 |         | Nam 2022 |
    Tap the  | Ca nhan | Tap the  | Ca nhan
    """
    words = list(grid[row])
    for column in range(1, len(words)):
        below = [any(line[place] for line in grid[row + 1 :]) for place in (column - 1, column)]
        if not words[column] and all(below):
            words[column] = words[column - 1]
    return words
