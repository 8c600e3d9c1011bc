"""Ruled tables of a page: the lines are found and taken out, the rooms that they close are the cells."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np

from extractor.document import Box
from extractor.reading.pages.tables import Ruled
from extractor.reading.scan.cleaning import Grey, Sheet

_DARK = 180
_WHITE = 255
# In points. A rule is longer than any stroke of a letter; a stroke that runs into it is longer than it is thick.
_LEAST_RULE_ACROSS, _LEAST_RULE_DOWN = 44.0, 22.0
_SURELY_RULE = 60.0
_GAP = 6.0
_REACH = 2.0
_STROKE = 2.2
_INK_SHARE = 0.85
_WIDER, _WIDER_WHERE_NOISY = 3, 5
_LEAST_WIDTH, _LEAST_HEIGHT = 40.0, 14.0
_LEAST_CELL = 5.0
_FILLED = 0.8

_Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Rules:
    """Masks of the long straight lines, a little wider than they are, and of the strokes of letters that touch them."""

    across: Grey
    down: Grey
    strokes: Grey

    @property
    def net(self) -> Grey:
        return self.across | self.down


def without_rules(sheet: Sheet) -> tuple[Sheet, list[Ruled]]:
    """The page without the lines of its tables and frames, and these: boxes in points from the top left."""
    rules = _rules(sheet)
    if rules is None:
        return sheet, []
    _, labels, stats, _ = cv2.connectedComponentsWithStats(rules.net, connectivity=8)
    found = {
        label: Ruled(_points(box, sheet.point), cells)
        for label, box in _nets(stats, sheet.point)
        if (cells := tuple(_cells(labels, label, box, sheet.point)))
    }
    if not found:
        return sheet, []
    image = sheet.image.copy()
    image[np.isin(labels, list(found)) & (rules.strokes == 0)] = _WHITE
    return replace(sheet, image=image), list(found.values())


def _rules(sheet: Sheet) -> _Rules | None:
    """The lines of the page; most pages have none across, and are looked at no further."""
    dark = np.asarray(sheet.image < _DARK, np.uint8)
    width = _WIDER_WHERE_NOISY if sheet.noisy else _WIDER
    across = _lines(dark, _LEAST_RULE_ACROSS, sheet.point, width)
    if across is None or (down := _lines(dark.T, _LEAST_RULE_DOWN, sheet.point, width)) is None:
        return None
    return _crossed(dark, across, _held(down.T, across, sheet.point), round(_STROKE * sheet.point))


def _crossed(dark: Grey, across: Grey, down: Grey, stroke: int) -> _Rules:
    through_across, through_down = _long(dark, (stroke, 1)) & ~down, _long(dark, (1, stroke)) & ~across
    return _Rules(across, down, np.asarray((across & through_across) | (down & through_down), np.uint8))


def _lines(dark: Grey, least: float, point: float, width: int) -> Grey | None:
    """The lines across: most of a long stretch is ink, though scanning has worn holes into it; a text has more gaps."""
    length, gap = round(least * point), round(_GAP * point)
    ink = _grown(dark, (3, 1))
    core = np.asarray(cv2.blur(ink * _WHITE, (length, 1)) >= _INK_SHARE * _WHITE, np.uint8)
    if not core.any():
        return None
    line = ink & _grown(core, (1, length))
    return _grown(cv2.morphologyEx(line, cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8)), (width - 2, width))


def _held(down: Grey, across: Grey, point: float) -> Grey:
    """Lines down that run from one line across to the next; stems of letters one below the other touch one at most."""
    reach = round(_REACH * point)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(down & ~across, connectivity=8)
    kept = [0] * len(stats)
    for label, (x, y, width, height, _) in enumerate(stats.tolist()):
        ends = (slice(max(y - reach, 0), y + 1), slice(y + height - 1, y + height + reach))
        kept[label] = height >= _SURELY_RULE * point or all(across[end, x : x + width].any() for end in ends)
    kept[0] = 0
    return np.asarray(np.array(kept, np.uint8)[np.asarray(labels)] | (down & across), np.uint8)


def _long(dark: Grey, shape: tuple[int, int]) -> Grey:
    """What of `dark` is at least as tall and wide as `shape`."""
    return np.asarray(cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones(shape, np.uint8)), np.uint8)


def _grown(lines: cv2.typing.MatLike, shape: tuple[int, int]) -> Grey:
    return np.asarray(cv2.dilate(lines, np.ones(shape, np.uint8)), np.uint8)


def _nets(stats: cv2.typing.MatLike, point: float) -> Iterator[tuple[int, _Box]]:
    """Lines that hang together and are far enough apart for a room, by label."""
    for label, (left, top, width, height, _) in enumerate(stats.tolist()):
        if label and width >= _LEAST_WIDTH * point and height >= _LEAST_HEIGHT * point:
            yield label, (left, top, left + width, top + height)


def _cells(labels: cv2.typing.MatLike, label: int, box: _Box, point: float) -> Iterator[Box]:
    """The rooms between the lines that are boxes, grown by half a line so that neighbours meet."""
    left, top, right, bottom = box
    room = np.asarray(labels[top:bottom, left:right] != label, np.uint8)
    grown = max(round(point / 2), 1)
    for x, y, width, height, area in cv2.connectedComponentsWithStats(room, connectivity=4)[2][1:].tolist():
        large = min(width, height) >= _LEAST_CELL * point and area >= _FILLED * width * height
        if large and x and y and x + width < right - left and y + height < bottom - top:
            corner = (left + x - grown, top + y - grown)
            yield _points((*corner, corner[0] + width + 2 * grown, corner[1] + height + 2 * grown), point)


def _points(box: _Box, point: float) -> Box:
    left, top, right, bottom = (side / point for side in box)
    return left, top, right, bottom
