"""Rows of a store as models: made when they are asked for, and gone when the next are."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from types import UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, overload

from extractor.record import Row
from extractor.store.database import Store

R = TypeVar("R", bound=Row)
_TYPES = {int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


class Rows(Iterable[R], Generic[R]):
    """The rows of a query `FROM ...`, whose columns are the fields of `model`; may be gone through many times."""

    def __init__(self, store: Store, model: type[R], source: str) -> None:
        self._store, self._model, self._source = store, model, source

    def __iter__(self) -> Iterator[R]:
        return self._query("")

    def _query(self, end: str, values: Sequence[object] = ()) -> Iterator[R]:
        for told in self._store.rows(f"SELECT {names(self._model)} {self._source} {end}", values):
            yield made(self._model, told)


class Table(Rows[R], Sequence[R]):
    """A table of the store, its rows in the order in which they were put."""

    def __init__(self, store: Store, model: type[R], name: str) -> None:
        super().__init__(store, model, f"FROM {name}")

    def __iter__(self) -> Iterator[R]:
        return super().__iter__()

    def __len__(self) -> int:
        ((count,),) = self._store.rows(f"SELECT count(*) {self._source}")
        return int(count)

    @overload
    def __getitem__(self, at: int) -> R: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[R]: ...
    def __getitem__(self, at: int | slice) -> R | Sequence[R]:
        if isinstance(at, slice):
            return [self[one] for one in range(len(self))[at]]
        place = range(len(self))[at]
        return next(self._query("LIMIT 1 OFFSET ?", (place,)))


def made(model: type[R], values: Iterable[object]) -> R:
    """The row of values that a row had before, in the order of its fields: nothing is checked again."""
    names, state = _fields(model)
    row = model.__new__(model)
    row.__setstate__({"__dict__": dict(zip(names, values, strict=True)), **state})  # as unpickling does
    return row


@cache
def _fields(model: type[Row]) -> tuple[tuple[str, ...], dict[str, object]]:
    """The names of the fields, and the same in the words of pydantic."""
    names = tuple(model.model_fields)
    return names, {"__pydantic_fields_set__": set(names), "__pydantic_extra__": None, "__pydantic_private__": None}


def names(model: type[Row], of: str = "") -> str:
    """The columns of a model in order, for a query; `of` is the table that they are of."""
    return ", ".join(f'{of}{"." if of else ""}"{name}"' for name in model.model_fields)


def typed(model: type[Row]) -> str:
    """The columns of a model with their types, for the definition of a table."""
    return ", ".join(
        f'"{name}" {_TYPES.get(_bare(field.annotation), "VARCHAR")}' for name, field in model.model_fields.items()
    )


def _bare(annotation: Any) -> Any:
    """`int` of `int | None`."""
    if get_origin(annotation) in {Union, UnionType}:
        return next(one for one in get_args(annotation) if one is not type(None))
    return annotation
