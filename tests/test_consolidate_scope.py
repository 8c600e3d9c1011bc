import pytest
from rows import award, extraction, report
from test_consolidate import UNITS, codes

from extractor.consolidation import City, Years, consolidate
from extractor.consolidation.scope import scope


def city(*periods: tuple[int | None, int | None], asked: Years = None) -> City:
    """Reports of one unit each, over these years."""
    made = [
        report(f"r{at}", "11111" if at else "22222", period_start=s, period_end=e) for at, (s, e) in enumerate(periods)
    ]
    return consolidate([extraction(one, award(f"a-{one.report_id}")) for one in made], UNITS, period=asked)


@pytest.mark.parametrize(
    ("period", "asked", "told", "status", "counted"),
    [
        ((2021, 2025), None, [], "reported", True),
        ((2021, 2025), (2021, 2025), [], "reported", True),
        ((2020, 2025), (2021, 2025), ["PERIOD_CONFLICT"], "reported", True),
        ((2016, 2020), (2021, 2025), ["PERIOD_CONFLICT"], "missing", False),
        ((None, None), (2021, 2025), [], "reported", True),
    ],
)
def test_years_of_a_report(
    period: tuple[int | None, int | None], asked: Years, told: list[str], status: str, counted: bool
) -> None:
    made = city(period, asked=asked)
    assert codes(made.findings, "r0") == told
    assert {row.unit_code: row.status for row in made.coverage}["22222"] == status
    assert bool(made.summary) == counted == ("r0" in made.counted)


def test_what_is_left_out_is_told_with_both_periods() -> None:
    (finding,) = (one for one in city((2016, 2020), asked=(2021, 2025)).findings if one.code == "PERIOD_CONFLICT")
    assert (finding.stated, finding.computed) == ("2016-2020", "2021-2025") and "không được cộng" in finding.message


@pytest.mark.parametrize(
    ("others", "told"),
    [([(2021, 2025)] * 4, ["PERIOD_CONFLICT"]), ([(2021, 2025)] * 2, []), ([(2021, 2025), (2022, 2025)] * 3, [])],
)
def test_a_period_that_stands_out(others: list[tuple[int, int]], told: list[str]) -> None:
    made = city((2016, 2020), *others)
    assert codes(made.findings, "r0") == told and "r0" in made.counted


def test_a_period_that_is_only_told_otherwise_does_not_stand_out() -> None:
    assert codes(city((2020, 2025), *[(2021, 2025)] * 4).findings, "r0") == []


def test_a_report_of_another_unit_is_told_and_enters_no_sum() -> None:
    foreign = report("r9", "00004", unit_name="Phường Ba Đình", province="Thành phố Hà Nội")
    copy = report("r9~2", "00004", status="duplicate")
    made = consolidate([extraction(foreign, award("a9")), extraction(copy), extraction(report(), award())], UNITS)
    assert codes(made.findings, "r9") == ["UNIT_UNRESOLVED"] and codes(made.findings, "r9~2") == []
    assert [row.unit_code for row in made.summary] == ["11111"] and len(made.awards) == 2
    (finding,) = (one for one in made.findings if one.report_id == "r9")
    assert "Phường Ba Đình, Thành phố Hà Nội" in finding.message


def test_without_a_list_no_unit_is_foreign() -> None:
    assert scope([report()], set()).outside == frozenset()


def test_a_report_that_a_clerk_rejected_is_not_told() -> None:
    assert list(scope([report("r9", "00004", review_status="rejected")], {"11111"}).findings) == []
