"""The sentence that a figure stands in."""

from extractor.document import Document
from extractor.folding import fold
from extractor.record import Award
from extractor.span import Span

_ENDS = (". ", "; ")


def sentence_start(document: Document, row: Award) -> int:
    """Where its sentence begins in its block, or its line in a table."""
    first = entry(document, row).start
    return max(first, *(document.text.rfind(sign, first, row.char_start) + 1 for sign in _ENDS))


def sentence_of(document: Document, row: Award) -> str:
    """All of its sentence, folded."""
    last = entry(document, row).end
    ends = (document.text.find(sign, row.char_end, last) for sign in _ENDS)
    end = min((place for place in ends if place >= 0), default=last)
    return fold(" ".join(document.text[sentence_start(document, row) : end].split()))


def sentence_before(document: Document, start: int) -> str:
    """What the sentence around `start` says before it, folded."""
    block = document.block_at(start).span
    begin = max(block.start, *(document.text.rfind(sign, block.start, start) + 1 for sign in _ENDS))
    return fold(document.text[begin:start])


def entry(document: Document, row: Award) -> Span:
    """Its block, or its line in a table."""
    if not row.method.startswith("table"):
        return document.block_at(row.char_start).span
    end = document.text.find("\n", row.char_end)
    return Span(document.text.rfind("\n", 0, row.char_start) + 1, end if end >= 0 else len(document.text))
