"""Tables without rules: rows whose parts stand below each other, with a column of figures among them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from extractor.document import Box
from extractor.reading.drafts import CellDraft, RowDraft, TableDraft
from extractor.reading.pages.tables import PlacedTable
from extractor.reading.pages.words import Word, confidence_of, gaps_of

_FIGURE = re.compile(r"\d[\d.,/]*%?|[-–]")
# In heights of the type: the room between two columns, and between two rows of one table.
_COLUMN_GAP = 1.0
_ROW_GAP = 2.0
_SPACE = 0.3
_FEWEST_ROWS = 3
_MOST_HEAD_LINES = 5
_FIGURES_SHARE = 0.8


class Part(NamedTuple):
    """Words of one row without a gap among them."""

    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].box[0]

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].box[2]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)


Parts = Sequence[Part]


@dataclass
class _Stretch:
    """Rows from `start` up to, not including, `end`, whose parts keep to columns.

    `anchors` have figures; `openers` are the lines that open a row: anchors, and headings of the rows below them.
    """

    start: int
    end: int
    columns: list[tuple[float, float]] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)
    openers: list[int] = field(default_factory=list)


def unruled_tables(rows: Sequence[Sequence[Word]], page: int) -> list[PlacedTable]:
    """The tables among rows of words that no rules surround, from the top."""
    if sum(_has_gap(row) for row in rows) < _FEWEST_ROWS:
        return []
    parts = [_parts(row) for row in rows]
    return [_table(parts, stretch, page) for stretch in _stretches(parts)]


def _has_gap(row: Sequence[Word]) -> bool:
    return len(row) > 1 and max(gaps_of(row)) > _COLUMN_GAP * row[0].height


def _parts(row: Sequence[Word]) -> list[Part]:
    cuts = [place + 1 for place, gap in enumerate(gaps_of(row)) if gap > _COLUMN_GAP * row[0].height]
    return [Part(tuple(row[start:end])) for start, end in pairwise([0, *cuts, len(row)])]


def _stretches(rows: Sequence[Parts]) -> Iterator[_Stretch]:
    index = 0
    while index < len(rows):
        found = _stretch_from(rows, index) if _is_anchor(rows[index]) else None
        if found and _is_table(rows, found):
            found.start = _head_start(rows, found, index)
            yield found
            index = found.end
        else:
            index += 1


def _is_anchor(row: Parts) -> bool:
    return len(row) > 1 and any(_FIGURE.fullmatch(part.text) for part in row[1:])


def _stretch_from(rows: Sequence[Parts], start: int) -> _Stretch:
    found = _Stretch(start, start)
    while found.end < len(rows) and (found.end == start or _near(rows[found.end - 1], rows[found.end])):
        anchor = _is_anchor(rows[found.end])
        columns = _widened(found.columns, rows[found.end], may_add=anchor)
        goes_on = not anchor and _continues(rows, found)
        if columns is None or not (anchor or goes_on or _is_heading(rows, found)):
            break
        found.columns = columns
        found.anchors += [found.end] if anchor else []
        found.openers += [] if goes_on else [found.end]
        found.end += 1
    return found


def _near(row: Parts, after: Parts) -> bool:
    above, below = row[0].words[0], after[0].words[0]
    return below.box[1] - above.box[3] < _ROW_GAP * above.height


def _widened(columns: Sequence[tuple[float, float]], row: Parts, *, may_add: bool) -> list[tuple[float, float]] | None:
    """The columns with the parts of one row more; nothing where a part lies in two of them."""
    widened = list(columns)
    for part in row:
        met = _met(widened, part)
        if len(met) > 1 or (not met and not may_add):
            return None
        left, right = widened.pop(met[0]) if met else (part.left, part.right)
        widened.append((min(left, part.left), max(right, part.right)))
    widened.sort()
    return None if any(after[0] < before[1] for before, after in pairwise(widened)) else widened


def _met(columns: Sequence[tuple[float, float]], part: Part) -> list[int]:
    return [index for index, (left, right) in enumerate(columns) if part.left < right and left < part.right]


def _continues(rows: Sequence[Parts], found: _Stretch) -> bool:
    """Whether a row is the rest of the cells above it: it goes on, stands in a later column, or had no room there."""
    first, above = rows[found.end][0], rows[found.end - 1][0]
    if first.text[:1].islower() or (len(found.columns) > 2 and _met(found.columns, first) != [0]):
        return True
    word, space = first.words[0].box, _SPACE * first.words[0].height
    return above.right + space + word[2] - word[0] > found.columns[1][0] - space


def _is_heading(rows: Sequence[Parts], found: _Stretch) -> bool:
    """Whether a row is a heading of rows below it: a few words in the first column."""
    row, after = rows[found.end], rows[found.end + 1 : found.end + 2]
    return len(row) == 1 and _met(found.columns, row[0]) == [0] and any(map(_is_anchor, after))


def _is_table(rows: Sequence[Parts], found: _Stretch) -> bool:
    if len(found.anchors) < _FEWEST_ROWS or len(found.columns) < 2:
        return False
    cells = [_by_column(found.columns, rows[index]) for index in found.anchors]
    later = ([row[column] for row in cells if row[column]] for column in range(1, len(found.columns)))
    return any(
        len(texts) >= _FEWEST_ROWS and sum(map(_is_figure, texts)) >= _FIGURES_SHARE * len(texts) for texts in later
    )


def _is_figure(parts: Parts) -> bool:
    return all(_FIGURE.fullmatch(part.text) for part in parts)


def _by_column(columns: Sequence[tuple[float, float]], row: Parts) -> list[list[Part]]:
    cells: list[list[Part]] = [[] for _ in columns]
    for part in row:
        cells[_met(columns, part)[0]].append(part)
    return cells


def _head_start(rows: Sequence[Parts], found: _Stretch, body: int) -> int:
    """The first of the lines above the body that stand over its columns like heads."""
    start = body
    while start and body - start < _MOST_HEAD_LINES and _near(rows[start - 1], rows[start]):
        if not _is_head(rows[start - 1], found.columns):
            break
        start -= 1
    while start < body and len(rows[start]) == 1 and _met(found.columns, rows[start][0]) == [0]:
        start += 1
    return start


def _is_head(row: Parts, columns: Sequence[tuple[float, float]]) -> bool:
    met = [_met(columns, part) for part in row]
    if any(not place for place in met) or any(a[-1] >= b[0] for a, b in pairwise(met)):
        return False
    return len(row) > 1 or met[0][0] > 0


def _table(rows: Sequence[Parts], found: _Stretch, page: int) -> PlacedTable:
    body = found.anchors[0]
    heads = _head_rows(rows[found.start : body], found.columns)
    starts = [*found.openers, found.end]
    groups = [*heads, *([rows[index] for index in range(*pair)] for pair in pairwise(starts))]
    drafts = [_row(group, number, found.columns, page) for number, group in enumerate(groups)]
    boxes = [word.box for row in rows[found.start : found.end] for part in row for word in part.words]
    return PlacedTable(TableDraft(tuple(drafts)), page, _around(boxes), tuple(left for left, _ in found.columns))


def _head_rows(lines: Sequence[Parts], columns: Sequence[tuple[float, float]]) -> list[list[Parts]]:
    """Lines of the head by rows: one row for each line with a head over several columns, and one for the others."""
    rows: list[list[Parts]] = []
    for line in lines:
        wide = any(len(_met(columns, part)) > 1 for part in line)
        if wide or not rows or any(len(_met(columns, part)) > 1 for part in rows[-1][-1]):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _row(lines: Sequence[Parts], number: int, columns: Sequence[tuple[float, float]], page: int) -> RowDraft:
    held: dict[tuple[int, int], list[Word]] = {(index, 1): [] for index in range(len(columns))}
    for part in (part for line in lines for part in line):
        met = _met(columns, part)
        for column in met[1:]:
            held.pop((column, 1), None)
        words = held.pop((met[0], 1), [])
        held.setdefault((met[0], len(met)), words).extend(part.words)
    cells = [
        CellDraft(" ".join(word.text for word in words), number, column, 1, span, confidence_of(words))
        for (column, span), words in sorted(held.items())
    ]
    boxes = [word.box for line in lines for part in line for word in part.words]
    return RowDraft(tuple(cells), page, _around(boxes))


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
