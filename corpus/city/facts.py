"""What is true of a made-up city: which unit won what, before a word of it is written."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from sentence_grammar import expand

HERE = Path(__file__).parent
_PERSON = "{family} <{middle_f}|{middle_m}> {given}"
_SCHOOL = "Trường <Mầm non|Tiểu học|Trung học cơ sở> {syllable} {syllable}"
_ROLES = (("đồng chí", "Hiệu trưởng"), ("cô", "Giáo viên"), ("thầy", "Phó Hiệu trưởng"))
YEARS = (2021, 2022, 2023, 2024, 2025)


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune-level unit: code, name with its type ("Xã An Bình"), type."""

    code: str
    name: str
    type: str

    @property
    def short(self) -> str:
        """The name without the type."""
        return self.name[len(self.type) :].strip()


@dataclass(frozen=True, slots=True)
class Fact:
    """`count` recipients of `kind` of one award; `years` break it down, and `stated_years` is what is written."""

    entry: dict[str, Any]
    kind: str
    count: int
    years: tuple[int, ...] = ()
    stated_years: tuple[int, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """Award, level of the giver, kind of recipient: a line of the city's sums."""
        return self.entry["code"], self.entry["level"], self.kind


@dataclass(frozen=True, slots=True)
class Honour:
    """A person with one award of one year."""

    entry: dict[str, Any]
    name: str
    title: str
    role: str
    school: str
    year: int


@dataclass
class Truth:
    """All that one report is to say. `stated_totals` by kind; `errors` are finding codes that were planted."""

    unit: Unit
    facts: list[Fact] = field(default_factory=list)
    households: list[Fact] = field(default_factory=list)
    honours: list[Honour] = field(default_factory=list)
    stated_totals: dict[str, int] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def sums(self) -> dict[tuple[str, str, str], list[int]]:
        """Count and named count of each line of the city's sums."""
        found: dict[tuple[str, str, str], list[int]] = {}
        for fact in (*self.facts, *self.households):
            found.setdefault(fact.key, [0, 0])[0] += fact.count
        for honour in self.honours:
            found.setdefault((honour.entry["code"], honour.entry["level"], "individual"), [0, 0])[1] += 1
        return found


@cache
def _awards() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((HERE / "awards.toml").read_text("utf-8"))


def truth_of(unit: Unit, rng: random.Random, people: int = 18) -> Truth:
    """What the report of `unit` is to say; nothing in it is wrong yet."""
    truth = Truth(unit)
    for entry in _awards()["award"]:
        truth.facts += [_fact(_of_unit(entry, unit), kind, rng) for kind in entry["kinds"] if rng.random() < 0.85]
    truth.households = [_fact(entry, kind, rng) for entry in _awards()["household"] for kind in entry["kinds"]]
    truth.stated_totals = totals_of(truth.facts)
    told = [fact.entry for fact in truth.facts if fact.entry.get("named") and fact.kind == "individual"]
    truth.honours = list(_honours(told, people, rng)) if told else []
    return truth


def totals_of(facts: list[Fact]) -> dict[str, int]:
    """Sums by kind of recipient."""
    return {kind: sum(f.count for f in facts if f.kind == kind) for kind in ("collective", "individual")}


def _of_unit(entry: dict[str, Any], unit: Unit) -> dict[str, Any]:
    return entry | {"giver": entry.get("giver", "").format(type=unit.type)}


def _fact(entry: dict[str, Any], kind: str, rng: random.Random) -> Fact:
    count = rng.randint(*entry["range"])
    if not entry.get("yearly") or rng.random() < 0.5:
        return Fact(entry, kind, count)
    cuts = sorted(rng.sample(range(1, count), len(YEARS) - 1)) if count > len(YEARS) else []
    years = tuple(b - a for a, b in zip([0, *cuts], [*cuts, count], strict=True)) if cuts else ()
    return Fact(entry, kind, count, years, years)


def _honours(entries: list[dict[str, Any]], count: int, rng: random.Random) -> Iterator[Honour]:
    """Never more of an award than its statistic says: each person another award of another year, one each in turn."""
    for number in range(count):
        entry = entries[number % len(entries)]
        if number // len(entries) >= entry["range"][0]:
            continue
        title, role = rng.choice(_ROLES)
        name, school = _person(rng), expand(_SCHOOL, rng).text
        yield Honour(entry, name, title, role, school, rng.choice(YEARS))


def _person(rng: random.Random) -> str:
    """A name whose family is no title: nobody could tell "đồng chí Ông Thị Na" from a slip."""
    while True:
        name = expand(_PERSON, rng).text
        if not name.startswith("Ông "):
            return name
