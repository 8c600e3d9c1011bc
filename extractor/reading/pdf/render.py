"""Pages of a PDF as pictures for the recogniser."""

from math import sqrt
from typing import Any

from extractor.reading.pages.picture import Picture
from extractor.reading.pdf import native
from extractor.reading.pdf.shapes import shapes_of

_USUAL_DPI, _LEAST_DPI = 300.0, 200.0
_MOST_PIXELS = 40_000_000


def picture_of(page: Any, number: int) -> Picture:
    """The page at 300 dots an inch, or as fine as its scan is; coarser where it would not fit into memory."""
    own = shapes_of(native.handle(page)).dpi
    dpi = min(max(own, _LEAST_DPI), _USUAL_DPI) if own else _USUAL_DPI
    width, height = page.get_size()
    dpi = min(dpi, 72 * sqrt(_MOST_PIXELS / max(width * height, 1.0)))
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    return Picture(bitmap.to_numpy().reshape(bitmap.height, bitmap.width).copy(), dpi, number)
