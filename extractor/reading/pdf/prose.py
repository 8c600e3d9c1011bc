"""Pages of plain text, line by line: no word of them is looked at where the ends of a line tell enough.

A line drawn in one go has no column in it. A page of such lines, one below the other, needs a tenth of the calls that
its words would.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extractor.document import Box
from extractor.reading.drafts import PLAIN, PrintedLine, Style
from extractor.reading.legacy import encoding_of_font
from extractor.reading.normalise import is_clean
from extractor.reading.pdf.glyphs import Glyphs, shown
from extractor.reading.pdf.native import CUT
from extractor.reading.pdf.turning import Turned

_LINE = re.compile(rf"[^\s{CUT}](?:[^\r\n{CUT}]*[^\s{CUT}])?[{CUT}]?")
_SPACES = re.compile(r"\s+")
_ODD_SPACE = re.compile(r"  |[^\S \r\n]")
_BOLD: Style = frozenset({"bold"})
# A line in which a letter takes this much more room than in the others may have a gap among them.
_STRETCHED = 1.15
# In heights of the type: wider gaps are those between columns; lines nearer than this stand beside each other.
_WIDEST_GAP = 0.9
_LEAST_STEP = 0.5

_Span = tuple[int, int]


class _Line(NamedTuple):
    text: str
    box: Box
    first_word: float
    bold: bool


def prose_lines(glyphs: Glyphs, place: Turned, page: int) -> list[PrintedLine] | None:
    """The lines of a page of upright prose; None where its words must be looked at."""
    if "\ufffd" in glyphs.text or not is_clean(shown(glyphs.text)):
        return None
    spans = [found.span() for found in _LINE.finditer(glyphs.text)]
    boxes = list(map(place, glyphs.boxes(spans)))
    if any(_beside(box, after) for box, after in pairwise(boxes)):
        return None
    lines = _lines(glyphs, spans, boxes, place)
    return None if lines is None else [_printed(line, page) for line in lines]


def _lines(glyphs: Glyphs, spans: Sequence[_Span], boxes: Sequence[Box], place: Turned) -> list[_Line] | None:
    ends = glyphs.runs([index for start, end in spans for index in (start, end - 1)])
    if any(run.hidden or run.turn != 0 for run in ends) or any(map(encoding_of_font, {run.font for run in ends})):
        return None
    most, odd, lines = _most_room(spans, boxes), bool(_ODD_SPACE.search(glyphs.text)), []
    words = map(place, glyphs.boxes([_first_word(glyphs.text, span) for span in spans]))
    for span, first, last, box, word in zip(spans, ends[0::2], ends[1::2], boxes, words, strict=True):
        at_once = first is last and _room(span, box) <= most
        bold = first.bold if at_once else _weight(glyphs, span, box)
        if bold is None:
            return None
        text = shown(glyphs.text[slice(*span)])
        lines.append(_Line(_SPACES.sub(" ", text) if odd else text, box, word[2] - word[0], bold))
    return lines


def _most_room(spans: Sequence[_Span], boxes: Sequence[Box]) -> float:
    return _STRETCHED * median(_room(*line) for line in zip(spans, boxes, strict=True)) if spans else 0.0


def _room(span: _Span, box: Box) -> float:
    """How wide a letter is, in heights of the type."""
    return (box[2] - box[0]) / max((span[1] - span[0]) * (box[3] - box[1]), 1.0)


def _weight(glyphs: Glyphs, span: _Span, box: Box) -> bool | None:
    """Whether all words of a line are bold; None where it has a gap like that between columns."""
    words = [(span[0] + start, span[0] + end) for start, end in _words(glyphs.text[slice(*span)])]
    boxes, widest = list(glyphs.boxes(words)), _WIDEST_GAP * (box[3] - box[1])
    if any(not 0 <= after[0] - word[2] <= widest for word, after in pairwise(boxes)):
        return None
    runs = glyphs.runs([start for start, _ in words])
    return None if any(run.hidden or run.turn != 0 for run in runs) else all(run.bold for run in runs)


def _words(text: str) -> list[_Span]:
    return [found.span() for found in re.finditer(r"\S+", text)]


def _first_word(text: str, span: _Span) -> _Span:
    end = text.find(" ", *span)
    return span[0], end if end > 0 else span[1]


def _beside(box: Box, after: Box) -> bool:
    """Whether `after` does not stand below `box`, by their feet."""
    return after[3] - box[3] < _LEAST_STEP * max(box[3] - box[1], after[3] - after[1])


def _printed(line: _Line, page: int) -> PrintedLine:
    box, style = line.box, _BOLD if line.bold else PLAIN
    return PrintedLine(line.text, page, box[0], box[2], line.first_word, False, True, box, style, box[3] - box[1])
