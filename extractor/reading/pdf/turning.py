"""Places of a PDF page, counted from below, to places on the page as one reads it, counted from its top left corner."""

from collections.abc import Callable, Sequence

from extractor.document import Box

Turned = Callable[[Sequence[float]], Box]
"""Left, top, right, bottom as pdfium counts (top above bottom) to a box."""


def turned(page: Box, turn: int) -> Turned:
    """For a page of this left, top, right, bottom that is turned clockwise by `turn` degrees: 0, 90, 180, 270."""
    left, top, right, bottom = page
    turns: dict[int, Turned] = {
        0: lambda box: (box[0] - left, top - box[1], box[2] - left, top - box[3]),
        90: lambda box: (box[3] - bottom, box[0] - left, box[1] - bottom, box[2] - left),
        180: lambda box: (right - box[2], box[3] - bottom, right - box[0], box[1] - bottom),
        270: lambda box: (top - box[1], right - box[2], top - box[3], right - box[0]),
    }
    return turns[turn]
