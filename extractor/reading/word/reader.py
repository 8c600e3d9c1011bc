"""DOCX: an own walk over the body, since python-docx leaves out list numbers, text boxes, and tracked changes."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from extractor.document import Document
from extractor.reading.build import build
from extractor.reading.drafts import Draft, PrintedLine, TableDraft
from extractor.reading.paragraphs.breaks import goes_on_after_break
from extractor.reading.paragraphs.layout import block_of, join_lines
from extractor.reading.word.body import Body
from extractor.reading.word.package import Package

_LONG = 20.0
_HARD_WRAPPED = 0.4
_MOST_WIDTH = 62.0


def read_bytes(path: Path, data: bytes, form: str = "docx") -> Document:
    """The document of a DOCX. Raises ReadError: corrupt, encrypted, too_large, empty."""
    package = Package(data)
    body = Body.of(package, package.main())
    items = list(body.items())
    paragraphs = [item for item in items if not isinstance(item, TableDraft)]
    if _is_hard_wrapped([lines for lines in paragraphs if len(lines) == 1]):
        flat = [piece for item in items for piece in ([item] if isinstance(item, TableDraft) else item)]
        return build(path, form, join_lines(flat), body.page)
    return build(path, form, _drafts(items), body.page)


def _drafts(items: Sequence[list[PrintedLine] | TableDraft]) -> list[Draft]:
    """A block for each paragraph, more where line breaks inside it part lines."""
    drafts: list[Draft] = []
    for item in items:
        if isinstance(item, TableDraft):
            drafts.append(item)
        else:
            drafts += [block_of(lines) for lines in _parted(item)]
    return drafts


def _parted(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of a paragraph by blocks; a line without `gap` goes on after a page's end, not after a break."""
    parts: list[list[PrintedLine]] = []
    for line in lines:
        if parts and (not line.gap or goes_on_after_break(parts[-1][-1].text, line.text)):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def _is_hard_wrapped(paragraphs: Sequence[list[PrintedLine]]) -> bool:
    """Whether printed lines were pasted as paragraphs: many go on with a small letter, none is longer than a line."""
    steps = [(line, after) for (line,), (after,) in pairwise(paragraphs) if line.right > _LONG]
    if len(steps) < 3 or any(line.right > _MOST_WIDTH for (line,) in paragraphs):
        return False
    return sum(after.text[0].islower() for _, after in steps) >= _HARD_WRAPPED * len(steps)
