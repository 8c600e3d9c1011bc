"""Checks of one report: pure functions from a case to findings. They never change a record."""

from collections.abc import Callable, Iterator

from extractor.case import Case
from extractor.checks.breakdowns import breakdowns
from extractor.checks.counts import listed_names, spelled_numbers, totals_stated, unspecified
from extractor.checks.facts import missing_fields, old_units, periods
from extractor.checks.givers import defunct, entitled
from extractor.checks.merits import exclusive, grounds, once, priors, standards
from extractor.checks.quotas import fractions, quotas, strengths
from extractor.checks.recipients import eligible, exceeding, same_recipient
from extractor.checks.recognition import badly_scanned, doubted
from extractor.checks.retold import tables_and_text
from extractor.checks.titles import slips, unknown, unread
from extractor.checks.years import consecutive, in_period, number_of_years
from extractor.record import Finding

CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    totals_stated,
    breakdowns,
    listed_names,
    spelled_numbers,
    number_of_years,
    tables_and_text,
    consecutive,
    in_period,
    same_recipient,
    exceeding,
    periods,
    entitled,
    defunct,
    eligible,
    quotas,
    strengths,
    fractions,
    standards,
    priors,
    once,
    exclusive,
    grounds,
    slips,
    old_units,
    missing_fields,
    unspecified,
    unknown,
    unread,
    doubted,
    badly_scanned,
)


def check(case: Case) -> tuple[Finding, ...]:
    """All findings of one report, in order of place."""
    found = (finding for run in CHECKS for finding in run(case))
    return tuple(sorted(found, key=lambda finding: (finding.char_start or 0, finding.code, finding.finding_id)))
