"""Which communes of today a name told beside a workplace may stand for."""

from dataclasses import dataclass
from functools import lru_cache

from extractor.consolidation.workplace import Workplace
from extractor.units.registry import Units


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune told by name: today's codes that it may stand for, and whether the name is one of today."""

    key: str
    codes: frozenset[str]
    today: bool
    known: bool

    def meets(self, other: "Commune") -> bool:
        """Whether the two may be one; of a name that no table has nothing speaks against it."""
        return not self.codes or not other.codes or not self.codes.isdisjoint(other.codes)


def commune(place: Workplace, home: str) -> Commune:
    """The commune that a workplace tells, as seen from the unit that reports it."""
    return _resolved(place.commune, place.district, home)


@lru_cache(maxsize=4096)
def _resolved(name: str, district: str, home: str) -> Commune:
    units = Units.around(home)
    unit = units.by_code(home)
    today = frozenset(one.code for one in units.today(name))
    old = units.old(name, context=None if district else unit, district=district)
    codes = today | {code for one in old for code in one.new_codes}
    return Commune(name, frozenset({home}) if home in codes else codes, bool(today), units.knows(name, anywhere=True))


@lru_cache(maxsize=4096)
def is_ambiguous(name: str, home: str) -> bool:
    """Whether a school's name is that of communes in several districts ("Hồng Phong") of the province of `home`."""
    return len({unit.district for unit in Units.around(home).old(name)}) > 1
