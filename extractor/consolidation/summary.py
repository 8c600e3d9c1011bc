"""The city's sums: unit by award by level of the giver by kind of recipient."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from extractor.record import Award, Finding, SummaryRow

Reason = Literal["", "report", "proposed", "target", "revoked", "per_year", "part", "repeated", "overruled", "rejected"]
_Key = tuple[str, str, str, str]


def summary(
    awards: Iterable[Award], findings: Iterable[Finding], unit_names: Mapping[str, str]
) -> tuple[SummaryRow, ...]:
    """Sums of `awards`, which are those of the reports that count; of two places that differ the first is taken."""
    later = overruled(findings)
    groups: dict[_Key, list[Award]] = defaultdict(list)
    for award in awards:
        if not why_left_out(award, later):
            groups[award.unit_code, award.award_code, award.authority_level, award.recipient_kind].append(award)
    return tuple(_row(groups[key], unit_names) for key in sorted(groups))


def overruled(findings: Iterable[Finding]) -> frozenset[str]:
    """Rows that state again, and otherwise, what an earlier row of the report says."""
    told = (one for one in findings if one.code == "SAME_RECIPIENT_CONFLICT" and one.review_status != "rejected")
    pairs = (found.record_ids.split(";") for found in told)
    return frozenset(record_id for first, *later in pairs for record_id in later)


def why_left_out(award: Award, later: frozenset[str]) -> Reason:
    """Why a row of a report that counts enters no sum; empty when it does. `later`: ids of rows overruled."""
    if award.review_status == "rejected":
        return "rejected"
    if award.status != "granted":
        return award.status
    if award.rate != "total":
        return award.rate
    if award.part_of:
        return "part"
    if award.restates:
        return "repeated"
    return "overruled" if award.record_id in later else ""


def _row(awards: Sequence[Award], unit_names: Mapping[str, str]) -> SummaryRow:
    first = awards[0]
    told = [award for award in awards if award.scope == "aggregate"]
    return SummaryRow(
        unit_code=first.unit_code,
        unit_name=unit_names.get(first.unit_code, first.unit_name),
        award_code=first.award_code,
        award_name=first.award_name,
        authority_level=first.authority_level,
        recipient_kind=first.recipient_kind,
        count=sum(award.count or 0 for award in told),
        count_is_minimum=any(award.count_qualifier != "exact" or award.count is None for award in told),
        named_count=sum(award.count or 0 for award in awards if award.scope == "named"),
    )
