"""Totals told far from what they sum: only figures that add up to them show which are meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.assemble import PlacedTotal, Scope
from extractor.folding import fold
from extractor.record import Award
from extractor.span import Span
from extractor.sums.covered import Group, counts_others, leaves_out, rows_in
from extractor.sums.read_through import is_read
from extractor.sums.sum_of import Sum, is_counted, sum_of
from extractor.sums.told import Told
from extractor.words import rulebook
from extractor.words.phrases import phrase

_TELLING = 10
"""The least number that shows by itself which rows are summed; smaller ones fit some by chance."""
_SURE = 20
_SEVERAL = 2
_NEAR = 0.12
"""Share of a number that what it sums may differ from it, and still be meant."""
_FEW = 3
"""What a small number may differ by, and still be meant."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A scope with the sum of each figure; `proven`: some of them fit so that it is meant."""

    sums: tuple[Sum, ...]
    fits: int
    proven: bool
    certain: bool
    pointed: bool


def best_fit(told: Told, group: Group) -> Fit | None:
    """The scope that the figures of a statement sum, with their sums; None where none shows itself."""
    if counts_others(told, group):
        return None
    found = [fit for fit in _all(told, group) if fit.proven]
    full = next((fit for fit in (*found, *_once(told, group)) if fit.fits == len(group)), None)
    if full or not group[0].at_large.says or leaves_out(told, group):
        return full
    near = [fit for fit in found if fit.certain and _are_near(group, fit.sums)]
    pointed = [fit for fit in near if fit.pointed] or near
    best = [fit for fit in pointed if fit.fits == max(one.fits for one in pointed)]
    return best[0] if len({fit.sums for fit in best}) == 1 else None


def _all(told: Told, group: Group) -> Iterator[Fit]:
    for scope in group[0].at_large.scopes:
        for rows in _choices(_rows(told, scope)):
            yield _fit(told, group, scope, rows)


def _once(told: Told, group: Group) -> Iterator[Fit]:
    """The scopes that fit where what is told again there counts once."""
    for scope in group[0].at_large.scopes:
        rows = tuple({_fact(row): row for row in _rows(told, scope)}.values())
        if (fit := _fit(told, group, scope, rows)).proven:
            yield fit


def _fact(row: Award) -> tuple[object, ...]:
    return (row.award_code, row.grade, row.authority_name, row.recipient_kind, row.count, row.years)


def _rows(told: Told, scope: Scope) -> tuple[Award, ...]:
    return tuple(row for span in scope.spans for row in rows_in(told, span) if row.scope == "aggregate")


def _choices(rows: tuple[Award, ...]) -> Iterator[tuple[Award, ...]]:
    """All of the rows; those with a number told; papers alone; titles alone."""
    told = tuple(row for row in rows if row.count_qualifier != "implied")
    yearly = tuple(row for row in told if rulebook.awards()[row.award_code].yearly)
    papers = tuple(row for row in told if not rulebook.awards()[row.award_code].yearly)
    yield from (one for one in dict.fromkeys((rows, told, papers, yearly)) if one)


def _fit(told: Told, group: Group, scope: Scope, rows: tuple[Award, ...]) -> Fit:
    sums = tuple(sum_of(rows, item) for item in group)
    fitting = [item for item, found in zip(group, sums, strict=True) if item.total.tally.value == found]
    several = [item for item in fitting if _parts(rows, item) >= _SEVERAL]
    largest = max((item.total.tally.value or 0 for item in several), default=0)
    proven = largest >= (_SEVERAL if scope.pointed else _TELLING)
    sure = (proven and (scope.pointed or largest >= _SURE)) or (not fitting and _is_plain(told, group, scope, rows))
    certain = sure and not any(_has_holes(told, group, span) for span in _read_over(scope, group))
    certain = certain and not _counts_not_granted(told, group, scope, sums)
    return Fit(sums, len(fitting), proven or certain, certain, scope.pointed)


def _counts_not_granted(told: Told, group: Group, scope: Scope, sums: Sequence[Sum]) -> bool:
    """Whether a figure is greater than its sum by what is asked for, aimed at, or taken back there."""
    apart = [
        row
        for row in told.awards
        if row.status != "granted" and any(one.start <= row.char_start < one.end for one in scope.spans)
    ]
    gaps = [
        (item.total.tally.kind, (item.total.tally.value or 0) - (found or 0))
        for item, found in zip(group, sums, strict=True)
    ]
    return any(gap == row.count and kind in ("", row.recipient_kind) for kind, gap in gaps for row in apart)


def _read_over(scope: Scope, group: Group) -> tuple[Span, ...]:
    """The places of a scope; of one that no word points at also what stands between it and the total."""
    block = group[0].block
    return scope.spans if scope.pointed else (*scope.spans, block.over(scope.spans[0]))


def _has_holes(told: Told, group: Group, span: Span) -> bool:
    """Whether an award there has no number read, but for those that the total names: "Giấy khen: chưa có số liệu"."""
    text = told.document.text
    own = Span(max(group[0].span.start - _BEHIND, group[0].block.start), group[-1].span.end)
    left = (one.span for one in told.unread if span.contains(one.span) and not own.contains(one.span))
    left = (one for one in left if not _is_occasion(told, one))
    behind = (fold(text[one.end : one.end + _BEHIND].partition("\n")[0]) for one in left)
    return any(phrase("totals.toml", "left_open").match(words) for words in behind)


_BEHIND = 60


def _is_occasion(told: Told, left: Span) -> bool:
    """ "Dân vận khéo: UBND xã tặng Giấy khen cho 6 tập thể": whether it only tells what the award behind it is for."""
    rows = (row.char_start for row in told.awards if left.end <= row.char_start <= left.end + _NEXT)
    return any(told.document.text[left.end : start].strip() == ":" for start in rows)


_NEXT = 3
"""Characters between an occasion and what was given for it at the most."""


def _is_plain(told: Told, group: Group, scope: Scope, rows: tuple[Award, ...]) -> bool:
    """Whether a place is pointed at, read to its end, and has several figures for each number."""
    several = all(_parts(rows, item) >= _SEVERAL for item in group)
    return scope.pointed and several and all(is_read(told, one, listed=True) for one in _up_to(group, scope.spans))


def _up_to(group: Group, spans: Sequence[Span]) -> Iterator[Span]:
    """The places without what the block of the total tells before it."""
    own = group[0].block
    yield from (Span(one.start, own.start) if one.start < own.start < one.end <= own.end else one for one in spans)


def _parts(rows: Sequence[Award], item: PlacedTotal) -> int:
    kind = item.total.tally.kind
    return sum((not kind or row.recipient_kind == kind) and is_counted(row, item.total) for row in rows)


def _are_near(group: Group, sums: Sequence[Sum]) -> bool:
    return all(_is_near(found, item.total.tally.value or 0) for item, found in zip(group, sums, strict=True))


def _is_near(found: Sum, stated: int) -> bool:
    if found is None or not found:
        return False
    turned = len(str(found)) > 1 and sorted(str(found)) == sorted(str(stated))
    return turned or abs(found - stated) <= max(_FEW if stated > _TELLING else 1, int(stated * _NEAR))
