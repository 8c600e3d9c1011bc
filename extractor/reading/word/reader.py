"""DOCX: an own walk over the body, since python-docx leaves out list numbers, text boxes, and tracked changes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.build import build
from extractor.reading.drafts import Draft, PrintedLine, TableDraft
from extractor.reading.paragraphs.breaks import goes_on_after_break
from extractor.reading.paragraphs.layout import block_of, join_lines
from extractor.reading.word.body import Body

_LONG = 20.0
_HARD_WRAPPED = 0.4
_MOST_WIDTH = 62.0


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a DOCX. Raises ReadError: corrupt, empty."""
    with _library_errors():
        package = docx.Document(BytesIO(data))
        body = Body.of(package)
    items = list(body.items())
    paragraphs = [item for item in items if not isinstance(item, TableDraft)]
    if _is_hard_wrapped([lines for lines in paragraphs if len(lines) == 1]):
        flat = [piece for item in items for piece in ([item] if isinstance(item, TableDraft) else item)]
        return build(path, "docx", join_lines(flat), body.page)
    return build(path, "docx", _drafts(items), body.page)


@contextmanager
def _library_errors() -> Iterator[None]:
    """Turns whatever the libraries raise on a broken package into ReadError; stands around their calls alone."""
    try:
        yield
    except Exception as error:
        raise ReadError("corrupt", repr(error)) from error


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
