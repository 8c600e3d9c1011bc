"""What sets a figure of a table apart from others of the same award: the head of its row, and that of its column.

"Cụm 2", "Thôn Lãng Xuyên" before it, "Quý III", "Khối chính quyền" over it.
"""

import regex

from extractor.document import Cell, Document, Table
from extractor.folding import fold
from extractor.record import Award
from extractor.statements.table.heads import heads
from extractor.words.phrases import phrase


def labels(document: Document, row: Award) -> tuple[str, ...]:
    """The heads of a figure's row and column that name a part, folded; none of them names an award or a kind."""
    found = document.table_at(row.char_start) if row.method.startswith("table") else None
    return tuple(filter(None, (row_label(row), _column_label(document, found, row)))) if found else ()


def row_label(row: Award) -> str:
    """What a row of a table is headed with, folded: "thôn lãng xuyên"; empty where that names nothing, or an award."""
    cells = [fold(cell).strip() for cell in row.source_text.split("\t")]
    head = next((cell for cell in cells if not cell.isdigit()), "")
    named = row.method.startswith("table") and len(head.split()) > 1 and (not _has_digit(head) or _is_part(head))
    return head if named and not phrase("retold.toml", "of_awards").search(head) else ""


def _column_label(document: Document, table: Table, row: Award) -> str:
    cell = next((one for one in table.cells if one.span.start < row.char_end <= one.span.end), None)
    told = heads(table, document.text) if cell else ()
    parts = told[cell.column] if isinstance(cell, Cell) and cell.column < len(told) else ()
    return next((fold(part) for part in parts if len(part.split()) > 1 and _is_part(fold(part))), "")


def _is_part(head: str) -> bool:
    return phrase("tables.toml", "sector").search(head) is not None


def _has_digit(head: str) -> bool:
    return any(sign.isdigit() for sign in head)


def names(said: str, told: tuple[str, ...]) -> bool:
    """Whether words, folded, name all of `told`, not as what is left out or compared; False where that is empty."""
    return bool(told) and all(_names(said, one) for one in told)


def _names(said: str, label: str) -> bool:
    places = (found.start() for found in regex.finditer(rf"\b{regex.escape(label)}\b", said))
    return any(phrase("retold.toml", "left_out").search(said[:place]) is None for place in places)
