"""All that a run knows of a city."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from extractor.record import (
    Award,
    CoverageRow,
    DecisionOutcome,
    Finding,
    Person,
    Report,
    SourceText,
    SummaryRow,
    Total,
)


class Unit(Protocol):
    """A commune-level unit."""

    @property
    def code(self) -> str:
        """5 digits, as the statistics office gives them."""

    @property
    def name(self) -> str:
        """In full, with its type."""

    @property
    def type(self) -> str:
        """phường, xã, or đặc khu."""


@dataclass(frozen=True, slots=True)
class City:
    """The tables of the contract, rows in the order of unit, report, and position in the report; and the texts."""

    reports: tuple[Report, ...]
    awards: tuple[Award, ...]
    totals: tuple[Total, ...]
    findings: tuple[Finding, ...]
    people: tuple[Person, ...]
    summary: tuple[SummaryRow, ...]
    coverage: tuple[CoverageRow, ...]
    decisions: tuple[DecisionOutcome, ...] = ()
    sources: Mapping[str, SourceText] = field(default_factory=dict)
    """The text of each report that was read, by its id; in none of the tables."""
    counted: frozenset[str] = frozenset()
    """Ids of the reports that enter the sums."""
