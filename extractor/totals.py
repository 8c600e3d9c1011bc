"""Totals that a report states about its own figures, and what its rows really add up to."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from extractor.assemble import PlacedTotal
from extractor.document import Document
from extractor.record import Award, Total, Verdict
from extractor.words import rulebook


def totals(
    document: Document, stated: Sequence[PlacedTotal], awards: Sequence[Award], report_id: str, unit_code: str
) -> tuple[Total, ...]:
    """The stated totals that cover any row, each with its sum and verdict."""
    rows = list(_rows(document, stated, awards, report_id, unit_code))
    return tuple(row for row in rows if row is not None)


def _rows(
    document: Document, stated: Sequence[PlacedTotal], awards: Sequence[Award], report_id: str, unit_code: str
) -> Iterator[Total]:
    for item in stated:
        covered = covered_rows(item, awards)
        if not covered or item.total.tally.value is None:
            continue
        computed = _sum(covered, item.total.tally.kind)
        count = item.total.tally.value
        yield Total(
            total_id=sha256(f"{report_id}|{item.span}|{item.total.code}".encode()).hexdigest()[:12],
            report_id=report_id,
            unit_code=unit_code,
            recipient_kind=item.total.tally.kind,
            award_code=item.total.code,
            count=count,
            section=item.section,
            page=document.page_at(item.span.start),
            char_start=item.span.start,
            char_end=item.span.end,
            source_text=item.span.of(document.text),
            computed=computed,
            difference=None if computed is None else computed - count,
            verdict=_verdict(count, computed, exact=item.total.tally.qualifier == "exact"),
        )


def covered_rows(item: PlacedTotal, awards: Sequence[Award]) -> tuple[Award, ...]:
    """The rows that a total speaks of: its own phrase's, those behind it in its block, or those of the list below."""
    total, kind = item.total, item.total.tally.kind
    if total.covers:
        rows = (awards[item.first + place] for place in total.covers)
        return tuple(row for row in rows if row.review_status != "rejected")
    fitting = [row for row in awards if _counts(row) and (not kind or row.recipient_kind in (kind, ""))]
    behind = [row for row in fitting if item.span.end <= row.char_start < item.block.end]
    listed = behind or [row for row in fitting if item.block.end <= row.char_start < item.until]
    return tuple(row for row in listed if row.scope == "aggregate" or not _counted_in(row, listed))


def _counted_in(named: Award, rows: Sequence[Award]) -> bool:
    """Whether a named row is one of those that a number before it counts: "02 cá nhân: A, B"."""
    return any(
        row.scope == "aggregate"
        and (row.award_code, row.recipient_kind, row.authority_name)
        == (named.award_code, named.recipient_kind, named.authority_name)
        for row in rows
    )


def summed(row: Award) -> bool:
    """Whether a row counts in sums (rulings 11, 12): an aggregate that was granted and is told once."""
    return row.scope == "aggregate" and _counts(row)


def _counts(row: Award) -> bool:
    fresh = not row.part_of and not row.restates
    granted = row.status == "granted" and row.rate == "total"
    kept = row.review_status != "rejected"
    return kept and fresh and granted and not rulebook.awards()[row.award_code].achievement


def _sum(rows: Sequence[Award], kind: str) -> int | None:
    """The sum; None when a row has no certain number, or may be of another kind than the total."""
    if any(row.count is None or row.count_qualifier in ("at_least", "about", "unspecified") for row in rows):
        return None
    if kind and any(row.recipient_kind == "" for row in rows):
        return None
    return sum(row.count or 0 for row in rows)


def _verdict(count: int, computed: int | None, *, exact: bool) -> Verdict:
    if computed is None or not exact:
        return "unverifiable"
    return "match" if computed == count else "mismatch"
