"""Whether a place of the report tells again what stands elsewhere: "Nhìn lại, ...", "III. KẾT LUẬN"."""

from extractor.document import Document
from extractor.folding import fold
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_LINES = 12
"""Lines up to the heading at the most."""


def looks_back(document: Document, start: int, end: int, section: str) -> bool:
    """Whether the block of `start` says up to `end`, or the heading above it, that it tells again."""
    text, block = document.text, document.block_at(start)
    if phrase(_FILE, "looks_back").search(fold(text[block.span.start : end])):
        return True
    sign = section.rpartition(".")[2]
    lines = text[: block.span.start].splitlines()[-_LINES:]
    heading = next(
        (line for line in reversed(lines) if sign and line.lstrip().startswith((f"{sign}.", f"{sign})"))), ""
    )
    return phrase(_FILE, "looks_back").search(fold(heading)) is not None
