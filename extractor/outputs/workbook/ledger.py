"""The award rows in the order of the workbook: those that make up one figure stand together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import count
from typing import Any, Self, get_args

from extractor.consolidation import City
from extractor.consolidation.tracing import Reason
from extractor.outputs.workbook.form import Form
from extractor.record import Award, CoverageStatus, Level, Scope
from extractor.store import SCRATCH, Inbox, Store, made, names
from extractor.words.rulebook import awards as catalogue

LEVELS = get_args(Level)
KINDS = ("collective", "individual", "household", "")
LEDGER, _ORDERED = f"{SCRATCH}.ledger", f"{SCRATCH}.ordered"
_AT_ONCE = 10_000  # rows; a city has no more
_RULES = "code VARCHAR, rank BIGINT, paper BOOLEAN, achieved BOOLEAN"
_VIEW = f"CREATE OR REPLACE VIEW {LEDGER} AS SELECT rowid AS place, * FROM {_ORDERED}"
_COLUMNS = """
award, record_id, report_id, unit_code, award_code, award_name, heading, achievement, authority_level, grade,
recipient_kind, scope, reason, "count", count_qualifier, CASE WHEN achievement THEN '' ELSE form_line END AS line
"""
_TOLD = f"""
FROM (
    SELECT awards.rowid AS award, awards.* EXCLUDE (source_text), ranks.rank AS unit_rank,
           coalesce(achieved, false) AS achievement,
           coalesce(rules.rank, (SELECT count(*) FROM {SCRATCH}.rules)) AS rank,
           CASE WHEN paper THEN authority_level END AS heading, lines.line AS form_line
    FROM awards JOIN {SCRATCH}.ranks AS ranks ON ranks.code = unit_code
         LEFT JOIN {SCRATCH}.rules AS rules ON rules.code = award_code
         JOIN {SCRATCH}.lines AS lines ON lines.code = award_code AND lines.level = authority_level AND
              lines.grade = awards.grade
)
"""
_ORDER = f"""
unit_rank, achievement, rank, award_code, list_position({list(LEVELS)}, coalesce(heading, '')), reason <> '',
scope, list_position({list(LEVELS)}, authority_level), grade, list_position({list(KINDS)}, recipient_kind),
report_id, char_start, record_id
"""
_BLOCK = """
min(place), max(place), sum("count")::BIGINT,
count("count") < count(*) OR (any_value(scope) = 'aggregate' AND bool_or(count_qualifier <> 'exact'))
"""
_OTHERS = """
SELECT unit_code, arg_max(unit_name, seat) FROM (
    SELECT unit_code, unit_name, rowid AS seat FROM awards
    UNION ALL SELECT unit_code, unit_name, (SELECT count(*) FROM awards) + rowid FROM reports
) WHERE unit_code NOT IN (SELECT unit_code FROM coverage) GROUP BY unit_code
"""


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
    """An award row; `reason` says why no sum takes it."""

    award: Award
    achievement: bool
    reason: Reason


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
    """What the sheets are made of: the table `LEDGER` of the award rows in their order, beside the city's own."""

    places: tuple[Place, ...]
    store: Store

    @classmethod
    def of(cls, city: City, form: Form) -> Self:
        """The city's rows by unit, award, whether they are summed, statistics before names, and place in the report."""
        places = _places(city)
        _put_ranks(city.store, places, form)
        city.store.do(f"DROP VIEW IF EXISTS {LEDGER}; DROP TABLE IF EXISTS {_ORDERED}")
        city.store.sort(_ORDERED, _COLUMNS, _TOLD, "award", _ORDER)
        city.store.do(_VIEW)
        return cls(places, city.store)

    def place(self, code: str) -> Place:
        """The unit of that code, known by nothing else where no report is of it."""
        return self._by_code.get(code, Place(code, code))

    @cached_property
    def _by_code(self) -> Mapping[str, Place]:
        return {place.code: place for place in self.places}

    @cached_property
    def spans(self) -> Mapping[str, tuple[int, int]]:
        """First and last row of each unit, by its code."""
        rows = self.store.rows(f"SELECT unit_code, min(place), max(place) FROM {LEDGER} GROUP BY unit_code")
        return {code: (first, last) for code, first, last in rows}

    def parts(self, rows: str) -> Iterator[tuple[Any, ...]]:
        """A list out of a query of things `$1` up to `$2`, some thousand at a time: many are never asked for."""
        for first in count(0, _AT_ONCE):
            found = 0
            for found, row in enumerate(self.store.rows(rows, (first, first + _AT_ONCE)), 1):  # noqa: B007
                yield row
            if found < _AT_ONCE:
                return

    def entries(self) -> Iterator[Entry]:
        """The rows in their order."""
        rows = f"SELECT achievement, ledger.reason, {names(Award, 'awards')} FROM {LEDGER} AS ledger"
        rows = f"{rows} JOIN awards ON awards.rowid = award WHERE place >= $1 AND place < $2 ORDER BY place"
        for achievement, reason, *told in self.parts(rows):
            yield Entry(made(Award, told), achievement, reason)

    def blocks(self, scope: Scope, achievement: bool, *columns: str) -> Iterator[tuple[tuple[Any, ...], Block]]:
        """The rows that sums take, by columns of the ledger; where those of a key stand together they are the block."""
        keys = ", ".join(columns)
        condition = "WHERE reason = '' AND scope = ? AND achievement = ?"
        rows = f"SELECT {_BLOCK}, {keys} FROM {LEDGER} {condition} GROUP BY {keys}"
        for first, last, value, inexact, *key in self.store.rows(rows, (scope, achievement)):
            yield tuple(key), Block(first, last, value, inexact)


