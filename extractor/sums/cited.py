"""Which lines a statement sums by their signs: "Cộng điểm a và điểm b: ...", "Tổng các mục 1, 2 và 4: ..."."""

from collections.abc import Iterator
from itertools import takewhile

import regex

from extractor.document import Block
from extractor.folding import fold
from extractor.form.signs import is_inner, marker
from extractor.span import Span
from extractor.sums.reach import Outline
from extractor.sums.tables import table_cited
from extractor.words.phrases import phrase

_SIGN = regex.compile(r"\b(?:(?:[A-ZĐa-zđ]\.?)?\d+(?:\.\d+)*|[IVXivx]+|[A-ZĐa-zđ])\b")
_RANGE = regex.compile(r"\b(?:đến|tới)\b")


def cited(lines: Outline, block: Span, figure: Span) -> tuple[Span, ...]:
    """The lines above a block that its words up to a figure name, each with what stands under it; none unless all are
    found."""
    upto, text = figure.start, lines.document.text[block.start : figure.end]
    found = phrase("totals.toml", "cited").search(fold(text[: upto - block.start]))
    found = found or phrase("totals.toml", "cited_in_brackets").search(fold(text))
    if found is None:
        return _named_in_words(lines, block, upto) or table_cited(lines, block, upto)
    signs = _SIGN.findall(text, *found.span("signs"))
    above = tuple(takewhile(lambda one: one.span.start < block.start, lines.blocks))
    named = tuple(_named(lines, above, sign) for sign in signs)
    if not signs or None in named:
        return ()
    kept = tuple(one for one in named if one is not None)
    if _RANGE.search(found["signs"]) and len(kept) == 2:
        kept = tuple(_between(lines, above, *kept))
    return tuple(with_all_below(lines, one, block.start, upto) for one in kept)


def _named_in_words(lines: Outline, block: Span, upto: int) -> tuple[Span, ...]:
    """ "Cộng khối doanh nghiệp: ...": the last line above that these words open, with what follows it."""
    found = phrase("totals.toml", "cited_words").search(fold(lines.document.text[block.start : upto]))
    if found is None:
        return ()
    above = [one for one in lines.blocks if one.span.start < block.start and one.kind != "row"]
    for one in reversed(above):
        if _opens_with(lines, one, found["words"]):
            return (with_all_below(lines, one, block.start, upto),)
    return ()


def _opens_with(lines: Outline, block: Block, words: str) -> bool:
    text = fold(block.span.of(lines.document.text)[: len(words) + _MARKER])
    rest = text.removeprefix(fold(marker(block, text))).lstrip(" .)/-+*•:")
    return rest.startswith(words) and not rest[len(words) : len(words) + 2].strip()[:1].isalnum()


_MARKER = 12
"""Characters of a list sign at the most."""


def with_all_below(lines: Outline, block: Block, sum_starts: int, upto: int) -> Span:
    """A line with the items under it, or a heading with its section up to the next of its like, or to the sum.

    `sum_starts`: where the block of the sum begins, `upto`: where its figure stands.
    """
    place = lines.blocks.index(block)
    own, end = lines.sections[place].headings, lines.below(block.span).end
    if place == 0 or own == lines.sections[place - 1].headings:
        return Span(block.span.start, max(block.span.end, min(end, sum_starts)))
    after = range(place + 1, len(lines.blocks))
    inside = takewhile(lambda at: _goes_on(lines, place, at), after)
    end = lines.blocks[max(inside, default=place)].span.end
    return Span(block.span.start, upto if end >= sum_starts else end)


def _goes_on(lines: Outline, first: int, place: int) -> bool:
    own = lines.sections[first].headings
    return lines.sections[place].headings[: len(own)] == own and lines.signs[place] != lines.signs[first]


def _named(lines: Outline, above: tuple[Block, ...], sign: str) -> Block | None:
    """The last line above with that sign; before those of a list inside an item, such as the names below a number."""
    found = (one for one in outer_first(lines, tuple(reversed(above))) if sign_at(lines, one) == sign)
    return next(found, None)


def outer_first(lines: Outline, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The lines as they stand, those of lists inside an item behind all others."""
    signs = {one.span.start: sign for one, sign in zip(lines.blocks, lines.signs, strict=True)}
    inner = [is_inner(signs[one.span.start]) for one in blocks]
    return tuple(one for told in (False, True) for one, inside in zip(blocks, inner, strict=True) if inside is told)


def sign_at(lines: Outline, block: Block) -> str:
    """The list sign of a line without what sets it off."""
    return "" if block.kind == "row" else marker(block, block.span.of(lines.document.text)).strip(" .)/-(")


def _between(lines: Outline, above: tuple[Block, ...], first: Block, last: Block) -> Iterator[Block]:
    """The sister lines from one to another."""
    kind = lines.signs[lines.blocks.index(first)]
    for place, block in enumerate(above):
        if first.span.start <= block.span.start <= last.span.start and lines.signs[place] == kind:
            yield block
