"""Which award rows speak of one recipient: equal names, and places or posts that do not contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from extractor.consolidation.grouping import Group, grouped
from extractor.consolidation.mentions import Key, Mention, home_of, mentions, site_of
from extractor.consolidation.names import name_key
from extractor.consolidation.places import slip
from extractor.record import Award

_LIKE = 0.8  # of Jaro and Winkler, below which nobody would take two names of bodies for one


@dataclass(frozen=True)
class Recipient:
    """A person, body or household with all rows about it; `key` is the same from run to run.

    `namesake`: what it shares with those of its kind that bear the same name; `mentions`: its rows by what they tell.
    """

    key: Key
    rows: tuple[Award, ...]
    namesake: Key
    mentions: tuple[Mention, ...]

    @cached_property
    def id(self) -> str:
        """The first 12 hex digits of the SHA-256 of `key`."""
        return sha256("|".join(self.key).encode()).hexdigest()[:12]


def recipients(rows: Iterable[Award]) -> tuple[Recipient, ...]:
    """The named recipients of `rows` by their first row, whatever the order of rows or reports.

    Two rows are one recipient's when the names are equal and the places are. A row without a place joins the only
    recipient of that name and post in its unit; where two come into question it stays by itself.
    """
    named = sorted((row for row in rows if row.scope == "named" and row.recipient_name), key=_position)
    order = {row.record_id: at for at, row in enumerate(named)}
    mended = _mended(named)
    namesakes: dict[Key, list[Award]] = defaultdict(list)
    for row in named:
        namesakes[row.recipient_kind, _called(row, mended)].append(row)
    found = (_recipient(name, group, order) for name, told in namesakes.items() for group in grouped(mentions(told)))
    return tuple(sorted(found, key=lambda one: order[one.rows[0].record_id]))


def _recipient(name: Key, group: Group, order: Mapping[str, int]) -> Recipient:
    rows = tuple(sorted((row for one in group for row in one.rows), key=lambda row: order[row.record_id]))
    told = tuple(sorted(group, key=lambda one: order[one.rows[0].record_id]))
    return Recipient((*name, *min(one.key for one in group)), rows, name, told)


def _position(row: Award) -> tuple[object, ...]:
    """Unit, report, place, and for rows of one place something that does not hang on the order in which they came."""
    within = (row.source_text.find(row.recipient_name), row.recipient_name, row.grade, row.years, row.record_id)
    return (not row.unit_code, row.unit_code, row.report_id, row.char_start, row.char_end, *within)


def _called(row: Award, mended: Mapping[tuple[str, str], str]) -> str:
    """What the recipient is called: a body by its words, slips mended, without where it is."""
    site = site_of(row) if row.recipient_kind == "collective" else None
    return mended.get((site.home, site.place.core), site.place.core) if site else name_key(row.recipient_name)


def _mended(rows: Sequence[Award]) -> Mapping[tuple[str, str], str]:
    """For bodies of one unit whose names differ by slips, one name for all."""
    homes: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.recipient_kind == "collective" and (site := site_of(row)) and not site.place.local:
            homes[home_of(row)].add(site.place.core)
    return {(home, core): name for home, cores in homes.items() for core, name in _one_name(sorted(cores))}


def _one_name(cores: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each name that has slips, with the first of those that it is like."""
    names: dict[str, str] = {}
    for one, other in _candidates(cores):
        if slip(one, other):
            names[other] = names.get(one, one)
    yield from names.items()


def _candidates(cores: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that are like each other, out of all that a unit names."""
    likeness = process.cdist(cores, cores, scorer=JaroWinkler.similarity, score_cutoff=_LIKE, dtype=np.float32)
    pairs = np.argwhere(np.triu(likeness, 1) > 0).tolist()
    yield from ((cores[one], cores[other]) for one, other in pairs)
