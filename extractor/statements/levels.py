"""What the lines above leave open for the next one, by their list signs."""

from dataclasses import dataclass
from itertools import takewhile

from extractor.form.signs import is_inner
from extractor.statements.cursor import is_mark
from extractor.statements.draft import NOTHING, Context
from extractor.statements.lines import Line, stands_above
from extractor.statements.phrase.kinds import only_kind


@dataclass(frozen=True, slots=True)
class Level:
    """What a line settles for those below it: the class of its list sign, and the headings it stands under."""

    sign: str
    context: Context
    headings: tuple[str, ...] = ()


def lists_open(levels: tuple[Level, ...]) -> bool:
    """Whether a list stands above, which a sentence of its own would end."""
    return any(level.sign for level in levels)


def still_open(levels: tuple[Level, ...], line: Line) -> tuple[Level, ...]:
    """What a new section leaves open: the headings that it stands under, and lists that go on with their sign."""
    if line.sign not in ("", "I"):
        return levels
    parts = any(level.context.titled for level in levels) and _tells_kind_alone(line)
    return tuple(
        level
        for level in levels
        if stands_above(level.headings, line.section.headings) or (parts and level.context.titled)
    )


def _tells_kind_alone(line: Line) -> bool:
    if not only_kind(line.text):
        return False
    said = takewhile(lambda token: not is_mark(token, "("), line.body)
    return len(tuple(said)) <= _KIND


_KIND = 4
"""Tokens of a heading that tells a kind alone at the most, but for its number in brackets: "I. Tập thể (3)"."""


def with_level(levels: tuple[Level, ...], last: Level) -> tuple[Level, ...]:
    """The levels with a further one, in the place of that of the same sign."""
    return (*(level for level in levels if level.sign != last.sign), last)


def open_levels(levels: tuple[Level, ...], sign: str, *, heads: bool) -> tuple[Level, ...]:
    """What stays open above a block with that sign: everything up to the last block of the same sign.

    A line without a sign that heads others ("Năm 2023:") goes with its like, and ends the lists above it. A list inside
    of an item ends with that, and where another begins.
    """
    if not is_inner(sign) and (heads or sign[:1].isalnum()):
        levels = tuple(level for level in levels if not is_inner(level.sign))
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
