"""Finds units named in running text, and among them those that were abolished.

Imports span, phrases, unit_names, units only.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.span import Span
from extractor.units.names import fold_name, kind_of
from extractor.units.registry import OldUnit, Unit, Units
from extractor.words.phrases import phrase

_FILE = "units.toml"


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit named in a text: `span` from its type word on, or of the name alone for a further one of a list."""

    span: Span
    name: str
    type: str
    typed: bool


@dataclass(frozen=True, slots=True)
class OldUnitMention:
    """An abolished unit named in a text, with the old units that it may be and today's units that took them over."""

    span: Span
    old: tuple[OldUnit, ...]
    today: tuple[Unit, ...]

    @property
    def ambiguous(self) -> bool:
        """Whether several old units bore the name, and not all of them went to one unit of today."""
        return len(self.old) > 1 and len(self.today) > 1


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


def old_unit_mentions(text: str, unit: Unit | None, units: Units) -> tuple[OldUnitMention, ...]:
    """The abolished communes that a report of `unit` names, each at its first mention.

    Not so a name that a unit of the province bears today, unless it was merged into `unit` or is called "cũ".
    """
    home, found = units.home_of(unit), dict[tuple[OldUnit, ...], OldUnitMention]()
    for mention in unit_mentions(text, home):
        old = _abolished(text, mention, unit, home)
        if old and old not in found:
            found[old] = OldUnitMention(mention.span, old, _today(old, unit, home))
    return tuple(found.values())


def _abolished(text: str, mention: UnitMention, unit: Unit | None, home: Units) -> tuple[OldUnit, ...]:
    """The old units that are meant, if the name is not one of today."""
    after = phrase(_FILE, "district_after").match(text, mention.span.end)
    old = home.old(mention.name, mention.type, unit, after["district"] if after else "")
    mine = unit is not None and any(unit.code in one.new_codes for one in old)
    if not mention.typed and not mine:
        return ()
    if phrase(_FILE, "former").match(text[mention.span.end : mention.span.end + 30]):
        return old
    own = unit is not None and (fold_name(unit.bare), unit.type) == (fold_name(mention.name), mention.type)
    living = bool(home.today(mention.name, mention.type)) and not mine
    return () if own or living else old


def _today(old: tuple[OldUnit, ...], unit: Unit | None, home: Units) -> tuple[Unit, ...]:
    """The unit of the report where it is among those that took over."""
    today = home.successors(old)
    return (unit,) if unit in today else today
