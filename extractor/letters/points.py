"""What a unit is asked to check: the findings of its reports that need an answer, in the order of the report."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.record import Finding, Report
from extractor.resources import load_toml
from extractor.results import Results


@dataclass(frozen=True, slots=True)
class Points:
    """A unit, its reports, and what it is asked about each of them."""

    unit_code: str
    unit_name: str
    reports: tuple[Report, ...]
    findings: tuple[Finding, ...]


def points(results: Results) -> Iterator[Points]:
    """One for each unit with something to check, in the order of codes; reports that another replaced are left out."""
    replaced = {finding.report_id for finding in results.findings if finding.code == "SUPERSEDED_REPORT"}
    asked: dict[str, list[Finding]] = defaultdict(list)
    for finding in results.findings:
        if finding.report_id not in replaced and _is_asked(finding):
            asked[finding.report_id].append(finding)
    by_unit: dict[str, list[Report]] = defaultdict(list)
    for report in results.reports:
        if report.unit_code and asked[report.report_id]:
            by_unit[report.unit_code].append(report)
    for code, reports in sorted(by_unit.items()):
        found = [finding for report in reports for finding in sorted(asked[report.report_id], key=_place)]
        yield Points(code, reports[0].unit_name, tuple(reports), tuple(found))


def _is_asked(finding: Finding) -> bool:
    listed = load_toml("letters.toml")
    return finding.severity in listed["severities"] and finding.code not in listed["not_asked"]


def _place(finding: Finding) -> tuple[int, str]:
    return finding.char_start or 0, finding.finding_id
