"""Decisions applied to what was read. Nothing is applied to a row that says something else than was decided on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extractor.decisions.basis import row_id
from extractor.decisions.match import Match, T, match
from extractor.decisions.verdict import Verdict, verdicts
from extractor.messages import Lang
from extractor.record import Award, DecisionKind, DecisionOutcome, DecisionRow, Finding, Report
from extractor.words import rulebook

Outcomes = tuple[DecisionOutcome, ...]


def decide(
    awards: Sequence[Award], decisions: Iterable[DecisionRow], lang: Lang = "vi"
) -> tuple[tuple[Award, ...], Outcomes]:
    """The rows as decided, in the same number and order: a rejected row stays, marked."""
    return _decided(awards, decisions, "record", lang)


def decide_findings(
    findings: Sequence[Finding], decisions: Iterable[DecisionRow], lang: Lang = "vi"
) -> tuple[tuple[Finding, ...], Outcomes]:
    """The findings as decided, marked; none is taken away."""
    return _decided(findings, decisions, "finding", lang)


def decide_report(report: Report, decisions: Iterable[DecisionRow], lang: Lang = "vi") -> tuple[Report, Outcomes]:
    """The report's row as decided. What was decided on another file of the same name is never taken for this one."""
    rows, outcomes = _decided((report,), decisions, "report", lang)
    return rows[0], outcomes


def decide_across(
    across: Sequence[Finding], decisions: Iterable[DecisionRow], met: Outcomes, lang: Lang = "vi"
) -> tuple[tuple[Finding, ...], Outcomes]:
    """The findings `across` reports as decided, and what became of every decision, in the order of `decisions`.

    Decisions on what stands in one report have been `met`; those left are tried on these findings.
    """
    rows = tuple(decisions)
    answered = {(row.kind, row.id) for row in met}
    left = [row for row in rows if (row.kind, row.id) not in answered]
    decided, told = decide_findings(across, left, lang)
    outcomes = (*met, *told, *_gone(left, lang))
    place = {_thing(row): at for at, row in reversed(list(enumerate(rows)))}
    return decided, tuple(sorted(outcomes, key=lambda one: place[_thing(one)]))


def _gone(decisions: Iterable[DecisionRow], lang: Lang) -> Outcomes:
    """Decisions on reports and records that no file of this run answers for."""
    left, superseded = verdicts(decisions, "record", "report")
    gone: list[Match[Report]] = [Match(one, "gone") for one in left]
    return (*superseded, *(row for one in gone for row in one.outcomes(lang)))


def _thing(row: DecisionRow) -> tuple[str, ...]:
    return (row.kind, row.id, row.decided_at, row.action, row.field)


def _decided(
    rows: Sequence[T], decisions: Iterable[DecisionRow], kind: DecisionKind, lang: Lang
) -> tuple[tuple[T, ...], Outcomes]:
    in_force, superseded = verdicts(decisions, kind)
    matches = [match(verdict, rows) for verdict in in_force]
    fitting = {row_id(one.row): one.verdict for one in matches if one.row and one.holds}
    decided = tuple(_reviewed(row, fitting[row_id(row)]) if row_id(row) in fitting else row for row in rows)
    return decided, (*superseded, *(outcome for one in matches for outcome in one.outcomes(lang)))


def _reviewed(row: T, verdict: Verdict) -> T:
    """The row with what was decided in it, and what it said before in `review_was`."""
    values = verdict.corrections
    before = ";".join(f"{field}={_text(getattr(row, field))}" for field in values)
    follows = _following(values) if verdict.first.kind == "record" else {}
    return row.model_copy(update={**values, **follows, **verdict.marks, "review_was": before})


def _following(values: Mapping[str, Any]) -> dict[str, Any]:
    """Columns that hang on a corrected one."""
    follows: dict[str, Any] = {}
    if "count" in values:
        follows["count_qualifier"] = "unspecified" if values["count"] is None else "exact"
    if "award_code" in values:
        follows["award_name"] = rulebook.awards()[values["award_code"]].name
    if "recipient_name" in values:
        follows["scope"] = "named" if values["recipient_name"] else "aggregate"
    return follows


def _text(value: object) -> str:
    return "" if value is None else str(value)
