"""What a clerk should look at first: errors, then warnings and doubtful records, by their effect on the city's sums."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from extractor.confidence import for_review
from extractor.outputs.review.part import Part
from extractor.record import Award, Finding
from extractor.words import rulebook

_RANKS = {"error": 0, "warning": 1, "doubt": 1}


@dataclass(frozen=True, slots=True)
class Doubt:
    """One item to look at. `effect` is by how much the city's sums may be off; None when that cannot be told."""

    kind: Literal["finding", "record"]
    id: str
    report_id: str
    unit_code: str
    severity: Literal["error", "warning", "doubt"]
    effect: float | None
    text: str


def doubts(part: Part) -> list[tuple[Doubt, Award | Finding]]:
    """The items in the order in which to look at them, each with its row."""
    return sorted((*_findings(part), *_records(part)), key=lambda one: _rank(one[0]))


def _rank(one: Doubt) -> tuple[int, float, str, str, str]:
    return (_RANKS[one.severity], -(one.effect or 0), one.unit_code, one.report_id, one.id)


def _findings(part: Part) -> Iterator[tuple[Doubt, Finding]]:
    rows = {row.record_id: row for row in part.named_by_findings()}
    counted = part.counted
    for one in part.findings("severity <> 'info'"):
        assert one.severity != "info"
        effect = _difference(one, rows) if one.report_id in counted or not one.report_id else 0.0
        place = (one.finding_id, one.report_id, one.unit_code)
        yield Doubt("finding", *place, one.severity, effect, one.message), one


def _difference(finding: Finding, rows: Mapping[str, Award]) -> float | None:
    """How far the two figures are apart; else what the records count that it is about."""
    if finding.stated.isdigit() and finding.computed.isdigit():
        return float(abs(int(finding.stated) - int(finding.computed)))
    about = [rows[record_id] for record_id in finding.record_ids.split(";") if record_id in rows]
    counts = [row.count for row in about if row.count is not None and _in_sums(row)]
    return float(sum(counts)) if counts else None


def _records(part: Part) -> Iterator[tuple[Doubt, Award]]:
    counted = part.counted
    for row in part.awards(f"confidence < {for_review()}"):
        if row.report_id in counted and _in_sums(row):
            effect = round((1 - row.confidence) * row.count, 2) if row.count is not None else None
            place = (row.record_id, row.report_id, row.unit_code)
            yield Doubt("record", *place, "doubt", effect, row.source_text), row


def _in_sums(row: Award) -> bool:
    granted = row.status == "granted" and row.rate == "total" and not row.part_of and not row.restates
    return granted and row.review_status != "rejected" and not rulebook.awards()[row.award_code].achievement
