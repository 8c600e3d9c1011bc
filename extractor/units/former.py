"""Finds among the units named in running text those that were abolished.

Imports span, phrases, and units' modules only.
"""

from dataclasses import dataclass

from extractor.span import Span
from extractor.units.mentions import UnitMention, unit_mentions
from extractor.units.names import fold_name
from extractor.units.nearby import district_of
from extractor.units.registry import OldUnit, Unit, Units
from extractor.words.phrases import phrase

_FILE = "units.toml"


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
    old = home.old(mention.name, mention.type, unit, district_of(text, mention.span))
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
