"""The figures of the statistics form, one for each unit, award, grade, level, and kind of recipient."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.ledger import KINDS, LEDGER, LEVELS, Block, Heading, Ledger, Place, heading_order
from extractor.outputs.workbook.texts import word
from extractor.record import Grade, Level, RecipientKind

Key = tuple[str, RecipientKind, str, Level, Grade, str]

_KEY = ("line", "recipient_kind", "award_code", "authority_level", "grade", "unit_code")
_FIRST = f"""
SELECT arg_min(award_name, place), arg_min(heading, place), {", ".join(_KEY)} FROM {LEDGER}
WHERE reason = '' AND NOT achievement GROUP BY {", ".join(_KEY)}
"""


@dataclass(frozen=True, slots=True)
class Sum:
    """What one unit says of one award, in statistics (`told`) and by names (`named`, never added to `told`)."""

    line: str
    kind: RecipientKind
    heading: Heading
    award_name: str
    level: Level
    grade: Grade
    place: Place
    told: Block | None
    named: Block | None


def sums(ledger: Ledger, form: Form) -> tuple[Sum, ...]:
    """The sums in the order of the form, then kind, award, level, grade, and unit; achievements are none of them."""
    told, named = (dict(ledger.blocks(scope, False, *_KEY)) for scope in ("aggregate", "named"))
    first = {tuple(key): Heading(key[2], name, heading) for name, heading, *key in ledger.store.rows(_FIRST)}
    lines = {line.code: at for at, line in enumerate(form.rows)}
    units = {place.code: at for at, place in enumerate(ledger.places)}
    ordered = sorted(first, key=lambda key: _order(key, lines, units))
    return tuple(_sum(key, first[key], ledger.places[units[key[-1]]], told.get(key), named.get(key)) for key in ordered)


def spans(found: Sequence[Sum]) -> Mapping[Heading, tuple[int, int]]:
    """First and last sum of each heading of a grid, where they stand together and are the only ones there."""
    places: dict[Heading, list[int]] = {}
    for at, one in enumerate(found):
        places.setdefault(one.heading, []).append(at)
    return {one: (rows[0], rows[-1]) for one, rows in places.items() if rows[-1] - rows[0] == len(rows) - 1}


def name_of(column: str) -> str:
    """The name by which formulas call a column of the list of sums."""
    return word("sums_names", column)


def _order(key: Key, lines: Mapping[str, int], units: Mapping[str, int]) -> tuple[object, ...]:
    line, kind, code, level, grade, unit = key
    return (lines[line], KINDS.index(kind), heading_order(Heading(code, "")), LEVELS.index(level), grade, units[unit])


def _sum(key: Key, heading: Heading, place: Place, told: Block | None, named: Block | None) -> Sum:
    line, kind, _, level, grade, _ = key
    return Sum(line, kind, heading, heading.name, level, grade, place, told, named)
