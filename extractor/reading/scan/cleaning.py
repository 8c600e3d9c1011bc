"""A scanned page made fit to be recognised: even paper, black ink, no specks, a size that the recogniser likes.

Each step is taken only where the page was measured to need it: what takes noise away takes small marks with it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.document import Box
from extractor.reading.pages.picture import Picture

Grey = NDArray[np.uint8]

LEAST_DPI, MOST_DPI, GOOD_DPI = 150.0, 320.0, 200.0
_POINT = 72.0
_BACKGROUND = 8
_INK_PERCENT, _FAINTEST_INK, _PAPER = 0.05, 200.0, 250.0
_NEARLY_WHITE = 210
_SPECK = 60
_LARGEST_SPECK = 4
_PAPER_AROUND = 150
_MOST_SPECKS = 0.0015
_MOST_GRAIN = 11.0
_SOFTENING = 1.0
# Convolved with white noise of deviation 1 this gives 6 (Immerkær 1996); 0.6745 is the median of |N(0, 1)|.
_GRAIN = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.int16)
_GRAIN_SCALE = 6 * 0.6745


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page ready to be read: dark ink on white. `noisy`: grain or specks had to be taken out of it."""

    image: Grey
    dpi: float
    noisy: bool = False

    @property
    def point(self) -> float:
        """Pixels to the point."""
        return self.dpi / _POINT

    def pixels(self, box: Box) -> tuple[slice, slice]:
        """Rows and columns of the image that a box in points covers."""
        left, top, right, bottom = (max(round(side * self.point), 0) for side in box)
        return slice(top, bottom), slice(left, right)


def cleaned(picture: Picture) -> Sheet:
    """The page with even paper and dark ink, and without noise where it is noisy; still as skewed as it came."""
    image, dpi = _sized(picture.image, picture.dpi)
    even = _dark(_even(image))
    noisy = is_noisy(even)
    return Sheet(_white(_dark(_without_noise(even)) if noisy else even), dpi, noisy)


def is_noisy(image: Grey) -> bool:
    """Whether paper between the letters has specks or grain; measured on a band of the page."""
    height = image.shape[0]
    middle = image[height // 4 : height // 2]
    return bool(middle.size) and bool(_specks(middle) > _MOST_SPECKS or _grain(middle) > _MOST_GRAIN)


def _sized(image: Grey, dpi: float) -> tuple[Grey, float]:
    if LEAST_DPI <= dpi <= MOST_DPI:
        return image, dpi
    return resized(image, GOOD_DPI / dpi), GOOD_DPI


def resized(image: Grey, scale: float) -> Grey:
    """The picture `scale` times as large, a pixel at least."""
    height, width = image.shape
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA), np.uint8)


def _even(image: Grey) -> Grey:
    """Divides by the paper's own shade, taken from a small copy in which the letters are grown over."""
    height, width = image.shape
    size = (max(width // _BACKGROUND, 1), max(height // _BACKGROUND, 1))
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 11)
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(image, paper, scale=255), np.uint8)


def _dark(image: Grey) -> Grey:
    """Stretches grey values so that faded ink is black; a blank page has no ink to stretch."""
    ink = min(_quantile(np.asarray(cv2.blur(image, (3, 3))[::3, ::3], np.uint8), _INK_PERCENT / 100), _FAINTEST_INK)
    table = np.clip((np.arange(256) - ink) * (255 / (_PAPER - ink)), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(image, table), np.uint8)


def _white(image: Grey) -> Grey:
    """Paper without its texture; letters keep their soft edges."""
    return np.asarray(np.where(image >= _NEARLY_WHITE, 255, image), np.uint8)


def _specks(image: Grey) -> float:
    """The share of pixels in small spots that stand out in the midst of paper; thin rules do too, but are long."""
    paper = cv2.erode(cv2.medianBlur(image, 5), np.ones((5, 5), np.uint8)) > _PAPER_AROUND
    spots = np.asarray((cv2.absdiff(image, cv2.medianBlur(image, 3)) > _SPECK) & paper, np.uint8)
    areas = cv2.connectedComponentsWithStats(spots)[2][1:, cv2.CC_STAT_AREA]
    return float(areas[areas <= _LARGEST_SPECK].sum()) / image.size


def _grain(image: Grey) -> float:
    """The standard deviation of noise on paper, in grey values."""
    return _quantile(np.abs(np.asarray(cv2.filter2D(image, cv2.CV_16S, _GRAIN), np.int16)), 0.5) / _GRAIN_SCALE


def _quantile(values: NDArray[np.integer], share: float) -> float:
    """The value that this share of whole numbers does not exceed; counted, which is faster than sorting."""
    counted = np.bincount(values.ravel()).cumsum()
    return float(np.searchsorted(counted, share * values.size))


def _without_noise(image: Grey) -> Grey:
    """Specks take the value around them, then all is softened; a median over every pixel would eat marks of tone."""
    around = cv2.medianBlur(image, 3)
    specks = cv2.absdiff(image, around) > _SPECK
    return np.asarray(cv2.GaussianBlur(np.where(specks, around, image), (0, 0), _SOFTENING), np.uint8)
