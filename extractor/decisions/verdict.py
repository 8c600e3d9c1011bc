"""Rows of `decisions.csv` put together: one verdict on one thing, the latest where there are several."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.decisions.fields import parsed
from extractor.record import DecisionKind, DecisionOutcome, DecisionRow, ReviewStatus

_STATUSES: dict[str, ReviewStatus] = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about one thing at one time; a correction has a row for each field."""

    rows: tuple[DecisionRow, ...]

    @property
    def first(self) -> DecisionRow:
        """The row that tells what all of them share."""
        return self.rows[0]

    @property
    def corrections(self) -> Mapping[str, Any]:
        """The corrected fields with their new values, typed."""
        return {row.field: parsed(row.kind, row.field, row.value) for row in self.rows if row.action == "correct"}

    @property
    def marks(self) -> dict[str, str]:
        """The columns that say what was decided, by whom, and when."""
        first = self.first
        return {
            "review_status": _STATUSES[first.action],
            "reviewed_by": first.decided_by,
            "reviewed_at": first.decided_at,
            "review_note": first.note,
        }


def verdicts(decisions: Iterable[DecisionRow], *kinds: DecisionKind) -> tuple[list[Verdict], list[DecisionOutcome]]:
    """The verdicts in force on things of those kinds, and the rows that a later verdict took the place of."""
    by_thing: dict[tuple[str, str], list[DecisionRow]] = defaultdict(list)
    for row in decisions:
        if row.kind in kinds:
            by_thing[row.kind, row.id].append(row)
    in_force, superseded = [], []
    for rows in by_thing.values():
        last = max(reversed(rows), key=lambda row: row.decided_at)
        now = tuple(row for row in rows if (row.decided_at, row.action) == (last.decided_at, last.action))
        in_force.append(Verdict(now))
        superseded += [DecisionOutcome(**dict(row), outcome="superseded") for row in rows if row not in now]
    return in_force, superseded


def assigned(
    decisions: Iterable[DecisionRow], report_id: str, source_file: str, known: Collection[str]
) -> tuple[DecisionRow, ...]:
    """The decisions that one file must answer for: its own, and those on a file of its name that is no longer there."""
    return tuple(
        row
        for row in decisions
        if row.report_id == report_id or (row.report_id not in known and row.source_file == source_file != "")
    )
