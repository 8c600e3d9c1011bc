"""Ruled tables of a page: the lines are found and taken out, the rooms that they close are the cells."""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from extractor.document import Box
from extractor.reading.pages.tables import Ruled
from extractor.reading.scan.cleaning import Grey, Sheet

_DARK = 150
# In points. A rule is longer than any stroke of a letter.
_LEAST_RULE_ACROSS, _LEAST_RULE_DOWN = 30.0, 14.0
_GAP = 1.5
_LEAST_TABLE = 40.0
_LEAST_CELL = 5.0
_LEAST_CELLS = 3
_FILLED = 0.8
_WHITE = 255


def without_rules(sheet: Sheet) -> tuple[Sheet, list[Ruled]]:
    """The page without the lines of its tables, and the tables: boxes in points from the top left."""
    rules = _rules(sheet)
    found = list(_tables(rules, sheet.point))
    if not found:
        return sheet, []
    image = sheet.image.copy()
    for table in found:
        rows, columns = _pixels(table.box, sheet.point)
        image[rows, columns][rules[rows, columns] > 0] = _WHITE
    return replace(sheet, image=image), found


def _rules(sheet: Sheet) -> Grey:
    """A mask of the long straight lines, a little wider than they are."""
    dark = np.asarray(sheet.image < _DARK, np.uint8)
    gap = max(round(_GAP * sheet.point), 2)
    across = _long(dark, (gap, 1), (round(_LEAST_RULE_ACROSS * sheet.point), 1))
    down = _long(dark, (1, gap), (1, round(_LEAST_RULE_DOWN * sheet.point)))
    return np.asarray(cv2.dilate(across | down, np.ones((3, 3), np.uint8)), np.uint8)


def _long(dark: Grey, gap: tuple[int, int], length: tuple[int, int]) -> Grey:
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones(gap[::-1], np.uint8))
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones(length[::-1], np.uint8)), np.uint8)


def _tables(rules: Grey, point: float) -> Iterator[Ruled]:
    """A net of lines that hang together and close some rooms."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(rules, connectivity=8)
    for left, top, width, height, _ in stats[1:count]:
        if min(width, height) >= _LEAST_TABLE * point / 2 and max(width, height) >= _LEAST_TABLE * point:
            cells = tuple(_cells(rules[top : top + height, left : left + width], (left, top), point))
            if len(cells) >= _LEAST_CELLS:
                yield Ruled(_points((left, top, left + width, top + height), point), cells)


def _cells(net: Grey, corner: tuple[int, int], point: float) -> Iterator[Box]:
    """The rooms between the lines that are boxes, grown by half a line so that neighbours meet."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(1 - net, connectivity=4)
    grown = max(round(point / 2), 1)
    for left, top, width, height, area in stats[1:count]:
        wide = min(width, height) >= _LEAST_CELL * point
        if wide and area >= _FILLED * width * height and not _is_outside(left, top, width, height, net):
            x, y = corner[0] + left, corner[1] + top
            yield _points((x - grown, y - grown, x + width + grown, y + height + grown), point)


def _is_outside(left: int, top: int, width: int, height: int, net: Grey) -> bool:
    """Whether a room is open to the edge of the net, so that no line closes it."""
    return left == 0 or top == 0 or left + width == net.shape[1] or top + height == net.shape[0]


def _points(box: tuple[int, int, int, int], point: float) -> Box:
    left, top, right, bottom = (float(side) / point for side in box)
    return left, top, right, bottom


def _pixels(box: Box, point: float) -> tuple[slice, slice]:
    left, top, right, bottom = (round(side * point) for side in box)
    return slice(max(top, 0), bottom), slice(max(left, 0), right)
