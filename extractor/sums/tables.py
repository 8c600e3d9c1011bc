"""Which table a statement sums: "Số khen tại biểu dưới đây gồm: ...", "ở bảng mục II có ...", "... ở Biểu 1"."""

import regex

from extractor.document import Table
from extractor.folding import fold
from extractor.span import Span
from extractor.sums.reach import Outline
from extractor.words.phrases import phrase

_FIGURE = regex.compile(r"\d+")
_ENDS = regex.compile(r"[.;]\s|$")


def table_cited(lines: Outline, block: Span, upto: int) -> tuple[Span, ...]:
    """The one table that the sentence around the figure at `upto` names; none where it names none for sure."""
    text = lines.document.text
    end = _ENDS.search(text, upto, block.end)
    start = max(text.rfind(sign, block.start, upto) for sign in ("\n", ". ", "; "))
    named = tables_named(lines, block, text[max(start + 1, block.start) : end.start() if end else block.end])
    return (named[0].span,) if len(named) == 1 else ()


def tables_named(lines: Outline, block: Span, words: str) -> tuple[Table, ...]:
    """The tables that words of a block may mean: by number, section, or side; else all, the nearest on each side before
    the others."""
    found = phrase("totals.toml", "of_table").search(fold(words))
    if found is None:
        return ()
    tables = [table for table in lines.document.tables if _counts(lines, table)]
    if found["number"]:
        return tuple(table for table in tables if _is_named(lines, table, found["noun"], found["number"]))
    if found["section"]:
        return tuple(table for table in tables if _section(lines, table) == found["section"].rstrip("."))
    before = tuple(table for table in reversed(tables) if table.span.end <= block.start)
    behind = tuple(table for table in tables if table.span.start >= block.end)
    if found["below"] or found["above"]:
        return behind[:1] if found["below"] else before[:1]
    return (*before[:1], *behind[:1], *before[1:], *behind[1:])


def _counts(lines: Outline, table: Table) -> bool:
    """Whether a table holds figures beside the numbers of its rows."""
    told = [
        cell for cell in table.cells if cell.column and _FIGURE.fullmatch(cell.span.of(lines.document.text).strip())
    ]
    return len(told) > 1


def _is_named(lines: Outline, table: Table, noun: str, number: str) -> bool:
    """Whether the line above a table gives it that number: "Biểu 1. (Đơn vị tính: lượt)"."""
    above = lines.document.text[: table.span.start].rstrip()
    caption = fold(above[above.rfind("\n") + 1 :])
    return regex.search(rf"\b{noun}(?: số)?\s?0?{regex.escape(number)}\b", caption) is not None


def _section(lines: Outline, table: Table) -> str:
    place = next((at for at, block in enumerate(lines.blocks) if block.span.start >= table.span.start), 0)
    return fold(lines.sections[place].label)
