"""Reads `decisions.csv`, as the review page saves it or a spreadsheet does; nothing in it is passed over in silence."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from extractor.decisions.fields import CORRECTABLE, parsed
from extractor.messages import UserError
from extractor.record import DecisionRow

_GUARDED = tuple(f"'{sign}" for sign in "=+-@\t\r")
_NEEDED = frozenset({"kind", "id", "action"})


class DecisionError(UserError):
    """Decisions that cannot be used."""

    group = "decisions"


def load(path: Path) -> tuple[DecisionRow, ...]:
    """The rows, in order. Raises DecisionError, with the line where it is one line's fault; OSError."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecisionError("not_utf8", path=path) from error
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    _check_columns(reader.fieldnames or (), path)
    return tuple(_rows(reader, path))


def _delimiter(text: str) -> str:
    """A spreadsheet of another locale saves with semicolons or tabs."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _check_columns(found: "list[str] | tuple[str, ...] | object", path: Path) -> None:
    names = frozenset(map(str, found if isinstance(found, (list, tuple)) else ()))
    if missing := _NEEDED - names:
        raise DecisionError("missing_column", path=path, column=", ".join(sorted(missing)))
    if unknown := names - DecisionRow.model_fields.keys():
        raise DecisionError("unknown_column", path=path, column=", ".join(sorted(unknown)))


def _rows(reader: "csv.DictReader[str]", path: Path) -> Iterator[DecisionRow]:
    for cells in reader:
        if not any(cells.values()):
            continue
        if None in cells or None in cells.values():
            raise DecisionError("wrong_cells", path=path, line=reader.line_num)
        yield _row({name: _unguarded(text) for name, text in cells.items()}, path, reader.line_num)


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith(_GUARDED) else text


def _row(cells: dict[str, str], path: Path, line: int) -> DecisionRow:
    try:
        row = DecisionRow.model_validate(cells)
    except ValidationError as error:
        column = str(error.errors()[0]["loc"][0])
        raise DecisionError("bad_value", path=path, line=line, column=column, value=cells.get(column, "")) from error
    _check_correction(row, path, line)
    return row


def _check_correction(row: DecisionRow, path: Path, line: int) -> None:
    if not row.id:
        raise DecisionError("bad_value", path=path, line=line, column="id", value="")
    if row.action != "correct":
        return
    if row.field not in CORRECTABLE[row.kind]:
        raise DecisionError("bad_value", path=path, line=line, column="field", value=row.field)
    try:
        parsed(row.kind, row.field, row.value)
    except ValueError as error:
        raise DecisionError(
            "bad_value", path=path, line=line, column=f"value ({row.field})", value=row.value
        ) from error
