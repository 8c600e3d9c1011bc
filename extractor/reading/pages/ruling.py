"""Ruling lines of a page to tables: lines that nearly coincide are one, lines that meet are a grid, its boxes cells."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise, product
from typing import NamedTuple

from extractor.document import Box
from extractor.reading.pages.tables import Ruled

_NEAR = 3.0
_SHORTEST = 6.0
_MOST_CROSSINGS = 100_000

Place = tuple[int, int]


class Rule(NamedTuple):
    """A straight line across or down the page: where it stands, and from where to where it goes."""

    at: float
    start: float
    end: float


Grid = tuple[list[Rule], list[Rule]]
"""Lines across and lines down that meet each other."""


def ruled_tables(rules: Sequence[Box]) -> list[Ruled]:
    """The grids that `rules` make: thin boxes, or lines as boxes without width or height, in any order."""
    across = _merged([Rule((box[1] + box[3]) / 2, box[0], box[2]) for box in rules if _is_across(box)])
    down = _merged([Rule((box[0] + box[2]) / 2, box[1], box[3]) for box in rules if not _is_across(box)])
    if len(across) * len(down) > _MOST_CROSSINGS:
        return []
    return [_ruled(grid) for grid in _grids(across, down)]


def _is_across(box: Box) -> bool:
    return box[2] - box[0] >= box[3] - box[1]


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Lines at nearly one place as one, from where the first begins to where the last ends, unless there is a gap."""
    merged: list[Rule] = []
    for at, nearby in _at_one_place(rules):
        for rule in sorted(nearby, key=lambda rule: rule.start):
            if merged and merged[-1].at == at and rule.start <= merged[-1].end + _NEAR:
                merged[-1] = Rule(at, merged[-1].start, max(merged[-1].end, rule.end))
            else:
                merged.append(Rule(at, rule.start, rule.end))
    return [rule for rule in merged if rule.end - rule.start >= _SHORTEST]


def _at_one_place(rules: Sequence[Rule]) -> Iterator[tuple[float, list[Rule]]]:
    places = _distinct([rule.at for rule in rules])
    keyed = [(places[_nearest(places, rule.at)], rule) for rule in rules]
    for at, group in groupby(sorted(keyed), key=lambda pair: pair[0]):
        yield at, [rule for _, rule in group]


def _distinct(values: Sequence[float]) -> list[float]:
    """Sorted, those that nearly coincide once."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return kept


def _nearest(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - value))


def _grids(across: Sequence[Rule], down: Sequence[Rule]) -> list[Grid]:
    """The lines by what they meet, directly or by way of others; a line that meets none is no table's."""
    grids: list[tuple[list[Rule], set[Rule]]] = []
    for line in across:
        lines, met = [line], {other for other in down if _meet(line, other)}
        apart = []
        for grid in grids:
            if met.isdisjoint(grid[1]):
                apart.append(grid)
            else:
                lines, met = lines + grid[0], met | grid[1]
        grids = [*apart, (lines, met)]
    return [(lines, sorted(met)) for lines, met in grids if len(lines) > 1 and met]


def _meet(line: Rule, other: Rule) -> bool:
    return line.start - _NEAR <= other.at <= line.end + _NEAR and other.start - _NEAR <= line.at <= other.end + _NEAR


def _ruled(grid: Grid) -> Ruled:
    """The cells of a grid; its outermost edges are walls, ruled or not."""
    across, down = grid
    columns = _distinct([*(rule.at for rule in down), *_ends(across, [rule.at for rule in down])])
    rows = _distinct([*(rule.at for rule in across), *_ends(down, [rule.at for rule in across])])
    box = (columns[0], rows[0], columns[-1], rows[-1])
    return Ruled(box, tuple(_cells(columns, rows, across, down)))


def _ends(rules: Sequence[Rule], places: Sequence[float]) -> list[float]:
    """Where lines begin or end beyond the outermost lines of the other direction."""
    ends = (min(rule.start for rule in rules), max(rule.end for rule in rules))
    return [end for end in ends if not min(places) - 2 * _NEAR <= end <= max(places) + 2 * _NEAR]


def _cells(
    columns: Sequence[float], rows: Sequence[float], across: Sequence[Rule], down: Sequence[Rule]
) -> Iterator[Box]:
    walls = _walls(columns, rows, down)
    floors = _walls(rows, columns, across)
    left = set(product(range(len(rows) - 1), range(len(columns) - 1)))
    while left:
        region = _region(min(left), left, walls, floors)
        left -= region
        for top, bottom, first, last in _rectangles(region):
            yield columns[first], rows[top], columns[last + 1], rows[bottom + 1]


def _walls(places: Sequence[float], across: Sequence[float], rules: Sequence[Rule]) -> Mapping[int, list[bool]]:
    """For each place, whether a line stands there beside each of the stretches of the other direction."""
    middles = [(before + after) / 2 for before, after in pairwise(across)]
    by_place: dict[int, list[Rule]] = {}
    for rule in rules:
        by_place.setdefault(_nearest(places, rule.at), []).append(rule)
    return {
        index: [any(rule.start <= middle <= rule.end for rule in by_place.get(index, ())) for middle in middles]
        for index in range(len(places))
    }


def _region(
    start: Place, free: set[Place], walls: Mapping[int, list[bool]], floors: Mapping[int, list[bool]]
) -> set[Place]:
    """The boxes of the grid that can be reached from `start` without passing a line."""
    region, waiting = {start}, [start]
    while waiting:
        row, column = waiting.pop()
        beside = (
            ((row, column + 1), walls[column + 1][row]),
            ((row, column - 1), walls[column][row]),
            ((row + 1, column), floors[row + 1][column]),
            ((row - 1, column), floors[row][column]),
        )
        reached = [place for place, closed in beside if not closed and place in free and place not in region]
        region.update(reached)
        waiting += reached
    return region


def _rectangles(region: set[Place]) -> Iterator[tuple[int, int, int, int]]:
    """The region as first and last row, first and last column; one with corners row by row."""
    rows, columns = {row for row, _ in region}, {column for _, column in region}
    if len(region) == len(rows) * len(columns):
        yield min(rows), max(rows), min(columns), max(columns)
        return
    for row, places in groupby(sorted(region), key=lambda place: place[0]):
        inside = [column for _, column in places]
        yield row, row, min(inside), max(inside)
