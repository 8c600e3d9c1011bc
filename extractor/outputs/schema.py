"""What the tables are made of: types, values, keys, and references, told by the models of the rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from extractor.consolidation.city import MODELS
from extractor.record import Row

Kind = Literal["text", "integer", "number", "boolean", "date", "list"]
LIST_DELIMITER = ";"

# What the type of a field does not tell.
_DATES = frozenset({("reports", "doc_date"), ("awards", "decision_date")})
_LISTS = frozenset(
    {
        ("awards", "years"),
        ("findings", "record_ids"),
        ("people", "reports"),
        ("people", "conflicts"),
        ("people", "record_ids"),
        ("coverage", "reports"),
    }
)
_MAY_BE_EMPTY = frozenset({("city_summary", "unit_code"), ("city_summary", "unit_name"), ("people", "awards")})
_KEYS = {
    "reports": ("report_id",),
    "awards": ("record_id",),
    "totals": ("total_id",),
    "findings": ("finding_id",),
    "people": ("person_id",),
    "city_summary": ("unit_code", "award_code", "authority_level", "recipient_kind"),
    "coverage": ("unit_code",),
}
_REFERENCES = {
    "awards": {"report_id": "reports", "part_of": "awards", "restates": "awards"},
    "totals": {"report_id": "reports"},
    "findings": {"report_id": "reports"},
}
_KINDS: dict[object, Kind] = {str: "text", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `values` are all that it may hold, `references` the table whose key it names."""

    name: str
    kind: Kind
    required: bool
    values: tuple[str, ...] = ()
    minimum: int | float | None = None
    maximum: int | float | None = None
    references: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the contract. A key of several columns may have empty ones among them; there may be none."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def tables() -> tuple[Table, ...]:
    """The tables in the contract's order; one that is referred to stands before those that refer to it."""
    return tuple(
        Table(name, _first_line(model), tuple(_columns(name, model)), _KEYS.get(name, ()))
        for name, model in MODELS.items()
    )


def key_of(table: str) -> str:
    """The column that rows of `table` are referred to by."""
    return _KEYS[table][0]


def _first_line(model: type[Row]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0].partition(" (`")[0].rstrip(".") + "."


def _columns(table: str, model: type[Row]) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        values = _values(field.annotation)
        yield Column(
            name=name,
            kind=_kind(table, name, field),
            required=_is_required(table, name, field),
            values=tuple(value for value in values if value),
            minimum=_limit(field, "ge"),
            maximum=_limit(field, "le"),
            references=_REFERENCES.get(table, {}).get(name, ""),
        )


def _kind(table: str, name: str, field: FieldInfo) -> Kind:
    if (table, name) in _DATES:
        return "date"
    if (table, name) in _LISTS:
        return "list"
    return "text" if _values(field.annotation) else _KINDS[_bare(field.annotation)]


def _is_required(table: str, name: str, field: FieldInfo) -> bool:
    """Whether no row leaves it empty: a default that is not empty counts, an empty value among the values does not."""
    empty = "" in _values(field.annotation) or (table, name) in _MAY_BE_EMPTY
    return not empty and (field.is_required() or field.default not in ("", None))


def _values(annotation: Any) -> tuple[str, ...]:
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def _limit(field: FieldInfo, name: str) -> int | float | None:
    return next((getattr(one, name) for one in field.metadata if hasattr(one, name)), None)


def _bare(annotation: Any) -> object:
    """`int` of `int | None`."""
    if get_origin(annotation) in {Union, UnionType}:
        return next(one for one in get_args(annotation) if one is not type(None))
    return annotation
