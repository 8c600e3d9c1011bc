"""What a cell of a list holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from extractor.outputs.workbook.book import Value


@dataclass(frozen=True, slots=True)
class Linked:
    """What a cell shows, and where it leads."""

    value: Value
    target: str
    at_least: bool = False

    @property
    def style(self) -> str:
        """The name of its style."""
        if isinstance(self.value, str):
            return "place"
        return "figure_place_at_least" if self.at_least else "figure_place"


@dataclass(frozen=True, slots=True)
class Inexact:
    """A number that a report does not tell exactly."""

    value: int
    qualifier: str

    @property
    def style(self) -> str:
        """The name of its style."""
        return f"number_{self.qualifier}"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is told about the list itself."""

    value: str
    style: ClassVar = "bold"


Cell = Value | Linked | Inexact | Remark | None
Cells = Mapping[str, Cell]
