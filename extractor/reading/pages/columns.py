"""Columns of a page: corridors that no word stands in, and the order in which what they part is read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.reading.drafts import PrintedLine
from extractor.reading.pages.words import Word, columns_apart, gaps_of, line_of, parted_rows

# In heights of the type: narrower room is found in any stretched line, narrower columns in any list.
_CORRIDOR = 0.9
_COLUMN = 8.0
_FEWEST_LINES = 5


@dataclass(frozen=True, slots=True)
class Corridor:
    """Empty room from `left` to `right` beside rows `start` up to, not including, `end`."""

    left: float
    right: float
    start: int
    end: int


def lines_in_order(rows: Sequence[Sequence[Word]], page: int) -> list[PrintedLine]:
    """The lines of a page as they are read: all of a left column before the right one. `rows` from the top."""
    lines, done = list[PrintedLine](), 0
    for corridor in corridors(rows):
        lines += columns_apart(parted_rows(rows[done : corridor.start], page))
        lines += _column_lines(rows, corridor, page)
        done = corridor.end
    return lines + columns_apart(parted_rows(rows[done:], page))


def corridors(rows: Sequence[Sequence[Word]]) -> Iterator[Corridor]:
    """The corridors with enough lines on both sides to be columns of running text."""
    index = 0
    while index < len(rows):
        found = _corridor_from(rows, index)
        if found:
            yield found
        index = found.end if found else index + 1


def _corridor_from(rows: Sequence[Sequence[Word]], start: int) -> Corridor | None:
    opening = _opening(rows, start)
    if opening is None:
        return None
    end = start
    while end < len(rows) and (narrowed := _narrowed(opening, rows[end])):
        opening, end = narrowed, end + 1
    found = Corridor(*opening, start, end)
    return found if end - start >= _FEWEST_LINES and all(map(_is_column, _columns(rows, found))) else None


def _columns(rows: Sequence[Sequence[Word]], corridor: Corridor) -> tuple[list[list[Word]], list[list[Word]]]:
    """The parts of the rows to the left and to the right of a corridor; rows with none there are left out."""
    parts = [_sides(row, (corridor.left, corridor.right)) for row in rows[corridor.start : corridor.end]]
    return [left for left, _ in parts if left], [right for _, right in parts if right]


def _is_column(lines: Sequence[Sequence[Word]]) -> bool:
    if len(lines) < _FEWEST_LINES:
        return False
    width = max(line[-1].box[2] for line in lines) - min(line[0].box[0] for line in lines)
    return width >= _COLUMN * lines[0][0].height


def _opening(rows: Sequence[Sequence[Word]], start: int) -> tuple[float, float] | None:
    """The widest gap of a row; else the room between it and the next, where they stand beside each other."""
    row = rows[start]
    gaps = gaps_of(row)
    if gaps and max(gaps) > _CORRIDOR * row[0].height:
        place = gaps.index(max(gaps))
        return row[place].box[2], row[place + 1].box[0]
    after = rows[start + 1] if start + 1 < len(rows) else row
    if after[0].box[1] >= row[0].box[3] - 0.2 * row[0].height:
        return None
    left, right = sorted((row, after), key=lambda one: one[0].box[0])
    return (left[-1].box[2], right[0].box[0]) if left[-1].box[2] < right[0].box[0] else None


def _narrowed(opening: tuple[float, float], row: Sequence[Word]) -> tuple[float, float] | None:
    """The room left beside one row more; nothing when a word stands in it."""
    left, right = opening
    before, after = _sides(row, opening)
    left = max([left, *(word.box[2] for word in before)])
    right = min([right, *(word.box[0] for word in after)])
    return (left, right) if right - left > _CORRIDOR * row[0].height else None


def _sides(row: Sequence[Word], opening: tuple[float, float]) -> tuple[list[Word], list[Word]]:
    middle = sum(opening) / 2
    before = [word for word in row if word.middle[0] < middle]
    return before, list(row[len(before) :])


def _column_lines(rows: Sequence[Sequence[Word]], corridor: Corridor, page: int) -> list[PrintedLine]:
    """The lines of the left column, then those of the right, set off to the left edge as far as line breaks go."""
    left, right = ([line_of(part, page) for part in column] for column in _columns(rows, corridor))
    by = min(line.left for line in left) - min(line.left for line in right)
    return left + [replace(line, left=line.left + by, right=line.right + by) for line in right]
