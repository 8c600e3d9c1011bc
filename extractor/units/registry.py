"""Which unit a name stands for: today's communes, the old ones they replaced, the abolished districts.

Names are compared by letters and tones, never by likeness. Imports unit_names, unit_tables, resources only.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from extractor.kept import contents, kept
from extractor.resources import load_toml, patterns_dir
from extractor.units.names import fold_name, split_kind
from extractor.units.tables import (
    District,
    OldUnit,
    Unit,
    old_districts,
    old_units,
    provinces,
    provinces_today,
    today_units,
)

__all__ = [
    "District",
    "OldUnit",
    "Resolution",
    "Unit",
    "Units",
    "district_level",
    "districts",
    "fold_name",
    "is_province",
    "province_code",
]

_Named = TypeVar("_Named", Unit, OldUnit)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name stands for: one unit, several, or none; `old` when the name is that of units merged into them."""

    candidates: tuple[Unit, ...] = ()
    old: tuple[OldUnit, ...] = ()

    @property
    def unit(self) -> Unit | None:
        """The unit, when there is just one."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def ambiguous(self) -> bool:
        """Whether more than one unit bears the name."""
        return len(self.candidates) > 1


@dataclass(frozen=True, slots=True)
class _Query:
    """A name taken apart: key of the bare name, type, key of the district, code of the province; empty if not said."""

    key: str
    type: str
    district: str = ""
    province: str | None = None

    @classmethod
    def of(cls, name: str, type: str, province: str) -> "_Query":
        """Reads "P. Hồng Lạc, huyện Thanh Miện, Hải Dương"."""
        head, *places = name.split(",")
        kind, key = split_kind(head)
        query = cls(key, type or kind, province=province_code(province) if province else None)
        for place in places:
            district = district_level(place)
            query = replace(query, district=place) if district else replace(query, province=province_code(place))
        return query


class Units:
    """The units as seen from one province, whose units win over namesakes elsewhere."""

    def __init__(self, code: str, listed: tuple[Unit, ...] = ()) -> None:
        self.province_code = code
        self.units = listed or tuple(unit for unit in today_units().values() if unit.province_code == code)
        self._home = _by_name(self.units)
        self._listed = {unit.code: unit for unit in self.units}
        self._old = _by_name(unit for unit in old_units() if not self._listed.keys().isdisjoint(unit.new_codes))

    @classmethod
    def of_province(cls, code: str = "", listed: tuple[Unit, ...] = ()) -> "Units":
        """The units as seen from the province of that code; without one, from the board's own city.

        `listed` are units of a list of one's own, in place of all those of the province.
        """
        return _of_province(code or load_toml("units.toml")["home"], listed)

    @classmethod
    def around(cls, code: str) -> "Units":
        """The units as seen from the province of the unit with that code; from the board's own city without one."""
        units = cls.of_province()
        return units.home_of(units.by_code(code))

    def by_code(self, code: str) -> Unit | None:
        """The listed unit of that five-digit code, or today's one of any province."""
        return self._listed.get(code) or today_units().get(code)

    def home_of(self, unit: Unit | None) -> "Units":
        """The units as seen from the province of `unit`."""
        return self if unit is None or unit.code in self._listed else Units.of_province(unit.province_code)

    def knows(self, name: str, anywhere: bool = False) -> bool:
        """Whether a unit of the province, today's or old, bears that bare name; `anywhere`: or one elsewhere."""
        key = fold_name(name)
        return key in self._home or key in self._old or (anywhere and key in _everywhere())

    def resolve(self, name: str, type: str = "", province: str = "", as_of: date | None = None) -> Resolution:
        """The unit of today that `name` stands for; "P.", "xã" before it and ", huyện Y" after it are understood.

        An old name stands for the unit or units that took it over; where `as_of` is before the reorganisation,
        old names go first. Units elsewhere count only where the province has none of that name.
        """
        query = _Query.of(name, type, province)
        if query.province is None:
            return self._resolve(query, as_of) or Resolution(_of_type(_everywhere().get(query.key, ()), query.type))
        there = self._seen_from(query.province) if query.province else None
        return (there and there._resolve(query, as_of)) or Resolution()

    def _seen_from(self, province: str) -> "Units":
        """The units of a province: these, where it has any of them."""
        here = province == self.province_code or any(unit.province_code == province for unit in self.units)
        return self if here else Units.of_province(province)

    def _resolve(self, query: _Query, as_of: date | None) -> Resolution | None:
        """The unit of this province, or nothing."""
        today = Resolution(_of_type(self._home.get(query.key, ()), query.type))
        old = self.old(query.key, query.type, district=query.district)
        before = Resolution(tuple(unit for unit in self.successors(old) if unit in self.units), old)
        old_first = bool(query.district) or (as_of is not None and as_of < load_toml("units.toml")["reorganised"])
        order = (before, today) if old_first else (today, before)
        return next((resolution for resolution in order if resolution.candidates), None)

    def today(self, name: str, type: str = "") -> tuple[Unit, ...]:
        """Today's units of the province that bear that very name and type."""
        kind, key = split_kind(name)
        return _of_type(self._home.get(key, ()), type or kind)

    def old(self, name: str, type: str = "", context: Unit | None = None, district: str = "") -> tuple[OldUnit, ...]:
        """The old communes of that name: those of `district`, and those merged into `context`, if there are any.

        One merged into `context` may be named with another type: many changed theirs between 2021 and 2025.
        """
        kind, key = split_kind(name)
        type, place = type or kind, split_kind(district, "district")[1]
        named = self._old.get(key, ())
        named = tuple(unit for unit in named if split_kind(unit.district, "district")[1] == place) or named
        mine = tuple(unit for unit in named if context and context.code in unit.new_codes)
        return _of_type(mine, type) or mine or _of_type(named, type)

    def successors(self, old: Iterable[OldUnit]) -> tuple[Unit, ...]:
        """Today's units that took over any of `old`, each once."""
        codes = dict.fromkeys(code for unit in old for code in unit.new_codes)
        return tuple(filter(None, map(self.by_code, codes)))


