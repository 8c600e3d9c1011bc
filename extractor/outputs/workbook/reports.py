"""The sheets of what came in: one row for each unit, one row for each file."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from extractor.consolidation import City
from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.cells import Cell, Cells, Linked
from extractor.outputs.workbook.findings import ordered
from extractor.outputs.workbook.ledger import Ledger
from extractor.outputs.workbook.lists import rows_target, write_list
from extractor.outputs.workbook.records import unit_cells
from extractor.outputs.workbook.texts import phrase, word
from extractor.record import CoverageRow, Report


def write_coverage(book: Book, city: City, ledger: Ledger) -> None:
    """Every unit of the city: what it sent, which document counts, what is to be checked."""
    writer = _Received(city, ledger)
    write_list(book, "coverage", (writer.unit(number, row) for number, row in enumerate(city.coverage, 1)))


def write_reports(book: Book, city: City, ledger: Ledger) -> None:
    """Every file, also one that could not be read."""
    writer = _Received(city, ledger)
    write_list(book, "reports", (writer.report(number, one) for number, one in enumerate(city.reports, 1)))


def period_of(report: Report) -> str:
    """ "2021-2025", one year alone, or nothing."""
    years = [str(year) for year in (report.period_start, report.period_end) if year]
    return "-".join(dict.fromkeys(years))


def date_of(iso: str) -> str:
    """ "05/09/2025" of "2025-09-05"."""
    return "/".join(reversed(iso.split("-")))


class _Received:
    def __init__(self, city: City, ledger: Ledger) -> None:
        self._ledger, self._counted = ledger, city.counted
        self._reports: dict[str, list[Report]] = defaultdict(list)
        for report in city.reports:
            self._reports[report.unit_code].append(report)
        self._found = Counter((one.unit_code, one.severity) for one in city.findings)
        self._errors: dict[str, int] = {}
        for at, finding in enumerate(ordered(city.findings)):
            if finding.severity == "error":
                self._errors.setdefault(finding.unit_code, at)
        self._first: dict[str, int] = {}
        for at, entry in enumerate(ledger.entries):
            self._first.setdefault(entry.award.report_id, at)

    def unit(self, number: int, row: CoverageRow) -> Cells:
        """A unit's row."""
        sent = self._reports[row.unit_code]
        return {
            "number": number,
            "unit_code": row.unit_code,
            "unit": row.unit_name,
            "unit_type": row.unit_type,
            "status": word("coverage", row.status),
            "files": "\n".join(report.source_file for report in sent),
            "doc": "\n".join(_document(report) for report in sent if report.report_id in self._counted),
            "records": self._records(row.unit_code, sent),
            "errors": self._error_cell(row.unit_code),
            "warnings": self._found[row.unit_code, "warning"] or None,
        }

    def report(self, number: int, report: Report) -> Cells:
        """A file's row."""
        first = self._first.get(report.report_id)
        return {
            "number": number,
            "source_file": report.source_file,
            "status": word("reports", report.status),
            "message": report.message,
            "counted": phrase("yes" if report.report_id in self._counted else "no"),
            **unit_cells(self._ledger.place(report.unit_code)),
            "doc_number": report.doc_number,
            "doc_date": date_of(report.doc_date),
            "period": period_of(report),
            "signer": ", ".join(part for part in (report.signer_name, report.signer_role) if part),
            "pages": report.pages,
            "records": None if first is None else Linked(report.n_awards, rows_target("awards", first)),
            "findings": report.n_findings,
        }

    def _records(self, code: str, sent: Sequence[Report]) -> Cell:
        span = self._ledger.spans.get(code)
        return Linked(sum(report.n_awards for report in sent), rows_target("awards", *span)) if span else None

    def _error_cell(self, code: str) -> Cell:
        at = self._errors.get(code)
        return None if at is None else Linked(self._found[code, "error"], rows_target("findings", at))


def _document(report: Report) -> str:
    return ", ".join(part for part in (report.doc_number, date_of(report.doc_date)) if part)
