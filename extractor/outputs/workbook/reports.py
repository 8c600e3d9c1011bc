"""The sheets of what came in: one row for each unit, one row for each file."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.consolidation import City
from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.cells import Cell, Cells, Linked
from extractor.outputs.workbook.findings import SHOWN
from extractor.outputs.workbook.ledger import LEDGER, Ledger
from extractor.outputs.workbook.lists import rows_target, write_list
from extractor.outputs.workbook.records import unit_cells
from extractor.outputs.workbook.texts import phrase, word
from extractor.record import CoverageRow, Report
from extractor.store import made, names

_REPORTS = f"""
SELECT first, counted, {names(Report)} FROM reports
LEFT JOIN (SELECT report_id, min(place) AS first FROM {LEDGER} GROUP BY report_id) USING (report_id)
WHERE reports.rowid >= $1 AND reports.rowid < $2 ORDER BY reports.rowid
"""
_FOUND = f"SELECT unit_code, severity, count(*), min(place) FROM {SHOWN} GROUP BY unit_code, severity"


def write_coverage(book: Book, city: City, ledger: Ledger) -> None:
    """Every unit of the city: what it sent, which document counts, what is to be checked."""
    writer = _Received(city, ledger)
    write_list(book, "coverage", (writer.unit(number, row) for number, row in enumerate(city.coverage, 1)))


def write_reports(book: Book, ledger: Ledger) -> None:
    """Every file, also one that could not be read."""
    rows = enumerate(ledger.parts(_REPORTS), 1)
    write_list(book, "reports", (_report(number, told, ledger) for number, told in rows))


def period_of(report: Report) -> str:
    """ "2021-2025", one year alone, or nothing."""
    years = [str(year) for year in (report.period_start, report.period_end) if year]
    return "-".join(dict.fromkeys(years))


def date_of(iso: str) -> str:
    """ "05/09/2025" of "2025-09-05"."""
    return "/".join(reversed(iso.split("-")))


@dataclass(slots=True)
class _Sent:
    """What one unit sent."""

    files: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    records: int = 0


class _Received:
    def __init__(self, city: City, ledger: Ledger) -> None:
        self._ledger = ledger
        self._sent = _by_unit(city)
        self._found = {(unit, severity): (many, first) for unit, severity, many, first in city.store.rows(_FOUND)}

    def unit(self, number: int, row: CoverageRow) -> Cells:
        """A unit's row."""
        sent = self._sent.get(row.unit_code, _Sent())
        warnings, _ = self._found.get((row.unit_code, "warning"), (None, 0))
        return {
            "number": number,
            "unit_code": row.unit_code,
            "unit": row.unit_name,
            "unit_type": row.unit_type,
            "status": word("coverage", row.status),
            "files": "\n".join(sent.files),
            "doc": "\n".join(sent.documents),
            "records": self._records(row.unit_code, sent),
            "errors": self._errors(row.unit_code),
            "warnings": warnings,
        }

    def _records(self, code: str, sent: _Sent) -> Cell:
        span = self._ledger.spans.get(code)
        return Linked(sent.records, rows_target("awards", *span)) if span else None

    def _errors(self, code: str) -> Cell:
        many, first = self._found.get((code, "error"), (0, 0))
        return Linked(many, rows_target("findings", first)) if many else None


def _by_unit(city: City) -> Mapping[str, _Sent]:
    found: dict[str, _Sent] = defaultdict(_Sent)
    for counted, *told in city.store.rows(f"SELECT counted, {names(Report)} FROM reports"):
        report = made(Report, told)
        sent = found[report.unit_code]
        sent.files.append(report.source_file)
        sent.records += report.n_awards
        if counted:
            sent.documents.append(_document(report))
    return found


def _report(number: int, told: tuple[Any, ...], ledger: Ledger) -> Cells:
    """A file's row."""
    first, counted, *columns = told
    report = made(Report, columns)
    return {
        "number": number,
        "source_file": report.source_file,
        "status": word("reports", report.status),
        "message": report.message,
        "counted": phrase("yes" if counted else "no"),
        **unit_cells(ledger.place(report.unit_code)),
        "doc_number": report.doc_number,
        "doc_date": date_of(report.doc_date),
        "period": period_of(report),
        "signer": ", ".join(part for part in (report.signer_name, report.signer_role) if part),
        "pages": report.pages,
        "records": None if first is None else Linked(report.n_awards, rows_target("awards", first)),
        "findings": report.n_findings,
    }


def _document(report: Report) -> str:
    return ", ".join(part for part in (report.doc_number, date_of(report.doc_date)) if part)
