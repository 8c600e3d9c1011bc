"""Pages whose words must be looked at: the words with their boxes, whatever order they are drawn in."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from extractor.document import Box
from extractor.reading.legacy import convert, encoding_of_font
from extractor.reading.normalise import is_clean, normalise
from extractor.reading.pages.words import Word, rows_of
from extractor.reading.pdf import native
from extractor.reading.pdf.glyphs import Glyphs, Run, shown
from extractor.reading.pdf.native import CUT
from extractor.reading.pdf.turning import Turned, turned

_PIECE = re.compile(rf"[^\s{CUT}]+[{CUT}]?|[{CUT}]")
# In heights of the type: a space is a quarter wide; letters of one word that are drawn apart nearly touch.
_TOUCHING = 0.15
_OVERPRINT = -0.5
_INSIDE = 0.1
_SAME_LINE = 0.4


class Piece(NamedTuple):
    """A piece of text between two spaces; `box` as pdfium counts it; `end` past its last glyph."""

    text: str
    box: Box
    run: Run
    start: int
    end: int


def pieces_of(glyphs: Glyphs) -> list[Piece]:
    """The pieces of a page in the order in which they are drawn, without slanted ones, which are watermarks."""
    text = glyphs.text
    spans = [found.span() for found in _PIECE.finditer(text)]
    boxes, runs = glyphs.boxes(spans), glyphs.runs([start for start, _ in spans])
    texts = _in_unicode([(text[start:end], run.font) for (start, end), run in zip(spans, runs, strict=True)])
    made = map(Piece._make, zip(texts, boxes, runs, *zip(*spans, strict=True), strict=True)) if spans else ()
    return [piece for piece in made if piece.run.turn is not None]


def turn_of(pieces: Iterable[Piece]) -> int:
    """How far, clockwise, the page must be turned so that most of its text stands upright."""
    turns = Counter[int]()
    for piece in pieces:
        turns[piece.run.turn or 0] += piece.end - piece.start
    return turns.most_common(1)[0][0] if turns else 0


def upright_words(glyphs: Glyphs, pieces: Sequence[Piece], place: Turned, turn: int) -> list[Word]:
    """The words that stand upright on the page once it is turned."""
    upright = [piece for piece in pieces if piece.run.turn == turn]
    words = [Word(piece.text, place(piece.box), piece.run.bold) for piece in upright]
    return _joined(glyphs, upright, words, place) if _goes_back(words) else words


def sideways_lines(pieces: Sequence[Piece], page: Box, turn: int) -> list[Word]:
    """What stands across on the page, as in narrow heads of tables: one word, with spaces, for each line of it."""
    lines, place = [], turned(page, turn)
    for other in sorted({piece.run.turn or 0 for piece in pieces} - {turn}):
        there = turned(page, other)
        words = {Word(piece.text, there(piece.box)): piece for piece in pieces if piece.run.turn == other}
        for row in rows_of(words):
            boxes = [place(words[word].box) for word in row]
            lines.append(Word(" ".join(word.text for word in row), _around(boxes)))
    return lines


def _in_unicode(drawn: Sequence[tuple[str, str]]) -> list[str]:
    """Pieces in the form of a document, those in an old encoding converted: all of a font that tells, or all others."""
    texts = [text for text, _ in drawn]
    old = {font for font in {font for _, font in drawn} if encoding_of_font(font)}
    by_font = defaultdict[str, list[int]](list)
    for index, (_, font) in enumerate(drawn):
        by_font[font if font in old else ""].append(index)
    for font, indexes in by_font.items():
        converted = convert(" ".join([texts[index] for index in indexes]).translate(_SOFT), font)
        if converted is not None and converted.count(" ") == len(indexes) - 1:
            for index, text in zip(indexes, converted.split(" "), strict=True):
                texts[index] = text
    return texts if is_clean(" ".join(texts)) else [normalise(shown(text)) for text in texts]


_SOFT = str.maketrans(CUT, "\u00ad")
"""What looks like a hyphen at a line's end to pdfium is a letter of TCVN3."""


def _goes_back(words: Sequence[Word]) -> bool:
    """Whether letters were drawn later than their neighbours, as those are that the line's font lacks."""
    return any(
        after.box[0] < word.box[0] and abs(after.box[3] - word.box[3]) < _SAME_LINE * word.height
        for word, after in pairwise(words)
    )


def _joined(glyphs: Glyphs, pieces: Sequence[Piece], words: Sequence[Word], place: Turned) -> list[Word]:
    """The words in rows, those that touch made one; a word drawn in several goes is taken letter by letter."""
    lasts = glyphs.runs([piece.end - 1 for piece in pieces])
    known = {id(word): (piece, piece.run is last) for word, piece, last in zip(words, pieces, lasts, strict=True)}
    joined: list[Word] = []
    for row in rows_of(words):
        letters: list[tuple[Piece, Word]] = []
        for word, after in zip_longest(row, row[1:]):
            piece, at_once = known[id(word)]
            whole = at_once and (after is None or not _begins_inside(word, after))
            letters += [(piece, word)] if whole else _letters(glyphs, piece, word, place)
        joined += _touching(glyphs, sorted(letters, key=lambda letter: letter[1].box[0]))
    return joined


def _touching(glyphs: Glyphs, letters: Sequence[tuple[Piece, Word]]) -> list[Word]:
    """The letters and words of a row as words."""
    joined = [letters[0][1]]
    for (piece, before), (after, word) in pairwise(letters):
        if _touches(before, word) and not _spaced(glyphs, piece, after):
            joined[-1] = _one(joined[-1], word)
        else:
            joined.append(word)
    return joined


def _begins_inside(word: Word, after: Word) -> bool:
    return after.box[0] < word.box[2] - _INSIDE * word.height


def _letters(glyphs: Glyphs, piece: Piece, word: Word, place: Turned) -> list[tuple[Piece, Word]]:
    spans = [(index, index + 1) for index in range(piece.start, piece.end)]
    if len(spans) != len(piece.text):
        return [(piece, word)]
    letters = (
        Piece(text, box, piece.run, *span)
        for text, box, span in zip(piece.text, glyphs.boxes(spans), spans, strict=True)
    )
    return [(letter, Word(letter.text, place(letter.box), word.bold)) for letter in letters]


def _touches(word: Word, after: Word) -> bool:
    (_, top, right, bottom), (left, after_top, _, after_bottom) = word.box, after.box
    gap, height = left - right, max(bottom - top, after_bottom - after_top)
    return _OVERPRINT * height < gap < _TOUCHING * height


def _spaced(glyphs: Glyphs, piece: Piece, after: Piece) -> bool:
    """Whether a space of the file itself, not one that pdfium thought up, is all that stands between the two."""
    between = range(piece.end, after.start) if piece.end < after.start else range(0)
    return glyphs.text[piece.end : after.start].isspace() and any(
        glyphs.text[index] not in "\r\n" and not native.is_generated(glyphs.address, index) for index in between
    )


def _one(word: Word, after: Word) -> Word:
    return Word(word.text + after.text, _around([word.box, after.box]), word.bold and after.bold)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
