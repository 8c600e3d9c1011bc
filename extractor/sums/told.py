"""What a report says, as far as its totals need it, and which of its rows may count in one."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assemble import PlacedTotal
from extractor.document import Document
from extractor.record import Award
from extractor.statements.draft import Leftover
from extractor.words import rulebook


@dataclass(frozen=True, slots=True)
class Told:
    """What a report says, as far as its totals need it."""

    document: Document
    awards: Sequence[Award]
    totals: Sequence[PlacedTotal]
    unread: Sequence[Leftover]
    lone: Sequence[PlacedTotal] = ()
    """Numbers that only a sum that fits shows to be totals."""


def counts(row: Award) -> bool:
    """Whether a row may count in a total (rulings 11, 12)."""
    granted = row.status == "granted" and row.rate == "total" and not row.part_of
    kept = row.review_status != "rejected"
    return kept and granted and not rulebook.awards()[row.award_code].achievement
