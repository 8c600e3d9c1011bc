"""What a report says as its file has it: bars between the cells of a table, for which a document has tabs."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import TypeVar

from extractor.document import Document
from extractor.record import Award, Finding, SourceText, Total

R = TypeVar("R", Award, Total, Finding)


class Written:
    """The text of a document with its bars; offsets into the document's text are moved by what stands before them."""

    def __init__(self, document: Document) -> None:
        self._places = [place for place, _ in document.bars]
        self._longer = [0, *accumulate(len(bar) - 1 for _, bar in document.bars)]
        parts, end = [], 0
        for place, bar in document.bars:
            parts += [document.text[end:place], bar]
            end = place + 1
        self.text = "".join((*parts, document.text[end:]))

    def rows(self, rows: Iterable[R]) -> tuple[R, ...]:
        """The rows with their places, and what stands there; findings without a place stay as they are."""
        return tuple(map(self._row, rows)) if self._places else tuple(rows)

    def source(self, source: SourceText) -> SourceText:
        """The text with where its pages begin; a file that has bars has no boxes."""
        if not self._places:
            return source
        return source.model_copy(update={"text": self.text, "page_starts": tuple(map(self._moved, source.page_starts))})

    def _row(self, row: R) -> R:
        if row.char_start is None or row.char_end is None:
            return row
        start, end = self._moved(row.char_start), self._moved(row.char_end)
        return row.model_copy(update={"char_start": start, "char_end": end, "source_text": self.text[start:end]})

    def _moved(self, offset: int) -> int:
        return offset + self._longer[bisect_left(self._places, offset)]
