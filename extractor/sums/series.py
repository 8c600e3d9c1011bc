"""Lines of one series that a sum counts: "Tổng hai quý: 34" under "Quý I: 13 ..." and "Quý II: 19 ..."."""

from collections.abc import Iterator

from extractor.document import Block
from extractor.folding import fold
from extractor.mentions.numbers import value_of_words
from extractor.span import Span
from extractor.sums.reach import Outline
from extractor.words.phrases import phrase

_FILE = "totals.toml"


def series_above(lines: Outline, block: Block, words: str) -> Iterator[Span]:
    """The lines right above a sum that its words count, each opening with the same noun; none if more or fewer do."""
    for found in phrase(_FILE, "of_series").finditer(words):
        number = value_of_words(found["number"]) or int(found["number"])
        above = list(_like(lines, block, found["noun"]))
        if len(above) == number:
            yield Span(above[-1].span.start, block.span.start)


def _like(lines: Outline, block: Block, noun: str) -> Iterator[Block]:
    """The lines right above a block that open with a noun, the nearest first."""
    for one in reversed(lines.blocks[: lines.blocks.index(block)]):
        opening = phrase(_FILE, "opens_one").match(fold(one.span.of(lines.document.text)))
        if one.kind == "row" or opening is None or opening["noun"] != noun:
            return
        yield one
