"""What the lines above leave open for the next one, by their list signs."""

from dataclasses import dataclass

from extractor.statements.draft import NOTHING, Context
from extractor.statements.lines import Line, stands_above
from extractor.statements.phrase.kinds import only_kind


@dataclass(frozen=True, slots=True)
class Level:
    """What a line settles for those below it.

    The class of its list sign, the headings it stands under, the number that it bears, and whether it leads to a list.
    """

    sign: str
    context: Context
    headings: tuple[str, ...] = ()
    number: int = 0
    leads: bool = False


def lists_open(levels: tuple[Level, ...]) -> bool:
    """Whether a list stands above, which a sentence of its own would end."""
    return any(level.sign for level in levels)


def still_open(levels: tuple[Level, ...], line: Line) -> tuple[Level, ...]:
    """What a new section leaves open: the headings that it stands under, and lists that go on with their sign."""
    if line.sign not in ("", "I"):
        return levels
    parts = bool(only_kind(line.text)) and len(line.body) <= _KIND
    return tuple(
        level
        for level in levels
        if stands_above(level.headings, line.section.headings) or (parts and level.context.titled)
    )


_KIND = 4
"""Tokens of a heading that tells a kind alone at the most: "I. Tập thể"."""


def with_level(levels: tuple[Level, ...], last: Level) -> tuple[Level, ...]:
    """The levels with a further one, in the place of that of the same sign."""
    return (*(level for level in levels if level.sign != last.sign), last)


def open_levels(levels: tuple[Level, ...], sign: str, *, heads: bool) -> tuple[Level, ...]:
    """What stays open above a block with that sign: everything up to the last block of the same sign.

    A line without a sign that heads others ("Năm 2023:") goes with its like, and ends the lists above it.
    """
    if sign[:1].isalnum():
        levels = tuple(level for level in levels if not is_bullet(level.sign) or level.context != NOTHING)
    names = [level.sign for level in levels]
    if sign in names and (sign or heads):
        return levels[: names.index(sign)]
    return () if heads and not sign and names and names[0] else levels


def is_bullet(sign: str) -> bool:
    """Whether a sign is a dash, a cross, a dot."""
    return bool(sign) and not sign[0].isalnum()


def merged(levels: tuple[Level, ...]) -> Context:
    """What all of them settle, the last ones first."""
    above = NOTHING
    for level in levels:
        above = above if level.context is NOTHING else level.context.under(above)
    return above


def sign_among(levels: tuple[Level, ...], line: Line) -> str:
    """The class of a line's sign; of another one where it numbers a list inside of an item of the same signs.

    "2. Khen đột xuất" / "- Giấy khen cho 5 tập thể, gồm:" / "1. Công an xã;" / "2. Trạm Y tế": the list begins anew.
    """
    outer = next((level for level in levels if level.sign == line.sign), None)
    if outer is None or not line.number:
        return line.sign
    inner = next((level for level in levels if level.sign == line.sign + _INNER), None)
    moves_on = line.section.headings != outer.headings and len(line.section.headings) <= len(outer.headings)
    goes_on = inner is not None and line.number == inner.number + 1 and not moves_on
    begins = line.number == 1 and inner is None and levels[-1].leads
    return line.sign + _INNER if goes_on or begins else line.sign


_INNER = "'"
