from dataclasses import dataclass

import pytest
from rows import award, extraction, finding, person, report

from extractor.consolidation import City, consolidate
from extractor.record import Award, Extraction, Finding, Report


@dataclass(frozen=True)
class Unit:
    code: str
    name: str
    type: str = "xã"


UNITS = (Unit("22222", "Xã Hồng Đức"), Unit("11111", "Xã Thanh Bình"))


def city(*extractions: Extraction) -> City:
    return consolidate(extractions, UNITS)


def codes(found: tuple[Finding, ...], report_id: str) -> list[str]:
    return [one.code for one in found if one.report_id == report_id]


# --- sums


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"count": 3}, {"count": 4}], (7, False, 0)),
        ([{"count": 3}, {"count": None, "count_qualifier": "unspecified"}], (3, True, 0)),
        ([{"count": 3, "count_qualifier": "at_least"}], (3, True, 0)),
        ([{"count": 3}, {"count": 2, "part_of": "a0"}], (3, False, 0)),
        ([{"count": 3}, {"count": 3, "restates": "a0"}], (3, False, 0)),
        ([{"count": 3}, {"count": 5, "rate": "per_year"}], (3, False, 0)),
        ([{"count": 3}, {"count": 5, "status": "proposed"}, {"count": 6, "status": "revoked"}], (3, False, 0)),
        (
            [{"count": 3}, {"count": 2, "scope": "named", "recipient_name": "Lê An", "count_qualifier": "implied"}],
            (3, False, 2),
        ),
    ],
)
def test_sums(rows: list[dict[str, object]], expected: tuple[int, bool, int]) -> None:
    awards = [award(f"a{at}", char_start=at, **columns) for at, columns in enumerate(rows)]
    (row,) = city(extraction(report(), *awards)).summary
    assert (row.count, row.count_is_minimum, row.named_count) == expected


def test_sums_stay_apart_by_unit_award_level_and_kind() -> None:
    here = [
        award("a1"),
        award("a2", award_code="GIAY_KHEN"),
        award("a3", authority_level="state"),
        award("a4", recipient_kind="household"),
    ]
    rows = city(extraction(report("r2", "22222"), award("a5")), extraction(report(), *here)).summary
    keys = [(row.unit_code, row.unit_name, row.award_code, row.authority_level, row.recipient_kind) for row in rows]
    assert keys == [
        ("11111", "Xã Thanh Bình", "BANG_KHEN", "", ""),
        ("11111", "Xã Thanh Bình", "BANG_KHEN", "", "household"),
        ("11111", "Xã Thanh Bình", "BANG_KHEN", "state", ""),
        ("11111", "Xã Thanh Bình", "GIAY_KHEN", "", ""),
        ("22222", "Xã Hồng Đức", "BANG_KHEN", "", ""),
    ]


def test_of_two_places_that_differ_the_first_is_summed() -> None:
    rows = person("a1", "Lê An", count=2), person("a2", "Lê An", count=5, char_start=90)
    flag = finding("SAME_RECIPIENT_CONFLICT", record_ids="a1;a2")
    (row,) = city(extraction(report(), *rows, findings=(flag,))).summary
    assert row.named_count == 2


def test_achievements_enter_no_sum() -> None:
    rows = award("a1"), award("a2", award_code="SANG_KIEN")
    summed = consolidate([extraction(report(), *rows)], UNITS, achievements=frozenset({"SANG_KIEN"}))
    assert [row.award_code for row in summed.summary] == ["BANG_KHEN"] and len(summed.awards) == 2


# --- reports of one unit


def summed(tables: City) -> int:
    return sum(row.count for row in tables.summary)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ({"doc_date": "2025-06-01"}, {"doc_date": "2025-07-01"}),
        ({"doc_number": "9/BC-UBND"}, {"doc_number": "12/BC-UBND"}),
        (
            {"doc_number": "90/BC-UBND", "doc_date": "2025-06-01"},
            {"doc_number": "12/BC-UBND", "doc_date": "2025-07-01"},
        ),
    ],
)
def test_the_newer_report_counts(older: dict[str, str], newer: dict[str, str]) -> None:
    old, new = extraction(report("r1", **older), award(count=5)), extraction(report("r2", **newer), award(count=7))
    for tables in (city(old, new), city(new, old)):
        assert summed(tables) == 7
        assert codes(tables.findings, "r1") == ["SUPERSEDED_REPORT"]
        assert codes(tables.findings, "r2") == ["DUPLICATE_REPORT"]


