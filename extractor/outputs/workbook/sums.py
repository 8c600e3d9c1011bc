"""The figures of the statistics form, one for each unit, award, grade, level, and kind of recipient."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.ledger import KINDS, LEVELS, Block, Entry, Heading, Ledger, Place, blocks, heading_order
from extractor.outputs.workbook.texts import word
from extractor.record import Grade, Level, RecipientKind, Scope

Key = tuple[str, RecipientKind, str, Level, Grade, str]


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
    told, named = (_blocks(ledger, scope) for scope in ("aggregate", "named"))
    first = {_key(one): one for one in reversed(ledger.entries) if not one.reason and not one.achievement}
    lines = {line.code: at for at, line in enumerate(form.rows)}
    units = {place.code: at for at, place in enumerate(ledger.places)}
    ordered = sorted(first, key=lambda key: _order(key, lines, units))
    return tuple(_sum(first[key], ledger.places[units[key[-1]]], told.get(key), named.get(key)) for key in ordered)


def spans(found: Sequence[Sum]) -> Mapping[Heading, tuple[int, int]]:
    """First and last sum of each heading of a grid, where they stand together and are the only ones there."""
    places: dict[Heading, list[int]] = {}
    for at, one in enumerate(found):
        places.setdefault(one.heading, []).append(at)
    return {one: (rows[0], rows[-1]) for one, rows in places.items() if rows[-1] - rows[0] == len(rows) - 1}


def name_of(column: str) -> str:
    """The name by which formulas call a column of the list of sums."""
    return word("sums_names", column)


def _blocks(ledger: Ledger, scope: Scope) -> dict[Key, Block]:
    return blocks([(at, one) for at, one in ledger.summed(scope) if not one.achievement], _key)


def _key(entry: Entry) -> Key:
    award = entry.award
    return (
        entry.line,
        award.recipient_kind,
        award.award_code,
        award.authority_level,
        award.grade,
        award.unit_code,
    )


def _order(key: Key, lines: Mapping[str, int], units: Mapping[str, int]) -> tuple[object, ...]:
    line, kind, code, level, grade, unit = key
    return (lines[line], KINDS.index(kind), heading_order(Heading(code, "")), LEVELS.index(level), grade, units[unit])


def _sum(entry: Entry, place: Place, told: Block | None, named: Block | None) -> Sum:
    award = entry.award
    return Sum(
        line=entry.line,
        kind=award.recipient_kind,
        heading=entry.heading,
        award_name=award.award_name,
        level=award.authority_level,
        grade=award.grade,
        place=place,
        told=told,
        named=named,
    )
