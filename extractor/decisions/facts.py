"""Corrections of what a report tells about itself, so that everything read after it goes by them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from extractor.form.facts import Fact, Facts, Period, ReportingUnit
from extractor.record import Report
from extractor.span import Span
from extractor.units.registry import Units

_NOWHERE = Span(0, 0)
_PLAIN = ("issuer", "doc_number", "doc_date", "title", "signer_name", "signer_role")


def corrected(facts: Facts, report: Report, units: Units) -> Facts:
    """`facts` with the values of `report` wherever the two differ."""
    return replace(facts, **_plain(facts, report), **_unit(facts, report, units), **_period(facts, report))


def _plain(facts: Facts, report: Report) -> Mapping[str, Any]:
    told = {name: getattr(report, name) for name in _PLAIN}
    return {name: Fact(value) for name, value in told.items() if value != getattr(facts, name).value}


def _unit(facts: Facts, report: Report, units: Units) -> Mapping[str, Any]:
    told = facts.unit.unit.code if facts.unit.unit else ""
    return {} if report.unit_code == told else {"unit": ReportingUnit(units.by_code(report.unit_code))}


def _period(facts: Facts, report: Report) -> Mapping[str, Any]:
    start, end = report.period_start or report.period_end, report.period_end or report.period_start
    if (facts.period_start, facts.period_end) == (start, end):
        return {}
    return {"period": Period(start, end, _NOWHERE, "title") if start and end else None}
