"""Two figures of one award told in two places, and what shows whether they are of the same."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from extractor.case import Case
from extractor.checks.likeness import is_like
from extractor.checks.narrow import in_table, is_labelled, scopes, share_heading, sums_up
from extractor.checks.told import Told
from extractor.record import Award

_MANY = 20
"""Figures from here on are hardly the same of a part and of all."""


@dataclass(frozen=True)
class Twice:
    """Two figures of the same award, giver, and recipients, that differ; `first` stands first in the report."""

    told: Told
    first: Award
    second: Award

    @property
    def case(self) -> Case:
        """The report."""
        return self.told.case

    @cached_property
    def is_labelled(self) -> bool:
        """Whether one stands in a row of a table whose head the other's words name: "thôn Lãng Xuyên"."""
        return is_labelled(self.case, self.first, self.second) or is_labelled(self.case, self.second, self.first)

    @cached_property
    def is_like(self) -> bool:
        """Whether a number may be the other, mistyped: close to it, or of the same digits."""
        return is_like(self.first.count or 0, self.second.count or 0)

    @cached_property
    def beside(self) -> tuple[int, int]:
        """How many figures beside the second one agree with those beside the first, and how many do not."""
        agree = differ = 0
        for one in self.told.beside(self.second):
            others = [other for other in self.told.alike(one) if self.told.are_together(other, self.first)]
            agree += any(other.count == one.count for other in others)
            differ += bool(others) and all(other.count != one.count for other in others)
        return agree, differ

    def words_of(self, told_by: Callable[..., frozenset[str]]) -> tuple[frozenset[str], frozenset[str]]:
        """The scopes, or times, of both; what heads the first is no matter to one that looks back on all.

        What heads both narrows neither.
        """
        back = self.told.looks_back(self.second) or sums_up(self.case, self.second)
        alike = told_by is scopes and share_heading(self.case, self.first, self.second)
        first = told_by(self.case, self.first, headed=not (back or alike))
        second = told_by(self.case, self.second, headed=not alike)
        return first or second & told_by(self.case, self.first, headed=True), second

    @cached_property
    def agrees_at_large(self) -> bool:
        """Whether a figure beside the second one, too high to be so by chance, agrees with one beside the first."""
        many = [one for one in self.told.beside(self.second) if (one.count or 0) >= _MANY]
        others = (other for one in many for other in self.told.alike(one) if other.count == one.count)
        return any(self.told.are_together(other, self.first) for other in others)

    @property
    def is_less(self) -> bool:
        """Whether a sentence tells fewer than was told before."""
        return (self.second.count or 0) < (self.first.count or 0) and not in_table(self.second)
