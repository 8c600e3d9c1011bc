"""Where the printed area of a page begins and ends, told from the lines that run on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.reading.drafts import PrintedLine
from extractor.reading.paragraphs.signs import marker_of

# Sizes of the type: a line of A4 in 14 points takes 31 to 33, in 12 points 37; nothing hard-wrapped is wider.
_LEAST_WIDTH = 26.0
_MOST_WIDTH = 62.0
_ENOUGH = 5
_UNWRAPPED_SHARE = 0.03


@dataclass(frozen=True, slots=True)
class Frame:
    """Left and right edge of running text. `measured`: real edges; else `left` means nothing but zero. `runs`: whether
    any line runs on with a small letter, as in every text that was wrapped.
    """

    left: float
    right: float
    measured: bool = False
    runs: bool = True

    @property
    def width(self) -> float:
        """How wide a full line is."""
        return max(self.right - self.left, 1.0)

    def reach(self, line: PrintedLine, following: PrintedLine) -> float:
        """How far `line` would go with the first word of `following`, as a share of a full line."""
        space = 0.25 * _size(line)
        return (self.start_to(line) + space + following.first_word) / self.width

    def start_to(self, line: PrintedLine) -> float:
        """From the left edge to the end of `line`."""
        return line.right - self.left

    def indent(self, line: PrintedLine) -> float:
        """How far in `line` begins, as a share of a full line; never known of a plain text's own width."""
        return (line.left - self.left) / self.width


def is_wrapped(lines: Sequence[PrintedLine]) -> bool:
    """Whether lines were broken to fit a page; false where every paragraph is one long line."""
    wide = sum(line.right - line.left > _MOST_WIDTH for line in lines if not line.measured)
    return wide <= _UNWRAPPED_SHARE * len(lines)


def frame_of(lines: Sequence[PrintedLine], fallback: Frame | None = None) -> Frame:
    """The frame of these lines, of `fallback` where too few of them run on."""
    running = [(line, after) for line, after in pairwise(lines) if _runs_on(after)]
    measured = any(line.measured for line in lines)
    if len(running) < _ENOUGH:
        return fallback or replace(_widest(lines, measured), runs=bool(running))
    rights = sorted(line.right for line, _ in running)
    right = rights[int(0.9 * (len(rights) - 1))]
    lefts = Counter(round(after.left) for _, after in running)
    return Frame(lefts.most_common(1)[0][0] if measured else 0.0, right, measured)


def _widest(lines: Sequence[PrintedLine], measured: bool) -> Frame:
    right = max((line.right for line in lines), default=0.0)
    if measured:
        return Frame(min(line.left for line in lines), right, True)
    return Frame(0.0, min(max(right, _LEAST_WIDTH), _MOST_WIDTH))


def _runs_on(line: PrintedLine) -> bool:
    return line.text[0].islower() and not marker_of(line.text)


def _size(line: PrintedLine) -> float:
    return max(line.height, 1.0) if line.measured else 1.0
