"""Words, columns, and notes of the workbook (`patterns/workbook.toml`, Vietnamese)."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extractor.resources import load_toml

NONE = "none"  # how the file calls the empty value


class SheetText(BaseModel):
    """A sheet's tab, the title on it, and the line under the title."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tab: str = Field(min_length=1, max_length=31)
    title: str = ""
    note: str = ""


class Column(BaseModel):
    """A column of a list: width in characters, and how its cells look."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    head: str
    width: float
    form: Literal["text", "code", "number", "order", "place"]
    printed: bool = True


@cache
def sheet_text(sheet: str) -> SheetText:
    """What is said on a sheet."""
    return SheetText(**load_toml("workbook.toml")["sheets"][sheet])


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a list, in order."""
    return tuple(Column(**entry) for entry in load_toml("workbook.toml")["columns"][table])


@cache
def word(group: str, key: str) -> str:
    """The word for a value of a column, the empty value included."""
    return str(load_toml("workbook.toml")[group][key or NONE])


def phrase(key: str, group: str = "phrases", **values: object) -> str:
    """A phrase with its values filled in. Raises KeyError when one is missing."""
    return word(group, key).format_map(values)


def about_rules() -> tuple[tuple[str, str], ...]:
    """How to read the workbook: names and sentences."""
    return tuple((entry["name"], entry["text"]) for entry in load_toml("workbook.toml")["about_rules"])
