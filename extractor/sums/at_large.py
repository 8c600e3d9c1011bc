"""Sums told far from what they sum: at the head of a report, where it looks back, and by a place that they point at.

"5 năm qua toàn xã có 29 tập thể, 111 cá nhân được khen"; "Các số trong biểu: 27 tập thể, 118 cá nhân". Which figures
are meant only a sum that fits can show; a number that no part of the report adds up to is told of something else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from extractor.assemble import AtLarge, Placed, PlacedTotal, Scope
from extractor.document import Block
from extractor.folding import fold
from extractor.mention import AwardMention, TierMention
from extractor.mentions.annotate import Annotated
from extractor.record import Level, RecipientKind
from extractor.span import Span
from extractor.statements.draft import Tally, TotalDraft
from extractor.sums.parts.spelled import in_figures
from extractor.sums.pointed import pointed
from extractor.sums.reach import Outline
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_KINDS: tuple[RecipientKind, ...] = ("collective", "individual", "household")
_STOP = regex.compile(r"[.;]\s+(?=\p{L})")
_EDGES = 10
"""Parts of a report at the most, between whose ends sums are looked for."""


@dataclass(frozen=True, slots=True)
class _Figure:
    value: int
    kind: RecipientKind
    span: Span


Totals = tuple[PlacedTotal, ...]


def at_large(lines: Outline, placed: Sequence[Placed], totals: Sequence[PlacedTotal]) -> tuple[Totals, Totals]:
    """The stated totals with the places that each may sum; and the numbers that no fact and no total has taken."""
    edges = _edges(lines)
    known = tuple(_looking(lines, one, edges) for one in totals)
    taken = [*_taken(placed), *((one.span, one.total.tally.value) for one in totals)]
    return known, tuple(one for block in lines.blocks for one in _untold(lines, block, taken, edges))


def _taken(placed: Sequence[Placed]) -> Iterator[tuple[Span, int | None]]:
    return ((one.span, one.draft.count) for one in placed)


def _looking(lines: Outline, item: PlacedTotal, edges: Sequence[int]) -> PlacedTotal:
    block = lines.block_at(item.span.start)
    labelled = item.total.span.start < item.total.tally.span.start
    counts = (
        item.total.code or labelled or phrase(_FILE, "counted_kind").search(fold(item.span.of(lines.document.text)))
    )
    if item.total.covers or block.kind == "row" or not counts:
        return item
    at, text = item.total.tally.span.start, fold(block.span.of(lines.document.text))
    if phrase(_FILE, "no_sum").search(_sentence(text, at, at)[0]):
        return item
    return replace(item, at_large=_scopes(lines, block, at + block.span.start, edges, lone=False))


def _untold(
    lines: Outline, block: Block, taken: Sequence[tuple[Span, int | None]], edges: Sequence[int]
) -> Iterator[PlacedTotal]:
    """The totals of one block: its runs of numbers of recipients that nothing else has taken."""
    text = in_figures(fold(block.span.of(lines.document.text))) if block.kind != "row" else ""
    for run in _runs(text):
        free = not any(_is_taken(one, block, taken) for one in run)
        if free and _may_sum(text, run):
            yield from _placed(lines, block, run, edges)


def _placed(lines: Outline, block: Block, run: Sequence[_Figure], edges: Sequence[int]) -> Iterator[PlacedTotal]:
    written = block.span.of(lines.document.text)
    lead = _sentence(written, run[0].span.start, run[-1].span.end)[0]
    codes, level = _awards(lead), _level(lead)
    scopes = _scopes(lines, block, run[0].span.start + block.span.start, edges, lone=True)
    label, none = lines.sections[lines.blocks.index(block)].label, Span(block.span.end, block.span.end)
    for one in run:
        tally = Tally(one.value, "exact", one.kind, one.span)
        total = TotalDraft(tally, one.span, codes[0], also=codes[1:], level=level)
        yield PlacedTotal(total, one.span.shifted(block.span.start), label, 0, block.span, none, at_large=scopes)


def _awards(lead: str) -> tuple[str, ...]:
    """The awards that the words before a number name, of which alone it is; else the empty code, which is of all."""
    tokens = Annotated.of(lead).tokens
    return tuple(dict.fromkeys(one.code for one in tokens if isinstance(one, AwardMention))) or ("",)


def _level(lead: str) -> Level:
    """The level that the words before a number tell right behind an award: "Bằng khen [cấp tỉnh] của các đoàn thể"."""
    tokens = Annotated.of(lead).tokens
    behind = [two for one, two in pairwise(tokens) if isinstance(one, AwardMention)]
    told = {two.level for two in behind if isinstance(two, TierMention) and two.rank}
    upwards = phrase(_FILE, "upwards").search(fold(lead))
    return told.pop() if len(behind) == len(told) == 1 and not upwards else ""


def _is_taken(one: _Figure, block: Block, taken: Sequence[tuple[Span, int | None]]) -> bool:
    span = one.span.shifted(block.span.start)
    return any(number == one.value and other.overlaps(span) for other, number in taken)


def _runs(text: str) -> Iterator[tuple[_Figure, ...]]:
    """ "29 tập thể, 111 cá nhân và 4 hộ": numbers that stand side by side, one a kind."""
    found = [_Figure(_number(one["digits"]), _kind(one), Span(*one.span())) for one in _figures(text)]
    starts = [0, *(place + 1 for place, (one, other) in enumerate(pairwise(found)) if not _goes_on(text, one, other))]
    for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
        if start < end:
            yield tuple(found[start:end])


def _figures(text: str) -> Iterator[regex.Match[str]]:
    return phrase(_FILE, "counted_kind").finditer(text)


def _goes_on(text: str, one: _Figure, other: _Figure) -> bool:
    between = text[one.span.end : other.span.start]
    return one.kind != other.kind and phrase(_FILE, "between_kinds").match(between) is not None


def _number(digits: str) -> int:
    return int(digits.replace(".", ""))


def _kind(found: regex.Match[str]) -> RecipientKind:
    return next((kind for kind in _KINDS if found[kind]), "")


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """The words of a sentence, or of its part up to a semicolon, before and behind a stretch of it."""
    before = [stop.end() for stop in _STOP.finditer(text, 0, start)]
    behind = _STOP.search(text, end)
    return text[before[-1] if before else 0 : start], text[end : behind.start() if behind else len(text)]


def _may_sum(text: str, run: Sequence[_Figure]) -> bool:
    """Whether the words around numbers of recipients let them be a sum of awards."""
    lead, trail = _sentence(text, run[0].span.start, run[-1].span.end)
    if phrase(_FILE, "no_sum").search(lead) or phrase(_FILE, "no_sum_behind").match(trail):
        return False
    return len(run) > 1 or phrase(_FILE, "at_large").search(f"{lead} {trail}") is not None


def _scopes(lines: Outline, block: Block, start: int, edges: Sequence[int], *, lone: bool) -> AtLarge:
    """What a number at `start` may sum: its own paragraph, the places that it points at, then whole parts."""
    text = fold(block.span.of(lines.document.text))
    at = start - block.span.start
    lead, trail = _sentence(text, at, at)
    own = Scope((Span(block.span.start, start),), pointed=phrase(_FILE, "at_large").search(lead) is not None)
    named = tuple(Scope(spans, pointed=True) for spans in pointed(lines, block, start, (lead, trail)))
    parts = (
        Scope((Span(first, last),))
        for place, first in enumerate(edges)
        for last in edges[place + 1 :]
        if not first <= start < last
    )
    pointing = phrase(_FILE, "points_above").search(lead) is not None
    above = (Scope((Span(span.start, start),), pointed=pointing) for span in lines.before(block.span))
    section = lines.section_so_far(block.span)
    resumes = text[: at - len(lead)].strip() == "" and phrase(_FILE, "resuming").match(lead + trail) is not None
    so_far = (Scope((section,), pointed=True),) if resumes and section.start < section.end else ()
    near = (Scope((span,)) for span in (Span(0, start), Span(block.span.end, len(lines.document.text))))
    words = f"{lead} {trail}"
    says = bool(named) or phrase(_FILE, "at_large").search(words) is not None
    says = says and not _is_of_part(lines, block, lead)
    return AtLarge((own, *named, *so_far, *above, *near, *parts), says=says, lone=lone)


def _is_of_part(lines: Outline, block: Block, lead: str) -> bool:
    """Whether the words before a number tell of a part of what was told, and not of what the section is of as a whole:
    "Tổng cộng lực lượng vũ trang xã có" under "Lực lượng vũ trang xã"."""
    found = phrase(_FILE, "of_part").search(lead)
    if found is None or phrase(_FILE, "of_this").search(lead):
        return False
    before = lines.document.text[: block.span.start].rstrip().rpartition("\n")[2]
    headings = (*lines.sections[lines.blocks.index(block)].headings, before[:_HEADING])
    words = " ".join(lead[found.start() :].split()[:_TOLD_BY])
    return not any(words in fold(heading) for heading in headings)


_TOLD_BY = 3
"""Words that tell a part: "khối trường học"."""
_HEADING = 100
"""Characters of the line above that may head a paragraph."""


def _edges(lines: Outline) -> tuple[int, ...]:
    """Where the parts of a report begin and end: its headings of the highest rank, and all of them where few."""
    for depth in (_DEEP, 1):
        pairs = enumerate(pairwise(lines.sections), 1)
        starts = [lines.blocks[place].span.start for place, (one, other) in pairs if _parts(one, other, depth)]
        if len(starts) <= _EDGES:
            return (0, *starts, len(lines.document.text))
    return (0, len(lines.document.text))


_DEEP = 2


def _parts(one: object, other: object, depth: int) -> bool:
    return getattr(one, "headings", ())[:depth] != getattr(other, "headings", ())[:depth]
