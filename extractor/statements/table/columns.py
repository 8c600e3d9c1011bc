"""What each column of a table holds, by its header and, where that is silent, by its cells."""

from dataclasses import dataclass, replace
from typing import Literal

from extractor.document import Cell, Table
from extractor.folding import fold
from extractor.mention import YearsMention
from extractor.mentions.numbers import years as years_in
from extractor.record import RecipientKind
from extractor.statements.table.heads import heads, height_of_head
from extractor.words.phrases import phrase

Role = Literal["number", "name", "place", "award", "giver", "decision", "year", "count", "total", "aside", "other"]
_FILE = "tables.toml"
_ROLES: tuple[Role, ...] = ("number", "giver", "decision", "place", "name", "year", "count", "total")
_KINDS: tuple[RecipientKind, ...] = ("collective", "individual", "household")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its role, and for a column of figures the recipient kind, the years, and the award it counts.

    `proposed`: the awards in it are only asked for.
    """

    index: int
    role: Role
    header: str
    kind: RecipientKind = ""
    years: tuple[str, ...] = ()
    awards: bool = False
    proposed: bool = False


def columns(table: Table, text: str) -> tuple[Column, ...]:
    """The columns from left to right."""
    found = tuple(_column(index, headers) for index, headers in enumerate(heads(table, text)))
    persons = next(
        (column.index for column in found if column.role == "name" and matches("persons", fold(column.header))), None
    )
    if persons is None:
        return found
    return tuple(replace(one, role="place") if _is_workplace(one) and one.index != persons else one for one in found)


def _is_workplace(column: Column) -> bool:
    """ "Đơn vị" beside "Họ và tên": where those named work."""
    return column.role in ("name", "other") and matches("workplace", fold(column.header))


def _column(index: int, headers: tuple[str, ...]) -> Column:
    header = " ".join(headers)
    folded = [fold(part) for part in headers]
    if any(matches("proposed", part) for part in folded):
        return Column(index, "award", header, proposed=True)
    if index <= _LABELS and any(matches("indicator", part) for part in folded):
        return Column(index, "award", header)
    if any(matches("registered", part.split("/")[0]) for part in folded):
        return Column(index, "aside", header)
    role = next((role for role in _ROLES if any(matches(role, part) for part in folded)), None)
    kind = _kind(folded)
    years = _years(folded)
    if role in (None, "count", "total") and (kind or years):
        return Column(index, "total" if role == "total" else "count", header, kind, years)
    if role:
        return Column(index, role, header)
    return Column(index, "award" if any(matches("award", part) for part in folded) else "other", header)


_LABELS = 1
"""The last column, from 0, that may hold the labels of the rows."""


def _kind(headers: list[str]) -> RecipientKind:
    return next((kind for kind in _KINDS if any(matches(kind, part) for part in headers)), "")


def _years(headers: list[str]) -> tuple[str, ...]:
    found: list[YearsMention] = [mention for part in headers for mention in years_in(part)]
    return found[0].years if len(found) == 1 and len(found[0].years) == 1 else ()


def matches(name: str, folded: str) -> bool:
    """Whether a folded header or cell fits a pattern of `patterns/tables.toml`."""
    return phrase(_FILE, name).search(folded) is not None


def figure(text: str) -> int | None:
    """The whole number in a cell, of "28/31" the first (ruling 28); None for an empty one, a dash, or anything else."""
    found = phrase(_FILE, "figure").search(text.strip())
    return int(found["number"].replace(".", "")) if found else None


def rows(table: Table, text: str) -> list[dict[int, Cell]]:
    """The body's rows as cells by column; a cell that spans rows stands in each."""
    height = max((cell.row + cell.row_span for cell in table.cells), default=0)
    found: list[dict[int, Cell]] = [{} for _ in range(height)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            found[row][cell.column] = cell
    return found[height_of_head(table, text) :]
