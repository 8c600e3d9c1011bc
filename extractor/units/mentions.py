"""Finds units named in running text.

Imports span, phrases, and units' modules only.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.span import Span
from extractor.units.names import kind_of
from extractor.units.registry import Units
from extractor.words.phrases import phrase

_FILE = "units.toml"


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit named in a text: `span` from its type word on, or of the name alone for a further one of a list."""

    span: Span
    name: str
    type: str
    typed: bool


def unit_mentions(text: str, units: Units, start: int = 0, end: int | None = None) -> Iterator[UnitMention]:
    """Units named with their type word ("xã Hồng Lạc"), and those joined to them ("các xã Hồng Lạc, Tân Hưng")."""
    for kind in phrase(_FILE, "kind_before_name").finditer(text, start, len(text) if end is None else end):
        name = _name_at(text, kind.end(), units)
        if name is None:
            continue
        type = kind_of(" ".join(kind["kind"].split())) or kind_of(kind["kind"].rstrip("."))
        yield UnitMention(Span(kind.start(), name.end), name.of(text), type, typed=True)
        several = phrase(_FILE, "several").search(text, max(0, kind.start() - 30), kind.start()) is not None
        yield from (UnitMention(more, more.of(text), type, typed=several) for more in _joined(text, name.end, units))


def unit_mention_at(text: str, units: Units, start: int, end: int) -> UnitMention | None:
    """The unit named right at `start` with its type word, if there is one."""
    kind = phrase(_FILE, "kind_before_name").match(text, start, end)
    return next(unit_mentions(text, units, start, end), None) if kind and _name_at(text, kind.end(), units) else None


def _joined(text: str, offset: int, units: Units) -> Iterator[Span]:
    while join := phrase(_FILE, "joined_name").match(text, offset):
        name = _name_at(text, join.end(), units)
        if name is None:
            return
        yield name
        offset = name.end


def _name_at(text: str, offset: int, units: Units) -> Span | None:
    """The longest name of a unit that begins at `offset`: "Chi Lăng Nam" before "Chi Lăng"."""
    match = phrase(_FILE, "name").match(text, offset)
    if match is None:
        return None
    ends = [offset + word.end() for word in regex.finditer(r"\S+", match[0])]
    return next((Span(offset, end) for end in reversed(ends) if units.knows(text[offset:end], anywhere=True)), None)
