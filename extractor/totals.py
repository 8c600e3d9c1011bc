"""Totals that a report states about its own figures, and what its rows really add up to."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from extractor import rulebook
from extractor.assemble import PlacedTotal
from extractor.document import Document
from extractor.record import Award, Total, Verdict


def totals(document: Document, stated: Sequence[PlacedTotal], awards: Sequence[Award], report_id: str, unit_code: str) -> tuple[Total, ...]:
    """The stated totals that cover any row, each with its sum and verdict."""
    rows = list(_rows(document, stated, awards, report_id, unit_code))
    return tuple(row for row in rows if row is not None)


def _rows(document: Document, stated: Sequence[PlacedTotal], awards: Sequence[Award], report_id: str, unit_code: str) -> Iterator[Total]:
    for item in stated:
        covered = covered_rows(item, stated, awards)
        if not covered or item.total.tally.value is None:
            continue
        computed = _sum(covered)
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


def covered_rows(item: PlacedTotal, stated: Sequence[PlacedTotal], awards: Sequence[Award]) -> tuple[Award, ...]:
    """The rows that a total speaks of: its own phrase's, or those of its list below or above."""
    total = item.total
    if total.covers:
        return tuple(awards[item.first + place] for place in total.covers)
    kind = total.tally.kind
    listed = (row for row in awards if summed(row) and row.section == item.section and (not kind or row.recipient_kind in (kind, "")))
    if total.scope == "above":
        return tuple(row for row in listed if row.char_start < item.span.start)
    end = _next_total(item, stated)
    return tuple(row for row in listed if item.span.end <= row.char_start < end)


def _next_total(item: PlacedTotal, stated: Sequence[PlacedTotal]) -> int:
    """Where the list ends that the total heads: at the next total of the kind in another block."""
    later = (other.span.start for other in stated if other.block > item.block and not other.total.covers)
    return min(later, default=1 << 60)


def summed(row: Award) -> bool:
    """Whether a row counts in sums (rulings 11, 12): an aggregate that was granted and is told once."""
    fresh = not row.part_of and not row.restates
    granted = row.scope == "aggregate" and row.status == "granted" and row.rate == "total"
    return fresh and granted and not rulebook.awards()[row.award_code].achievement


def _sum(rows: Sequence[Award]) -> int | None:
    """The sum; None when a row has no exact number or does not tell its kind among others that do."""
    kinds = {row.recipient_kind for row in rows}
    if any(row.count is None or row.count_qualifier != "exact" for row in rows) or ("" in kinds and len(kinds) > 1):
        return None
    return sum(row.count or 0 for row in rows)


def _verdict(count: int, computed: int | None, *, exact: bool) -> Verdict:
    if computed is None or not exact:
        return "unverifiable"
    return "match" if computed == count else "mismatch"
