"""A list of units of one's own, in place of the province's: a CSV file with the columns of `patterns/units.csv`."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extractor.messages import UserError
from extractor.units.tables import Unit, unit_of

_COLUMNS = ("code", "name", "type", "province_code", "province")
_CODES = {"code": re.compile(r"\d{5}"), "province_code": re.compile(r"\d{2}")}


class UnitsError(UserError):
    """A list that cannot be used."""

    group = "units"


def load_units(path: Path) -> tuple[Unit, ...]:
    """The units, in the order of the file. Raises UnitsError, with the line where it is one line's fault; OSError."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnitsError("not_utf8", path=path) from error
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    _check_columns(reader.fieldnames or (), path)
    lines: dict[str, int] = {}
    units = tuple(unit_of(_checked(cells, lines, path, reader.line_num)) for cells in _filled(reader))
    if not units:
        raise UnitsError("empty", path=path)
    return units


def _delimiter(text: str) -> str:
    """A spreadsheet of another locale saves with semicolons or tabs."""
    return max(",;\t", key=text.partition("\n")[0].count)


def _check_columns(found: Sequence[str], path: Path) -> None:
    if not found:
        raise UnitsError("empty", path=path)
    if missing := [column for column in _COLUMNS if column not in found]:
        raise UnitsError("missing_column", path=path, column=", ".join(missing), columns=",".join(_COLUMNS))


def _filled(reader: "csv.DictReader[str]") -> Iterator[dict[str, str]]:
    for cells in reader:
        told = {column: (cells[column] or "").strip() for column in _COLUMNS}
        if any(told.values()):
            yield told


def _checked(cells: Mapping[str, str], lines: dict[str, int], path: Path, line: int) -> Mapping[str, str]:
    """The cells as they are; notes in `lines` where each code stands."""
    for column, value in cells.items():
        wrong = column in _CODES and not _CODES[column].fullmatch(value)
        if wrong or not value:
            raise UnitsError(f"bad_{column}" if wrong else "no_value", path=path, line=line, column=column, value=value)
    if not cells["name"].casefold().startswith(cells["type"].casefold() + " "):
        raise UnitsError("bad_name", path=path, line=line, value=cells["name"], type=cells["type"])
    if (code := cells["code"]) in lines:
        raise UnitsError("double_code", path=path, line=line, value=code, first=lines[code])
    lines[code] = line
    return cells
