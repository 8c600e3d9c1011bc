"""Whether a place of the report tells again what stands elsewhere: "Nhìn lại, ...", "III. KẾT LUẬN"."""

from extractor.document import Document
from extractor.folding import fold
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_BEHIND = 60
"""Characters behind a figure that may say so."""
_LINES = 12
"""Lines up to the heading at the most."""


def looks_back(document: Document, start: int, end: int, section: str, *, closing: bool = False) -> bool:
    """Whether the block of `start` says up to `end`, or right behind it, or the heading above it, that it tells again;
    with `closing` also that the report closes there."""
    block = document.block_at(start)
    told = (fold(document.text[block.span.start : end]), _heading(document, block.span.start, section))
    names = ("looks_back", "closes") if closing else ("looks_back",)
    behind = fold(document.text[end : min(end + _BEHIND, block.span.end)])
    if phrase(_FILE, "looks_back_behind").match(behind):
        return True
    return any(phrase(_FILE, name).search(words) for name in names for words in told)


def _heading(document: Document, start: int, section: str) -> str:
    """The line above that bears the sign of the section, folded; empty where none near does."""
    sign = section.rpartition(".")[2]
    lines = document.text[:start].splitlines()[-_LINES:]
    signs = tuple(f"{sign}{mark}" for mark in "./):")
    return fold(next((line for line in reversed(lines) if sign and line.lstrip().startswith(signs)), ""))
