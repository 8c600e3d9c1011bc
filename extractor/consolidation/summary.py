"""The city's sums: unit by award by level of the giver by kind of recipient."""

from collections.abc import Mapping, Set

from extractor.record import SummaryRow
from extractor.store import Inbox, Store

REASON = """
CASE WHEN report_id NOT IN (SELECT report_id FROM counted) THEN 'report'
     WHEN review_status = 'rejected' THEN 'rejected'
     WHEN status <> 'granted' THEN status
     WHEN rate <> 'total' THEN rate
     WHEN part_of <> '' THEN 'part'
     WHEN restates <> '' THEN 'repeated'
     WHEN record_id IN (SELECT record_id FROM overruled) THEN 'overruled'
     ELSE '' END
"""
"""Why an award enters no sum; empty when it does. Of two places of a report that differ the first is taken."""
_OVERRULED = """
CREATE TABLE overruled AS
SELECT unnest(string_split(record_ids, ';')[2:]) AS record_id FROM came_findings
WHERE code = 'SAME_RECIPIENT_CONFLICT' AND review_status <> 'rejected'
"""
_SUMS = """
SELECT unit_code, first(unit_name ORDER BY rowid), award_code, first(award_name ORDER BY rowid), authority_level,
       recipient_kind, coalesce(sum("count") FILTER (scope = 'aggregate'), 0)::BIGINT,
       coalesce(bool_or(count_qualifier <> 'exact' OR "count" IS NULL) FILTER (scope = 'aggregate'), false),
       coalesce(sum("count") FILTER (scope = 'named'), 0)::BIGINT
FROM awards WHERE reason = '' AND award_code NOT IN (SELECT unnest(?::VARCHAR[]))
GROUP BY unit_code, award_code, authority_level, recipient_kind
ORDER BY unit_code, award_code, authority_level, recipient_kind
"""


def overrule(store: Store) -> None:
    """Makes the table `overruled` of the rows that state otherwise what an earlier row of the report says."""
    store.do(_OVERRULED)


def summary(store: Store, achievements: Set[str], unit_names: Mapping[str, str]) -> None:
    """Makes the table of sums; codes of `achievements` enter none."""
    with Inbox(store, "city_summary", SummaryRow) as sums:
        for unit_code, name, *told in list(store.rows(_SUMS, (sorted(achievements),))):
            cells = (unit_code, unit_names.get(unit_code, name), *told)
            sums.add(SummaryRow.model_validate(dict(zip(SummaryRow.model_fields, cells, strict=True))))
