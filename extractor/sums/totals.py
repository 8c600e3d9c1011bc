"""Totals that a report states about its own figures, and what its rows really add up to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from extractor.assemble import PlacedTotal
from extractor.document import Document
from extractor.folding import fold
from extractor.record import Award, Total, Verdict
from extractor.span import Span
from extractor.sums.covered import Covered, Group, candidates, groups, names_award
from extractor.sums.fitting import best_fit
from extractor.sums.sum_of import Sum, is_counted, sum_in, sum_of
from extractor.sums.told import Told, counts
from extractor.words.phrases import phrase

_TELLING = 10
"""The least number that shows by itself which rows are summed; smaller ones fit some rows by chance."""


def totals(told: Told, report_id: str, unit_code: str) -> tuple[Total, ...]:
    """The stated totals that cover any row, each with its sum and verdict."""
    judged = [*_known(told), *(one for group in _groups(told) for one in _of_group(told, group))]
    judged.sort(key=lambda one: one[0].span.start)
    rows = (_row(told.document, *one) for one in judged)
    return tuple(_owned(row, report_id, unit_code) for row in rows)


Judged = tuple[PlacedTotal, Sum, Verdict]


def _known(told: Told) -> Iterator[Judged]:
    """Totals whose rows the statement itself or its table tells."""
    for item in told.totals:
        named = (told.awards[item.first + place] for place in item.total.covers)
        rows = tuple(row for row in named if row.review_status != "rejected")
        if rows and item.total.tally.value is not None:
            computed = sum_of(rows, item)
            yield item, computed, _verdict(item, computed, certain=item.total.certain)


def _groups(told: Told) -> Iterator[Group]:
    yield from groups(told, told.totals)
    yield from groups(told, told.lone)


def _of_group(told: Told, group: Group) -> tuple[Judged, ...]:
    """The verdict on each figure of a statement, by the lists around it, else by places far from it."""
    group = tuple(item for item in group if item.total.tally.value is not None)
    lone = bool(group) and group[0].at_large.lone
    near = () if lone else _near(told, group)
    settled = bool(near) and all(verdict != "unverifiable" for _, _, verdict in near)
    fit = None if settled or not group else best_fit(told, group)
    if fit is None:
        return near
    return tuple(
        (item, computed, _verdict(item, computed, certain=fit.certain))
        for item, computed in zip(group, fit.sums, strict=True)
    )


def _near(told: Told, group: Group) -> tuple[Judged, ...]:
    """The verdicts by the lists around a statement; one that names no award is of all where more of its figures are
    the sums of those of all than of those of the award that heads the last of its lists."""
    near = tuple(_judged(group, candidates(told, group)))
    freed = _of_all(told, group) if near and not all(map(_matches, near)) else ()
    of_all = tuple(_judged(freed, candidates(told, freed))) if freed else ()
    telling = any(_matches(one) and (one[1] or 0) >= _TELLING for one in of_all)
    return of_all if telling and sum(map(_matches, of_all)) > sum(map(_matches, near)) else near


def _matches(judged: Judged) -> bool:
    return judged[2] == "match"


def _of_all(told: Told, group: Group) -> Group:
    """The figures of a statement without the award and giver that were told above it; none where it names an award."""
    if not all(item.total.code for item in group) or names_award(told, group):
        return ()
    return tuple(replace(item, total=replace(item.total, code="", also=(), giver="", level="")) for item in group)


def _judged(group: Group, found: Sequence[Covered]) -> Iterator[Judged]:
    """The verdict on each figure of a statement; figures of it that fit show which rows it sums."""
    fits = [sum(_fits(item, covered, group) for item in group) for covered in found]
    best = max(range(len(found)), key=lambda place: (fits[place], -place), default=None)
    if best is None:
        return
    fitting = (item for item in group if _fits(item, found[best], group))
    small = found[best].loose and all((item.total.tally.value or 0) < _TELLING for item in fitting)
    sums = {tuple(sum_in(group, one.rows, item) for item in group) for one in found if not one.loose}
    proven = fits[best] > 0 and not small
    for item in group:
        computed = sum_in(group, found[best].rows, item)
        complete = found[best].complete or (proven and _leaves_apart(item, found[best]))
        certain = complete and (proven or len(sums) == 1) and _tells(item, found[best], computed, proven=proven)
        yield item, computed, _verdict(item, computed, certain=certain)


def _fits(item: PlacedTotal, covered: Covered, group: Group) -> bool:
    return sum_in(group, covered.rows, item) == item.total.tally.value


def _leaves_apart(item: PlacedTotal, covered: Covered) -> bool:
    """Whether a figure leaves out what was not granted there: it has not counted that either."""
    gap = (item.total.tally.value or 0) - (sum_of(covered.rows, item) or 0)
    apart = [row.count or 0 for row in covered.apart if row.recipient_kind in ("", item.total.tally.kind)]
    return bool(covered.apart) and gap not in (*apart, sum(apart))


def _tells(item: PlacedTotal, covered: Covered, computed: Sum, *, proven: bool) -> bool:
    """Whether a sum that differs shows an error: the rows are all that is summed, or more than all."""
    exceeds = computed is not None and computed > (item.total.tally.value or 0)
    if (exceeds and covered.partial) or _is_far(computed, item.total.tally.value):
        return False
    told = any(_is_of(row, item) for row in covered.rows)
    return (covered.whole or exceeds or proven) and (told or proven)


def _is_far(computed: Sum, stated: Sum) -> bool:
    """Whether two numbers are so far apart that other rows must be meant: clerks add up wrongly by less, or take "52"
    for "25"."""
    less, more = sorted((computed or 0, stated or 0))
    turned = sorted(str(less)) == sorted(str(more))
    return more > _TIMES * less and more - less > _TELLING and not turned


_TIMES = 2


def _is_of(row: Award, item: PlacedTotal) -> bool:
    kind = item.total.tally.kind
    return (not kind or row.recipient_kind == kind) and is_counted(row, item.total)


def summed(row: Award) -> bool:
    """Whether a row counts in sums (rulings 11, 12): an aggregate that was granted and is told once."""
    return row.scope == "aggregate" and not row.restates and counts(row)


def _verdict(item: PlacedTotal, computed: Sum, *, certain: bool) -> Verdict:
    tally = item.total.tally
    if computed is None or tally.qualifier != "exact":
        return "unverifiable"
    if computed == tally.value:
        return "match"
    return "mismatch" if certain else "unverifiable"


def _row(document: Document, item: PlacedTotal, computed: Sum, verdict: Verdict) -> Total:
    count = item.total.tally.value or 0
    told = None if verdict == "unverifiable" else computed
    span = _with_words(document, item.span)
    return Total(
        total_id="",
        report_id="",
        recipient_kind=item.total.tally.kind,
        award_code="" if item.total.also else item.total.code,
        count=count,
        section=item.section,
        page=document.page_at(span.start),
        char_start=span.start,
        char_end=span.end,
        source_text=span.of(document.text),
        computed=told,
        difference=None if told is None else told - count,
        verdict=verdict,
    )


def _with_words(document: Document, span: Span) -> Span:
    """The span of a number with the words right before it, in its block, that make it a sum: "[tổng cộng] 87 lượt"."""
    start = max(document.block_at(span.start).span.start, span.start - _WORDS)
    found = phrase("totals.toml", "sums_right_before").search(fold(document.text[start : span.start]))
    return Span(start + found.start(), span.end) if found else span


_WORDS = 40
"""Characters before a number that such words stand in at the most."""


def _owned(row: Total, report_id: str, unit_code: str) -> Total:
    span = Span(row.char_start, row.char_end)
    key = sha256(f"{report_id}|{span}|{row.award_code}|{row.recipient_kind}".encode()).hexdigest()[:12]
    return row.model_copy(update={"total_id": key, "report_id": report_id, "unit_code": unit_code})
