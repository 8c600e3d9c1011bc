"""Which way a page lies, and how far it is off: told by how sharply its lines stand out when it is turned."""

from dataclasses import replace

import cv2
import numpy as np

from extractor.reading.scan.cleaning import Grey, Sheet

_SMALL = 800
_FAINT = 60
_MOST_DEGREES, _STEP, _FINE_STEP = 6.0, 0.5, 0.1
_LEAST_DEGREES = 0.05
_WHITE = 255


def upright(sheet: Sheet) -> Sheet:
    """The page with its lines level; it may still stand on its head, which only reading it can tell."""
    ink = _ink(sheet.image)
    angle, sharpness = _skew(ink)
    lying_angle, lying_sharpness = _skew(np.rot90(ink))
    if lying_sharpness > sharpness:
        return _turned(replace(sheet, image=np.ascontiguousarray(np.rot90(sheet.image))), lying_angle)
    return _turned(sheet, angle)


def upside_down(sheet: Sheet) -> Sheet:
    """The page turned by half a circle."""
    return replace(sheet, image=np.ascontiguousarray(sheet.image[::-1, ::-1]))


def _turned(sheet: Sheet, degrees: float) -> Sheet:
    if abs(degrees) < _LEAST_DEGREES:
        return sheet
    height, width = sheet.image.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    image = cv2.warpAffine(sheet.image, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=_WHITE)
    return replace(sheet, image=np.asarray(image, np.uint8))


def _ink(image: Grey) -> Grey:
    """A small negative of the page, without what is barely grey."""
    scale = min(_SMALL / max(image.shape), 1.0)
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.threshold(_WHITE - small, _FAINT, 0, cv2.THRESH_TOZERO)[1], np.uint8)


def _skew(ink: Grey) -> tuple[float, float]:
    """The angle, in degrees, that turns the lines level, and how sharply they stand out then."""
    coarse = max(np.arange(-_MOST_DEGREES, _MOST_DEGREES + _STEP / 2, _STEP), key=lambda angle: _sharpness(ink, angle))
    near = np.arange(coarse - _STEP, coarse + _STEP + _FINE_STEP / 2, _FINE_STEP)
    angle = max(near, key=lambda angle: _sharpness(ink, angle))
    return float(angle), _sharpness(ink, angle)


def _sharpness(ink: Grey, degrees: float) -> float:
    """How much the ink changes from one row of pixels to the next."""
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    rows = cv2.warpAffine(ink, turn, (width, height)).sum(axis=1, dtype=np.float64)
    return float((np.diff(rows) ** 2).sum())
