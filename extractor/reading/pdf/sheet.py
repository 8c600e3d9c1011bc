"""One page of a PDF through pdfium: its text where it has one that can be read, else that it must be recognised."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from extractor.document import Box
from extractor.reading.pages.legible import is_legible
from extractor.reading.pages.page import is_blank, read_page, texts_of
from extractor.reading.pages.ruling import ruled_tables
from extractor.reading.pages.stacked import ReadPage
from extractor.reading.pdf import native
from extractor.reading.pdf.fields import typed_words
from extractor.reading.pdf.glyphs import Glyphs
from extractor.reading.pdf.pieces import Piece, pieces_of, sideways_lines, turn_of, upright_words
from extractor.reading.pdf.prose import prose_lines
from extractor.reading.pdf.shapes import Shapes, shapes_of
from extractor.reading.pdf.turning import turned

_LEAST_RULES = 4
_PICTURE_SHARE = 0.5
_LEAST_LETTERS = 200
_OUTLINES = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as read; `to_recognise`: it is a picture, or its letters come out wrong."""

    page: ReadPage
    to_recognise: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """A page while it is open; `edges` as pdfium counts them: left, top, right, bottom of what is seen of it."""

    page: Any
    number: int
    edges: Box
    shapes: Shapes
    glyphs: Glyphs

    @property
    def is_picture(self) -> bool:
        """Whether pictures cover most of it."""
        return self.shapes.covered(self.edges) >= _PICTURE_SHARE

    @property
    def may_be_prose(self) -> bool:
        """Whether nothing tells of a table, a scan, or something typed onto the page."""
        bare = len(self.shapes.rules) < _LEAST_RULES and not self.is_picture
        return bare and raw.FPDFPage_GetAnnotCount(self.page) == 0


def read_sheet(page: Any, text_page: Any, number: int) -> Sheet:
    """The page of pypdfium2 with this number, from 1."""
    left, bottom, right, top = page.get_bbox()
    open_page = _Open(page, number, (left, top, right, bottom), shapes_of(native.handle(page)), Glyphs.of(text_page))
    if open_page.may_be_prose:
        lines = prose_lines(open_page.glyphs, turned(open_page.edges, 0), number)
        if lines and is_legible([line.text for line in lines]):
            return Sheet(ReadPage(lines))
    return _looked_at(open_page)


def _looked_at(one: _Open) -> Sheet:
    """By its words. What is written unseen under a picture was recognised by somebody else: taken where it is good."""
    pieces = pieces_of(one.glyphs)
    seen = [piece for piece in pieces if not piece.run.hidden]
    if one.is_picture and _letters(seen) < _LEAST_LETTERS:
        layer = _composed(one, pieces)
        return _judged(layer) if _letters(pieces) >= _LEAST_LETTERS else Sheet(layer, to_recognise=True)
    read = _composed(one, seen)
    if is_blank(read) and (one.shapes.pictures or one.shapes.paths >= _OUTLINES):
        return Sheet(read, to_recognise=True)
    return _judged(read)


def _letters(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _composed(one: _Open, pieces: Sequence[Piece]) -> ReadPage:
    turn = turn_of(pieces) if pieces else one.page.get_rotation()
    place = turned(one.edges, turn)
    words = [*upright_words(one.glyphs, pieces, place, turn), *typed_words(one.page, place)]
    ruled = ruled_tables([place(rule) for rule in one.shapes.rules])
    across = sideways_lines(pieces, one.edges, turn)
    return read_page([word for word in words if word.text], ruled, one.number, across)


def _judged(page: ReadPage) -> Sheet:
    return Sheet(page, to_recognise=not is_legible(texts_of(page)))
