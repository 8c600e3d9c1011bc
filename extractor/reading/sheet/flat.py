"""Grids from text: comma-separated values, and the XML workbooks of Excel 2003."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Any

from extractor.errors import ReadError
from extractor.reading.normalise import decode
from extractor.reading.package import parsed
from extractor.reading.sheet.grid import Grid, Merge, grid_of

_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_DELIMITERS = ",;\t|"
_MOST_COLUMNS, _MOST_ROWS = 1024, 200_000


def separated(data: bytes) -> list[Grid]:
    """The one grid of a CSV or TSV file. Raises ReadError: unsupported, corrupt."""
    text = decode(data)
    counts = Counter(sign for sign in text[:100_000] if sign in _DELIMITERS)
    delimiter = max(_DELIMITERS, key=lambda sign: counts[sign])
    try:
        return [grid_of("", list(csv.reader(StringIO(text, newline=""), delimiter=delimiter)))]
    except csv.Error as error:
        raise ReadError("corrupt", str(error)) from error


def excel_2003(data: bytes) -> list[Grid]:
    """The visible sheets of an Excel 2003 XML workbook. Raises ReadError: corrupt, too_large."""
    sheets = parsed(data).iter(f"{_SHEET}Worksheet")
    return [_worksheet(sheet) for sheet in sheets if sheet.find(f".//{_EXCEL}Visible") is None]


def _worksheet(sheet: Any) -> Grid:
    cells = list(_cells(sheet))
    rows: dict[int, dict[int, str]] = {}
    for row, column, text, _ in cells:
        rows.setdefault(row, {})[column] = text
    filled = (rows.get(row, {}) for row in range(max(rows, default=-1) + 1))
    lines = ([line.get(column, "") for column in range(max(line, default=-1) + 1)] for line in filled)
    return grid_of(sheet.get(f"{_SHEET}Name", ""), lines, (merge for *_, merge in cells if merge))


def _cells(sheet: Any) -> Iterator[tuple[int, int, str, Merge | None]]:
    """Row, column, text, and extent of every cell; cells and rows count on from each other where they tell no place."""
    row = -1
    for line in sheet.iter(f"{_SHEET}Row"):
        row, column = _index(line, row + 1, _MOST_ROWS), -1
        for cell in line.iter(f"{_SHEET}Cell"):
            column = _index(cell, column + 1, _MOST_COLUMNS)
            across, down = _number(cell, "MergeAcross"), _number(cell, "MergeDown")
            data = cell.find(f"{_SHEET}Data")
            merge = ((row, column), (row + down, column + across)) if across or down else None
            yield row, column, _text(data), merge
            column += across


def _text(data: Any) -> str:
    if data is None:
        return ""
    text = "".join(data.itertext())
    kind = data.get(f"{_SHEET}Type")
    if kind == "DateTime":
        return "/".join(reversed(text[:10].split("-")))
    return text.replace(".", ",") if kind == "Number" else text


def _index(element: Any, default: int, most: int) -> int:
    index = _number(element, "Index") - 1
    found = index if index >= 0 else default
    if found > most:
        raise ReadError("too_large", str(found))
    return found


def _number(element: Any, name: str) -> int:
    told = element.get(f"{_SHEET}{name}", "0")
    return int(told) if told.isdecimal() else 0
