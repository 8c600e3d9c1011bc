"""The tables of units, read once: `patterns/units.csv` and `patterns/old_units.csv`.

Their codes are those of the statistics office. Imports unit_names and resources only.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extractor.resources import patterns_dir
from extractor.units.names import split_kind

_OldRow = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune-level unit of today: `name` as "Phường An Hải", `bare` as "An Hải", `type` as "phường"."""

    code: str
    name: str
    bare: str
    type: str
    province: str
    province_code: str


@dataclass(frozen=True, slots=True)
class OldUnit:
    """A commune-level unit before July 2025; `new_codes` are those that took it over, `whole` when none took a part."""

    name: str
    bare: str
    type: str
    district: str
    province: str
    new_codes: tuple[str, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class District:
    """An abolished district-level unit: `name` as "Thành phố Chí Linh", `province` as it was then."""

    name: str
    bare: str
    type: str
    province: str


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (patterns_dir() / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _bare(name: str, type: str) -> str:
    return name[len(type) :].strip()


@cache
def today_units() -> dict[str, Unit]:
    """Today's units of the country by code."""
    return {row["code"]: unit_of(row) for row in _rows("units.csv")}


def unit_of(row: Mapping[str, str]) -> Unit:
    """The unit of a row with the columns of `units.csv`."""
    bare = _bare(row["name"], row["type"])
    return Unit(row["code"], row["name"], bare, row["type"], row["province"], row["province_code"])


@cache
def _old_rows() -> dict[_OldRow, dict[str, bool]]:
    """Each old unit with the codes that took it over, and whether wholly; a nameless one stands for its district."""
    merged: defaultdict[_OldRow, dict[str, bool]] = defaultdict(dict)
    for row in _rows("old_units.csv"):
        key = (row["code"], row["name"], row["type"], row["district"], row["province"])
        merged[key][row["new_code"]] = row["merged"] != "part"
    return dict(merged)


@cache
def old_units() -> tuple[OldUnit, ...]:
    """The old units of the country, in the order of the table."""
    return tuple(
        OldUnit(name, _bare(name, type), type, district, province, tuple(new), all(new.values()))
        for (_, name, type, district, province), new in _old_rows().items()
        if name
    )


@cache
def old_districts() -> dict[str, tuple[District, ...]]:
    """The abolished districts of the country by the key of their bare name."""
    found: defaultdict[str, dict[District, None]] = defaultdict(dict)
    for _, _, _, name, province in _old_rows():
        type, key = split_kind(name, "district")
        found[key][District(name, _bare(name, type), type, province)] = None
    return {key: tuple(districts) for key, districts in found.items()}


@cache
def provinces() -> dict[str, frozenset[str]]:
    """Keys of bare province names, today's and older ones, with the codes of today's provinces that they lie in."""
    older: defaultdict[str, set[str]] = defaultdict(set)
    for (_, _, _, _, province), new in _old_rows().items():
        older[split_kind(province, "province")[1]].update(today_units()[code].province_code for code in new)
    # A name that lives on means today's province, even where a part of the older one went elsewhere.
    return {key: frozenset(codes) for key, codes in older.items()} | {
        key: frozenset({code}) for key, code in provinces_today().items()
    }


@cache
def provinces_today() -> dict[str, str]:
    """Keys of the bare names of today's provinces, with their codes."""
    return {split_kind(unit.province, "province")[1]: unit.province_code for unit in today_units().values()}
