"""The lines of a report with their mentions, as the statements saw them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.document import Block, Document
from extractor.explain.told import State
from extractor.explain.trace import Placed
from extractor.form.sections import Section
from extractor.form.signs import marker
from extractor.mention import Mark, Word
from extractor.mentions.annotate import Annotated
from extractor.statements.blocks import read_blocks
from extractor.statements.draft import NOTHING, Leftover


@dataclass(frozen=True)
class Piece:
    """A text that was looked at by itself, a line or a cell, and where it begins in the document."""

    annotated: Annotated
    start: int
    sign: int = 0
    """Characters of the list sign that it opens with."""

    @property
    def mentions(self) -> Iterator[Placed]:
        """Its mentions, marks and words left out, at their places in the document."""
        behind = (mention for mention in self.annotated.tokens if mention.span.start >= self.sign)
        named = (mention for mention in behind if not isinstance(mention, Mark | Word))
        return ((mention.span.shifted(self.start), mention) for mention in named)


@dataclass(frozen=True)
class Line:
    """A block and how it was read. `heads`: it tells an award for the lines below."""

    block: Block
    section: Section
    state: State
    pieces: tuple[Piece, ...] = ()
    unread: tuple[Leftover, ...] = ()
    heads: bool = False

    @property
    def mentions(self) -> Iterator[Placed]:
        """The mentions of all its pieces."""
        return (placed for piece in self.pieces for placed in piece.mentions)


def lines(document: Document, sections: tuple[Section, ...]) -> Iterator[Line]:
    """Every block of the document, the rows of tables cell by cell."""
    read = {block.span.start: reading for block, _, reading in read_blocks(document, sections) if len(block.span)}
    for block, section in zip(document.blocks, sections, strict=True):
        reading = read.get(block.span.start)
        if block.kind == "row" or reading is None:
            yield Line(block, section, "table", tuple(_cells(document, block)))
        elif reading.silent:
            yield Line(block, section, "silent")
        else:
            text = block.span.of(document.text)
            piece = Piece(Annotated.of(text), block.span.start, len(marker(block, text)))
            unread = tuple(left.shifted(block.span.start) for left in reading.unread)
            heads = reading.context is not NOTHING and reading.context.award is not None
            yield Line(block, section, "read", (piece,), unread, heads)


def _cells(document: Document, block: Block) -> Iterable[Piece]:
    table = document.table_at(block.span.start)
    inside = (cell.span for cell in table.cells if block.span.contains(cell.span)) if table else ()
    return (Piece(Annotated.of(span.of(document.text)), span.start) for span in inside)