def districts(name: str) -> tuple[District, ...]:
    """The abolished districts of that name, with or without the type word, of any province."""
    type, key = split_kind(name, "district")
    return tuple(district for district in _districts().get(key, ()) if not type or district.type == type)


@lru_cache(maxsize=1024)
def district_level(name: str) -> bool:
    """Whether it names a unit of the abolished district level ("thành phố Chí Linh", not "thành phố Hải Phòng")."""
    type, key = split_kind(name, "district")
    if type and type not in load_toml("units.toml")["province_kinds"]:
        return True
    return bool(districts(name)) and key not in _provinces()[not type]


def is_province(name: str) -> bool:
    """Whether it is the bare name of a province, of today or before."""
    return fold_name(name) in _provinces()[1]


def province_code(name: str) -> str:
    """The code of today's province of that name, or of the one that took an older province over; else empty."""
    codes = _provinces()[1].get(split_kind(name, "province")[1], frozenset())
    return next(iter(codes)) if len(codes) == 1 else ""


@cache
def _of_province(code: str, listed: tuple[Unit, ...]) -> Units:
    return Units(code, listed) if listed else kept(f"units.{code}", _data_and_code(), lambda: Units(code))


@cache
def _everywhere() -> dict[str, tuple[Unit, ...]]:
    return kept("units.everywhere", _data_and_code(), lambda: _by_name(today_units().values()))


@cache
def _districts() -> dict[str, tuple[District, ...]]:
    return kept("units.districts", _data_and_code(), old_districts)


@cache
def _provinces() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """Those of today, and those with older ones."""
    return kept("units.provinces", _data_and_code(), lambda: (provinces_today(), provinces()))


@cache
def _data_and_code() -> bytes:
    """All that units and their names hang on."""
    data = (patterns_dir() / name for name in ("units.csv", "old_units.csv", "units.toml"))
    return contents(*data, *sorted(Path(__file__).parent.glob("*.py")))


def _by_name(units: Iterable[_Named]) -> dict[str, tuple[_Named, ...]]:
    named: defaultdict[str, list[_Named]] = defaultdict(list)
    for unit in units:
        named[fold_name(unit.bare)].append(unit)
    return {key: tuple(group) for key, group in named.items()}


def _of_type(units: Iterable[_Named], type: str) -> tuple[_Named, ...]:
    return tuple(unit for unit in units if not type or unit.type == type)
