"""What each column of a table holds, by its header and, where that is silent, by its cells."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from extractor.document import Cell, Table
from extractor.folding import fold
from extractor.mention import YearsMention
from extractor.mentions.numbers import years as years_in
from extractor.record import RecipientKind
from extractor.statements.table.heads import heads, height_of_head
from extractor.words.phrases import phrase

Role = Literal[
    "number", "name", "post", "unit", "place", "award", "giver", "decision", "year", "kind_of", "count", "total",
    "in_words", "aside", "other",
]  # fmt: skip
_FILE = "tables.toml"
_ROLES: tuple[Role, ...] = (
    "number", "giver", "decision", "place", "post", "unit", "name", "kind_of", "year", "in_words", "count",
    "total",
)  # fmt: skip
_KINDS: tuple[RecipientKind, ...] = ("collective", "individual", "household")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its role, and for a column of figures the recipient kind, the years, and the award it counts.

    `proposed`: the awards in it are only asked for. `parts`: the rows of its head, outer first.
    """

    index: int
    role: Role
    parts: tuple[str, ...]
    kind: RecipientKind = ""
    years: tuple[str, ...] = ()
    proposed: bool = False

    def says(self, name: str) -> bool:
        """Whether a row of its head fits a pattern of `patterns/tables.toml`."""
        return any(matches(name, fold(part)) for part in self.parts)


def columns(table: Table, text: str) -> tuple[Column, ...]:
    """The columns from left to right."""
    told = heads(table, text)
    short = any(fold(part) == _PERSONS for headers in told for part in headers)
    found = [_column(index, headers, short=short) for index, headers in enumerate(told)]
    return tuple(_with_one_name(found))


_PERSONS, _BODIES = "cn", "tt"
"""Heads of figures; "TT" numbers the rows where it opens them, or no column "CN" stands beside it."""


def _column(index: int, headers: tuple[str, ...], *, short: bool) -> Column:
    folded = [fold(part) for part in headers]
    if short and index and folded[-1:] == [_BODIES]:
        return Column(index, "count", headers, "collective", _years(folded))
    if any(matches("proposed", part) for part in folded):
        return Column(index, "award", headers, proposed=True)
    if index <= _LABELS and any(matches("indicator", part) for part in folded):
        return Column(index, "award", headers)
    role: Role | None = "aside" if any(matches("registered", part.split("/")[0]) for part in folded) else _role(folded)
    kind: RecipientKind = next((kind for kind in map(kind_told, headers) if kind), "")
    years = _years(folded)
    if role in (None, "count", "total") and (kind or years):
        return Column(index, "total" if role == "total" else "count", headers, kind, years)
    if role:
        return Column(index, role, headers)
    return Column(index, "award" if any(matches("award", part) for part in folded) else "other", headers)


_LABELS = 1
"""The last column, from 0, that may hold the labels of the rows."""


def _role(parts: list[str]) -> Role | None:
    """The first role that a row of the head tells; a number stands under no other head, and people come first."""
    if any(matches("person", part) for part in parts):
        return "name"
    told = (role for role in _ROLES if any(matches(role, part) for part in (parts[:1] if role == "number" else parts)))
    return next(told, None)


def _with_one_name(found: list[Column]) -> Iterable[Column]:
    """The columns with one that names the recipients; where people have one, a body's name is where they work.

    "Đơn vị" names who got the awards where nothing else does.
    """
    named = [column for column in found if column.role == "name" or (column.role == "unit" and column.says("name"))]
    people = [column for column in named if column.says("person")]
    plain = [column for column in named if column.role == "name"]
    chosen = next(iter((*people, *plain, *named)), None)
    return (_as_named(column, chosen) for column in found)


def _as_named(column: Column, chosen: Column | None) -> Column:
    if column is chosen:
        return replace(column, role="name")
    return replace(column, role="unit") if column.role == "name" else column


def kind_told(text: str) -> RecipientKind:
    """The kind of recipient that a head, the label of a row, or a title tells: "(tập thể)", "cho cá nhân", "Hộ"."""
    folded = fold(text)
    if matches("both_kinds", folded):
        return ""
    return next((kind for kind in _KINDS if matches(kind, folded)), "")


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
    head = {_words(row, text) for row in found[: height_of_head(table, text)]}
    return [row for row in found[height_of_head(table, text) :] if _words(row, text) not in head]


def _words(row: dict[int, Cell], text: str) -> tuple[str, ...]:
    """What the cells of a row say: a head that is repeated where a page begins says the same as the first."""
    return tuple(fold(" ".join(cell.span.of(text).split())) for _, cell in sorted(row.items()))
