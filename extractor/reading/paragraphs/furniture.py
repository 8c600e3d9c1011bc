"""What a page carries besides the report: page numbers, running heads and feet, the stamp of a digital signature."""

import re
from collections import Counter
from collections.abc import Sequence

from extractor.reading.drafts import PrintedLine
from extractor.reading.paragraphs.signs import is_whole, starts_with

Page = Sequence[PrintedLine]
_Running = frozenset[tuple[int, str]]
"""Lines at the first (0) or last (-1) end of most pages, figures made alike."""

_DIGITS = re.compile(r"\d+")
_DEPTH = 2
_LEAST_PAGES = 3
_SHARE = 0.6
_STAMP_DEPTH = 12


def without_furniture(pages: Sequence[Page]) -> list[list[PrintedLine]]:
    """The pages without page numbers, running lines, and signature stamps."""
    running = _running_lines(pages)
    numbered = _numbered_pages(pages)
    return [_bare(_without_stamp(page), running, index in numbered) for index, page in enumerate(pages)]


def is_page_number(text: str) -> bool:
    """Whether a line has the form of a page number: "2", "- 2 -", "Trang 2/5"."""
    return bool(is_whole("page_number", text))


def _bare(page: Page, running: _Running, numbered: bool) -> list[PrintedLine]:
    kept = list(page)
    for end in (0, -1):
        for _ in range(_DEPTH):
            if kept and _is_furniture(kept[end].text, end, running, numbered):
                kept.pop(end)
    return kept


def _is_furniture(text: str, end: int, running: _Running, numbered: bool) -> bool:
    if (end, masked(text)) in running:
        return True
    form = is_whole("page_number", text)
    return form in {"dashed", "named"} or (bool(form) and numbered)


def masked(text: str) -> str:
    """A line with its figures made alike, so that "Trang 2" and "Trang 3" are one."""
    return _DIGITS.sub("0", text)


def _running_lines(pages: Sequence[Page]) -> _Running:
    """Lines that stand at the same end of most pages; a lone figure or a line that runs on is never one of them."""
    seen = Counter(key for page in pages for key in {(end, masked(line.text)) for end, line in _placed_ends(page)})
    least = max(_LEAST_PAGES, _SHARE * len(pages))
    return frozenset((end, text) for (end, text), count in seen.items() if count >= least and _may_run(text))


def _placed_ends(page: Page) -> list[tuple[int, PrintedLine]]:
    last = list(page[-_DEPTH:] if len(page) > 2 * _DEPTH else [])
    return [(0, line) for line in page[:_DEPTH]] + [(-1, line) for line in last]


def _may_run(text: str) -> bool:
    return any(c.isalpha() for c in text) and not text[0].islower() and not text.endswith((",", ";"))


def _numbered_pages(pages: Sequence[Page]) -> frozenset[int]:
    """Pages whose lone figure at an end is their number: the index, or as far from it as on another page."""
    offsets = {index: _number(page) - index for index, page in enumerate(pages) if _number(page) >= 0}
    common = Counter(offsets.values())
    return frozenset(index for index, offset in offsets.items() if offset == 1 or common[offset] > 1)


def _number(page: Page) -> int:
    plain = (line.text for _, line in _placed_ends(page) if is_page_number(line.text))
    return next((int(found[0]) for text in plain if (found := _DIGITS.search(text))), -1)


def _without_stamp(page: Page) -> list[PrintedLine]:
    """Drops a signature stamp: two lines or more at the top of a page, one of them the signer or the time."""
    names = [starts_with("stamp", line.text) for line in page[:_STAMP_DEPTH]]
    stamped = [index for index, name in enumerate(names) if name]
    if len(stamped) < 2 or stamped[-1] - stamped[0] > len(stamped) + 1 or not {"signer", "time"} & set(names):
        return list(page)
    return [*page[: stamped[0]], *page[stamped[-1] + 1 :]]
