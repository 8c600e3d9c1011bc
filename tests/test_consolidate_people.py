import pytest
from rows import award, extraction, finding, person, report

from extractor.consolidation import City, consolidate
from extractor.consolidation.givers import authority_key
from extractor.consolidation.names import name_key
from extractor.record import Extraction, Finding


def city(*extractions: Extraction) -> City:
    return consolidate(extractions, ())


# --- names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Trần Thị Hoà", "Trần Thị Hòa", True),
        ("TRẦN THỊ HÒA", "Trần  Thị Hòa", True),
        ("Tra\u0302\u0300n Thị Hòa", "Trần Thị Hòa", True),
        ("Trần Thị Hòa", "Trần Thị Hoa", False),
        ("Lê Ngọc Ánh", "Lê Ngọc Anh", False),
        ("Đỗ Thị My", "Đỗ Thị Mi", False),
        ("Lý Văn Tư", "Lí Văn Tư", False),
        ("Vũ Thúy Nga", "Vũ Thuý Nga", True),
        ("Đặng Dung", "Dặng Dung", False),
        ("Hồ Văn An", "Hồ Văn Ân", False),
        ("Ðỗ Thị Hòa", "Đỗ Thị Hòa", True),
        ("Vũ Văn Hoan.", "Vũ Văn Hoan", True),
        ("Đ/c Vũ Văn Hoan", "Vũ Văn Hoan", True),
        ("Ths. Vũ Văn Hoan", "Vũ Văn Hoan", True),
        ("đồng chí Thiếu tá Vũ Văn Hoan", "Vũ Văn Hoan", True),
        ("Đồng chí: Vũ Văn Hoan", "Vũ Văn Hoan", True),
        ("Ô. Mạc Văn Dư", "bà Mạc Văn Dư", True),
        ("Cô Ông Thị Hằng", "Ông Thị Hằng", True),
        ("Ông Thị Hằng", "Thị Hằng", False),
        ("hộ gia đình ông Vũ Văn Kế", "Gia đình anh Vũ Văn Kế", True),
        ("Nguyễn Thị Hương A", "Nguyễn Thị Hương B", False),
        ("Trần Quân", "Trần Văn Quân", False),
    ],
)
def test_names_are_equal_by_letters_and_tones(one: str, other: str, same: bool) -> None:
    assert (name_key(one) == name_key(other)) is same


def test_the_office_speaks_for_its_body() -> None:
    assert authority_key("Chủ tịch Ủy ban nhân dân tỉnh") == authority_key("Uỷ ban nhân dân tỉnh")
    assert authority_key("Bộ trưởng Bộ Y tế") == authority_key("Bộ Y tế") != authority_key("Sở Y tế")
    assert authority_key("Ban Thường vụ Ban Chấp hành Đảng bộ tỉnh") == authority_key("Đảng bộ tỉnh")


# --- people

SCHOOL, OTHER_SCHOOL = "Trường Mầm non Vân Cẩm", "Trường Tiểu học Bình Minh"
NAME = "Trần Thị Hoà"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"recipient_unit": SCHOOL}, {"recipient_unit": "Mầm non Vân Cẩm"}, 1),
        ({"recipient_unit": SCHOOL}, {"recipient_unit": OTHER_SCHOOL}, 2),
        ({"recipient_unit": SCHOOL}, {}, 1),
        ({"recipient_unit": SCHOOL, "recipient_role": "Giáo viên"}, {"recipient_role": "Giáo viên"}, 1),
        ({"recipient_unit": SCHOOL, "recipient_role": "Giáo viên"}, {"recipient_role": "Bí thư Đoàn xã"}, 2),
        (
            {"recipient_unit": SCHOOL, "recipient_role": "Giáo viên"},
            {"recipient_unit": SCHOOL, "recipient_role": "Tổ trưởng"},
            1,
        ),
        ({"recipient_role": "Giáo viên"}, {"recipient_role": "Giáo viên"}, 1),
        ({"recipient_role": "Giáo viên"}, {"recipient_role": "Trưởng thôn"}, 2),
        ({"recipient_role": "Giáo viên"}, {}, 1),
        ({}, {}, 1),
    ],
)
def test_mentions_in_one_report(first: dict[str, str], second: dict[str, str], expected: int) -> None:
    rows = person("a1", NAME, **first), person("a2", "Trần Thị Hòa", char_start=50, **second)
    assert len(city(extraction(report(), *rows)).people) == expected


def test_two_places_that_fit_leave_the_bare_name_by_itself() -> None:
    rows = (
        person("a1", NAME, recipient_unit=SCHOOL),
        person("a2", NAME, recipient_unit=OTHER_SCHOOL),
        person("a3", NAME),
    )
    assert [one.unit for one in city(extraction(report(), *rows)).people] == [SCHOOL, OTHER_SCHOOL, ""]


def test_a_school_that_may_be_either_of_two_joins_neither() -> None:
    told = {"r1": "Trường THCS Vân Cẩm, xã An Lão", "r2": "Trường THCS Vân Cẩm, xã Tứ Kỳ", "r3": "Trường THCS Vân Cẩm"}
    reports = [extraction(report(at, f"1000{at[1]}"), person(f"a{at}", NAME, recipient_unit=told[at])) for at in told]
    assert [one.unit for one in city(*reports).people] == list(told.values())


