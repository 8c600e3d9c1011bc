"""What clerks decided about findings across reports, put into the tables."""

from collections.abc import Iterable

from extractor.consolidation.city import City
from extractor.record import DecisionOutcome, Finding
from extractor.store import Inbox, Rows


def findings_across(city: City) -> Rows[Finding]:
    """The findings that show only across reports, in order."""
    return city.having(Finding, "findings", "across")


def decide_in(city: City, findings: Iterable[Finding], outcomes: Iterable[DecisionOutcome]) -> None:
    """Marks the findings that were decided on, and tells what became of all decisions."""
    columns = ", ".join(f'"{name}" = ?' for name in Finding.model_fields)
    for one in findings:
        if one.review_status:
            told = tuple(value for _, value in one)
            city.store.do(f"UPDATE findings SET {columns} WHERE finding_id = ?", (*told, one.finding_id))
    with Inbox(city.store, "decisions_applied", DecisionOutcome) as applied:
        for outcome in outcomes:
            applied.add(outcome)
