"""Columns of figures whose heads tell by a noun who was counted: "Giáo viên được Giấy khen", "Chi bộ | Đảng viên"."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.document import Cell
from extractor.folding import fold
from extractor.record import RecipientKind
from extractor.statements.phrase.kinds import class_kind, class_of
from extractor.statements.table.awards import phrases_in
from extractor.statements.table.columns import Column, Role
from extractor.statements.table.units import is_of_figures

_NUMBER_OF = regex.compile(r"^(?:số lượng|số lượt|tổng số|số) ")
_LABELS: tuple[Role, ...] = ("name", "unit", "kind_of", "post")


def by_nouns(found: tuple[Column, ...], body: Sequence[dict[int, Cell]], text: str) -> tuple[Column, ...]:
    """The columns, those of figures with the kind that their heads tell; a head of labels over figures heads a count."""
    counted = {column.index for column in found if column.parts and is_of_figures(column, body, text)}
    bare = {column.index: _bare_kind(column) for column in found if column.index in counted and not column.index == 0}
    kinds = {kind for kind in bare.values() if kind}
    both = {fold(part) for column in found if column.index in counted for part in column.parts} >= _SEXES
    alone = len(counted - {0}) == 1 and any(column.role in ("award", "giver") for column in found)
    return tuple(
        _of_award(column)
        if column.index in counted and any(map(phrases_in, column.parts))
        else replace(column, role="count", kind=bare[column.index])
        if (alone or len(kinds) > 1) and bare.get(column.index)
        else replace(column, kind="individual")
        if both and column.role == "total"
        else column
        for column in found
    )


_SEXES = {"nam", "nữ"}
"""Heads of columns that part people."""


def _of_award(column: Column) -> Column:
    """A column whose head tells an award, and with it who got that."""
    kind = column.kind or next((kind for kind in map(_kind, column.parts) if kind), "")
    return replace(column, kind=kind, role="count" if column.role in _LABELS else column.role)


def _kind(head: str) -> RecipientKind:
    return class_kind(_NUMBER_OF.sub("", fold(head)))


def _bare_kind(column: Column) -> RecipientKind:
    """The kind of a head that is a noun and nothing else: "Số đảng viên"."""
    head = _NUMBER_OF.sub("", fold(column.parts[-1]))
    return class_of(head) if column.role in (*_LABELS, "other") and not column.kind else column.kind
