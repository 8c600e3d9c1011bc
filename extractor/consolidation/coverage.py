"""Which of the city's communes have reported."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extractor.consolidation.city import Unit
from extractor.consolidation.flag import report_flag, unit_flag
from extractor.messages import Lang
from extractor.record import CoverageRow, CoverageStatus, Finding, Report


def coverage(units: Iterable[Unit], reports: Iterable[Report], repeated: frozenset[str]) -> tuple[CoverageRow, ...]:
    """One row for every unit, in the order of codes; `repeated` are the codes that sent something twice."""
    received: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        if report.review_status != "rejected":
            received[report.unit_code].append(report.report_id)
    return tuple(_row(unit, received[unit.code], repeated) for unit in sorted(units, key=lambda unit: unit.code))


def coverage_findings(rows: Iterable[CoverageRow], reports: Iterable[Report], lang: Lang = "vi") -> Iterator[Finding]:
    """UNIT_MISSING for each unit without a report, UNIT_UNRESOLVED for each report without a unit."""
    missing = (row for row in rows if row.status == "missing")
    yield from (unit_flag("UNIT_MISSING", lang, row.unit_code, unit=row.unit_name) for row in missing)
    yield from (_unresolved(report, lang) for report in reports if _is_unresolved(report))


def _row(unit: Unit, reports: Sequence[str], repeated: frozenset[str]) -> CoverageRow:
    status: CoverageStatus = "missing" if not reports else "duplicate" if unit.code in repeated else "reported"
    return CoverageRow(
        unit_code=unit.code, unit_name=unit.name, unit_type=unit.type, status=status, reports=";".join(reports)
    )


def _is_unresolved(report: Report) -> bool:
    return report.status == "ok" and not report.unit_code


def _unresolved(report: Report, lang: Lang) -> Finding:
    named = {"unit": report.unit_name or report.issuer, "candidates": report.message}
    return report_flag("UNIT_UNRESOLVED", lang, report, file=report.source_file, **named)
