"""Titles written wrongly, and award words that ended in no record."""

from collections.abc import Iterator

from extractor.case import Case, span_of
from extractor.record import Finding


def slips(case: Case) -> Iterator[Finding]:
    """TITLE_SLIP."""
    for row, item in zip(case.awards, case.drafts, strict=True):
        if item.draft.slip and not row.part_of:
            yield case.finding("TITLE_SLIP", span_of(row), [row], award=row.award_name)


def unknown(case: Case) -> Iterator[Finding]:
    """UNKNOWN_AWARD."""
    for span in case.unknown:
        yield case.finding("UNKNOWN_AWARD", span)


def unread(case: Case) -> Iterator[Finding]:
    """UNREAD_AWARD: only where a fact may have been missed; talk about awards in general is no record."""
    for left in case.unread:
        if left.why == "fact":
            yield case.finding("UNREAD_AWARD", left.span)
