"""The abolished districts that a text names: they tell communes of one name apart.

Imports span, phrases, registry only.
"""

from collections.abc import Iterator
from datetime import date

import regex

from extractor.span import Span
from extractor.units.mentions import UnitMention
from extractor.units.names import split_kind
from extractor.units.registry import OldUnit, Resolution, Units, district_level, districts
from extractor.words.phrases import phrase

_FILE = "units.toml"


def districts_in(text: str, start: int, end: int) -> Iterator[Span]:
    """Districts named with their type word, in the order of the text; each span is that of the whole name."""
    for match in phrase(_FILE, "district").finditer(text, start, end):
        if name := _known(text, match.start("name"), match.end("name"), match["kind"]):
            yield Span(match.start(), name)


def district_of(text: str, mention: Span) -> str:
    """The district that a unit is said to lie in: named right behind it, or before it in its sentence; else empty."""
    behind = phrase(_FILE, "district_after").match(text, mention.end)
    if behind and (end := _known(text, behind.start("district"), behind.end("district"), "")):
        return text[behind.start("district") : end]
    opening = max(text.rfind(sign, 0, mention.start) for sign in ("\n", ". ", ";")) + 1
    before = list(districts_in(text, opening, mention.start))
    return before[-1].of(text) if before else ""


def resolved_in(district: str, mention: UnitMention, units: Units, as_of: date | None = None) -> Resolution:
    """What a name stands for beside the name of its district: what lay there, if something of that name did."""
    old = units.old(mention.name, mention.type) if district else ()
    there = tuple(one for one in old if lies_in(one, district))
    today = tuple(unit for unit in units.successors(there) if unit in units.units)
    return Resolution(today, there) if today else units.resolve(mention.name, mention.type, as_of=as_of)


def lies_in(old: OldUnit, district: str) -> bool:
    """Whether an old unit lay in the district of that name."""
    return split_kind(old.district, "district")[1] == split_kind(district, "district")[1]


def _known(text: str, start: int, end: int, kind: str) -> int:
    """Where the longest name of a district that begins at `start` ends; 0 when none does."""
    ends = [start + word.end() for word in regex.finditer(r"\S+", text[start:end])]
    names = ((end, f"{kind} {text[start:end]}".strip()) for end in reversed(ends))
    return next((end for end, name in names if districts(name) and district_level(name)), 0)
