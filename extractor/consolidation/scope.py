"""Which reports are asked for: those of the city's units, about the run's period.

A report of another unit, or about years that do not meet those asked for, is kept and told, and enters no sum and no
coverage. One whose years only differ is told and counts. The data contract has no codes of their own for these:
they are UNIT_UNRESOLVED (no unit of this city) and PERIOD_CONFLICT.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import chain

from extractor.consolidation.flag import report_flag
from extractor.messages import Lang, label
from extractor.record import Finding, Report

Years = tuple[int, int] | None
_FEW, _MOST = 4, 0.75


@dataclass(frozen=True, slots=True)
class Scope:
    """`outside`: ids of the reports that are not asked for; `findings` are made as they are gone through, once."""

    outside: frozenset[str]
    findings: Iterable[Finding]


def scope(reports: Iterable[Report], codes: Set[str], period: Years = None, lang: Lang = "vi") -> Scope:
    """Holds reports to the `codes` of the city's units, where it has any, and to the `period`.

    Without a period the one that nearly all reports bear only makes those stand out that do not meet it. The reports
    are gone through several times.
    """
    outside = {report.report_id for report in _read(reports) if _is_foreign(report, codes) or _is_late(report, period)}
    ids = frozenset(report.report_id for report in reports if report.report_id.partition("~")[0] in outside)
    foreign = (_foreign(report, lang) for report in _read(reports) if _is_foreign(report, codes))
    return Scope(ids, chain(foreign, _of_other_years(reports, period, outside, lang)))


def _read(reports: Iterable[Report]) -> Iterator[Report]:
    return (report for report in reports if report.status == "ok" and report.review_status != "rejected")


def _is_foreign(report: Report, codes: Set[str]) -> bool:
    return bool(codes and report.unit_code) and report.unit_code not in codes


def _is_late(report: Report, period: Years) -> bool:
    years = _years(report)
    return period is not None and years is not None and not _meet(years, period)


def _years(report: Report) -> Years:
    start, end = report.period_start, report.period_end
    return (start, end) if start is not None and end is not None else None


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _foreign(report: Report, lang: Lang) -> Finding:
    unit = ", ".join(filter(None, (report.unit_name, report.province)))
    told = label("coverage", "foreign", lang, file=report.source_file, unit=unit)
    return report_flag("UNIT_UNRESOLVED", lang, report, told=told)


def _of_other_years(reports: Iterable[Report], period: Years, outside: Set[str], lang: Lang) -> Iterator[Finding]:
    asked = period or _usual(reports)
    for report in _read(reports):
        years = _years(report)
        if asked and years and years != asked and (period or not _meet(years, asked)):
            key = "other_period" if period is None else "left_out" if report.report_id in outside else "differs"
            words = {"file": report.source_file, "period": _written(years), "asked": _written(asked)}
            finding = report_flag("PERIOD_CONFLICT", lang, report, told=label("coverage", key, lang, **words))
            yield finding.model_copy(update={"stated": _written(years), "computed": _written(asked)})


def _usual(reports: Iterable[Report]) -> Years:
    """The period of nearly all reports; none where they are few, or of many periods."""
    told = Counter(filter(None, map(_years, _read(reports))))
    years, times = max(told.items(), key=lambda one: one[1], default=(None, 0))
    return years if told.total() >= _FEW and times >= _MOST * told.total() else None


def _written(years: tuple[int, int]) -> str:
    return "-".join(map(str, dict.fromkeys(years)))
