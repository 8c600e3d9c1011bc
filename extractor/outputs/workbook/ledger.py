"""The award rows in the order of the workbook: those that make up one figure stand together."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Self, TypeVar, get_args

from extractor.consolidation import City
from extractor.consolidation.tracing import Reason, reasons
from extractor.outputs.workbook.form import Form
from extractor.record import Award, CoverageStatus, Level, Report, Scope
from extractor.words.rulebook import awards as catalogue

LEVELS = get_args(Level)
KINDS = ("collective", "individual", "household", "")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Place:
    """A unit that has rows or should have sent some; `status` is empty outside the city's list."""

    code: str
    name: str
    type: str = ""
    status: CoverageStatus | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a grid: an award, of one level where it is a paper whose worth is its giver's."""

    code: str
    name: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An award row with the figure that it belongs to; `reason` says why no sum takes it."""

    award: Award
    heading: Heading
    achievement: bool
    line: str
    reason: Reason


Rows = Sequence[tuple[int, Entry]]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows `first` to `last` of a sheet, counted from 0 below its header, and what they add up to.

    `value` is None when no row tells a number; `at_least` when one does not tell it exactly.
    """

    first: int
    last: int
    value: int | None
    at_least: bool = False


@dataclass(frozen=True)
class Ledger:
    """What the sheets are made of."""

    places: tuple[Place, ...]
    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, city: City, form: Form) -> Self:
        """The city's rows by unit, award, whether they are summed, statistics before names, and place in the report."""
        places, why = _places(city), reasons(city)
        rank = {place.code: at for at, place in enumerate(places)}
        lines = _Lines(form)
        entries = (_entry(award, why[award.record_id], lines) for award in city.awards)
        return cls(places, tuple(sorted(entries, key=lambda entry: _order(entry, rank))))

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """Where each record stands, counted from 0."""
        return {entry.award.record_id: at for at, entry in enumerate(self.entries)}

    def place(self, code: str) -> Place:
        """The unit of that code, known by nothing else where no report is of it."""
        return self._by_code.get(code, Place(code, code))

    @cached_property
    def _by_code(self) -> Mapping[str, Place]:
        return {place.code: place for place in self.places}

    @cached_property
    def spans(self) -> Mapping[str, tuple[int, int]]:
        """First and last row of each unit, by its code."""
        spans: dict[str, tuple[int, int]] = {}
        for at, entry in enumerate(self.entries):
            code = entry.award.unit_code
            spans[code] = (spans.get(code, (at, at))[0], at)
        return spans

    def summed(self, scope: Scope) -> Rows:
        """The rows of a scope that sums take, each with where it stands."""
        return [(at, one) for at, one in enumerate(self.entries) if not one.reason and one.award.scope == scope]


def blocks(rows: Rows, key: Callable[[Entry], Key]) -> dict[Key, Block]:
    """The sums of rows by a key; where the rows of a key stand together, the block is just these."""
    groups: dict[Key, list[tuple[int, Award]]] = {}
    for at, entry in rows:
        groups.setdefault(key(entry), []).append((at, entry.award))
    return {one: _block(group) for one, group in groups.items()}


def total(parts: Iterable[Block]) -> Block | None:
    """The sum of figures, over all the rows that they span; None of nothing."""
    found = list(parts)
    if not found:
        return None
    told = [part.value for part in found if part.value is not None]
    first, last = min(part.first for part in found), max(part.last for part in found)
    inexact = len(told) < len(found) or any(part.at_least for part in found)
    return Block(first, last, sum(told) if told else None, inexact)


def _block(rows: list[tuple[int, Award]]) -> Block:
    told = [award.count for _, award in rows if award.count is not None]
    statistic = rows[0][1].scope == "aggregate"
    inexact = len(told) < len(rows) or (statistic and any(award.count_qualifier != "exact" for _, award in rows))
    return Block(rows[0][0], rows[-1][0], sum(told) if told else None, inexact)


def _places(city: City) -> tuple[Place, ...]:
    """The units that the city expects, then those that other rows are of, one without a code last."""
    listed = {row.unit_code: Place(row.unit_code, row.unit_name, row.unit_type, row.status) for row in city.coverage}
    named: tuple[Award | Report, ...] = (*city.awards, *city.reports)
    others = {row.unit_code: Place(row.unit_code, row.unit_name) for row in named}
    outside = (others[code] for code in sorted(others.keys() - listed.keys(), key=lambda code: (not code, code)))
    return (*listed.values(), *outside)


class _Lines(dict[tuple[str, str, str], str]):
    """Lines of the form by award, level, and grade; each is looked for once."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form

    def of(self, award: Award) -> str:
        key = (award.award_code, award.authority_level, award.grade)
        if key not in self:
            self[key] = self._form.line_of(award)
        return self[key]


def _entry(award: Award, reason: Reason, lines: _Lines) -> Entry:
    rule = catalogue().get(award.award_code)
    by_level, achievement = (rule.paper, rule.achievement) if rule else (False, False)
    heading = Heading(award.award_code, award.award_name, award.authority_level if by_level else None)
    return Entry(award, heading, achievement, "" if achievement else lines.of(award), reason)


def _order(entry: Entry, rank: Mapping[str, int]) -> tuple[object, ...]:
    award = entry.award
    within = (bool(entry.reason), award.scope, LEVELS.index(award.authority_level), award.grade)
    place = (KINDS.index(award.recipient_kind), award.report_id, award.char_start, award.record_id)
    return (rank[award.unit_code], entry.achievement, *heading_order(entry.heading), *within, *place)


def heading_order(heading: Heading) -> tuple[int, str, int]:
    """The order of the catalogue, then of levels from the State down."""
    return (_rank(heading.code), heading.code, LEVELS.index(heading.level or ""))


def _rank(code: str) -> int:
    return _ranks().get(code, len(_ranks()))


@cache
def _ranks() -> Mapping[str, int]:
    return {code: at for at, code in enumerate(catalogue())}
