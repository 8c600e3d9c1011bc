"""The word lists under `patterns/`, as frozen rules. An entry with a key that it should not have fails."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar

from extractor.record import AuthorityKind, Level, RecipientKind
from extractor.resources import load_toml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AwardRule:
    """An award of the catalogue. `level` and `kind` are what it implies of its giver; `yearly`: years count it."""

    code: str
    name: str
    family: str
    recipients: tuple[RecipientKind, ...] = ()
    level: Level = ""
    kind: AuthorityKind = ""
    grades: bool = False
    yearly: bool = False
    paper: bool = False
    law: str = ""
    forms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    @property
    def achievement(self) -> bool:
        """Whether it is left out of award totals (ruling 11)."""
        return self.family == "achievement"

    @property
    def recipient(self) -> RecipientKind:
        """The kind of recipient that the award itself tells, or empty."""
        return self.recipients[0] if len(self.recipients) == 1 else ""


@dataclass(frozen=True, slots=True)
class StemRule:
    """The stem of an authority's name. `place`: a tier and a place may follow; `named`: the name is as written.

    `short`: those of its forms that name it only with a tier behind them.
    """

    name: str
    level: Level = ""
    kind: AuthorityKind = ""
    place: bool = False
    named: bool = False
    giver: bool = True
    excluded: bool = False
    until: str = ""
    law: str = ""
    entitled: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TierRule:
    """A tier of government, after a stem or alone. `bare`: alone it means that tier's People's Committee."""

    name: str
    level: Level
    forms: tuple[str, ...]
    bare: bool = True
    until: str = ""


@dataclass(frozen=True, slots=True)
class OfficeRule:
    """An office that may stand before the body it speaks for."""

    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadRule:
    """The head of a recipient's name. `plain`: a name by itself; `weak`: a name only with a proper name behind it;
    `compound`: words for its work may follow, the first with a capital ("Kiểm soát bệnh tật"); `numbered`: a number
    alone is a name ("Trung đoàn 261"); `gives`: the branch
    of one that may give papers though no list of authorities names it."""

    name: str
    forms: tuple[str, ...]
    bare: tuple[str, ...] = ()
    named: bool = False
    plain: bool = False
    weak: bool = False
    compound: bool = False
    numbered: bool = False
    gives: AuthorityKind = ""
    expand: tuple[tuple[str, str], ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueRule:
    """Words that tell how the parts of a statement hang together."""

    name: str
    forms: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NounRule:
    """Words that recipients are counted by."""

    kind: RecipientKind
    forms: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(value.items())
    return tuple(value) if isinstance(value, list) else value


def _rule(kind: type[T], entry: dict[str, Any], file: str) -> T:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    if unknown := set(entry) - known:
        raise ValueError(f"{file}: unknown key {sorted(unknown)} in {entry}")
    return kind(**{key: _frozen(value) for key, value in entry.items()})


def _rules(kind: type[T], file: str, table: str) -> tuple[T, ...]:
    return tuple(_rule(kind, entry, file) for entry in load_toml(file)[table])


@cache
def awards() -> dict[str, AwardRule]:
    """The catalogue by code."""
    return {rule.code: rule for rule in _rules(AwardRule, "awards.toml", "award")}


@cache
def stems() -> tuple[StemRule, ...]:
    """All authorities: those listed, each administrative head with its fields, and the associations."""
    data = load_toml("authorities.toml")
    return (*_rules(StemRule, "authorities.toml", "body"), *_administration(data), *_associations(data))


def _administration(data: dict[str, Any]) -> Iterator[StemRule]:
    heads = {head["name"]: head for head in data["head"]}
    for area in data["field"]:
        for head in (heads[name] for name in area["heads"]):
            yield StemRule(
                name=f"{head['name']} {area['name']}",
                level=head["level"],
                kind=head["kind"],
                place=head.get("place", False),
                until=area.get("until", head.get("until", "")),
                entitled=_ENTITLED.get(head["name"], ()),
                law="Luật 06/2022/QH15 Điều 79, 80",
                forms=tuple(f"{head['name']} {form}" for form in area["forms"]),
                abbreviations=tuple(area.get("abbreviations", {}).get(head["name"], ())),
            )


_ENTITLED = {"Sở": ("GIAY_KHEN", "CHIEN_SI_THI_DUA_CO_SO", "LAO_DONG_TIEN_TIEN", "TAP_THE_LAO_DONG_TIEN_TIEN")}


def _associations(data: dict[str, Any]) -> Iterator[StemRule]:
    for entry in data["association"]:
        forms, named = entry["forms"], entry.get("named", False)
        yield StemRule(
            name=f"Hội {entry['name']}",
            kind="organisation",
            level=entry.get("level", ""),
            place=True,
            named=named,
            forms=tuple(f"{head} {form}" for form in forms for head in _HALLS),
        )
        yield StemRule(
            name=f"Trung ương Hội {entry['name']}",
            kind="organisation",
            level="central",
            place=True,
            named=named,
            forms=tuple(f"{tier} hội {form}" for form in forms for tier in _CENTRAL),
        )


_HALLS = ("hội", "ủy ban hội", "UB hội", "BCH hội", "ban chấp hành hội", "ban thường vụ hội", "BTV hội")
_CENTRAL = (
    "trung ương",
    "TW",
    "T.Ư",
    "TƯ",
    "T.W",
    "BCH TW",
    "BCH trung ương",
    "ban chấp hành trung ương",
    "UBTW",
    "đoàn chủ tịch TW",
    "đoàn chủ tịch trung ương",
    "ĐCT TW",
    "ủy ban trung ương",
    "UB TW",
)


@cache
def tiers() -> tuple[TierRule, ...]:
    """Tiers, longest reach first as in the file."""
    return _rules(TierRule, "authorities.toml", "tier")


@cache
def won_anew() -> frozenset[str]:
    """Codes of what may be won again and again, so that other numbers of it contradict nothing."""
    return frozenset(load_toml("identity.toml")["won_anew"])


@cache
def offices() -> tuple[OfficeRule, ...]:
    """Offices that speak for a body."""
    return _rules(OfficeRule, "authorities.toml", "office")


@cache
def heads() -> tuple[HeadRule, ...]:
    """Heads of recipients' names."""
    return _rules(HeadRule, "bodies.toml", "head")


@cache
def cues() -> tuple[CueRule, ...]:
    """Cue words."""
    return _rules(CueRule, "cues.toml", "cue")


@cache
def nouns() -> tuple[NounRule, ...]:
    """Nouns that recipients are counted by."""
    return _rules(NounRule, "nouns.toml", "noun")