@pytest.mark.parametrize(
    ("unit", "other_unit", "expected"),
    [
        (SCHOOL, SCHOOL, 1),
        ("thôn Đông", "thôn Đông", 2),
        ("Công an xã", "Công an xã", 2),
        (SCHOOL, "", 2),
        ("", "", 2),
    ],
)
def test_mentions_in_reports_of_two_units(unit: str, other_unit: str, expected: int) -> None:
    here = extraction(report("r1"), person("a1", NAME, recipient_unit=unit))
    there = extraction(report("r2", "22222"), person("a2", NAME, recipient_unit=other_unit))
    assert len(city(here, there).people) == expected


def test_a_person_keeps_what_both_reports_say() -> None:
    flag = finding("SAME_RECIPIENT_CONFLICT", record_ids="a2;a9")
    told = {"authority_name": "Ủy ban nhân dân tỉnh", "recipient_unit": SCHOOL}
    here = extraction(report("r1"), person("a1", NAME, years="2025", **told))
    there = extraction(
        report("r2", period_start=2024),
        person("a2", NAME, count=None, count_qualifier="unspecified", recipient_role="Giáo viên", **told),
        person("a3", NAME, years="2025", restates="a1", **told),
        person("a5", NAME, years="2023", part_of="a4", **told),
        person("a6", NAME, years="2022", restates="a1", **told),
        person("a4", NAME, count=2, count_qualifier="at_least", rate="per_year", grade="2", status="proposed", **told),
        findings=(flag,),
    )
    (one,) = city(here, there).people
    assert (one.name, one.role, one.unit, one.reports, one.conflicts) == (
        NAME,
        "Giáo viên",
        SCHOOL,
        "r1;r2",
        flag.finding_id,
    )
    assert one.awards.split(";") == [
        "Bằng khen - Ủy ban nhân dân tỉnh (2025): 1",
        "Bằng khen - Ủy ban nhân dân tỉnh: không rõ số lượng",
        "Bằng khen hạng Nhì - Ủy ban nhân dân tỉnh (đề nghị): ít nhất 2 mỗi năm",
    ]


def test_mentions_are_places_not_rows() -> None:
    rows = [person(f"a{at}", NAME, section="I" if at < 3 else "II", char_start=at) for at in range(5)]
    assert city(extraction(report(), *rows)).people[0].mentions == 2


def test_person_ids_stay_when_other_reports_come() -> None:
    here = extraction(report("r2"), person("a1", NAME, recipient_unit=SCHOOL), person("a2", "Lê An"))
    before = {one.person_id for one in city(here).people}
    after = city(extraction(report("r1", "22222"), person("a3", "Lê An")), here).people
    assert len(before) == 2 and before < {one.person_id for one in after}


# --- reports that disagree

BODY = {
    "scope": "named",
    "recipient_kind": "collective",
    "recipient_name": SCHOOL,
    "authority_name": "Ủy ban nhân dân huyện",
}


def crossed(first: dict[str, object], second: dict[str, object], **period: object) -> list[Finding]:
    here = extraction(report("r1"), award("a1", **{**BODY, "count": 4, **first}))
    there = extraction(report("r2", "22222", **period), award("a2", **{**BODY, "count": 5, **second}))
    return [one for one in city(here, there).findings if one.code == "CROSS_REPORT_CONFLICT"]


def test_both_sides_of_a_conflict_are_told() -> None:
    first, second = crossed({"char_start": 3, "source_text": "4 Giấy khen"}, {})
    assert (first.report_id, first.stated, first.computed, first.record_ids) == ("r1", "4", "5", "a1;a2")
    assert (second.report_id, second.stated, second.computed, second.record_ids) == ("r2", "5", "4", "a2;a1")
    assert (first.source_text, first.char_start, first.page) == ("4 Giấy khen", 3, 1)
    assert SCHOOL in first.message and "r2.pdf" in first.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"authority_name": "Chủ tịch Ủy ban nhân dân huyện"}),
        ({"years": "2023;2024"}, {"years": "2024;2023"}),
    ],
)
def test_one_fact_in_other_words_conflicts(first: dict[str, object], second: dict[str, object]) -> None:
    assert len(crossed(first, second)) == 2


@pytest.mark.parametrize(
    "second",
    [
        {"count": 4},
        {"count_qualifier": "at_least"},
        {"award_code": "GIAY_KHEN"},
        {"authority_name": "Ủy ban nhân dân tỉnh"},
        {"years": "2024"},
        {"status": "proposed"},
        {"grade": "1"},
        {"restates": "a1"},
        {"part_of": "a1"},
        {"recipient_name": OTHER_SCHOOL},
        {"recipient_name": "Công an xã"},
    ],
)
def test_another_fact_does_not_conflict(second: dict[str, object]) -> None:
    assert crossed({}, second) == []


def test_two_rows_of_one_report_are_not_across_reports() -> None:
    rows = award("a1", **BODY, count=4), award("a2", **BODY, count=5)
    assert "CROSS_REPORT_CONFLICT" not in {one.code for one in city(extraction(report(), *rows)).findings}


@pytest.mark.parametrize(
    ("years", "period", "expected"),
    [
        ("", {"period_start": 2015, "period_end": 2019}, 0),
        ("2023", {"period_start": 2015, "period_end": 2019}, 2),
        ("", {"period_start": None, "period_end": None}, 2),
    ],
)
def test_counts_of_two_periods_may_differ(years: str, period: dict[str, object], expected: int) -> None:
    assert len(crossed({"years": years}, {"years": years}, **period)) == expected
