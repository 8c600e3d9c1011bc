"""The statistics form: its layout (`patterns/form.toml`), and which of its lines a figure belongs to."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from extractor.record import Grade, Level, RecipientKind
from extractor.resources import load_toml


class Line(BaseModel):
    """A line: the sum of the deeper ones below it, or the figures of its awards, levels, and grades."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    depth: int
    name: str
    awards: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    grades: tuple[Grade, ...] = ()
    rest: bool = False

    def takes(self, award_code: str, level: Level, grade: Grade) -> bool:
        """Whether the figure of an award belongs here, if no line before has taken it."""
        if self.rest or award_code not in self.awards:
            return self.rest
        right_level = not self.levels or level in self.levels
        return right_level and (not self.grades or grade in self.grades)


class FormColumn(BaseModel):
    """A column: a sum, one kind of recipient, the named ones, or the number of units that told something."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    measure: Literal["total", "kind", "named", "units"]
    head: str
    kind: RecipientKind | None = None


class Form(BaseModel):
    """The whole layout."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    note: str
    name_head: str
    code_head: str
    of_which: str
    columns: tuple[FormColumn, ...]
    rows: tuple[Line, ...]

    @classmethod
    def load(cls) -> Self:
        """The form that the city fills in. Raises ValueError for a layout in which figures would be lost."""
        return cls(**load_toml("form.toml"))

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        """The first line is the sum of all, the last takes what is left, and none is both a sum and a count."""
        if not self.rows or not self.rows[-1].rest or any(line.rest for line in self.rows[:-1]):
            raise ValueError("the last row, and no other, is that of the rest")
        if any(line.depth <= self.rows[0].depth for line in self.rows[1:]):
            raise ValueError("the first row is the sum of all")
        if wrong := [line.code for at, line in enumerate(self.rows) if bool(self.parts(at)) == _counts(line)]:
            raise ValueError(f"either a sum of deeper rows or a count of awards: {', '.join(wrong)}")
        return self

    def parts(self, at: int) -> tuple[int, ...]:
        """Indices of the lines that line `at` is the sum of: those one step deeper, up to the next of its depth."""
        return tuple(other for other in self._below(at) if self.rows[other].depth == self.rows[at].depth + 1)

    def leaves(self, at: int) -> tuple[str, ...]:
        """Codes of the lines that count figures, at or below line `at`."""
        return tuple(self.rows[other].code for other in (at, *self._below(at)) if not self.parts(other))

    def line_of(self, award_code: str, level: Level, grade: Grade) -> str:
        """Code of the line that counts the figure of an award."""
        return next(line.code for line in self.rows if line.takes(award_code, level, grade))

    def _below(self, at: int) -> range:
        after = range(at + 1, len(self.rows))
        end = next((other for other in after if self.rows[other].depth <= self.rows[at].depth), len(self.rows))
        return range(at + 1, end)


def _counts(line: Line) -> bool:
    return bool(line.awards) or line.rest
