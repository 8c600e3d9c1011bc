"""The rules of `patterns/law.toml` as frozen rules, and which of them a run goes by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from extractor.messages import Lang, Sentence
from extractor.resources import load_toml

FILE = "law.toml"
FIRST, LAST = 0, 9999


@dataclass(frozen=True, slots=True, kw_only=True)
class LawRule:
    """A rule of the law. `unsure`: off until it is turned on. `since`, `until`: first and last year that it holds.

    `about`: what the rule is, where each award or body has its own article.
    """

    name: str
    article: str
    about: str = ""
    unsure: bool = False
    since: int = FIRST
    until: int = LAST

    def in_force(self, years: str) -> bool:
        """Whether it held in every one of `years`, told as in `awards.csv`; without years only what always holds."""
        told = [year for year in years.split(";") if year]
        if not told:
            return (self.since, self.until) == (FIRST, LAST)
        return all(self.since <= int(year[-4:]) and int(year[:4]) <= self.until for year in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEntitled(LawRule):
    """Bodies of these stems, levels, and branch that cannot give an award; what is empty narrows nothing."""

    award: str
    stems: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota(LawRule):
    """At most `share` of those with the titles `of` get the award."""

    award: str
    of: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength(LawRule):
    """At most `share` of a strength, which the phrase `base` reads in the same line, get the award."""

    award: str
    base: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard(LawRule):
    """A collective's title that needs `share` of its people, whom the phrase `base` counts, with the title `of`."""

    award: str
    of: str
    base: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior(LawRule):
    """A title for who had `of` for `times` years on end."""

    award: str
    of: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Once(LawRule):
    """An award that one person gets once from one giver."""

    award: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Among(LawRule):
    """A rule about several awards."""

    awards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground(LawRule):
    """A ground of a proposal, read by the phrase `base`, that cannot be one."""

    base: str


_KINDS: dict[str, type[LawRule]] = {
    "not_entitled": NotEntitled,
    "quota": Quota,
    "strength": Strength,
    "standard": Standard,
    "prior": Prior,
    "once": Once,
    "exclusive": Among,
    "fraction": Among,
    "ground": Ground,
    "recipient": LawRule,
    "defunct": LawRule,
}
TABLES = tuple(_KINDS)
R = TypeVar("R", bound=LawRule)


@cache
def _rules(table: str) -> tuple[LawRule, ...]:
    kind = _KINDS[table]
    return tuple(kind(**{key: _frozen(value) for key, value in entry.items()}) for entry in load_toml(FILE)[table])


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def all_rules() -> Iterator[LawRule]:
    """Every rule, in the order of the tables."""
    return (rule for table in _KINDS for rule in _rules(table))


def reason(name: str, lang: Lang, **values: object) -> str:
    """Why a recipient is not one for a title, from `[reasons]`."""
    return Sentence(**load_toml(FILE)["reasons"][name]).render(lang, **values)


@dataclass(frozen=True, slots=True)
class LawChoice:
    """Names of rules that are turned `on` besides those that are sure, and of those turned `off`, which go first."""

    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()

    def holds(self, rule: LawRule) -> bool:
        """Whether the run goes by a rule."""
        return rule.name not in self.off and (not rule.unsure or rule.name in self.on)

    def rules(self, kind: type[R], table: str) -> tuple[R, ...]:
        """The rules of a table that the run goes by."""
        return tuple(rule for rule in _rules(table) if isinstance(rule, kind) and self.holds(rule))

    def unknown(self) -> Iterable[str]:
        """Names that no rule has."""
        known = {rule.name for rule in all_rules()}
        return (name for name in (*self.on, *self.off) if name not in known)
