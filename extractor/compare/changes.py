"""Records, findings, and sums of two runs side by side.

A record is the same when it has the same id, or else when it says the same of the same recipient in the same unit: a
report that was sent again has new ids throughout.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from extractor.record import Award, Finding, Row, SummaryRow
from extractor.results import Results

R = TypeVar("R", bound=Row)
What = Literal["record", "finding", "sum"]
How = Literal["new", "gone", "changed"]

# Where a record stands, and what made it, may change without anything being said otherwise.
_PLACE = frozenset(
    {"record_id", "report_id", "part_of", "restates", "section", "page", "char_start", "char_end", "source_text"}
    | {"method", "confidence", "unit_name", "award_name"}
)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `about` in a few words, the columns that differ, and their values before and after."""

    what: What
    how: How
    unit_code: str
    unit_name: str
    about: str
    fields: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences, by unit and kind."""

    changes: tuple[Change, ...]

    def count(self, what: What, how: How) -> int:
        """How many differences there are of one kind."""
        return sum(change.what == what and change.how == how for change in self.changes)


def compare(before: Results, after: Results) -> Comparison:
    """What is new, gone, and changed in `after`. Raises ResultsError."""
    names = {row.unit_code: row.unit_name for run in (before, after) for row in run.coverage}
    changes = [
        *_changes("record", _paired(before.awards, after.awards, (_id, _fact)), names),
        *_changes("finding", _paired(before.findings, after.findings, (_finding_id, _complaint)), names),
        *_changes("sum", _paired(before.summary, after.summary, (_line,)), names),
    ]
    return Comparison(tuple(sorted(changes, key=lambda one: (not one.unit_code, one.unit_code, one.what, one.about))))


def _id(award: Award) -> Hashable:
    return award.record_id


def _fact(award: Award) -> Hashable:
    giver = (award.authority_level, award.authority_name)
    who = (award.scope, award.recipient_kind, award.recipient_name)
    return (
        award.unit_code,
        award.award_code,
        award.grade,
        *giver,
        *who,
        award.years,
        award.status,
        bool(award.part_of),
    )


def _finding_id(finding: Finding) -> Hashable:
    return finding.finding_id


def _complaint(finding: Finding) -> Hashable:
    return (finding.unit_code, finding.code, finding.field, finding.source_text)


def _line(row: SummaryRow) -> Hashable:
    return (row.unit_code, row.award_code, row.authority_level, row.recipient_kind)


def _paired(
    before: Sequence[R], after: Sequence[R], keys: Iterable[Callable[[R], Hashable]]
) -> Iterator[tuple[R | None, R | None]]:
    """Rows of both runs that are one, by each key in turn, and those that are left alone."""
    old, new = list(before), list(after)
    for key in keys:
        waiting: dict[Hashable, list[R]] = defaultdict(list)
        for row in new:
            waiting[key(row)].append(row)
        partners = [(row, waiting[key(row)].pop(0) if waiting[key(row)] else None) for row in old]
        yield from ((row, partner) for row, partner in partners if partner is not None)
        old = [row for row, partner in partners if partner is None]
        kept = {id(row) for rows in waiting.values() for row in rows}
        new = [row for row in new if id(row) in kept]
    yield from ((row, None) for row in old)
    yield from ((None, row) for row in new)


def _changes(what: What, pairs: Iterable[tuple[R | None, R | None]], names: dict[str, str]) -> Iterator[Change]:
    for before, after in pairs:
        row = after or before
        assert row is not None
        code = str(getattr(row, "unit_code", ""))
        if before is None or after is None:
            yield Change(what, "new" if before is None else "gone", code, names.get(code, ""), _about(row))
        elif fields := _differing(before, after):
            values = [tuple(str(getattr(one, name)) for name in fields) for one in (before, after)]
            yield Change(what, "changed", code, names.get(code, ""), _about(row), fields, *values)


def _differing(before: Row, after: Row) -> tuple[str, ...]:
    if isinstance(before, Finding):
        return ()  # its figures are part of what it says; where they differ the record or total behind it does
    columns = [name for name in type(before).model_fields if name not in _PLACE]
    return tuple(name for name in columns if getattr(before, name) != getattr(after, name))


def _about(row: Row) -> str:
    """What a row is about, for a person."""
    if isinstance(row, Finding):
        return row.message
    names = ("award_name", "authority_name", "recipient_name", "recipient_kind", "count")
    values = (getattr(row, name, None) for name in names)
    return " - ".join(str(value) for value in values if value not in ("", None))
