"""What every reader gives: text, its blocks and tables, and where each line stood on its page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile
from pathlib import Path
from typing import Literal

from extractor.span import Span

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the page's top left corner."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its characters in the text, its page from 1, its box where the format has one."""

    span: Span
    page: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, or table row; in the text it is one line, whatever lines it was printed on.

    `marker` is the sign that opens it ("-", "+", "1.", "IV.", "a)"), inside the span; `style` is what the
    format tells about it, not what it says.
    """

    span: Span
    kind: Literal["paragraph", "row"] = "paragraph"
    marker: str = ""
    style: frozenset[Literal["bold", "centred", "heading"]] = frozenset()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, rows and columns from 0; a merged cell stands once, with its extent."""

    span: Span
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table's cells in reading order. Its rows are lines of the text, cells parted by a tab."""

    span: Span
    cells: tuple[Cell, ...]
    header_rows: int = 1


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word that was read off a picture, and how sure the recogniser is of it, 0 to 1."""

    span: Span
    confidence: float


@dataclass(frozen=True)
class Document:
    """A file as read.

    `text` is in NFC; blocks are its lines in order, parted by a line feed; every offset counts its characters.
    `recognised` holds, in order, the words that were read off pictures; it is empty where the file has text.
    `bars`: the places of tabs between cells, in order, for which the file has bars, and how these are written.
    """

    path: Path
    format: str
    text: str
    blocks: tuple[Block, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    recognised: tuple[Recognised, ...] = ()
    page_count: int = 1
    metadata: dict[str, str] = field(default_factory=dict)
    bars: tuple[tuple[int, str], ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    def page_at(self, offset: int) -> int:
        """The page, from 1, on which the character at `offset` was printed."""
        index = bisect_right(self._line_starts, offset) - 1
        return self.lines[max(index, 0)].page if self.lines else 1

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, offset: int) -> Block:
        """The block that holds the character at `offset`. Raises IndexError where there are no blocks."""
        return self.blocks[max(bisect_right(self._block_starts, offset) - 1, 0)]

    @cached_property
    def _recognised_starts(self) -> list[int]:
        return [word.span.start for word in self.recognised]

    def recognised_in(self, span: Span) -> tuple[Recognised, ...]:
        """The words read off a picture that share a character with `span`."""
        first = max(bisect_right(self._recognised_starts, span.start) - 1, 0)
        return tuple(takewhile(lambda word: word.span.start < span.end, self._from(first, span)))

    def _from(self, first: int, span: Span) -> Iterator[Recognised]:
        return (word for word in islice(self.recognised, first, None) if word.span.end > span.start)

    def lines_of(self, span: Span) -> tuple[Line, ...]:
        """The printed lines that hold any of `span`."""
        first = max(bisect_right(self._line_starts, span.start) - 1, 0)
        last = bisect_left(self._line_starts, span.end)
        return tuple(line for line in self.lines[first:last] if line.span.overlaps(span))

    @cached_property
    def _table_starts(self) -> list[int]:
        return [table.span.start for table in self.tables]

    def table_at(self, offset: int) -> Table | None:
        """The table whose text holds `offset`."""
        index = bisect_right(self._table_starts, offset) - 1
        return self.tables[index] if index >= 0 and offset < self.tables[index].span.end else None
