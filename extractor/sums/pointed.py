"""The places of a report that a sentence points at: "ở Biểu 1", "tại các mục a, b, c", "(mục 2)", "trong bảng trên"."""

from collections.abc import Iterator, Sequence

import regex

from extractor.document import Block, Table
from extractor.folding import fold
from extractor.span import Span
from extractor.sums.cited import sign_at, with_all_below
from extractor.sums.reach import Outline
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_SIGN = regex.compile(r"\b(?:\d+(?:\.\d+)*|[ivx]+|[a-zđ])\b")
_LEADING = 160
"""Characters above a table in which its caption stands."""

Place = tuple[Span, ...]


def pointed(lines: Outline, block: Block, lead: str, trail: str) -> Iterator[Place]:
    """Each choice of places that the words before and behind a number may mean; none where they point at nothing."""
    words = f"{lead} {trail}"
    found = phrase(_FILE, "points_at_lines").search(words)
    if found and (signs := _SIGN.findall(found["signs"])):
        yield from _of_signs(lines, block, signs)
    if found := phrase(_FILE, "points_at_table").search(words):
        yield from _of_tables(lines, block, found["number"] or "", words)


def _of_signs(lines: Outline, block: Block, signs: Sequence[str]) -> Iterator[Place]:
    """The last lines above with these signs, then the first below: each with what stands under it."""
    own = block.span.start
    for blocks in (
        [one for one in reversed(lines.blocks) if one.span.start < own],
        [one for one in lines.blocks if one.span.start > own],
    ):
        named = [next((one for one in blocks if _has_sign(lines, one, sign)), None) for sign in signs]
        kept = [one for one in named if one is not None]
        if len(kept) == len(signs):
            end = len(lines.document.text)
            places = tuple(with_all_below(lines, one, end, end) for one in kept)
            yield tuple(Span(one.start, own) if one.start < own < one.end else one for one in places)


def _has_sign(lines: Outline, block: Block, sign: str) -> bool:
    """Whether a line opens with a sign: "2.", "II -", "(1)"."""
    if block.kind == "row":
        return False
    opening = fold(block.span.of(lines.document.text)[:_OPENING])
    return fold(sign_at(lines, block)) == sign or opening.startswith(f"({sign})")


_OPENING = 12


def _of_tables(lines: Outline, block: Block, number: str, words: str) -> Iterator[Place]:
    """The tables with that number, or those on the side that the words tell, the nearest first."""
    tables = lines.document.tables
    if number:
        tables = tuple(one for one in tables if number in _numbers(lines, one))
    before = [one for one in reversed(tables) if one.span.end <= block.span.start]
    behind = [one for one in tables if one.span.start >= block.span.end]
    first, then = (behind, before) if phrase(_FILE, "points_below").search(words) else (before, behind)
    yield from ((one.span,) for one in (*first[:1], *then[:1]))


def _numbers(lines: Outline, table: Table) -> tuple[str, ...]:
    """The numbers and signs that the lines above a table tell of it: "Biểu 1. ...", its section "II. ..."."""
    above = fold(lines.document.text[max(0, table.span.start - _LEADING) : table.span.start])
    return tuple(phrase(_FILE, "table_number").findall(above))
