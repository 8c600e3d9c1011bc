"""The line around a record, and what of it went into no record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import regex

from extractor.document import Block
from extractor.form.signs import marker
from extractor.record import Award
from extractor.span import Span

_WORD = regex.compile(r"[\p{L}\d]+")
_CAPITAL = regex.compile(r"\p{Lu}\p{Ll}[\p{L}'’-]*")
_NUMBER = regex.compile(r"\d+(?:\.\d{3})+(?!\d)|\d+")
_YEAR = regex.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/])")
_SENTENCE_END = regex.compile(r"[.!?…]\s+(?=\p{Lu})|;\s")
_NAMES = ("award_name", "authority_name", "recipient_name", "recipient_role", "recipient_unit")
_FIGURES = ("years", "decision_no", "decision_date")


@dataclass(frozen=True, slots=True)
class Left:
    """How many words with a capital, and how many numbers, of a sentence no record of its line tells."""

    capitals: int
    numbers: int


@dataclass(frozen=True)
class Line:
    """A paragraph or list item with its records; offsets count the document's text as those of the records do."""

    block: Block
    text: str
    rows: Sequence[Award]
    _left: dict[Span, Left] = field(default_factory=dict)

    @cached_property
    def folded(self) -> str:
        """Its text in small letters; as long as the text."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else self.text

    @cached_property
    def start(self) -> int:
        """Where its words start, behind the sign of a list item."""
        opening = marker(self.block, self.text)
        return self.text.find(opening) + len(opening)

    @cached_property
    def years(self) -> tuple[str, ...]:
        """The years that stand in it, apart from those inside dates."""
        return tuple(_YEAR.findall(self.text))

    def sentence(self, row: Award) -> Span:
        """The sentence of a record, from the start of the line; the sign of a list item is no part of it."""
        first, last = row.char_start - self.block.span.start, row.char_end - self.block.span.start
        start = max((end for _, end in self._breaks if end <= first), default=self.start)
        return Span(start, min((at for at, _ in self._breaks if at >= last), default=len(self.text)))

    def place(self, name: str) -> Span | None:
        """Where a name stands in it, as written."""
        at = self.folded.find(name.lower()) if name else -1
        return Span(at, at + len(name)) if at >= 0 else None

    def left(self, sentence: Span) -> Left:
        """What of a sentence no record of the line tells."""
        if sentence not in self._left:
            said = sentence.of(self.text)
            self._left[sentence] = Left(self._capitals_left(said), self._numbers_left(said))
        return self._left[sentence]

    @cached_property
    def _breaks(self) -> list[tuple[int, int]]:
        return [match.span() for match in _SENTENCE_END.finditer(self.text, self.start)]

    def _capitals_left(self, said: str) -> int:
        words = _CAPITAL.findall(said)[1:]  # the first opens the sentence
        return sum(not _words(word) <= self._names for word in words)

    def _numbers_left(self, said: str) -> int:
        return sum(_plain(number) not in self._figures for number in _NUMBER.findall(said))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset().union(*(_words(getattr(row, name)) for row in self.rows for name in _NAMES))

    @cached_property
    def _figures(self) -> frozenset[str]:
        told = " ".join(f"{row.count} " + " ".join(getattr(row, name) for name in _FIGURES) for row in self.rows)
        return frozenset(map(_plain, _NUMBER.findall(told)))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _plain(number: str) -> str:
    """ "1.234" and "05" as figures are written by programs."""
    return number.replace(".", "").lstrip("0")
