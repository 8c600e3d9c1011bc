"""The pages of a file one behind the other: lines and tables in order, without what a page carries besides."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from extractor.reading.drafts import Item, PrintedLine
from extractor.reading.pages.tables import PlacedTable, joined_tables
from extractor.reading.paragraphs.frame import frame_of
from extractor.reading.paragraphs.furniture import without_furniture

_GAP = 1.3
_CENTRED_SHARE, _SET_IN_SHARE = 0.02, 0.04


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What stands on one page: its printed lines in reading order, and its tables from the top."""

    lines: Sequence[PrintedLine] = field(default_factory=tuple)
    tables: Sequence[PlacedTable] = field(default_factory=tuple)


def stacked(pages: Sequence[ReadPage]) -> list[Item]:
    """Lines and tables of all pages in order."""
    tables = joined_tables([page.tables for page in pages])
    lines = [line for page in without_furniture([page.lines for page in pages]) for line in page]
    if not lines:
        return [table.draft for table in tables]
    items: list[Item] = []
    waiting = list(tables)
    for line in _styled(_with_gaps(lines)):
        while waiting and waiting[0].place < (line.page, _top(line)):
            items.append(waiting.pop(0).draft)
        items.append(line)
    return items + [table.draft for table in waiting]


def _with_gaps(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Marks the lines that have more room above them than running lines have."""
    steps = [(line, after, _foot(after) - _foot(line)) for line, after in pairwise(lines) if line.page == after.page]
    running = [step for _, after, step in steps if step > 0 and after.text[0].islower()]
    usual = median(running or [step for _, _, step in steps if step > 0] or [0])
    wide = {id(after) for line, after, step in steps if step < 0 or step > _GAP * max(usual, 1.05 * line.height)}
    return [replace(line, gap=True) if id(line) in wide else line for line in lines]


def _styled(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Marks the lines that stand in the middle between the edges of running text."""
    frame = frame_of(lines)
    middle, width = (frame.left + frame.right) / 2, frame.width
    return [
        replace(line, style=line.style | {"centred"})
        if abs((line.left + line.right) / 2 - middle) < _CENTRED_SHARE * width
        and line.left - frame.left > _SET_IN_SHARE * width
        else line
        for line in lines
    ]


def _top(line: PrintedLine) -> float:
    return line.box[1] if line.box else 0.0


def _foot(line: PrintedLine) -> float:
    """Lines are measured from foot to foot: capitals with two marks reach higher than their line."""
    return line.box[3] if line.box else 0.0
