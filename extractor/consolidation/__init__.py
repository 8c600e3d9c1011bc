"""Reports, one by one, into the tables of a city."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from extractor.consolidation.city import City, Unit
from extractor.consolidation.conflicts import conflicts
from extractor.consolidation.coverage import coverage, coverage_findings
from extractor.consolidation.identity import recipients
from extractor.consolidation.once import given_twice
from extractor.consolidation.people import people
from extractor.consolidation.scope import Years, scope
from extractor.consolidation.standing import standing
from extractor.consolidation.summary import summary
from extractor.consolidation.texts import Texts
from extractor.messages import Lang
from extractor.record import Award, DecisionOutcome, Extraction, Finding, Report, SourceText, Total

__all__ = ["City", "Unit", "Years", "consolidate"]


def consolidate(
    extractions: Iterable[Extraction],
    units: Iterable[Unit],
    lang: Lang = "vi",
    *,
    achievements: frozenset[str] = frozenset(),
    period: Years = None,
    folder: Path | None = None,
) -> City:
    """The city's tables. `units` are those that it expects a report from; codes of `achievements` enter no sum.

    `period`: first and last year that reports are asked for, None for any. Texts of the reports are put into a file in
    `folder` as the reports come, so that memory need not hold them.
    No value is lost: what contradicts is kept on both sides and a finding says so.
    """
    rows, expected = _Rows.of(extractions, Texts(folder)), tuple(units)
    asked = scope(rows.reports, {unit.code for unit in expected}, period, lang)
    inside = [report for report in rows.reports if report.report_id not in asked.outside]
    weighed = standing(inside, lang)
    covered = coverage(expected, inside, weighed.repeated)
    found = recipients(row for row in rows.awards if row.review_status != "rejected")
    by_id = {report.report_id: report for report in rows.reports}
    across = (*conflicts(found, by_id, lang), *given_twice(found, by_id, lang))
    about_reports = (*weighed.findings, *asked.findings, *coverage_findings(covered, rows.reports, lang))
    findings = _ordered((*rows.findings, *about_reports, *across))
    summed = [a for a in rows.awards if a.report_id in weighed.counted and a.award_code not in achievements]
    return City(
        reports=_counted(rows, findings),
        awards=rows.awards,
        totals=rows.totals,
        findings=findings,
        people=people(found, findings, lang),
        summary=summary(summed, findings, {unit.code: unit.name for unit in expected}),
        coverage=covered,
        decisions=rows.decisions,
        sources=rows.sources,
        counted=weighed.counted,
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of all reports, in order, and their texts by id."""

    reports: tuple[Report, ...]
    awards: tuple[Award, ...]
    totals: tuple[Total, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[DecisionOutcome, ...]
    sources: Mapping[str, SourceText]

    @classmethod
    def of(cls, extractions: Iterable[Extraction], texts: Texts) -> Self:
        without_texts = (_put_away(one, texts) for one in extractions)
        ordered = sorted(without_texts, key=lambda one: _place(one.report.unit_code, one.report.report_id))
        return cls(
            reports=tuple(one.report for one in ordered),
            awards=tuple(row for one in ordered for row in sorted(one.awards, key=lambda row: row.char_start)),
            totals=tuple(row for one in ordered for row in sorted(one.totals, key=lambda row: row.char_start)),
            findings=tuple(row for one in ordered for row in one.findings),
            decisions=tuple(row for one in ordered for row in one.decisions),
            sources=texts,
        )


def _put_away(extraction: Extraction, texts: Texts) -> Extraction:
    if extraction.source:
        texts.keep(extraction.report.report_id, extraction.source)
    return extraction.model_copy(update={"source": None})


def _place(unit_code: str, report_id: str) -> tuple[bool, str, str]:
    """Known units by code, then what has none."""
    return (not unit_code, unit_code, report_id)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(findings, key=lambda one: (*_place(one.unit_code, one.report_id), one.char_start or 0, one.finding_id))
    )


def _counted(rows: _Rows, findings: Sequence[Finding]) -> tuple[Report, ...]:
    """The report rows with the numbers of their records and findings, those across reports included."""
    awards, found = (Counter(row.report_id for row in table) for table in (rows.awards, findings))
    return tuple(
        report.model_copy(update={"n_awards": awards[report.report_id], "n_findings": found[report.report_id]})
        for report in rows.reports
    )
