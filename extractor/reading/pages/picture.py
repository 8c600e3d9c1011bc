"""A page as a picture, as a scanner or a PDF gives it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Picture:
    """Grey values of a page, 0 black, rows by columns; dots to the inch; the page's number from 1."""

    image: NDArray[np.uint8]
    dpi: float
    number: int
