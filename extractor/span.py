"""Half-open stretches of characters."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters it covers."""
        return text[self.start : self.end]

    def over(self, other: "Span") -> Self:
        """The least stretch that covers both."""
        return type(self)(min(self.start, other.start), max(self.end, other.end))

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every character of `other` is inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Self:
        """The same stretch, `by` characters further on."""
        return type(self)(self.start + by, self.end + by)
