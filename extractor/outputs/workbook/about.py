"""The first sheet: what this is, how far it goes, how to read it, and where to find what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.confidence import doubtful, for_review
from extractor.consolidation import City
from extractor.outputs.workbook.book import Book, Sheet, lines_of, within
from extractor.outputs.workbook.ledger import LEDGER, Ledger
from extractor.outputs.workbook.reports import period_of
from extractor.outputs.workbook.texts import about_rules, phrase, sheet_text
from extractor.record import Award, Report
from extractor.store import Rows

_WIDTHS = (26.0, 92.0)
_COUNTED = f"SELECT count(*), count(*) FILTER (reason = '' AND NOT achievement) FROM {LEDGER}"


@dataclass(frozen=True, slots=True)
class _Line:
    """A name and what is said of it; `leads_to` is the key of a sheet."""

    name: str
    text: str
    leads_to: str = ""


def write_about(book: Book, city: City, ledger: Ledger, sheets: Iterable[str]) -> None:
    """Writes the sheet; `sheets` are the keys of those that follow."""
    sheet = book.sheet("about", landscape=False)
    for column, width in enumerate(_WIDTHS):
        sheet.raw.set_column(column, column, width)
    sheet.raw.hide_gridlines(2)
    sheet.heading(sheet_text("about").title, "", len(_WIDTHS) - 1)
    row = _write_part(sheet, 2, "scope", _scope(city, ledger))
    row = _write_part(sheet, row + 1, "reading", [_Line(name, text) for name, text in about_rules()])
    _write_part(sheet, row + 1, "contents", [_content(key) for key in sheets])


def _scope(city: City, ledger: Ledger) -> list[_Line]:
    lines = (
        _Line("place", ", ".join(dict.fromkeys(report.province for report in city.reports if report.province))),
        _Line("period", _periods(city)),
        _Line("units", _told("units_told", **_units(city)), "coverage"),
        _Line("files", _told("files_told", **_files(city.reports)), "reports"),
        _Line("counted", _told("counted_told", **_counted(city)), "reports"),
        _Line("homeless", _told("homeless_told", count=_homeless(city)) if _homeless(city) else "", "reports"),
        _Line("records", _told("records_told", **_records(ledger)), "awards"),
        _Line("errors", _told("errors_told", **_findings(city)), "findings"),
    )
    return [_Line(phrase(line.name, "about"), line.text, line.leads_to) for line in lines if line.text]


def _content(key: str) -> _Line:
    return _Line(sheet_text(key).tab, phrase(key, "about_sheets"), key)


def _told(key: str, **values: object) -> str:
    return phrase(key, "about", **values)


def _periods(city: City) -> str:
    """The periods of the reports that count, the most frequent first."""
    counted = Rows(city.store, Report, "FROM reports WHERE counted")
    found = Counter(period_of(one) or phrase("no_period") for one in counted)
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return "; ".join(phrase("period_of", period=period, count=count) for period, count in ordered)


def _units(city: City) -> dict[str, int]:
    missing = sum(row.status == "missing" for row in city.coverage)
    return {"expected": len(city.coverage), "reported": len(city.coverage) - missing, "missing": missing}


def _files(reports: Sequence[Report]) -> dict[str, int]:
    found = Counter(report.status for report in reports)
    unread = found["failed"] + found["needs_ocr"]
    return {"files": len(reports), "read": found["ok"], "duplicates": found["duplicate"], "unread": unread}


def _counted(city: City) -> dict[str, int]:
    ((counted,),) = city.store.rows("SELECT count(*) FROM reports WHERE counted")
    return {"counted": counted, "read": sum(report.status == "ok" for report in city.reports)}


def _homeless(city: City) -> int:
    return sum(report.status == "ok" and not report.unit_code for report in city.reports)


def _records(ledger: Ledger) -> dict[str, int]:
    ((records, summed),) = ledger.store.rows(_COUNTED)
    unsure = sum(map(doubtful, Rows(ledger.store, Award, f"FROM awards WHERE confidence < {for_review()}")))
    return {"records": records, "summed": summed, "unsure": unsure}


def _findings(city: City) -> dict[str, int]:
    found = Counter(finding.severity for finding in city.findings)
    return {"errors": found["error"], "warnings": found["warning"], "notes": found["info"]}


def _write_part(sheet: Sheet, row: int, heading: str, lines: Sequence[_Line]) -> int:
    """Writes a heading and its lines; the row after them."""
    sheet.text(row, 0, phrase(heading, "about"), "section")
    sheet.put(row, 1, None, "section")
    for at, line in enumerate(lines, row + 1):
        if line.leads_to:
            sheet.link(at, 0, within(sheet_text(line.leads_to).tab, "A1"))
        sheet.text(at, 0, line.name, "place_bold" if line.leads_to else "bold")
        sheet.text(at, 1, line.text)
        sheet.fit_height(at, lines_of(line.text, _WIDTHS[1]))
    return row + len(lines) + 1
