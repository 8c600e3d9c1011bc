"""Whether a place of the report tells again what stands elsewhere: "Nhìn lại, ...", "III. KẾT LUẬN"."""

from extractor.document import Document
from extractor.folding import fold
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_LINES = 12
"""Lines up to the heading at the most."""
_HEADING = 50
"""Characters of a heading without a sign at the most."""
_BEHIND = 80
"""Characters behind a figure that may tell where it was told before."""


def looks_back(document: Document, start: int, end: int, section: str, *, closing: bool = False) -> bool:
    """Whether the block of `start` says up to `end`, or right behind it, or the heading above it, that it tells again;
    with `closing` also that the report closes there."""
    block = document.block_at(start)
    start = block.span.start
    told = (fold(document.text[start:end]), _heading(document, start, section), _list_head(document, start))
    names = ("looks_back", "closes") if closing else ("looks_back",)
    return points_back(document, end) or any(phrase(_FILE, name).search(words) for name in names for words in told)


def foretells(document: Document, start: int, section: str) -> bool:
    """Whether the heading above the block of `start` says that what stands there is told in full further on."""
    heading = _heading(document, document.block_at(start).span.start, section)
    return phrase(_FILE, "foretells").match(heading) is not None


def points_back(document: Document, end: int) -> bool:
    """Whether the sentence goes on behind `end` with where it was told before: "như báo cáo nêu ở phần mở đầu"."""
    behind = fold(document.text[end : end + _BEHIND]).partition("\n")[0].partition(". ")[0]
    told = phrase(_FILE, "looks_back_behind").match(behind) or phrase(_FILE, "points_back").search(behind)
    return told is not None


def _list_head(document: Document, start: int) -> str:
    """The line, folded, that heads the lines "label – number" that end with the one at `start`: "Theo bảng tổng hợp:";
    empty where that is no such line."""
    end = document.text.find("\n", start)
    own = document.text[start : end if end >= 0 else len(document.text)]
    above = document.text[:start].splitlines()[-_LINES:] if phrase(_FILE, "figure_line").match(fold(own)) else []
    head = next((line for line in reversed(above) if not phrase(_FILE, "figure_line").match(fold(line))), "")
    return fold(head) if head.rstrip().endswith(":") or phrase(_FILE, "caption").match(fold(head)) else ""


def _heading(document: Document, start: int, section: str) -> str:
    """The line above that bears the sign of the section, or none and is as short as a heading, folded; empty where none
    near does."""
    sign = section.rpartition(".")[2]
    lines = document.text[:start].splitlines()[-_LINES:]
    signs = tuple(f"{sign}{mark}" for mark in "./):")
    return fold(next((line for line in reversed(lines) if _is_heading(line.strip(), signs if sign else ())), ""))


def _is_heading(line: str, signs: tuple[str, ...]) -> bool:
    bare = line[:1].isupper() and len(line) < _HEADING and line[-1:].isalpha() and "\t" not in line
    return line.startswith(signs) or bare
