"""XLSX, XLS, and ODS to grids by python-calamine, with the limits that it does not keep itself."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from extractor.errors import ReadError
from extractor.reading.package import Package, parsed
from extractor.reading.sheet.grid import Grid, Merge, grid_of

MOST_CELLS = 4_000_000
"""The most cells that the filled part of one sheet may span: the library sets aside room for every one of them."""

_CELL = re.compile(rb"<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?(?:v|is|f)\b")
_PLACE = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.I)
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def grids(data: bytes, form: str) -> tuple[list[Grid], list[str]]:
    """The visible sheets that hold cells, and the names of the hidden ones, which are left out.

    Raises ReadError: corrupt, encrypted, too_large.
    """
    merges = _checked(data, form)
    with _library_errors():
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        listed = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        hidden = [sheet.name for sheet in listed if sheet.visible != SheetVisibleEnum.Visible]
        shown = [sheet.name for sheet in listed if sheet.name not in hidden]
        return [_grid(workbook, name, merges.get(name, [])) for name in shown], hidden


def _grid(workbook: CalamineWorkbook, name: str, merges: list[Merge]) -> Grid:
    sheet = workbook.get_sheet_by_name(name)
    return grid_of(name, sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or merges)


def _checked(data: bytes, form: str) -> dict[str, list[Merge]]:
    """Raises ReadError too_large; gives the merged cells where the library does not know them."""
    if form == "xlsx":
        _check_sheets(Package(data))
    return _open_document_merges(data) if form == "ods" else {}


def _check_sheets(package: Package) -> None:
    for name in filter(_SHEET.fullmatch, package.names()):
        places = [_PLACE.search(cell) for cell in _CELL.findall(package.read(name))]
        height = max((int(place[2]) for place in places if place), default=0)
        width = max((_column(place[1]) for place in places if place), default=0)
        _check_size(name, height, width)
    for name in filter(lambda name: name.lower() == "xl/sharedstrings.xml", package.names()):
        package.read(name)


def _check_size(name: str, height: int, width: int) -> None:
    if height * width > MOST_CELLS:
        raise ReadError("too_large", f"{name}: {height} x {width}")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _open_document_merges(data: bytes) -> dict[str, list[Merge]]:
    """Merged cells by the names of sheets. Raises ReadError too_large for cells repeated without end."""
    root = parsed(Package(data).read("content.xml"))
    return {table.get(f"{_TABLE}name", ""): list(_merges(table)) for table in root.iter(f"{_TABLE}table")}


def _merges(table: Any) -> Iterator[Merge]:
    name, row, width, height = table.get(f"{_TABLE}name", ""), 0, 0, 0
    for element in table.iter(f"{_TABLE}table-row"):
        column = 0
        for cell in element:
            repeated = _whole(cell, "number-columns-repeated")
            down, across = _whole(cell, "number-rows-spanned"), _whole(cell, "number-columns-spanned")
            if down > 1 or across > 1:
                yield (row, column), (row + down - 1, column + across - 1)
            column += repeated
            if len(cell) or cell.get(f"{_OFFICE}value-type"):
                width, height = max(width, column), row + _whole(element, "number-rows-repeated")
        row += _whole(element, "number-rows-repeated")
        _check_size(name, height, width)


def _whole(element: Any, name: str) -> int:
    told = element.get(f"{_TABLE}{name}", "1")
    return int(told) if told.isdecimal() else 1


@contextmanager
def _library_errors() -> Iterator[None]:
    """Turns what the library raises on a broken file, its panics included, into ReadError."""
    try:
        yield
    except PasswordError as error:
        raise ReadError("encrypted") from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise ReadError("corrupt", str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise ReadError("corrupt", str(error)) from error
