"""What an explanation tells, line by line. Offsets count the document's text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from extractor.record import Award, Extraction, Finding, Total
from extractor.span import Span

Kind = Literal["award", "body", "person", "household", "count", "times", "years", "grade", "tier", "decision", "cue"]
State = Literal["read", "silent", "table"]
"""`read`: every word was looked at; `silent`: nothing in the line can tell of an award; `table`: a row of a table."""
Why = Literal["fact", "general", "denied", "aim", "thing", "heads", "unused", "uncounted", "unnamed"]
"""Why something was left over: as `extractor.statements.draft.Reason` says, or `heads` (an award for the lines below),
`unused` (an award that the grammar passed over), `uncounted` (a number), `unnamed` (a name)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention: what it is taken for, what made it (`by`, entries of the pattern files), and the records it is in."""

    span: Span
    text: str
    kind: Kind
    says: str
    method: str
    by: tuple[str, ...]
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """An award word, a number, or a name that is in no record."""

    span: Span
    text: str
    kind: Kind
    why: Why

    @property
    def finding(self) -> bool:
        """Whether a fact may have been missed there, so that it is one for clerks (UNREAD_AWARD)."""
        return self.why == "fact"


@dataclass(frozen=True, slots=True)
class Said:
    """A line: its mentions in order, the records, totals, and findings that begin in it, and what was left over."""

    span: Span
    text: str
    page: int
    section: str
    state: State
    mentions: tuple[Marked, ...] = ()
    records: tuple[Award, ...] = ()
    totals: tuple[Total, ...] = ()
    findings: tuple[Finding, ...] = ()
    left: tuple[Left, ...] = ()

    @property
    def speaks(self) -> bool:
        """Whether it has an award, gave a record or a part of one, or left something over."""
        part = any(one.kind == "award" or one.records for one in self.mentions)
        return part or bool(self.records or self.totals or self.left)


@dataclass(frozen=True)
class Account:
    """The lines of a report, and all that it gave."""

    extraction: Extraction
    lines: tuple[Said, ...]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Records of the report numbered from 1, in order of place, by `record_id`."""
        return {award.record_id: number for number, award in enumerate(self.extraction.awards, 1)}

    @property
    def left(self) -> Iterator[Left]:
        """What was left over in the lines."""
        return (left for line in self.lines for left in line.left)

    def on_page(self, page: int) -> "Account":
        """The lines of one page, counted from 1, alone."""
        return replace(self, lines=tuple(line for line in self.lines if line.page == page))
