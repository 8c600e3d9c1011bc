"""The tables of a run that has ended, read back from its folder."""

import csv
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TypeVar, get_args

from pydantic import ValidationError

from extractor.messages import UserError
from extractor.outputs.tables import unguarded
from extractor.record import Award, CoverageRow, Finding, Report, Row, SummaryRow, Total

R = TypeVar("R", bound=Row)


class ResultsError(UserError):
    """A folder that holds no tables of a run; `path` is the file at fault."""

    group = "summary"

    def __init__(self, path: Path) -> None:
        super().__init__("no_results", path=path)


class Results:
    """The tables in `folder`, each read when it is asked for. Every table raises ResultsError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """`reports.csv`."""
        return self._rows(Report, "reports")

    @cached_property
    def awards(self) -> tuple[Award, ...]:
        """`awards.csv`."""
        return self._rows(Award, "awards")

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """`totals.csv`."""
        return self._rows(Total, "totals")

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """`findings.csv`."""
        return self._rows(Finding, "findings")

    @cached_property
    def summary(self) -> tuple[SummaryRow, ...]:
        """`city_summary.csv`."""
        return self._rows(SummaryRow, "city_summary")

    @cached_property
    def coverage(self) -> tuple[CoverageRow, ...]:
        """`coverage.csv`."""
        return self._rows(CoverageRow, "coverage")

    def _rows(self, model: type[R], name: str) -> tuple[R, ...]:
        path = self.folder / f"{name}.csv"
        try:
            return tuple(model.model_validate(cells) for cells in _cells(model, path))
        except (OSError, UnicodeDecodeError, csv.Error, ValidationError) as problem:
            raise ResultsError(path) from problem


def _cells(model: type[Row], path: Path) -> Iterator[dict[str, str | None]]:
    """Cells by column; columns that a later version has added are passed over."""
    optional = {name for name, field in model.model_fields.items() if type(None) in get_args(field.annotation)}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            known = {name: value for name, value in row.items() if name in model.model_fields}
            yield {name: _value(value, name in optional) for name, value in known.items()}


def _value(text: str, may_be_unknown: bool) -> str | None:
    if not text:
        return None if may_be_unknown else ""
    return unguarded(text)