@pytest.mark.parametrize(
    ("columns", "other"),
    [
        ({}, {}),
        ({"doc_date": "2025-06-01"}, {"doc_date": "2025-06-01"}),
        ({"doc_number": "9/BC-UBND"}, {"doc_number": "12/BC-ĐU"}),
    ],
)
def test_where_none_is_newer_only_one_counts(columns: dict[str, str], other: dict[str, str]) -> None:
    tables = city(
        extraction(report("r1", **columns), award(count=5)), extraction(report("r2", **other), award(count=5))
    )
    assert summed(tables) == 5
    assert codes(tables.findings, "r1") == codes(tables.findings, "r2") == ["DUPLICATE_REPORT"]
    assert len({one.finding_id for one in tables.findings}) == len(tables.findings)


@pytest.mark.parametrize(
    "other",
    [
        {"period_end": 2024},
        {"unit_code": "22222"},
        {"unit_code": ""},
    ],
)
def test_other_units_and_periods_count_too(other: dict[str, object]) -> None:
    tables = city(extraction(report("r1"), award(count=5)), extraction(report("r2", **other), award(count=5)))
    assert summed(tables) == 10
    assert "DUPLICATE_REPORT" not in {one.code for one in tables.findings}


def test_reports_without_period_are_the_same_by_title() -> None:
    told = {"period_start": None, "period_end": None}
    reports = [
        report("r1", title="Báo cáo A", **told),
        report("r2", title="BÁO CÁO  A", **told),
        report("r3", title="B", **told),
    ]
    tables = city(*(extraction(one, award(f"a-{one.report_id}")) for one in reports))
    assert summed(tables) == 2


def test_a_copy_is_told_at_its_original() -> None:
    original, copy = report("r1"), report("r1~2", status="duplicate", source_file="copy.pdf")
    tables = city(extraction(original, award(count=5)), extraction(copy))
    (told,) = (one for one in tables.findings if one.code == "DUPLICATE_REPORT")
    assert (told.report_id, summed(tables)) == ("r1", 5) and "copy.pdf" in told.message


# --- coverage


def test_coverage_and_its_findings() -> None:
    tables = city(
        extraction(report("r1")), extraction(report("r9", unit_code="", unit_name="", issuer="UBND xã Không Rõ"))
    )
    assert [(row.unit_code, row.status, row.reports) for row in tables.coverage] == [
        ("11111", "reported", "r1"),
        ("22222", "missing", ""),
    ]
    told = {one.code: one for one in tables.findings}
    assert set(told) == {"UNIT_MISSING", "UNIT_UNRESOLVED"}
    assert (told["UNIT_MISSING"].unit_code, told["UNIT_MISSING"].report_id) == ("22222", "")
    assert "Xã Hồng Đức" in told["UNIT_MISSING"].message
    assert told["UNIT_UNRESOLVED"].report_id == "r9" and "UBND xã Không Rõ" in told["UNIT_UNRESOLVED"].message


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (report("r2"), "duplicate"),
        (report("r1~2", status="duplicate"), "duplicate"),
        (report("r2", period_start=2015, period_end=2019), "reported"),
    ],
)
def test_coverage_of_a_unit_with_two_files(second: Report, expected: str) -> None:
    row = city(extraction(report("r1")), extraction(second)).coverage[0]
    assert (row.status, row.reports) == (expected, f"r1;{second.report_id}")


def test_a_file_that_was_not_read_reports_nothing() -> None:
    tables = city(extraction(report("r1", unit_code="", status="failed")))
    assert {one.code for one in tables.findings} == {"UNIT_MISSING"}


# --- order


def test_rows_come_by_unit_report_and_place() -> None:
    def awards(prefix: str) -> list[Award]:
        return [award(f"{prefix}-{at}", char_start=at) for at in (30, 10, 20)]

    of = [report("r3", ""), report("r2", "22222"), report("r1", "22222", period_start=2019), report("r4", "11111")]
    forth = city(*(extraction(one, *awards(one.report_id)) for one in of))
    back = city(*(extraction(one, *awards(one.report_id)) for one in reversed(of)))
    assert [one.report_id for one in forth.reports] == ["r4", "r1", "r2", "r3"]
    assert [one.record_id for one in forth.awards][:4] == ["r4-10", "r4-20", "r4-30", "r1-10"]
    assert forth == back


def test_reports_tell_their_rows_and_findings() -> None:
    (row,) = city(extraction(report("r1"), award(), findings=(finding("TITLE_SLIP"),))).reports
    assert (row.n_awards, row.n_findings) == (1, 1)
