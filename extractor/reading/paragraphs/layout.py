"""Joins printed lines into paragraphs, list items, and headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import regex

from extractor.reading.drafts import BlockDraft, Draft, Item, PrintedLine, Style, TableDraft, draft_text
from extractor.reading.paragraphs.breaks import goes_on
from extractor.reading.paragraphs.frame import Frame, frame_of, is_wrapped
from extractor.reading.paragraphs.place import Break
from extractor.reading.paragraphs.signs import is_capitals, marker_of

_NUMBER = regex.compile(r"\d+")


@dataclass
class _Joiner:
    """Collects lines to blocks, tables as they come."""

    wrapped: bool
    frames: dict[int, Frame]
    drafts: list[Draft] = field(default_factory=list)
    block: list[PrintedLine] = field(default_factory=list)
    text: str = ""
    numbers: set[str] = field(default_factory=set)

    def line(self, line: PrintedLine, after: PrintedLine | None) -> None:
        if self.block and not (self.wrapped and self._goes_on(line, after)):
            self.close()
        self.text = f"{self.text} {line.text}" if self.block else line.text
        self.block.append(line)

    def close(self) -> None:
        if self.block:
            draft = block_of(self.block)
            self.numbers.add(".".join(_NUMBER.findall(draft.marker)))
            self.drafts.append(draft)
            self.block = []

    def _goes_on(self, line: PrintedLine, after: PrintedLine | None) -> bool:
        own = ".".join(_NUMBER.findall(marker_of(self.block[0].text)))
        at = Break(self.block, self.text, line, after, self.frames[self.block[-1].page], self.numbers | {own})
        return goes_on(at)


def join_lines(items: Sequence[Item]) -> list[Draft]:
    """Blocks and tables in order; `items` are printed lines, none empty, and tables where they stand."""
    lines = [item for item in items if isinstance(item, PrintedLine)]
    joiner = _Joiner(is_wrapped(lines), _frames(lines))
    for index, item in enumerate(items):
        if isinstance(item, TableDraft):
            joiner.close()
            joiner.drafts.append(item)
        else:
            following = items[index + 1] if index + 1 < len(items) else None
            joiner.line(item, following if isinstance(following, PrintedLine) else None)
    joiner.close()
    return joiner.drafts


def block_of(lines: Sequence[PrintedLine]) -> BlockDraft:
    """One block of these lines, with its list sign and style."""
    marker = marker_of(lines[0].text)
    style: Style = frozenset.intersection(*(line.style for line in lines))
    heading: frozenset[Literal["heading"]] = frozenset({"heading"}) if is_capitals(draft_text(lines)) else frozenset()
    return BlockDraft(tuple(lines), marker, style | heading)


def _frames(lines: Iterable[PrintedLine]) -> dict[int, Frame]:
    """A frame for each page: margins of left and right pages may differ, widths of plain text do not."""
    lines = list(lines)
    whole = frame_of(lines)
    pages = sorted({line.page for line in lines})
    if not whole.measured:
        return dict.fromkeys(pages, whole)
    return {page: frame_of([line for line in lines if line.page == page], whole) for page in pages}
