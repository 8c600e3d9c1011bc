"""Totals that a report states about its own figures, and what its rows really add up to."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from extractor.assemble import PlacedTotal
from extractor.document import Document
from extractor.record import Award, Total, Verdict
from extractor.span import Span
from extractor.statements.draft import TotalDraft
from extractor.statements.phrase.givers import same_giver
from extractor.sums.covered import Covered, Group, Told, candidates, counts, groups

Sum = int | None
_TELLING = 10
"""The least number that shows by itself which rows are summed; smaller ones fit some rows by chance."""
_UNSURE = ("at_least", "about", "unspecified")


def totals(told: Told, report_id: str, unit_code: str) -> tuple[Total, ...]:
    """The stated totals that cover any row, each with its sum and verdict."""
    judged = [*_known(told), *(one for group in groups(told) for one in _judged(group, candidates(told, group)))]
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
            computed = _sum(rows, item)
            yield item, computed, _verdict(item, computed, certain=item.total.certain)


def _judged(group: Group, found: Sequence[Covered]) -> Iterator[Judged]:
    """The verdict on each figure of a statement; figures of it that fit show which rows it sums."""
    group = tuple(item for item in group if item.total.tally.value is not None)
    fits = [sum(_fits(item, covered) for item in group) for covered in found]
    best = max(range(len(found)), key=lambda place: (fits[place], -place), default=None)
    if best is None:
        return
    fitting = (item for item in group if _fits(item, found[best]))
    small = found[best].loose and all((item.total.tally.value or 0) < _TELLING for item in fitting)
    sums = {tuple(_sum(one.rows, item) for item in group) for one in found if not one.loose}
    proven = fits[best] > 0 and not small
    for item in group:
        computed = _sum(found[best].rows, item)
        certain = found[best].complete and (proven or len(sums) == 1) and _tells(item, found[best], proven=proven)
        yield item, computed, _verdict(item, computed, certain=certain)


def _fits(item: PlacedTotal, covered: Covered) -> bool:
    return _sum(covered.rows, item) == item.total.tally.value


def _tells(item: PlacedTotal, covered: Covered, *, proven: bool) -> bool:
    """Whether a sum that differs shows an error: the rows are all that is summed, or more than all."""
    computed = _sum(covered.rows, item)
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
    return (not kind or row.recipient_kind == kind) and _is_counted(row, item.total)


def _is_counted(row: Award, total: TotalDraft) -> bool:
    """Whether a row is of the awards that a total counts, and of their giver where it tells one."""
    awarded = not total.code or row.award_code in (total.code, *total.also)
    return awarded and (not total.giver or same_giver(row.authority_name, total.giver))


def summed(row: Award) -> bool:
    """Whether a row counts in sums (rulings 11, 12): an aggregate that was granted and is told once."""
    return row.scope == "aggregate" and not row.restates and counts(row)


def _sum(rows: Sequence[Award], item: PlacedTotal) -> Sum:
    """The sum of the rows that a total is about; None when one has no certain number, or may be of its kind or not."""
    kind = item.total.tally.kind
    named = [row for row in rows if _is_counted(row, item.total)]
    if kind and any(row.recipient_kind == "" for row in named):
        return None
    fitting = [row for row in named if not kind or row.recipient_kind == kind]
    if any(row.count is None or row.count_qualifier in _UNSURE for row in fitting):
        return None
    return sum(row.count or 0 for row in fitting)


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
    return Total(
        total_id="",
        report_id="",
        recipient_kind=item.total.tally.kind,
        award_code="" if item.total.also else item.total.code,
        count=count,
        section=item.section,
        page=document.page_at(item.span.start),
        char_start=item.span.start,
        char_end=item.span.end,
        source_text=item.span.of(document.text),
        computed=told,
        difference=None if told is None else told - count,
        verdict=verdict,
    )


def _owned(row: Total, report_id: str, unit_code: str) -> Total:
    span = Span(row.char_start, row.char_end)
    key = sha256(f"{report_id}|{span}|{row.award_code}|{row.recipient_kind}".encode()).hexdigest()[:12]
    return row.model_copy(update={"total_id": key, "report_id": report_id, "unit_code": unit_code})
