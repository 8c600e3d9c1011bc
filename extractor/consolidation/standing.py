"""Which reports count in sums when a unit sent more than one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.consolidation.flag import report_flag
from extractor.folding import fold
from extractor.messages import Lang
from extractor.record import Finding, Report

_NUMBER = re.compile(r"\s*(\d+)\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Standing:
    """`counted`: ids of the reports that enter sums; `repeated`: codes of units that sent something twice."""

    counted: frozenset[str]
    repeated: frozenset[str]
    findings: tuple[Finding, ...]


def standing(reports: Sequence[Report], lang: Lang = "vi") -> Standing:
    """Weighs reports of one unit and period against each other, and copies against their original."""
    standing_ones = [report for report in reports if report.status == "ok" and report.review_status != "rejected"]
    groups = _of_one_period(standing_ones)
    left_out = {report.report_id for group in groups for report in group[1:]}
    copies = _copies(reports)
    findings = [_twice(original, found, original, lang) for original, found in copies]
    findings += [finding for group in groups for finding in _repeated(group, lang)]
    repeated = {group[0].unit_code for group in groups} | {original.unit_code for original, _ in copies}
    counted = {report.report_id for report in standing_ones} - left_out
    return Standing(frozenset(counted), frozenset(repeated - {""}), tuple(findings))


def _copies(reports: Iterable[Report]) -> list[tuple[Report, list[Report]]]:
    """Originals with the files of the same bytes, which carry `~2`, `~3` after the original's id."""
    by_original: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_original[report.report_id.partition("~")[0]].append(report)
    families = (sorted(family, key=lambda report: report.report_id) for family in by_original.values())
    return [(family[0], family[1:]) for family in families if len(family) > 1]


def _of_one_period(reports: Iterable[Report]) -> list[list[Report]]:
    """Reports of one unit and period that came more than once, the one that counts first."""
    groups: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in reports:
        if report.unit_code:
            groups[_period_key(report)].append(report)
    by_name = (sorted(group, key=lambda report: report.source_file) for group in groups.values())
    return [sorted(group, key=_newness, reverse=True) for group in by_name if len(group) > 1]


def _period_key(report: Report) -> tuple[object, ...]:
    """Without a period only reports of the same title are taken for the same."""
    period = (report.period_start, report.period_end)
    return (report.unit_code, *(period if any(period) else (" ".join(fold(report.title).split()), "title")))


def _newness(report: Report) -> tuple[str, int]:
    return report.doc_date, _number(report)[0]


def _number(report: Report) -> tuple[int, str]:
    """ "57/BC-UBND" is 57 of the series "/bc-ubnd"; -1 without a number."""
    found = _NUMBER.fullmatch(report.doc_number)
    return (int(found[1]), fold(found[2])) if found else (-1, "")


def _is_newer(newer: Report, older: Report) -> bool:
    """Whether date, or number of the same series, tells that `newer` came later."""
    if newer.doc_date and older.doc_date and newer.doc_date != older.doc_date:
        return newer.doc_date > older.doc_date
    (number, series), (old_number, old_series) = _number(newer), _number(older)
    return series == old_series and number > old_number >= 0


def _repeated(group: Sequence[Report], lang: Lang) -> list[Finding]:
    """For the report that counts, that others came; for each other, that it is left out and why."""
    counted, *others = group
    findings = [_twice(counted, others, counted, lang)]
    for other in others:
        superseded = _is_newer(counted, other)
        findings.append(_superseded(other, counted, lang) if superseded else _twice(other, [counted], counted, lang))
    return findings


def _twice(report: Report, others: Sequence[Report], counted: Report, lang: Lang) -> Finding:
    other_files = ", ".join(other.source_file for other in others)
    files = {"file": report.source_file, "other_file": other_files, "counted": counted.source_file}
    return report_flag(
        "DUPLICATE_REPORT", lang, report, *others, unit=report.unit_name, period=_period(report), **files
    )


def _superseded(report: Report, newer: Report, lang: Lang) -> Finding:
    files = {"file": report.source_file, "other_file": newer.source_file}
    return report_flag("SUPERSEDED_REPORT", lang, report, newer, unit=report.unit_name, period=_period(report), **files)


def _period(report: Report) -> str:
    years = [str(year) for year in (report.period_start, report.period_end) if year]
    return "-".join(dict.fromkeys(years))
