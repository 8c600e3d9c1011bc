"""Where the figures of a list stand that a line heads or closes, told by the signs of its items."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.document import Block, Document
from extractor.form.sections import Section
from extractor.form.signs import is_inner, signs_in
from extractor.span import Span


@dataclass(frozen=True)
class Outline:
    """The blocks of a document, each with its list sign and the signs that are open above it."""

    document: Document
    sections: tuple[Section, ...]
    signs: tuple[str, ...]
    above: tuple[tuple[str, ...], ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the document."""
        return self.document.blocks

    @cached_property
    def _index(self) -> dict[int, int]:
        return {block.span.start: index for index, block in enumerate(self.document.blocks)}

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    def block_at(self, offset: int) -> Block:
        """The block that holds a character."""
        return self.document.block_at(offset)

    def blocks_in(self, span: Span) -> tuple[Block, ...]:
        """The blocks that stand in a region."""
        first, last = bisect_right(self._starts, span.start), bisect_right(self._starts, span.end)
        return self.blocks[first:last] if span.start < span.end else ()

    def below(self, block: Span) -> Span:
        """The items and table rows under a block, up to the next of its own or a higher sign; empty where none are.

        Under a block that ends with a colon it is the paragraphs of its section where no item follows.
        """
        index = self._index[block.start]
        start = end = self.blocks[index].span.end
        closing = {*self.above[index], self.signs[index]} - {""}
        for place in range(index + 1, len(self.blocks)):
            if not self._goes_on(index, place, closing):
                break
            end = self.blocks[place].span.end
        return Span(start, end if end > start else self._paragraphs_below(index))

    def _paragraphs_below(self, index: int) -> int:
        """The end of the paragraphs that a line with a colon heads; the end of the line where it heads none."""
        own = end = self.blocks[index].span.end
        for place in range(index + 1, len(self.blocks) if self._heads(index) else 0):
            if self.sections[place].headings != self.sections[index].headings:
                break
            if self.signs[place] or self.blocks[place].kind == "row" or self._heads(place):
                return own  # a list or table comes in between: how far the paragraphs are meant is not certain
            end = self.blocks[place].span.end
        return end

    def _heads(self, index: int) -> bool:
        return self.blocks[index].span.of(self.document.text).rstrip().endswith(":")

    def before(self, block: Span) -> tuple[Span, ...]:
        """What a block that sums up may sum: the list right above it, then with the lists around that."""
        index = self._index[block.start]
        reached: list[Span] = []
        end = self.blocks[index].span.start
        signs = self._path(index - 1) if index else ()
        if index and not signs and self.blocks[index - 1].kind == "row":
            return (Span(self._start(index - 1, frozenset()), end),)  # a table
        for depth in range(len(signs), 0, -1):
            start = self._start(index - 1, frozenset(signs[: depth - 1]))
            if start < end and (not reached or start < reached[-1].start):
                reached.append(Span(start, end))
        return tuple(reached)

    def around(self, block: Span) -> tuple[Span, ...]:
        """What a block may sum with no list above it: the paragraph above, its section, its part, all so far."""
        index, end = self._index[block.start], block.start
        headings = self.sections[index].headings
        starts = [self._first(index, headings[:depth]) for depth in range(len(headings), -1, -1)]
        spans = (Span(self.blocks[place].span.start, end) for place in (max(index - 1, 0), *starts))
        return tuple(dict.fromkeys(span for span in spans if span.start < span.end))

    def section_so_far(self, block: Span) -> Span:
        """What the section of a block tells before it; empty where it opens that."""
        index = self._index[block.start]
        return Span(self.blocks[self._first(index, self.sections[index].headings)].span.start, block.start)

    def _first(self, index: int, headings: tuple[str, ...]) -> int:
        """The first of the blocks up to one that stand under these headings."""
        while index and self.sections[index - 1].headings[: len(headings)] == headings:
            index -= 1
        return index

    def _path(self, index: int) -> tuple[str, ...]:
        return (*self.above[index], self.signs[index]) if self.signs[index] else self.above[index]

    def _goes_on(self, index: int, place: int, closing: set[str]) -> bool:
        sister = bool(self.signs[place]) and self.signs[place] == self.signs[index + 1]  # it may read as a heading
        if not (sister or _inside(self.sections[place], self.sections[index])):
            return False
        if self.blocks[place].kind == "row":
            return True
        return bool(self.signs[place]) and self.signs[place] not in closing

    def _start(self, last: int, closing: frozenset[str]) -> int:
        """The start of the blocks up to `last` that no block of a closing sign, heading, or paragraph parts."""
        start = self.blocks[last].span.end
        for place in range(last, -1, -1):
            row = self.blocks[place].kind == "row"
            ends = not row and (not self.signs[place] or self.signs[place] in closing)
            if ends or self.sections[place].headings[:1] != self.sections[last].headings[:1]:
                return start
            start = self.blocks[place].span.start
        return start


def _inside(inner: Section, outer: Section) -> bool:
    return inner.headings[: len(outer.headings)] == outer.headings


def outline(document: Document, sections: Sequence[Section]) -> Outline:
    """The signs of all blocks, and those open above each: a paragraph ends lists, headings stay open."""
    signs = signs_in(document)
    above: list[tuple[str, ...]] = []
    path: tuple[_Open, ...] = ()
    before = Section()
    for block, sign, section in zip(document.blocks, signs, sections, strict=True):
        heads = section.headings != before.headings
        path = _open_above(path, sign, parts=section.headings[:1] != before.headings[:1], row=block.kind == "row")
        above.append(tuple(one.sign for one in path))
        path = (*path, _Open(sign, heads)) if sign else path
        before = section
    return Outline(document, tuple(sections), signs, tuple(above))


@dataclass(frozen=True, slots=True)
class _Open:
    sign: str
    heads: bool


def _open_above(path: tuple[_Open, ...], sign: str, *, parts: bool, row: bool) -> tuple[_Open, ...]:
    if parts and sign in ("", "I"):
        return ()
    if not sign and not row:
        return tuple(one for one in path if one.heads)
    if sign and sign[0].isalnum() and not is_inner(sign):
        path = tuple(one for one in path if one.sign[0].isalnum())
    signs = [one.sign for one in path]
    return path[: signs.index(sign)] if sign in signs else path
