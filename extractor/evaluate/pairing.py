"""Pairs the awards read in a report with those of the gold, one to one, the likest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.evaluate.gold import GoldAward
from extractor.evaluate.sameness import same
from extractor.record import Award
from extractor.resources import load_toml

_SAME_FACT = 5


@dataclass(frozen=True, slots=True)
class Wrong:
    """A pair with the columns that are not right."""

    gold: GoldAward
    award: Award
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """`found`: gold with the award read; `missed`: gold without one; `alarms`: awards read that the gold has not."""

    found: tuple[tuple[GoldAward, Award], ...] = ()
    missed: tuple[GoldAward, ...] = ()
    alarms: tuple[Award, ...] = ()

    @property
    def wrong(self) -> tuple[Wrong, ...]:
        """Pairs of which a key column is not right."""
        judged = (Wrong(gold, award, wrong_columns(gold, award)) for gold, award in self.found)
        return tuple(one for one in judged if one.columns)

    def __add__(self, other: "Pairs") -> "Pairs":
        return Pairs(self.found + other.found, self.missed + other.missed, self.alarms + other.alarms)


def pair(golds: Sequence[GoldAward], awards: Sequence[Award]) -> Pairs:
    """Greedy, of equal likeness the earlier first. Optional gold is paired too, but neither helps nor hurts."""
    rows, columns = set(range(len(golds))), set(range(len(awards)))
    found = []
    for _, row, column in _ranked(golds, awards):
        if row in rows and column in columns:
            rows.discard(row)
            columns.discard(column)
            found.append((golds[row], awards[column]))
    return Pairs(
        found=tuple((gold, award) for gold, award in found if not gold.optional),
        missed=tuple(golds[row] for row in sorted(rows) if not golds[row].optional),
        alarms=tuple(awards[column] for column in sorted(columns)),
    )


def key_columns() -> tuple[str, ...]:
    """The columns that a strict hit has all right."""
    return tuple(load_toml("evaluate.toml")["key_columns"])


def wrong_columns(gold: GoldAward, award: Award) -> tuple[str, ...]:
    """The key columns that are not right."""
    return tuple(column for column in key_columns() if not same(column, gold, award))


def likeness(gold: GoldAward, award: Award) -> int:
    """How alike the two are; 0 when they cannot be the same fact."""
    if gold.award_code != award.award_code or not same("scope", gold, award):
        return 0
    if gold.scope == "named" and not same("recipient_name", gold, award):
        return 0
    weights: dict[str, int] = load_toml("evaluate.toml")["weights"]
    return _SAME_FACT + sum(weight for column, weight in weights.items() if same(column, gold, award))


def _ranked(golds: Sequence[GoldAward], awards: Sequence[Award]) -> list[tuple[int, int, int]]:
    pairs = ((-likeness(g, a), row, column) for row, g in enumerate(golds) for column, a in enumerate(awards))
    return sorted(one for one in pairs if one[0])
