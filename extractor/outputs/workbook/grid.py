"""Unit by award, before it is written: which figures there are, and what they come to by row and by column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from extractor.outputs.workbook.ledger import KINDS, Block, Heading, Ledger, Place, heading_order, total
from extractor.outputs.workbook.texts import phrase
from extractor.record import RecipientKind, Scope

Column = Heading | RecipientKind | None  # an award, a kind of recipient, or the sum of all awards


@dataclass(frozen=True)
class Grid:
    """Figures of one scope, of awards or of achievements, which are never added to each other.

    `key` names the sheet. `cells` by unit and heading; `kinds` by unit and kind of recipient, none where they are not
    told apart; `sums` by unit; `spans` are the rows of each unit in the list of awards.
    """

    key: str
    places: tuple[Place, ...]
    headings: tuple[Heading, ...]
    cells: Mapping[tuple[str, Heading], Block]
    kinds: Mapping[tuple[str, RecipientKind], Block]
    sums: Mapping[str, Block]
    spans: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, ledger: Ledger, key: str, scope: Scope, achievements: bool) -> Self:
        """The grid of a scope; kinds are told apart for awards alone."""
        found = ledger.blocks(scope, achievements, "unit_code", "award_code", "award_name", "heading")
        cells = {(unit, Heading(*heading)): block for (unit, *heading), block in found}
        kinds = () if achievements else ledger.blocks(scope, achievements, "unit_code", "recipient_kind")
        headings = sorted({heading for _, heading in cells}, key=heading_order)
        sums = {unit: block for (unit,), block in ledger.blocks(scope, achievements, "unit_code")}
        return cls(key, ledger.places, tuple(headings), cells, dict(kinds), sums, ledger.spans)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The sum, the kinds of recipients, the awards."""
        return (None, *(KINDS if self.kinds else ()), *self.headings)

    @property
    def expected(self) -> tuple[Place, ...]:
        """The units that the city expects a report from; they come first among the places."""
        return tuple(place for place in self.places if place.status)

    @property
    def types(self) -> tuple[str, ...]:
        """The types of units, with those outside the list last."""
        return tuple(dict.fromkeys(map(type_of, self.places)))

    def at(self, place: Place, column: Column) -> Block | None:
        """A figure of a unit."""
        if column is None:
            return self.sums.get(place.code)
        if isinstance(column, Heading):
            return self.cells.get((place.code, column))
        return self.kinds.get((place.code, column))

    def over(self, places: Iterable[Place], column: Column) -> Block | None:
        """What a column comes to over some units."""
        return total(block for place in places if (block := self.at(place, column)))


def type_of(place: Place) -> str:
    """phường, xã, đặc khu; or that it is not in the list."""
    return place.type if place.status else phrase("outside_type")
