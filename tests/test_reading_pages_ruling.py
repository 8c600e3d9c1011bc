import pytest

from extractor.document import Box
from extractor.reading.pages.ruling import ruled_tables


def line(x0: float, y0: float, x1: float, y1: float) -> Box:
    return (x0, y0, x1, y1)


def grid(columns: list[float], rows: list[float]) -> list[Box]:
    across = [line(columns[0], y, columns[-1], y) for y in rows]
    return across + [line(x, rows[0], x, rows[-1]) for x in columns]


def cells(rules: list[Box]) -> list[list[Box]]:
    return [sorted(table.cells, key=lambda cell: (cell[1], cell[0])) for table in ruled_tables(rules)]


FOUR = [(0, 0, 50, 20), (50, 0, 100, 20), (0, 20, 50, 40), (50, 20, 100, 40)]


def test_a_grid_has_its_cells() -> None:
    assert cells(grid([0, 50, 100], [0, 20, 40])) == [FOUR]


@pytest.mark.parametrize(
    "rules",
    [
        [(0, 0, 50, 0), (50, 0, 100, 0), *grid([0, 50, 100], [0, 20, 40])[1:]],
        [(0, 0.4, 100, 1.2), *grid([0, 50, 100], [0, 20, 40])],
        [*grid([0, 50, 100], [0, 20, 40]), (10, 60, 90, 60), (30, 33, 34, 33)],
        [(0, 0, 100, 0), (0, 20, 100, 20), (0, 40, 100, 40), (50, 0, 50, 40)],
    ],
    ids=["in pieces", "double", "an underline and a dot beside it", "open at both sides"],
)
def test_lines_drawn_in_other_ways_are_the_same_grid(rules: list[Box]) -> None:
    assert cells(rules) == [FOUR]


def test_merged_cells_are_one() -> None:
    rules = [(0, 0, 100, 0), (50, 20, 100, 20), (0, 40, 100, 40), (0, 0, 0, 40), (50, 0, 50, 40), (100, 0, 100, 40)]
    assert cells(rules) == [[(0, 0, 50, 40), (50, 0, 100, 20), (50, 20, 100, 40)]]


def test_a_cell_with_a_corner_is_cut_by_rows() -> None:
    rules = [*grid([0, 100], [0, 40]), (50, 20, 100, 20), (50, 0, 50, 20)]
    assert cells(rules) == [[(0, 0, 50, 20), (50, 0, 100, 20), (0, 20, 100, 40)]]


def test_tables_apart_are_two() -> None:
    found = cells([*grid([0, 50, 100], [0, 20, 40]), *grid([0, 50, 100], [80, 100, 120])])
    assert [len(table) for table in found] == [4, 4]


@pytest.mark.parametrize(
    "rules",
    [[], [(0, 0, 100, 0)], [(0, 0, 100, 0), (0, 30, 100, 30)], grid([0, 100], [0, 500])],
    ids=["nothing", "one line", "lines that meet nothing", "a frame"],
)
def test_what_makes_no_cells(rules: list[Box]) -> None:
    assert all(len(table) < 2 for table in cells(rules))


def test_a_drawing_is_no_table() -> None:
    assert cells(grid([float(4 * x) for x in range(400)], [float(4 * y) for y in range(400)])) == []
