"""Which way a page lies, and how far it is off level."""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.reading.scan.cleaning import Grey, Sheet, resized

# Sides in pixels, and angles in degrees, of the searches: a coarse one, and finer ones around what it found.
_COARSE, _FINE = 400, 800
_MOST_DEGREES, _STEP = 6.0, 0.5
_FINE_STEPS = (0.2, 0.05)
_LEAST_DEGREES = 0.05
_FAINT = 60
_WHITE = 255
_LEAST_WORD, _LONGEST_WORD, _THICKEST_RULE = 8, 160, 3


def upright(sheet: Sheet) -> Sheet:
    """The page with its lines level; it may still stand on its head, which only reading it can tell."""
    ink, image = _ink(sheet.image), sheet.image
    if _lies(ink):
        ink, image = np.rot90(ink), np.ascontiguousarray(np.rot90(image))
    degrees = _skew(ink)
    level = abs(degrees) < _LEAST_DEGREES
    return replace(sheet, image=image if level else _rotated(image, degrees, _WHITE, cv2.INTER_CUBIC))


def upside_down(sheet: Sheet) -> Sheet:
    """The page turned by half a circle."""
    return replace(sheet, image=np.ascontiguousarray(sheet.image[::-1, ::-1]))


def _ink(image: Grey) -> Grey:
    """A small negative of the page, without what is barely grey."""
    small = _WHITE - _smaller(image, _FINE)
    return np.asarray(cv2.threshold(small, _FAINT, 0, cv2.THRESH_TOZERO)[1], np.uint8)


def _smaller(image: Grey, side: int) -> Grey:
    return resized(image, min(side / max(image.shape), 1.0))


def _lies(ink: Grey) -> bool:
    """Whether words are taller than wide; rules of tables hang together and are longer, or thinner, than any word."""
    words = cv2.morphologyEx(np.asarray(ink > 0, np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    sizes = cv2.connectedComponentsWithStats(words)[2][1:, 2:4]
    longer, shorter = sizes.max(axis=1, initial=0), sizes.min(axis=1, initial=_LONGEST_WORD)
    word = (longer > _LEAST_WORD) & (longer < _LONGEST_WORD) & (shorter > _THICKEST_RULE)
    return int((sizes[word, 1] - sizes[word, 0]).sum()) > 0


def _skew(ink: Grey) -> float:
    """The angle, in degrees, that turns the lines level: searched ever more closely."""
    coarse = np.arange(-_MOST_DEGREES, _MOST_DEGREES + _STEP / 2, _STEP)
    angle = _sharpest(_smaller(ink, _COARSE), coarse)
    for step in _FINE_STEPS:
        angle = _sharpest(ink, angle + step * np.arange(-2, 3))
    return angle


def _sharpest(ink: Grey, angles: NDArray[np.floating]) -> float:
    return float(max(angles, key=lambda angle: _sharpness(ink, angle)))


def _sharpness(ink: Grey, degrees: float) -> float:
    """How much the ink changes from one row of pixels to the next."""
    rows = _rotated(ink, degrees, 0).sum(axis=1, dtype=np.float64)
    return float((np.diff(rows) ** 2).sum())


def _rotated(image: Grey, degrees: float, border: int, how: int = cv2.INTER_LINEAR) -> Grey:
    height, width = image.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return np.asarray(cv2.warpAffine(image, turn, (width, height), flags=how, borderValue=border), np.uint8)
