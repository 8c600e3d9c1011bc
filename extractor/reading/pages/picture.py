"""A page as a picture, for the recogniser."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One page upright: gray values by row and column, 0 black; dots an inch; its number in the file, from 1."""

    image: "NDArray[np.uint8]"
    dpi: float
    number: int
