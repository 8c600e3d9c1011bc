"""Drafts to a document: lays the blocks out as lines of one text and counts every offset."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractor.document import Block, Cell, Document, Line, Recognised, Table
from extractor.errors import ReadError
from extractor.reading.drafts import BlockDraft, CellDraft, Draft, PrintedLine, RowDraft, TableDraft
from extractor.reading.paragraphs.signs import is_cut
from extractor.span import Span

_FIGURE = re.compile(r"\d[\d.,]*\s*%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COLUMN_SIGN = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?")


@dataclass
class _Layout:
    """A document under construction."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    recognised: list[Recognised] = field(default_factory=list)
    bars: list[tuple[int, str]] = field(default_factory=list)

    def put_read(self, read: PrintedLine | CellDraft, separator: str) -> Span:
        """Appends the text of a line or cell, and notes the words that were read off a picture."""
        span = self.put(read.text, separator)
        words = re.finditer(r"\S+", read.text) if read.confidence else ()
        for word, confidence in zip(words, read.confidence, strict=True):
            self.recognised.append(Recognised(Span(*word.span()).shifted(span.start), confidence))
        return span

    def put(self, text: str, separator: str) -> Span:
        """Appends `text` after `separator`, which is left out at the very beginning."""
        lead = separator if self.parts else ""
        start = self.length + len(lead)
        self.parts.append(lead + text)
        self.length = start + len(text)
        return Span(start, self.length)


def build(
    path: Path, form: str, drafts: Iterable[Draft], page_count: int, metadata: dict[str, str] | None = None
) -> Document:
    """The document of `drafts`. Raises ReadError empty when they hold no text."""
    layout = _Layout()
    for draft in drafts:
        if isinstance(draft, TableDraft):
            _put_table(layout, draft)
        else:
            _put_block(layout, draft)
    text = "".join(layout.parts)
    if not text.strip():
        raise ReadError("empty")
    return Document(
        path,
        form,
        text,
        tuple(layout.blocks),
        tuple(layout.lines),
        tuple(layout.tables),
        tuple(layout.recognised),
        max(page_count, 1),
        metadata or {},
        tuple(layout.bars),
    )


def header_rows(rows: Sequence[RowDraft]) -> int:
    """How many rows stand before the first that has figures in its body; years and column signs are none."""
    count = next((index for index, row in enumerate(rows) if _has_figures(row) and not _is_column_signs(row)), None)
    return min(1, len(rows) - 1) if count is None else count


def _put_block(layout: _Layout, draft: BlockDraft) -> None:
    spans: list[Span] = []
    for before, line in zip((None, *draft.lines), draft.lines, strict=False):
        spans.append(layout.put_read(line, _separator(before, line)))
        layout.lines.append(Line(spans[-1], line.page, line.box))
    layout.blocks.append(Block(Span(spans[0].start, spans[-1].end), "paragraph", draft.marker, draft.style))


def _separator(before: PrintedLine | None, line: PrintedLine) -> str:
    """Nothing where a PDF cuts a word at its hyphen; a plain text is quoted with the space that its line end is."""
    if before is None:
        return "\n"
    return "" if line.measured and is_cut(before.text, line.text) else " "


def _put_table(layout: _Layout, draft: TableDraft) -> None:
    rows = [row for row in draft.rows if row.cells]
    if not rows:
        return
    cells = [cell for row in rows for cell in _put_row(layout, row)]
    span = Span(cells[0].span.start, cells[-1].span.end)
    layout.tables.append(Table(span, tuple(cells), header_rows(rows)))


def _put_row(layout: _Layout, row: RowDraft) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row.cells:
        if cells and row.bars:
            layout.bars.append((layout.length, row.bars[len(cells) - 1]))
        span = layout.put_read(cell, "\t" if cells else "\n")
        cells.append(Cell(span, cell.row, cell.column, cell.row_span, cell.column_span))
    whole = Span(cells[0].span.start, cells[-1].span.end)
    layout.blocks.append(Block(whole, "row"))
    layout.lines.append(Line(whole, row.page, row.box))
    return cells


def _has_figures(row: RowDraft) -> bool:
    return any(_FIGURE.fullmatch(cell.text) and not _YEAR.fullmatch(cell.text) for cell in row.cells)


def _is_column_signs(row: RowDraft) -> bool:
    """The row under the head that numbers the columns: A, B, 1, 2 or (1), (2); a body row has words or another number
    as well: "I | 8"."""
    filled = [cell.text for cell in row.cells if cell.text]
    return len(filled) > 1 and all(map(_COLUMN_SIGN.fullmatch, filled)) and _counts_up(filled)


def _counts_up(texts: Sequence[str]) -> bool:
    numbers = [int(found[0]) for text in texts if (found := re.search(r"\d+", text))]
    return numbers[0] <= _FIRST and numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True


_FIRST = 2
"""The first number of such a row at the most, where the column before it has none."""
