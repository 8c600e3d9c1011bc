from typing import Any

import pytest
from rows import finding, total

from extractor.evaluate.gold import GoldFinding, GoldTotal
from extractor.evaluate.judging import meets_finding, meets_total


@pytest.mark.parametrize(
    ("wanted", "read", "expected"),
    [
        ({"verdict": "match", "computed": 9}, {"verdict": "match", "computed": 9}, True),
        ({"verdict": "mismatch", "computed": 8}, {"verdict": "mismatch", "computed": 7}, False),
        ({"verdict": "unverifiable"}, {"verdict": "unverifiable", "computed": 4}, True),
        ({"verdict": "match", "computed": 9}, {"verdict": "mismatch", "computed": 9}, False),
        ({"verdict": "unverifiable", "count": 8}, {"verdict": "unverifiable"}, False),
        ({"verdict": "unverifiable", "recipient_kind": ""}, {"verdict": "unverifiable"}, False),
    ],
)
def test_totals(wanted: dict[str, Any], read: dict[str, Any], expected: bool) -> None:
    told = GoldTotal(**{"source": "r1", "count": 9, "recipient_kind": "individual", **wanted})
    assert meets_total(told, total(**read)) is expected


@pytest.mark.parametrize(
    ("wanted", "read", "expected"),
    [
        ({"quote": "9 cá nhân"}, {"source_text": "tổng 9  CÁ\nnhân, trong đó"}, True),
        ({"quote": "tổng số 9 cá nhân"}, {"source_text": "số 9 cá nhân"}, True),
        ({"quote": "tổng số 9 cá nhân"}, {"source_text": "9 cá"}, False),
        ({"quote": "9 cá nhân"}, {"source_text": ""}, False),
        ({"quote": ""}, {"source_text": "gì đó"}, True),
        ({"quote": "9", "stated": 9}, {"source_text": "9", "stated": "9"}, True),
        ({"quote": "9", "stated": 9}, {"source_text": "9", "stated": "8"}, False),
        ({"quote": "9", "computed": 0}, {"source_text": "9", "computed": ""}, False),
        ({"quote": "9", "code": "TITLE_SLIP"}, {"source_text": "9"}, False),
        ({"quote": "chỗ khác", "recipient": "Lê An"}, {"source_text": "ông Lê An"}, True),
        ({"quote": "chỗ khác", "recipient": "Lê An"}, {"source_text": "ông ấy", "message": "Về Lê An."}, True),
        (
            {"code": "SAME_RECIPIENT_CONFLICT", "recipient": "Lê An", "quote": "2"},
            {"source_text": "2", "message": "Về ai đó."},
            False,
        ),
        (
            {"code": "SAME_RECIPIENT_CONFLICT", "recipient": "Lê An", "quote": "2"},
            {"source_text": "2", "message": "Về LÊ AN."},
            True,
        ),
        ({"code": "MISSING_FIELD", "field": "title"}, {"field": "title"}, True),
        ({"code": "MISSING_FIELD", "field": "title"}, {"field": "doc_date"}, False),
        ({"code": "SUPERSEDED_REPORT", "quote": "x"}, {}, True),
    ],
)
def test_findings(wanted: dict[str, Any], read: dict[str, Any], expected: bool) -> None:
    told = GoldFinding(**{"source": "r1", "code": "PERIOD_CONFLICT", **wanted})
    code = "PERIOD_CONFLICT" if told.code == "TITLE_SLIP" else told.code
    assert meets_finding(told, finding(code, **read)) is expected