def total(parts: Iterable[Block]) -> Block | None:
    """The sum of figures, over all the rows that they span; None of nothing."""
    found = list(parts)
    if not found:
        return None
    told = [part.value for part in found if part.value is not None]
    first, last = min(part.first for part in found), max(part.last for part in found)
    inexact = len(told) < len(found) or any(part.at_least for part in found)
    return Block(first, last, sum(told) if told else None, inexact)


def _places(city: City) -> tuple[Place, ...]:
    """The units that the city expects, then those that other rows are of, one without a code last."""
    listed = tuple(Place(row.unit_code, row.unit_name, row.unit_type, row.status) for row in city.coverage)
    others = (Place(code, name) for code, name in city.store.rows(_OTHERS))
    return (*listed, *sorted(others, key=lambda place: (not place.code, place.code)))


def _put_ranks(store: Store, places: Sequence[Place], form: Form) -> None:
    """What the order of the ledger goes by: units, awards, and the lines of the form."""
    with Inbox(store, f"{SCRATCH}.ranks", before="code VARCHAR, rank BIGINT") as ranks:
        for at, place in enumerate(places):
            ranks.add(before=(place.code, at))
    with Inbox(store, f"{SCRATCH}.rules", before=_RULES) as rules:
        for at, (code, rule) in enumerate(catalogue().items()):
            rules.add(before=(code, at, rule.paper, rule.achievement))
    with Inbox(store, f"{SCRATCH}.lines", before="code VARCHAR, level VARCHAR, grade VARCHAR, line VARCHAR") as lines:
        for code, level, grade in list(store.rows("SELECT DISTINCT award_code, authority_level, grade FROM awards")):
            lines.add(before=(code, level, grade, form.line_of(code, level, grade)))


def heading_order(heading: Heading) -> tuple[int, str, int]:
    """The order of the catalogue, then of levels from the State down."""
    return (_rank(heading.code), heading.code, LEVELS.index(heading.level or ""))


def _rank(code: str) -> int:
    return _ranks().get(code, len(_ranks()))


@cache
def _ranks() -> Mapping[str, int]:
    return {code: at for at, code in enumerate(catalogue())}
