from collections import defaultdict

import pytest
from cities import CITY, RANDOM

from extractor.consolidation import City
from extractor.consolidation.tracing import reasons
from extractor.run import achievement_codes


def test_reports_that_a_newer_one_replaces_or_that_were_not_read_do_not_count() -> None:
    assert CITY.counted == {"r01", "r02", "r04", "r05"}


@pytest.mark.parametrize(
    ("record_id", "reason"),
    [
        ("a01", ""),
        ("a03", "part"),
        ("a04", "repeated"),
        ("a05", "proposed"),
        ("a12", ""),
        ("a14", "per_year"),
        ("b01", ""),
        ("b02", "report"),
    ],
)
def test_why_a_row_enters_no_sum(record_id: str, reason: str) -> None:
    assert reasons(CITY)[record_id] == reason


@pytest.mark.parametrize("tables", [CITY, RANDOM], ids=["one of everything", "at random"])
def test_rows_without_a_reason_add_up_to_the_summary(tables: City) -> None:
    why, sums = reasons(tables), defaultdict(int)
    for row in tables.awards:
        if not why[row.record_id] and row.award_code not in achievement_codes():
            sums[row.unit_code, row.award_code, row.authority_level, row.recipient_kind, row.scope] += row.count or 0
    expected = defaultdict(int)
    for one in tables.summary:
        key = (one.unit_code, one.award_code, one.authority_level, one.recipient_kind)
        expected[(*key, "aggregate")], expected[(*key, "named")] = one.count, one.named_count
    assert {key: value for key, value in expected.items() if value} == {
        key: value for key, value in sums.items() if value
    }
