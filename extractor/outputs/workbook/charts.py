"""The sheet of charts. What they show are formulas that take it from the grid and the list of units."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractor.consolidation import City
from extractor.outputs.workbook.book import Book, Sheet
from extractor.outputs.workbook.grid import Grid
from extractor.outputs.workbook.grid_sheet import GridPlaces
from extractor.outputs.workbook.lists import column_range
from extractor.outputs.workbook.styles import FONT
from extractor.outputs.workbook.texts import phrase, sheet_text, word

_AWARDS, _UNITS = 12, 20  # as many as one can read
_FIRST, _WIDTH = 3, 3  # first row of the figures, columns that one table of them takes
_CHART_ROW = _FIRST + _UNITS + 2
_CHART_WIDTH = 500  # pixels
_BLUE, _AMBER, _GREY = "#4472A8", "#F2B84B", "#9AA5B1"
_COLOURS = {"reported": _BLUE, "duplicate": _GREY, "missing": _AMBER}
_TITLE: dict[str, Any] = {"name": FONT, "size": 11}
_SMALL: dict[str, Any] = {"name": FONT, "size": 9}


@dataclass(frozen=True, slots=True)
class _Bar:
    name: str
    formula: str
    value: int


def write_charts(book: Book, city: City, grid: Grid, places: GridPlaces) -> None:
    """Awards by their number, units by theirs, and how many units have reported."""
    sheet = book.sheet("charts")
    told = sheet_text("charts")
    sheet.heading(told.title, told.note, 3 * _WIDTH - 2)
    for at, (key, bars) in enumerate((("awards", _awards(grid, places)), ("units", _units(grid, places)))):
        _write_table(sheet, at * _WIDTH, bars)
        if bars:
            _draw_bars(book, sheet, key, at * _WIDTH, len(bars))
    sheet.raw.fit_to_pages(1, 1)
    covered = _coverage(city)
    _write_table(sheet, 2 * _WIDTH, list(covered.values()))
    if covered:
        _draw_coverage(book, sheet, 2 * _WIDTH, [_COLOURS[status] for status in covered])


def _awards(grid: Grid, places: GridPlaces) -> list[_Bar]:
    """Sums of the awards, of all levels together; the largest first."""
    cells: dict[str, list[str]] = {}
    values: dict[str, int] = {}
    for at, heading in enumerate(grid.headings):
        block = grid.over(grid.places, heading)
        cells.setdefault(heading.name, []).append(places.heading(at))
        values[heading.name] = values.get(heading.name, 0) + ((block and block.value) or 0)
    return _largest([_Bar(name, f"=SUM({','.join(cells[name])})", value) for name, value in values.items()], _AWARDS)


def _units(grid: Grid, places: GridPlaces) -> list[_Bar]:
    sums = ((at, place, grid.at(place, None)) for at, place in enumerate(grid.places) if place.code)
    bars = [_Bar(place.name, f"={places.unit(at)}", block.value) for at, place, block in sums if block and block.value]
    return _largest(bars, _UNITS)


def _coverage(city: City) -> dict[str, _Bar]:
    """How many units are of each status that there is."""
    counts = {status: sum(row.status == status for row in city.coverage) for status in _COLOURS}
    cells = column_range("coverage", "status", len(city.coverage))
    names = {status: word("coverage", status) for status in _COLOURS}
    return {
        status: _Bar(names[status], f'=COUNTIF({cells},"{names[status]}")', count)
        for status, count in counts.items()
        if count
    }


def _largest(bars: Sequence[_Bar], most: int) -> list[_Bar]:
    return sorted((bar for bar in bars if bar.value), key=lambda bar: -bar.value)[:most]


def _write_table(sheet: Sheet, column: int, bars: Sequence[_Bar]) -> None:
    sheet.raw.set_column(column, column, 36)
    sheet.raw.set_column(column + 1, column + 1, 10)
    sheet.raw.set_column(column + 2, column + 2, 2)
    sheet.text(_FIRST - 1, column, phrase("name", "charts"), "head")
    sheet.text(_FIRST - 1, column + 1, phrase("count", "charts"), "head")
    for row, bar in enumerate(bars, _FIRST):
        sheet.text(row, column, bar.name, "boxed")
        sheet.formula(row, column + 1, bar.formula, bar.value, "figure")


def _draw_bars(book: Book, sheet: Sheet, key: str, column: int, count: int) -> None:
    chart = book.chart("bar")
    chart.add_series({**_series(sheet, column, count), "gap": 40, "fill": {"color": _BLUE}})
    chart.set_title({"name": phrase(key, "charts"), "name_font": _TITLE})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": _SMALL, "interval_unit": 1})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": _CHART_WIDTH, "height": 470})
    sheet.raw.insert_chart(_CHART_ROW, 0, chart, {"x_offset": column // _WIDTH * (_CHART_WIDTH + 10)})


def _draw_coverage(book: Book, sheet: Sheet, column: int, colours: Sequence[str]) -> None:
    chart = book.chart("pie")
    points = [{"fill": {"color": colour}} for colour in colours]
    labels = {"value": True, "percentage": True, "separator": "\n", "font": {**_SMALL, "bold": True}}
    chart.add_series({**_series(sheet, column, len(colours)), "points": points, "data_labels": labels})
    chart.set_title({"name": phrase("coverage", "charts"), "name_font": _TITLE})
    chart.set_legend({"position": "bottom", "font": _SMALL})
    chart.set_size({"width": 320, "height": 330})
    sheet.raw.insert_chart(_FIRST + len(colours) + 1, column, chart)


def _series(sheet: Sheet, column: int, count: int) -> dict[str, Any]:
    last = _FIRST + count - 1
    return {
        "categories": [sheet.name, _FIRST, column, last, column],
        "values": [sheet.name, _FIRST, column + 1, last, column + 1],
        "data_labels": {"value": True, "font": _SMALL},
    }
