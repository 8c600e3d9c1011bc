"""All that a run knows of a city."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Protocol, TypeVar

from extractor.consolidation.texts import Texts
from extractor.record import (
    Award,
    CoverageRow,
    DecisionOutcome,
    Finding,
    Person,
    Report,
    Row,
    SourceText,
    SummaryRow,
    Total,
)
from extractor.store import Rows, Store, Table

R = TypeVar("R", bound=Row)

MODELS: dict[str, type[Row]] = {
    "reports": Report,
    "awards": Award,
    "totals": Total,
    "findings": Finding,
    "people": Person,
    "city_summary": SummaryRow,
    "coverage": CoverageRow,
    "decisions_applied": DecisionOutcome,
}
"""The tables of the contract, by their names in it and in the store."""
BESIDE = {
    "reports": "counted BOOLEAN, text_start BIGINT, text_length BIGINT",
    "awards": "reason VARCHAR",
    "findings": "across BOOLEAN",
}
"""What the store holds besides the columns of the contract.

`counted`: whether the report enters the sums; `text_start`, `text_length`: where its text lies; `reason`: why no sum
takes the award, see `extractor.consolidation.tracing`; `across`: whether the finding shows only across reports.
"""


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


class City:
    """The tables of the contract, rows in the order of unit, report, and position in the report; and the texts.

    Rows lie on disk, and are read as they are gone through.
    """

    def __init__(self, store: Store, texts: Texts) -> None:
        self.store = store
        self.sources = Sources(store, texts)
        """The text of each report that was read, by its id; in none of the tables."""

    def __eq__(self, other: object) -> bool:
        """Whether all tables are equal."""
        return isinstance(other, City) and all(tuple(self.table(name)) == tuple(other.table(name)) for name in MODELS)

    __hash__ = object.__hash__

    def table(self, name: str) -> Table[Row]:
        """A table by its name in the contract. Raises KeyError for a name that there is not."""
        return Table(self.store, MODELS[name], name)

    @property
    def reports(self) -> Table[Report]:
        """Every file."""
        return Table(self.store, Report, "reports")

    @property
    def awards(self) -> Table[Award]:
        """Every award of every report."""
        return Table(self.store, Award, "awards")

    @property
    def totals(self) -> Table[Total]:
        """Every total that a report states."""
        return Table(self.store, Total, "totals")

    @property
    def findings(self) -> Table[Finding]:
        """Every finding, those across reports included."""
        return Table(self.store, Finding, "findings")

    @property
    def people(self) -> Table[Person]:
        """Every person once."""
        return Table(self.store, Person, "people")

    @property
    def summary(self) -> Table[SummaryRow]:
        """The sums."""
        return Table(self.store, SummaryRow, "city_summary")

    @property
    def coverage(self) -> Table[CoverageRow]:
        """Every unit that a report is expected of."""
        return Table(self.store, CoverageRow, "coverage")

    @property
    def decisions(self) -> Table[DecisionOutcome]:
        """What became of each decision of a clerk."""
        return Table(self.store, DecisionOutcome, "decisions_applied")

    @cached_property
    def counted(self) -> frozenset[str]:
        """Ids of the reports that enter the sums."""
        return frozenset(one for (one,) in self.store.rows("SELECT report_id FROM reports WHERE counted"))

    def having(self, model: type[R], table: str, condition: str) -> Rows[R]:
        """The rows of a table that meet an SQL condition, in order."""
        return Rows(self.store, model, f"FROM {table} WHERE {condition} ORDER BY rowid")


class Sources(Mapping[str, SourceText]):
    """Texts by the ids of their reports, each read when it is asked for."""

    def __init__(self, store: Store, texts: Texts) -> None:
        self._store, self._texts = store, texts

    def __getitem__(self, report_id: str) -> SourceText:
        found = self._store.rows(f"SELECT {_PLACE} AND report_id = ?", (report_id,))
        for place in found:
            return self._texts.read(place)
        raise KeyError(report_id)

    def written(self, condition: str) -> Iterator[tuple[str, bytes]]:
        """The texts of the reports that have one and meet an SQL condition, in order, as they lie there: JSON."""
        for report_id, start, length in self._store.rows(f"SELECT report_id, {_PLACE} AND {condition} ORDER BY rowid"):
            yield report_id, self._texts.written((start, length))

    def __iter__(self) -> Iterator[str]:
        return (one for (one,) in self._store.rows(f"SELECT report_id {_WITH_TEXT}"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


_WITH_TEXT = "FROM reports WHERE text_start IS NOT NULL"
_PLACE = f"text_start, text_length {_WITH_TEXT}"
