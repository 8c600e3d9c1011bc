"""One place between two printed lines, and how far the first would go with the next word."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

import regex

from extractor.reading.drafts import PrintedLine
from extractor.reading.paragraphs.frame import Frame
from extractor.reading.paragraphs.signs import marker_of

_ITEM_AHEAD = regex.compile(r"\s\d{1,2}[.)]$")
"""The number of an item, which goes on in the next line, at the end of this one."""
_SENTENCE_END = (".", ";", ":", "!", "?", "…")

# Shares of a full line. Guessed widths are true to some 5 %; a plain text does not show a first line set in by 8 %.
_FULL, _FULL_FIRST = 0.92, 0.89
_FULL_MEASURED = 0.975
_FULL_SENTENCE = 0.03
HALF_OPEN, OPEN = 0.85, 0.5


@dataclass(frozen=True, slots=True)
class Break:
    """One place between two lines: the lines of the block so far and their text, the line after, the one after that."""

    block: Sequence[PrintedLine]
    text: str
    line: PrintedLine
    after: PrintedLine | None
    frame: Frame
    numbers: Set[str]

    @property
    def last(self) -> PrintedLine:
        """The line before the break."""
        return self.block[-1]

    @property
    def reach(self) -> float:
        """How far the last line would go with the next word; 1 is a full line."""
        return self.frame.reach(self.last, self.line)

    @property
    def full(self) -> bool:
        """Whether the next word would not have fitted."""
        if self.frame.measured:
            return self.reach >= _FULL_MEASURED
        if not self.frame.runs and self._is_whole:
            return False
        least = _FULL_FIRST if len(self.block) == 1 else _FULL
        return self.reach >= least + (_FULL_SENTENCE if self.sentence_ended else 0)

    @property
    def _is_whole(self) -> bool:
        """Whether what stands before the break may be all of a sentence or item."""
        ended = self.sentence_ended or bool(marker_of(self.text))
        return ended and not _ITEM_AHEAD.search(self.last.text)

    @property
    def sentence_ended(self) -> bool:
        """Whether the line before ends like a sentence or the head of a list."""
        return self.last.text.endswith(_SENTENCE_END)

    @property
    def marker(self) -> str:
        """The list sign of the line after."""
        return marker_of(self.line.text)

    @property
    def new_page(self) -> bool:
        """Whether a page ends here."""
        return self.line.page != self.last.page

    @property
    def lower(self) -> bool:
        """Whether the line after begins with a small letter."""
        return self.line.text[0].islower()


Rule = Callable[[Break], bool | None]
"""True: the line goes on. False: a new block. None: the rule does not know."""
