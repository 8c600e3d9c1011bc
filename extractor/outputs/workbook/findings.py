"""The sheet of what does not add up: errors first."""

from collections.abc import Iterable, Mapping

from extractor.consolidation import City
from extractor.outputs.workbook.book import Book, in_review
from extractor.outputs.workbook.cells import Cell, Cells, Linked
from extractor.outputs.workbook.ledger import Ledger
from extractor.outputs.workbook.lists import rows_target, write_list
from extractor.outputs.workbook.records import place_of, unit_cells
from extractor.outputs.workbook.texts import phrase, word
from extractor.record import Finding

_SEVERITIES = ("error", "warning", "info")


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, else in the order of the tables."""
    return tuple(sorted(findings, key=lambda finding: _SEVERITIES.index(finding.severity)))


def write_findings(book: Book, city: City, ledger: Ledger) -> None:
    """Every finding, with the ways to its place in the report and to its records."""
    rows = (_cells(number, one, ledger) for number, one in enumerate(ordered(city.findings), 1))
    write_list(book, "findings", rows)


def _cells(number: int, finding: Finding, ledger: Ledger) -> Cells:
    return {
        "number": number,
        "severity": word("severities", finding.severity),
        "code": word("codes", finding.code),
        **unit_cells(ledger.place(finding.unit_code)),
        "message": finding.message,
        "stated": finding.stated,
        "computed": finding.computed,
        "place": _place(finding),
        "source_text": " ".join(finding.source_text.split()),
        "records": records([one for one in finding.record_ids.split(";") if one], ledger.row_of),
    }


def records(ids: Iterable[str], row_of: Mapping[str, int]) -> Cell:
    """How many records there are, leading to the first of them."""
    rows = [row_of[one] for one in ids if one in row_of]
    return Linked(phrase("rows", count=len(rows)), rows_target("awards", rows[0])) if rows else None


def _place(finding: Finding) -> Cell:
    """Every finding has its place on the review page, also one about a whole report or unit."""
    shown = phrase("open_report") if finding.page is None else place_of(finding.page, "")
    return Linked(shown, in_review(finding.finding_id))
