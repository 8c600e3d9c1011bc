"""What sets a figure of a table apart from others of the same award: the head of its row, and that of its column.

"Cụm 2", "Thôn Lãng Xuyên" before it, "Quý III", "Khối chính quyền" over it.
"""

from collections.abc import Iterator

import regex

from extractor.document import Cell, Document, Table
from extractor.folding import fold
from extractor.record import Award
from extractor.statements.table.heads import heads
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_SEVERAL = 2


def labels(document: Document, row: Award) -> tuple[str, ...]:
    """The heads of a figure's row and column that name a part, folded; none of them names an award or a kind."""
    found = document.table_at(row.char_start) if row.method.startswith("table") else None
    return tuple(filter(None, (row_label(row), _column_label(document, found, row)))) if found else ()


def row_label(row: Award) -> str:
    """What a row of a table is headed with, folded: "thôn lãng xuyên"; empty where that names nothing, or an award."""
    cells = [fold(cell).strip() for cell in row.source_text.split("\t")]
    head = next((cell for cell in cells if not cell.isdigit()), "")
    known = len(head.split()) > 1 or phrase(_FILE, "one_word_head").fullmatch(head) is not None
    named = row.method.startswith("table") and known and (not _has_digit(head) or _is_part(head) or _is_named(head))
    return head if named and not phrase(_FILE, "of_awards").search(head) else ""


def _column_label(document: Document, table: Table, row: Award) -> str:
    cell = next((one for one in table.cells if one.span.start < row.char_end <= one.span.end), None)
    told = heads(table, document.text) if cell else ()
    parts = told[cell.column] if isinstance(cell, Cell) and cell.column < len(told) else ()
    return next((fold(part) for part in parts if len(part.split()) > 1 and _is_part(fold(part))), "")


def _is_part(head: str) -> bool:
    return phrase("tables.toml", "sector").search(head) is not None


def _has_digit(head: str) -> bool:
    return any(sign.isdigit() for sign in head)


def _is_named(head: str) -> bool:
    """ "chào mừng 80 năm quốc khánh": words with a number among them, and no year, or number of a row, alone."""
    words = [word for word in head.split() if not _has_digit(word)]
    return len(words) > _SEVERAL and not phrase(_FILE, "time").search(head)


def names_row(document: Document, said: str, row: Award) -> bool:
    """Whether words, folded, name the row of a figure: all of its head and that of its column, or so much of the head
    as no other row of the table has: "về tuyển quân" of "tuyển quân, quân sự địa phương"."""
    told = labels(document, row)
    if names(said, told) or not told:
        return bool(told)
    head = row_label(row)
    if told != (head,):
        return False
    found = next((part for part, pattern in _parts_of(head) if regex.search(pattern, said)), head)
    others = _other_heads(document, row, head)
    return found != head and _names(said, found) and not any(f" {found} " in f" {one} " for one in others)


def _other_heads(document: Document, row: Award, head: str) -> list[str]:
    table = document.table_at(row.char_start)
    cells = table.cells if table else ()
    told = (" ".join(fold(cell.span.of(document.text)).split()) for cell in cells if cell.column <= 1)
    return [one for one in told if one != head]


def _parts_of(head: str) -> Iterator[tuple[str, str]]:
    """What a clerk may call a row by, and how that stands in the words, the longest first: the head, its last words, or
    its first ones where the name ends with them; an item of it."""
    yield head, rf"\b{regex.escape(head)}\b"
    words = head.split()
    for length in range(len(words) - 1, max(_SEVERAL, (len(words) + 1) // 2) - 1, -1):
        first, last = " ".join(words[:length]), " ".join(words[-length:])
        yield last, rf"\b{regex.escape(last)}\b"
        yield first, rf"\b{regex.escape(first)}(?=\s?[,:;.(]|\s(?:có|được|đã|là|với)\b)"
    for item in head.split(", ") if ", " in head else ():
        if len(item.split()) >= _SEVERAL:
            yield item, rf"\b{regex.escape(item)}\b"


def names(said: str, told: tuple[str, ...]) -> bool:
    """Whether words, folded, name all of `told`, not as what is left out or compared; False where that is empty."""
    return bool(told) and all(_names(said, one) for one in told)


def _names(said: str, label: str) -> bool:
    before = "" if " " in label else phrase(_FILE, "before_one_word").pattern
    places = (found.start() for found in regex.finditer(rf"{before}\b{regex.escape(label)}\b", said))
    return any(phrase(_FILE, "left_out").search(said[:place]) is None for place in places)
