"""Printed lines, and the blocks and tables that readers make of them before they become a document."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from extractor.document import Box
from extractor.resources import load_toml

Style = frozenset[Literal["bold", "centred", "heading"]]
PLAIN: Style = frozenset()


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line as printed. `left`, `right` and `first_word` (its width) share a unit: points, or sizes of the type.

    `gap`: more room above it than between the lines of a paragraph. `measured`: the edges are real, not guessed.
    `confidence`: 0 to 1 for each word of `text` as parted by spaces, where a recogniser read it off a picture.
    """

    text: str
    page: int = 1
    left: float = 0.0
    right: float = 0.0
    first_word: float = 0.0
    gap: bool = False
    measured: bool = False
    box: Box | None = None
    style: Style = PLAIN
    height: float = 0.0
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockDraft:
    """The lines of one paragraph or list item, in order."""

    lines: tuple[PrintedLine, ...]
    marker: str = ""
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class CellDraft:
    """A cell before its place in the text is known; `confidence` as of a line."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class RowDraft:
    """A table row: cells that begin in it, and where it was printed; `bars` part them where that are no tabs."""

    cells: tuple[CellDraft, ...]
    page: int = 1
    box: Box | None = None
    bars: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableDraft:
    """The rows of one table in order, those of later pages included."""

    rows: tuple[RowDraft, ...] = field(default_factory=tuple)


Draft = BlockDraft | TableDraft
Item = PrintedLine | TableDraft


@cache
def _letter_widths() -> dict[str, float]:
    widths = load_toml("layout.toml")["widths"]
    return {letter: int(width) / 1000 for width, letters in widths.items() for letter in letters}


@cache
def _letter_width(letter: str) -> float:
    known = _letter_widths()
    base = letter if letter in known else unicodedata.normalize("NFD", letter)[0]
    return known.get(base, int(load_toml("layout.toml")["default_width"]) / 1000)


def printed_width(text: str) -> float:
    """About how wide `text` prints in the usual serif type, in sizes of the type."""
    return sum(map(_letter_width, text))


def guessed_line(text: str, page: int, indent: float = 0.0, *, gap: bool = False) -> PrintedLine:
    """A line of a plain text, its width guessed from its letters."""
    first = text.split(" ", 1)[0]
    return PrintedLine(text, page, indent, printed_width(text), printed_width(first), gap)


def draft_text(lines: Sequence[PrintedLine]) -> str:
    """The text of lines that make one block, as far as rules need it: every line parted by a space."""
    return " ".join(line.text for line in lines)
