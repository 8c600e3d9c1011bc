"""The places of a report that a sentence points at: "ở Biểu 1", "tại các mục a, b, c", "(mục 2)", "trong bảng trên"."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from extractor.document import Block
from extractor.folding import fold
from extractor.form.sections import Section
from extractor.span import Span
from extractor.statements.draft import Reading
from extractor.statements.summing import is_whole, with_totals
from extractor.sums.cited import outer_first, sign_at, with_all_below
from extractor.sums.reach import Outline
from extractor.sums.series import series_above
from extractor.sums.tables import tables_named
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_SIGN = regex.compile(r"\b(?:\d+(?:\.\d+)*|[ivx]+|[a-zđ])\b")
_STOP = regex.compile(r"[.;]\s+(?=\p{L})")
_TABLES = 2
"""Of the tables that words may mean these are tried at the most: the nearest on each side."""

Place = tuple[Span, ...]
Read = tuple[Block, Section, Reading]


def pointed(lines: Outline, block: Block, start: int, around: tuple[str, str]) -> Iterator[Place]:
    """Each choice of places that the words before and behind a number at `start` may mean; none where they point at
    nothing."""
    words = " ".join(around)
    found = phrase(_FILE, "points_at_lines").search(words)
    if found and (signs := _SIGN.findall(found["signs"])):
        yield from _of_signs(lines, start, signs)
    yield from ((span,) for span in series_above(lines, block, words))
    yield from ((table.span,) for table in tables_named(lines, block.span, words)[:_TABLES])


def without_retold(lines: Outline, read: Iterable[Read]) -> Iterator[Read]:
    """The readings without figures told of several lines at once ("Bằng khen, Giấy khen (mục a, b, c) là 29 tập thể"):
    what those lines tell they only sum."""
    for block, section, reading in read:
        text = fold(block.span.of(lines.document.text)) if reading.drafts and block.kind != "row" else ""
        yield block, section, _without(reading, text)


def _without(reading: Reading, text: str) -> Reading:
    for found in reversed(list(phrase(_FILE, "points_at_lines").finditer(text))):
        own = _told_in(reading, text, found) if len(_SIGN.findall(found["signs"])) > 1 else []
        reading = with_totals(reading, own, ()) if own and not is_whole(reading, own) else reading
    return reading


def _told_in(reading: Reading, text: str, found: regex.Match[str]) -> list[int]:
    """The figures of the sentence, or its part up to a semicolon, that points at lines; none where it names anybody."""
    starts = [stop.end() for stop in _STOP.finditer(text, 0, found.start())]
    stop = _STOP.search(text, found.end())
    start, end = starts[-1] if starts else 0, stop.start() if stop else len(text)
    own = [place for place, draft in enumerate(reading.drafts) if start <= draft.span.end - 1 < end]
    return [] if any(reading.drafts[place].recipient for place in own) else own


def _of_signs(lines: Outline, start: int, signs: Sequence[str]) -> Iterator[Place]:
    """The last lines above with these signs, then the first below: each with what stands under it."""
    for blocks in (
        outer_first(lines, tuple(one for one in reversed(lines.blocks) if one.span.start < start)),
        outer_first(lines, tuple(one for one in lines.blocks if one.span.start > start)),
    ):
        named = [next((one for one in blocks if _has_sign(lines, one, sign)), None) for sign in signs]
        kept = [one for one in named if one is not None]
        if len(kept) == len(signs):
            end = len(lines.document.text)
            places = tuple(with_all_below(lines, one, end, end) for one in kept)
            yield tuple(Span(one.start, start) if one.start < start < one.end else one for one in places)


def _has_sign(lines: Outline, block: Block, sign: str) -> bool:
    """Whether a line opens with a sign: "2.", "II -", "(1)"."""
    if block.kind == "row":
        return False
    opening = fold(block.span.of(lines.document.text)[:_OPENING])
    return fold(sign_at(lines, block)) == sign or opening.startswith(f"({sign})")


_OPENING = 12
