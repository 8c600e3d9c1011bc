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


_Columns = tuple[Column, ...]


def by_nouns(found: _Columns, body: Sequence[dict[int, Cell]], text: str) -> _Columns:
    """The columns, those of figures with the kind that their heads tell; labels' heads over figures head counts."""
    counted = {column.index for column in found if column.parts and is_of_figures(column, body, text)}
    told = tuple(_of_award(column) if column.index in counted else column for column in found)
    return _of_sexes(_of_nouns(told, counted - {0}), counted)


def _of_nouns(found: _Columns, counted: set[int]) -> _Columns:
    """The columns, those headed by a noun alone as counts: of several kinds, or one beside awards or givers."""
    bare = {column.index: _bare_kind(column) for column in found if column.index in counted}
    alone = len(counted) == 1 and any(column.role in ("award", "giver") for column in found)
    if not alone and len({kind for kind in bare.values() if kind}) < _SEVERAL:
        return found
    return tuple(
        replace(column, role="count", kind=kind) if (kind := bare.get(column.index, "")) else column for column in found
    )


_SEVERAL = 2


def _of_sexes(found: _Columns, counted: set[int]) -> _Columns:
    """The columns, the total of "Nam" and "Nữ" as that of people."""
    heads = {fold(part) for column in found if column.index in counted for part in column.parts}
    if not heads >= _SEXES:
        return found
    return tuple(replace(column, kind="individual") if column.role == "total" else column for column in found)


_SEXES = {"nam", "nữ"}
"""Heads of columns that part people."""


def _of_award(column: Column) -> Column:
    """A column whose head tells an award, with who got that."""
    if not any(map(phrases_in, column.parts)):
        return column
    kind = column.kind or next((kind for kind in map(_kind, column.parts) if kind), "")
    return replace(column, kind=kind, role="count" if column.role in _LABELS else column.role)


def _kind(head: str) -> RecipientKind:
    return class_kind(_NUMBER_OF.sub("", fold(head)))


def _bare_kind(column: Column) -> RecipientKind:
    """The kind of a head that is a noun and nothing else: "Số đảng viên"."""
    head = _NUMBER_OF.sub("", fold(column.parts[-1]))
    return class_of(head) if column.role in (*_LABELS, "other") and not column.kind else column.kind
