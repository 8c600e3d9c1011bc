"""What each named recipient is called, so that all rows of one name come together whatever reports they stand in."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from extractor.consolidation.mentions import home_of, site_of
from extractor.consolidation.names import bare, name_key
from extractor.consolidation.places import slip
from extractor.record import Award
from extractor.store import Inbox, Store

_LIKE = 0.8  # of Jaro and Winkler, below which nobody would take two names of bodies for one
NAMED = "award BIGINT, home VARCHAR, name VARCHAR, near VARCHAR, mends BOOLEAN, inside BIGINT"
"""Of the table `named`, which is made as awards come; `award` is the row of `came_awards`."""
_CALLED = """
award, came_awards.recipient_kind AS kind, coalesce(mended.told, named.name) AS name,
coalesce(mended.told, named.near) AS near
"""
_NAMES = """
FROM named JOIN came_awards ON came_awards.rowid = award LEFT JOIN mended ON mends AND mended.home = named.home AND
     mended.name = named.name
"""
_ORDER = """
unit_code = '', unit_code, report_id, char_start, char_end, inside, recipient_name, grade, years, record_id
"""


def called(row: Award) -> tuple[str, str, str, bool, int] | None:
    """What the table `named` tells of an award beside its place, see `NAMED`; None for one that names nobody."""
    if row.scope != "named" or not row.recipient_name or row.review_status == "rejected":
        return None
    return (*_called(row), row.source_text.find(row.recipient_name))


def name_all(store: Store) -> None:
    """Makes the table `called` of the awards that name a recipient and were not rejected.

    `award` is the row of `came_awards`; `name` what the recipient is called, `near` what those have in common whose
    names differ by marks alone. Rows are in the order of unit, report, place, and for rows of one place of something
    that does not hang on the order in which they came.
    """
    with Inbox(store, "mended", before="home VARCHAR, name VARCHAR, told VARCHAR") as mended:
        for one in _mended(store):
            mended.add(before=one)
    store.sort("called", _CALLED, _NAMES, "award", _ORDER)


def _called(row: Award) -> tuple[str, str, str, bool]:
    """A body by its words, without where it is, and whether slips in it may be mended; another by the name."""
    site = site_of(row) if row.recipient_kind == "collective" else None
    if site:
        return site.home, site.place.core, site.place.core, not site.place.local
    name = name_key(row.recipient_name)
    return home_of(row), name, bare(name.partition("|")[0]) if row.recipient_kind == "individual" else name, False


def _mended(store: Store) -> Iterator[tuple[str, str, str]]:
    """For bodies of one unit whose names differ by slips, one name for all."""
    found = store.rows("SELECT DISTINCT home, name FROM named WHERE mends ORDER BY home, name")
    for home, told in groupby(found, key=lambda one: one[0]):
        yield from ((home, core, name) for core, name in _one_name([core for _, core in told]))


def _one_name(cores: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each name that has slips, with the first of those that it is like."""
    found: dict[str, str] = {}
    for one, other in _candidates(cores):
        if slip(one, other):
            found[other] = found.get(one, one)
    yield from found.items()


def _candidates(cores: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that are like each other, out of all that a unit names."""
    likeness = process.cdist(cores, cores, scorer=JaroWinkler.similarity, score_cutoff=_LIKE, dtype=np.float32)
    pairs = np.argwhere(np.triu(likeness, 1) > 0).tolist()
    yield from ((cores[one], cores[other]) for one, other in pairs)
