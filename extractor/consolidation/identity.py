"""Which award rows speak of one recipient: equal names, and places or posts that do not contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from typing import Any, NamedTuple

from extractor.consolidation.grouping import Group, grouped
from extractor.consolidation.mentions import Key, Mention, mentions
from extractor.record import Award
from extractor.store import Store, made, names

_TOLD = f"""
kind, called.name, near, called.rowid AS place, source_file, period_start, period_end, {names(Award, "came_awards")}
"""
_SAID = """
FROM came_awards JOIN called ON came_awards.rowid = award
     LEFT JOIN (SELECT came, source_file, period_start, period_end FROM sent) AS senders USING (came)
"""


@dataclass(frozen=True)
class Recipient:
    """A person, body or household with all rows about it; `key` is the same from run to run.

    `namesake`: what it shares with those of its kind that bear the same name; `mentions`: its rows by what they tell;
    `place`: that of its first row among the rows of all recipients.
    """

    key: Key
    rows: tuple[Award, ...]
    namesake: Key
    mentions: tuple[Mention, ...]
    place: int = 0

    @cached_property
    def id(self) -> str:
        """The first 12 hex digits of the SHA-256 of `key`."""
        return sha256("|".join(self.key).encode()).hexdigest()[:12]


class Sender(NamedTuple):
    """What is told of the report that a row stands in."""

    source_file: str
    period_start: int | None
    period_end: int | None


class Alike(NamedTuple):
    """The recipients of one kind whose names are equal, or of persons nearly; `senders` by the ids of reports."""

    recipients: tuple[Recipient, ...]
    senders: Mapping[str, Sender]


class _Told(NamedTuple):
    """A row, what its recipient is called, and its place among all rows."""

    name: Key
    place: int
    sender: Sender
    row: Award


def recipients(store: Store) -> Iterator[Alike]:
    """The named recipients, those whose names are nearly equal together; whatever the order of rows or reports.

    Goes by the table `called`. Two rows are one recipient's when the names are equal and the places are. A row without
    a place joins the only recipient of that name and post in its unit; where two come into question it stays by itself.
    """
    store.sort("told", _TOLD, _SAID, "award", "kind, near, called.rowid")
    for _, rows in groupby(store.rows("FROM told"), key=lambda row: (row[0], row[2])):
        told = list(map(_told, rows))
        yield Alike(_recipients(told), {one.row.report_id: one.sender for one in told})


def _told(values: tuple[Any, ...]) -> _Told:
    kind, name, _, place, *told = values
    row = made(Award, told[3:])
    return _Told((kind, name), place, Sender(*told[:3]), row)


def _recipients(told: Iterable[_Told]) -> tuple[Recipient, ...]:
    """By their first rows."""
    order: dict[str, int] = {}
    namesakes: dict[Key, list[Award]] = defaultdict(list)
    for one in told:
        order[one.row.record_id] = one.place
        namesakes[one.name].append(one.row)
    found = (_recipient(name, group, order) for name, rows in namesakes.items() for group in grouped(mentions(rows)))
    return tuple(sorted(found, key=lambda one: one.place))


def _recipient(name: Key, group: Group, order: Mapping[str, int]) -> Recipient:
    rows = tuple(sorted((row for one in group for row in one.rows), key=lambda row: order[row.record_id]))
    told = tuple(sorted(group, key=lambda one: order[one.rows[0].record_id]))
    return Recipient((*name, *min(one.key for one in group)), rows, name, told, order[rows[0].record_id])
