"""Rows that were added put in their places, and all that counts rows told by their new places."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.assemble import Placed, PlacedTotal


def in_order(
    placed: Sequence[Placed], parents: Mapping[int, int], before: int, totals: Sequence[PlacedTotal]
) -> tuple[tuple[Placed, ...], tuple[PlacedTotal, ...]]:
    """The rows, of which those from `before` on were added, in order of place, and the totals of them.

    `parents`: of each row that is a part, the place of its whole.
    """
    starts = [one.span.start for one in placed[:before]]
    keys = [(place + 1.0, place) for place in range(before)]
    keys += [(bisect_right(starts, placed[place].span.start) + 0.5, place) for place in range(before, len(placed))]
    order = [place for _, place in sorted(keys)]
    now = {place: number for number, place in enumerate(order)}
    rows = (_moved(placed[place], parents.get(place), now) for place in order)
    return tuple(rows), tuple(_total_moved(one, now) for one in totals)


def _moved(item: Placed, parent: int | None, now: Mapping[int, int]) -> Placed:
    return replace(item, first=0, draft=replace(item.draft, parent=None if parent is None else now[parent]))


def _total_moved(item: PlacedTotal, now: Mapping[int, int]) -> PlacedTotal:
    covers = tuple(now[item.first + place] for place in item.total.covers)
    return replace(item, first=0, total=replace(item.total, covers=covers))
