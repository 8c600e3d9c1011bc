"""The sheet of a grid: figures lead to their rows, sums are formulas and say how many units they cover."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell as cell_name

from extractor.outputs.workbook.book import Book, Sheet, Value
from extractor.outputs.workbook.grid import Grid, type_of
from extractor.outputs.workbook.grid_head import FIRST, SUM, TYPE, UNIT, finish, write_head
from extractor.outputs.workbook.ledger import Block, Heading, Place
from extractor.outputs.workbook.lists import rows_target
from extractor.outputs.workbook.records import unit_cells
from extractor.outputs.workbook.sums import name_of
from extractor.outputs.workbook.texts import phrase, word
from extractor.record import RecipientKind


@dataclass(frozen=True, slots=True)
class Source:
    """The list of sums behind a grid: the column to add up, and which rows are those of an award."""

    measure: str
    spans: Mapping[Heading, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class GridPlaces:
    """Where a written grid keeps its sums, for whoever wants to point to them."""

    tab: str
    total_row: int
    first_heading: int

    def heading(self, at: int) -> str:
        """The cell with the sum of the heading of that index."""
        return f"'{self.tab}'!{cell_name(self.total_row, self.first_heading + at, True, True)}"

    def unit(self, at: int) -> str:
        """The cell with the sum of the unit of that index."""
        return f"'{self.tab}'!{cell_name(FIRST + at, SUM, True, True)}"


def write_grid(book: Book, grid: Grid, source: Source) -> GridPlaces:
    """Writes the grid on a sheet of its own."""
    sheet = book.sheet(grid.key)
    write_head(sheet, grid)
    for at, place in enumerate(grid.places):
        _write_unit(sheet, grid, source, at, place)
    total_row = FIRST + len(grid.places) + len(grid.types)
    _write_types(sheet, grid)
    _write_total(sheet, grid, source, total_row)
    _write_covered(sheet, grid, total_row + 1)
    finish(sheet, grid)
    return GridPlaces(sheet.name, total_row, SUM + len(grid.columns) - len(grid.headings))


def style(base: str, block: Block | None, linked: bool = True) -> str:
    """The style of a figure: `base` is "figure" or "sum"; a number that is not told is a word."""
    if block is None:
        return base
    if block.value is None:
        return f"{base}_unknown"
    return f"{base}{'_link' if linked else ''}{'_at_least' if block.at_least else ''}"


def shown(block: Block | None) -> Value | None:
    """The figure, the word for one that is not told, or nothing."""
    return None if block is None else phrase("unknown_number") if block.value is None else block.value


def value_of(block: Block | None) -> int | None:
    """What a formula comes to; None is blank."""
    return block.value if block else None


def sum_or_blank(cells: str) -> str:
    """The sum of cells, blank where none of them holds a number: what nobody told is not 0."""
    return f'=IF(COUNT({cells})=0,"",SUM({cells}))'


# --- units


def _write_unit(sheet: Sheet, grid: Grid, source: Source, at: int, place: Place) -> None:
    row = FIRST + at
    _write_names(sheet, row, at + 1, place)
    for column, told in enumerate(grid.columns, SUM):
        block = grid.at(place, told)
        if block:
            span = (block.first, block.last) if isinstance(told, Heading) else grid.spans[place.code]
            sheet.link(row, column, rows_target("awards", *span))
        if isinstance(told, Heading):
            sheet.put(row, column, shown(block), style("figure", block))
        else:
            formula = _row_sum(grid, row) if told is None else _kind_sum(source, row, told)
            sheet.formula(row, column, formula, value_of(block), style("sum", block))


def _write_names(sheet: Sheet, row: int, number: int, place: Place) -> None:
    cells = unit_cells(place)
    sheet.number(row, 0, number, "boxed_number")
    sheet.text(row, 1, cells["unit_code"], "boxed_code")
    sheet.text(row, UNIT, cells["unit"], "boxed")
    sheet.text(row, TYPE, type_of(place), "boxed")
    missing = place.status == "missing"
    sheet.text(row, TYPE + 1, word("coverage", place.status or "outside"), "boxed_missing" if missing else "boxed")


def _row_sum(grid: Grid, row: int) -> str:
    last = SUM + len(grid.columns) - 1
    return sum_or_blank(f"{cell_name(row, last - len(grid.headings) + 1)}:{cell_name(row, last)}")


def _kind_sum(source: Source, row: int, kind: RecipientKind) -> str:
    """Added up anew from the list of sums, by the name of the unit and the kind."""
    wanted = f'{name_of("unit")},{cell_name(row, UNIT, False, True)},{name_of("kind")},"{word("kinds", kind)}"'
    counts = name_of(source.measure)
    return f'=IF(COUNTIFS({wanted},{counts},">=0")=0,"",SUMIFS({counts},{wanted}))'


# --- sums


def _write_types(sheet: Sheet, grid: Grid) -> None:
    """A line for each type of unit."""
    for row, name in enumerate(grid.types, FIRST + len(grid.places)):
        _write_name(sheet, row, phrase("sum_of_type", type=name), "sum_name")
        places = [place for place in grid.places if type_of(place) == name]
        types = _down(grid.places, TYPE, fixed=True)
        for column, told in enumerate(grid.columns, SUM):
            block, cells = grid.over(places, told), _down(grid.places, column)
            wanted = f'{types},"{name}"'
            formula = f'=IF(COUNTIFS({wanted},{cells},">=0")=0,"",SUMIF({wanted},{cells}))'
            sheet.formula(row, column, formula, value_of(block), style("sum", block, linked=False))


def _write_total(sheet: Sheet, grid: Grid, source: Source, row: int) -> None:
    _write_name(sheet, row, phrase("total"), "sum_name")
    for column, told in enumerate(grid.columns, SUM):
        block = grid.over(grid.places, told)
        span = source.spans.get(told) if isinstance(told, Heading) else None
        if span:
            sheet.link(row, column, rows_target("sums", *span))
        formula = sum_or_blank(_down(grid.places, column))
        sheet.formula(row, column, formula, value_of(block), style("sum", block, linked=bool(span)))


def _write_covered(sheet: Sheet, grid: Grid, row: int) -> None:
    _write_name(sheet, row, phrase("covered", expected=len(grid.expected)), "covered_name")
    for column, told in enumerate(grid.columns, SUM):
        blocks = (grid.at(place, told) for place in grid.expected)
        covered = sum(block is not None and block.value is not None for block in blocks)
        sheet.formula(row, column, f"=COUNT({_down(grid.expected, column)})", covered, "covered")


def _write_name(sheet: Sheet, row: int, name: str, look: str) -> None:
    sheet.merged((row, 0), (row, SUM - 1), name, look)


def _down(places: Sequence[Place], column: int, fixed: bool = False) -> str:
    """The cells of a column beside some of the first units."""
    last = FIRST + max(len(places), 1) - 1
    return f"{cell_name(FIRST, column, fixed, fixed)}:{cell_name(last, column, fixed, fixed)}"
