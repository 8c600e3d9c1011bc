"""The tables of a run as CSV (data contract, version 1)."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from extractor.consolidation import City
from extractor.consolidation.city import MODELS
from extractor.outputs.files import write_parts
from extractor.store import names

_PART = 500  # rows
_RUNS_IN_A_SPREADSHEET = frozenset("=+-@\t\r")


def write_tables(city: City, folder: Path) -> None:
    """One CSV a table, header included where there is no row. Raises OSError."""
    for name, model in MODELS.items():
        rows = city.store.rows(f"SELECT {names(model)} FROM {name}")
        write_parts(folder / f"{name}.csv", csv_parts(model.model_fields, rows))


def as_csv(header: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """The table whole."""
    return b"".join(csv_parts(header, rows))


def csv_parts(header: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[bytes]:
    """RFC 4180 in UTF-8 with a byte order mark, cells guarded; some hundred rows at a time."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    yield codecs.BOM_UTF8
    writer.writerow(header)
    waiting = iter(rows)
    while part := list(islice(waiting, _PART)):
        writer.writerows(map(_guarded_row, part))
        yield buffer.getvalue().encode("utf-8", "replace")
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue().encode("utf-8", "replace")


def _guarded_row(row: Iterable[object]) -> list[object]:
    """Cells guarded; most are texts that need no guard, for which no call is made."""
    return [one if isinstance(one, str) and one[:1] not in _RUNS_IN_A_SPREADSHEET else guarded(one) for one in row]


def cell(value: object) -> str:
    """A value as text: unknown is empty, truth is lower case."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def guarded(value: object) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(value, str):
        return cell(value)
    return f"'{value}" if value[:1] in _RUNS_IN_A_SPREADSHEET and not _is_number(value) else value


def unguarded(text: str) -> str:
    """The text of a cell as it was before it was guarded."""
    return text[1:] if text[:1] == "'" and text[1:2] in _RUNS_IN_A_SPREADSHEET else text


def _is_number(text: str) -> bool:
    digits = text[1:].replace(".", "", 1)
    return text[0] in "+-" and digits.isascii() and digits.isdigit()
