"""Paragraphs as a writer set them, of formats without printed lines: parted at breaks, joined where cut by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.reading.drafts import PLAIN, CellDraft, Draft, PrintedLine, RowDraft, Style, TableDraft, guessed_line
from extractor.reading.normalise import collapse
from extractor.reading.paragraphs.breaks import goes_on_after_break
from extractor.reading.paragraphs.layout import block_of, join_lines
from extractor.reading.paragraphs.signs import is_whole, starts_with

Paragraph = list[PrintedLine]
Flow = Paragraph | TableDraft

_LONG = 20.0
_HARD_WRAPPED = 0.4
_MOST_WIDTH = 62.0
_FORM_ROWS, _FORM_COLUMNS = 6, 3
_FORM_LINES = {"nation", "motto", "party"}
_FORM_OPENERS = {"recipients", "signer"}


def laid_out(items: Sequence[Flow]) -> list[Draft]:
    """Blocks and tables in order; printed lines that were pasted as paragraphs are joined."""
    paragraphs = [item for item in items if not isinstance(item, TableDraft)]
    if _is_hard_wrapped([lines for lines in paragraphs if len(lines) == 1]):
        return join_lines([piece for item in items for piece in ([item] if isinstance(item, TableDraft) else item)])
    return _drafts(items)


def lines_of(text: str, page: int = 1, style: Style = PLAIN) -> Paragraph:
    """The lines of a paragraph whose breaks are line feeds; `gap` marks those after a break."""
    bare = [line for part in text.split("\n") if (line := collapse(part))]
    return [replace(guessed_line(line, page, gap=index > 0), style=style) for index, line in enumerate(bare)]


def text_of(items: Iterable[Flow]) -> str:
    """All that stands in a cell, as one line."""
    return collapse(" ".join(map(_item_text, items)))


def rows_of(cells: Iterable[CellDraft], pages: dict[int, int] | None = None) -> tuple[RowDraft, ...]:
    """Cells in order by the rows in which they begin."""
    rows: dict[int, list[CellDraft]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return tuple(RowDraft(tuple(row), (pages or {}).get(number, 1)) for number, row in rows.items())


def is_form(texts: Iterable[str], rows: int, columns: int) -> bool:
    """Whether a table of that size only sets the head or foot of an official paper side by side."""
    return columns <= _FORM_COLUMNS and rows <= _FORM_ROWS and any(map(_is_form_line, texts))


def _is_form_line(text: str) -> bool:
    return is_whole("alone", text) in _FORM_LINES or starts_with("opener", text) in _FORM_OPENERS


def _item_text(item: Flow) -> str:
    if isinstance(item, TableDraft):
        return " ".join(cell.text for row in item.rows for cell in row.cells)
    return " ".join(line.text for line in item)


def _drafts(items: Sequence[Flow]) -> list[Draft]:
    """A block for each paragraph, more where line breaks inside it part lines."""
    drafts: list[Draft] = []
    for item in items:
        if isinstance(item, TableDraft):
            drafts.append(item)
        else:
            drafts += [block_of(lines) for lines in _parted(item)]
    return drafts


def _parted(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of a paragraph by blocks; a line without `gap` goes on after a page's end, not after a break."""
    parts: list[list[PrintedLine]] = []
    for line in lines:
        if parts and (not line.gap or goes_on_after_break(parts[-1][-1].text, line.text)):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def _is_hard_wrapped(paragraphs: Sequence[list[PrintedLine]]) -> bool:
    """Whether printed lines were pasted as paragraphs: many go on with a small letter, none is longer than a line."""
    steps = [(line, after) for (line,), (after,) in pairwise(paragraphs) if line.right > _LONG]
    if len(steps) < 3 or any(line.right > _MOST_WIDTH for (line,) in paragraphs):
        return False
    return sum(after.text[0].islower() for _, after in steps) >= _HARD_WRAPPED * len(steps)
