"""The sheet of what does not add up: errors first."""

from typing import Any

from extractor.outputs.workbook.book import Book, in_review
from extractor.outputs.workbook.cells import Cell, Cells, Linked
from extractor.outputs.workbook.ledger import LEDGER, Ledger
from extractor.outputs.workbook.lists import rows_target, write_list
from extractor.outputs.workbook.records import place_of, unit_cells
from extractor.outputs.workbook.texts import phrase, word
from extractor.record import Finding
from extractor.store import SCRATCH, made, names

SHOWN = f"{SCRATCH}.shown"
"""The findings in the order of the sheet: `place`, counted from 0."""
_SHOWN = f"""
CREATE OR REPLACE TABLE {SHOWN} AS
SELECT row_number() OVER (ORDER BY list_position(['error', 'warning', 'info'], severity), rowid) - 1 AS place,
       finding_id, severity, unit_code, rowid AS finding FROM findings
"""
_FINDINGS = f"""
WITH part AS (SELECT place AS seat, finding FROM {SHOWN} WHERE place >= $1 AND place < $2)
SELECT many, first, {names(Finding, "findings")} FROM part JOIN findings ON findings.rowid = part.finding
LEFT JOIN (
    SELECT finding, count(*) AS many, arg_min(place, number) AS first FROM (
        SELECT finding, unnest(string_split(record_ids, ';')) AS record_id,
               generate_subscripts(string_split(record_ids, ';'), 1) AS number
        FROM part JOIN findings ON findings.rowid = finding
    ) JOIN {LEDGER} USING (record_id) GROUP BY finding
) AS known ON known.finding = part.finding ORDER BY seat
"""


def number_findings(ledger: Ledger) -> None:
    """Makes the table `SHOWN`: errors first, else in the order of the tables."""
    ledger.store.do(_SHOWN)


def write_findings(book: Book, ledger: Ledger) -> None:
    """Every finding, with the ways to its place in the report and to its records."""
    rows = enumerate(ledger.parts(_FINDINGS), 1)
    write_list(book, "findings", (_cells(number, told, ledger) for number, told in rows))


def _cells(number: int, told: tuple[Any, ...], ledger: Ledger) -> Cells:
    many, first, *columns = told
    finding = made(Finding, columns)
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
        "records": leading("awards", many, first),
    }


def leading(key: str, many: int | None, first: int) -> Cell:
    """How many rows of a list there are, leading to the first of them."""
    return Linked(phrase("rows", count=many), rows_target(key, first)) if many else None


def _place(finding: Finding) -> Cell:
    """Every finding has its place on the review page, also one about a whole report or unit."""
    shown = phrase("open_report") if finding.page is None else place_of(finding.page, "")
    return Linked(shown, in_review(finding.finding_id))
