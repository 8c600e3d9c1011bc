"""The tables of a run as CSV (data contract, version 1)."""

import csv
import io
from collections.abc import Iterable, Sequence
from operator import attrgetter
from pathlib import Path

from extractor.consolidation import City
from extractor.outputs.files import write_whole
from extractor.record import Award, CoverageRow, DecisionOutcome, Finding, Person, Report, Row, SummaryRow, Total

MODELS: dict[str, type[Row]] = {
    "reports": Report,
    "awards": Award,
    "totals": Total,
    "findings": Finding,
    "people": Person,
    "city_summary": SummaryRow,
    "coverage": CoverageRow,
    "decisions_applied": DecisionOutcome,
}
_RUNS_IN_A_SPREADSHEET = ("=", "+", "-", "@", "\t", "\r")


def rows_of(city: City) -> dict[str, Sequence[Row]]:
    """The rows of each table, by its name in the contract."""
    return {
        "reports": city.reports,
        "awards": city.awards,
        "totals": city.totals,
        "findings": city.findings,
        "people": city.people,
        "city_summary": city.summary,
        "coverage": city.coverage,
        "decisions_applied": city.decisions,
    }


def write_tables(city: City, folder: Path) -> None:
    """One CSV a table, header included where there is no row. Raises OSError."""
    for name, rows in rows_of(city).items():
        write_whole(folder / f"{name}.csv", csv_bytes(MODELS[name], rows))


def csv_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """The table of `rows`; columns are the fields of `model`, in order."""
    return as_csv(model.model_fields, map(attrgetter(*model.model_fields), rows))


def as_csv(header: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """RFC 4180 in UTF-8 with a byte order mark, cells guarded."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(map(guarded, row) for row in rows)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def cell(value: object) -> str:
    """A value as text: unknown is empty, truth is lower case."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def guarded(value: object) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(value, str):
        return cell(value)
    runs = value.startswith(_RUNS_IN_A_SPREADSHEET) and not _is_number(value)
    return f"'{value}" if runs else value


def unguarded(text: str) -> str:
    """The text of a cell as it was before it was guarded."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_RUNS_IN_A_SPREADSHEET) else text


def _is_number(text: str) -> bool:
    digits = text[1:].replace(".", "", 1)
    return text[0] in "+-" and digits.isascii() and digits.isdigit()
