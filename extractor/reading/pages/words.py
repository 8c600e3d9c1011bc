"""Words of a page to printed lines, in the order in which a person reads them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from extractor.document import Box
from extractor.reading.drafts import PLAIN, PrintedLine, Style
from extractor.reading.paragraphs.signs import is_cut, marker_of

# In heights of the type: two columns of a head stand further apart than the words of a stretched line.
_COLUMN_GAP = 2.0
_STRETCHED = 0.5
_NEAR = 2.5
_SAME_ROW = 0.4
_BOLD: Style = frozenset({"bold"})
_by_left = itemgetter(1)


class Word(NamedTuple):
    """A word, without spaces, with its box and whether it is bold; `confidence` where a recogniser read it."""

    text: str
    box: Box
    bold: bool = False
    confidence: float | None = None

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.box[3] - self.box[1]

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of its box."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


Row = list[PrintedLine]
"""The parts of one line: one, or two where the page has columns there."""


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words by lines from the top, each from left to right.

    By their middles, since capitals with two marks and superscripts reach further than their line.
    """
    rows: list[list[Word]] = []
    tallest = middle = 0.0
    for centre, height, run in sorted(_runs(words), key=itemgetter(0)):
        if rows and abs(centre - middle) < _SAME_ROW * max(tallest, height):
            rows[-1] += run
        else:
            rows.append(run)
            tallest = 0.0
        if height > tallest:
            tallest, middle = height, centre
    return [sorted(row, key=_by_left) for row in rows]


def printed_rows(words: Iterable[Word], page: int) -> list[Row]:
    """The lines of a page, each in its parts."""
    return parted_rows(rows_of(words), page)


def parted_rows(rows: Iterable[Sequence[Word]], page: int) -> list[Row]:
    """Rows of words as lines, those of the form's head and foot in two parts."""
    return [[line_of(part, page) for part in _parts(row)] for row in rows]


def columns_apart(rows: Sequence[Row]) -> list[PrintedLine]:
    """The lines in reading order: where rows stand in two columns, the left column comes before the right."""
    lines: list[PrintedLine] = []
    index = 0
    while index < len(rows):
        end, edge = _columns_from(rows, index)
        lines += sorted((line for row in rows[index:end] for line in row), key=lambda line: line.left >= edge)
        index = end
    return lines


def gaps_of(row: Sequence[Word]) -> list[float]:
    """The room between each word of a row and the next."""
    return [after.box[0] - word.box[2] for word, after in pairwise(row)]


def line_of(words: Sequence[Word], page: int) -> PrintedLine:
    """The printed line of words that stand beside each other."""
    first, tops, bottoms = words[0].box, [word.box[1] for word in words], [word.box[3] for word in words]
    box = (first[0], min(tops), words[-1].box[2], max(bottoms))
    height = max(bottom - top for top, bottom in zip(tops, bottoms, strict=True))
    style = _BOLD if all(word.bold for word in words) else PLAIN
    text, width = " ".join([word.text for word in words]), first[2] - first[0]
    return PrintedLine(text, page, box[0], box[2], width, False, True, box, style, height, confidence_of(words))


def confidence_of(words: Iterable[Word]) -> tuple[float, ...]:
    """How sure the recogniser is of each word; nothing for words that were not recognised."""
    return tuple([word.confidence for word in words if word.confidence is not None])


def joined_text(lines: Iterable[Sequence[Word]]) -> tuple[str, tuple[float, ...]]:
    """The lines of a cell as one text, words cut at their hyphen whole again, and how sure each of its words is."""
    words: list[Word] = []
    for line in lines:
        cut = words and is_cut(words[-1].text, line[0].text)
        words[-1:] = [_whole(words[-1], line[0]), *line[1:]] if cut else [*words[-1:], *line]
    return " ".join([word.text for word in words]), confidence_of(words)


def _whole(word: Word, rest: Word) -> Word:
    sure = [one.confidence for one in (word, rest) if one.confidence is not None]
    return word._replace(text=word.text + rest.text, confidence=min(sure, default=None))


def _runs(words: Iterable[Word]) -> Iterator[tuple[float, float, list[Word]]]:
    """Words that follow each other at one height, as nearly all of a line do, with their middle and their height."""
    for (top, bottom), run in groupby(words, key=lambda word: word.box[1::2]):
        yield (top + bottom) / 2, bottom - top, list(run)


def _parts(row: Sequence[Word]) -> list[Sequence[Word]]:
    """A row cut where the gap is a column's, not a stretched line's and not the one after a list sign."""
    gaps = gaps_of(row)
    widest = max(gaps, default=0.0)
    if not gaps or widest <= _COLUMN_GAP * row[0].height:
        return [row]
    others = sorted(gaps)[:-1]
    place = gaps.index(widest) + 1
    left = " ".join(word.text for word in row[:place])
    cut = (not others or others[-1] < _STRETCHED * widest) and marker_of(left + " X") != left
    return [row[:place], row[place:]] if cut else [row]


def _columns_from(rows: Sequence[Row], start: int) -> tuple[int, float]:
    """Past the last row that keeps to the columns which begin at `start`, and the left edge of the right column."""
    end, gutter = start + 1, _narrowed((0.0, float("inf")), rows[start]) if len(rows[start]) > 1 else None
    edge = gutter[1] if gutter else float("inf")
    while gutter and end < len(rows) and _near(rows[end - 1], rows[end]):
        gutter = _narrowed(gutter, rows[end])
        edge, end = (gutter[1], end + 1) if gutter else (edge, end)
    return end, edge


def _narrowed(gutter: tuple[float, float], row: Row) -> tuple[float, float] | None:
    """The gap between the columns, made narrower by the parts of a row; nothing when a part lies across it."""
    left, right = gutter
    for line in row:
        if line.left > left and (len(row) == 1 or line is row[-1]):
            right = min(right, line.left)
        elif line.right < right:
            left = max(left, line.right)
        else:
            return None
    return (left, right) if left < right else None


def _near(row: Row, after: Row) -> bool:
    above, below = row[0].box, after[0].box
    return above is not None and below is not None and below[1] - above[3] < _NEAR * row[0].height
