"""The city's sums: unit by award by level of the giver by kind of recipient."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from extractor.record import Award, Finding, SummaryRow

_Key = tuple[str, str, str, str]


def summary(
    awards: Iterable[Award], findings: Iterable[Finding], unit_names: Mapping[str, str]
) -> tuple[SummaryRow, ...]:
    """Sums of `awards`, which are those of the reports that count; of two places that differ the first is taken."""
    overruled = _overruled(findings)
    groups: dict[_Key, list[Award]] = defaultdict(list)
    for award in awards:
        if _is_summed(award) and award.record_id not in overruled:
            groups[award.unit_code, award.award_code, award.authority_level, award.recipient_kind].append(award)
    return tuple(_row(groups[key], unit_names) for key in sorted(groups))


def _overruled(findings: Iterable[Finding]) -> frozenset[str]:
    """Rows that state again, and otherwise, what an earlier row of the report says."""
    told = (one for one in findings if one.code == "SAME_RECIPIENT_CONFLICT" and one.review_status != "rejected")
    pairs = (found.record_ids.split(";") for found in told)
    return frozenset(record_id for first, *later in pairs for record_id in later)


def _is_summed(award: Award) -> bool:
    fresh = not award.part_of and not award.restates and award.review_status != "rejected"
    return fresh and award.status == "granted" and award.rate == "total"


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
