import pytest
from statements_of import awards_in, line

from extractor.words.rulebook import awards

PERSON = "- Cô Lò Thị Ngần (Trường Tiểu học Sao Khuê): "


@pytest.mark.parametrize(
    ("text", "role", "unit"),
    [
        (PERSON + "2 Bằng khen UBND tỉnh", "", "Trường Tiểu học Sao Khuê"),
        (
            "Cô Lò Thị Ngần (Phó Hiệu trưởng Trường TH Sao Khuê): 2 Bằng khen",
            "Phó Hiệu trưởng",
            "Trường Tiểu học Sao Khuê",
        ),
        ("Cô Lò Thị Ngần (GV MN Sao Khuê): 2 Bằng khen", "GV", "Trường Mầm non Sao Khuê"),
        (
            "Cô Lò Thị Ngần - Giáo viên Trường THCS Bạch Hạc: 2 Bằng khen",
            "Giáo viên",
            "Trường Trung học cơ sở Bạch Hạc",
        ),
        ("Ông Đàm Văn Thịnh (thôn Hạ Lũng) được tặng Giấy khen", "", "thôn Hạ Lũng"),
        ("Bà Cù Thị Mơ, Trưởng thôn Hạ Lũng: 2 Giấy khen UBND xã", "Trưởng thôn Hạ Lũng", "thôn Hạ Lũng"),
        ("Đồng chí Ma Văn Kháng - Chủ tịch UBND xã được tặng Bằng khen", "Chủ tịch UBND xã", "Ủy ban nhân dân xã"),
        ("Đồng chí Ma Văn Kháng, Bí thư Đoàn xã, được tặng Bằng khen", "Bí thư Đoàn xã", "Đoàn xã"),
        ("Bà Cù Thị Mơ (sinh năm 1975) được tặng Bằng khen", "", ""),
        ("Bà Cù Thị Mơ (2023, 2024): Bằng khen", "", ""),
    ],
)
def test_role_and_workplace(text: str, role: str, unit: str) -> None:
    rows = awards_in(text)
    assert {(row.recipient_role, row.recipient_unit) for row in rows} == {(role, unit)}


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [
        ("Bằng khen theo Quyết định số 123/QĐ-UBND ngày 05/8/2023 cho 2 cá nhân", "123/QĐ-UBND", "2023-08-05"),
        ("Bằng khen (Quyết định số 12/QĐ-TTg ngày 12 tháng 3 năm 2024): 2 cá nhân", "12/QĐ-TTg", "2024-03-12"),
        ("Bằng khen của UBND tỉnh cho 2 cá nhân", "", ""),
    ],
)
def test_decisions(text: str, number: str, date: str) -> None:
    assert [(row.decision_no, row.decision_date) for row in awards_in(text)] == [(number, date)]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("2 Huân chương Lao động", ("state", "administration", "")),
        ("2 Chiến sĩ thi đua cơ sở", ("grassroots", "", "")),
        ("2 Chiến sĩ thi đua cấp tỉnh", ("province", "", "")),
        ("2 Chiến sĩ thi đua toàn quốc", ("state", "administration", "")),
        ("2 Lao động tiên tiến", ("", "", "")),
        ("2 Bằng khen", ("", "", "")),
        ("2 Bằng khen cấp tỉnh", ("province", "", "")),
        ("2 Bằng khen của Tỉnh ủy", ("province", "party", "Tỉnh ủy")),
        ("2 Giấy khen của Hội Nông dân huyện", ("district", "organisation", "Hội Nông dân huyện")),
        ("3 sáng kiến cấp tỉnh", ("province", "", "")),
        ("3 sáng kiến", ("", "", "")),
        ("2 giáo viên dạy giỏi", ("", "", "")),
    ],
)
def test_columns_of_the_giver(text: str, columns: tuple[str, str, str]) -> None:
    (row,) = awards_in(text)
    assert (row.authority_level, row.authority_kind, row.authority_name) == columns


FAR = "\n- Phong trào thi đua được nhân dân hưởng ứng.\n"


@pytest.mark.parametrize(
    ("first", "second", "restated"),
    [
        ("2 Bằng khen UBND tỉnh", "2 Bằng khen UBND tỉnh", True),
        ("2 Bằng khen UBND tỉnh", "2 Bằng khen của Ủy ban nhân dân tỉnh", True),
        ("Bằng khen UBND tỉnh (2023)", "Bằng khen UBND tỉnh", True),
        ("2 Bằng khen UBND tỉnh", "3 Bằng khen UBND tỉnh", False),
        ("2 Bằng khen UBND tỉnh", "2 Bằng khen Bộ Y tế", False),
        ("Bằng khen UBND tỉnh (2023)", "Bằng khen UBND tỉnh (2024)", False),
    ],
)
def test_a_fact_told_twice(first: str, second: str, restated: bool) -> None:
    one, other = awards_in(PERSON + first + FAR + PERSON + second)
    assert (one.restates, other.restates) == ("", one.record_id if restated else "")


def test_another_person_of_that_name_is_another() -> None:
    other = PERSON.replace("Tiểu học Sao Khuê", "THCS Bạch Hạc")
    assert [row.restates for row in awards_in(f"{PERSON}2 Bằng khen{FAR}{other}2 Bằng khen")] == ["", ""]


def test_parts_name_the_row_they_break_down() -> None:
    whole, *parts = awards_in("Giấy khen của UBND xã: 22 (trong đó năm 2022: 10, năm 2023: 12).")
    assert [part.part_of for part in parts] == [whole.record_id] * 2 and whole.part_of == ""
    assert [part.years for part in parts] == ["2022", "2023"] and whole.years == ""


def test_identifiers_hang_on_the_text_alone() -> None:
    text = PERSON + "2 Bằng khen UBND tỉnh, CSTĐ cơ sở 3 năm"
    ids = [row.record_id for row in awards_in(text)]
    assert ids == [row.record_id for row in awards_in(text)] and len(set(ids)) == 2


def test_every_row_has_the_official_name_a_place_and_a_method() -> None:
    for row in awards_in(PERSON + "2 băng khen UBND tỉnh, 3 SKKN, Huân chương Lao động hạng Ba"):
        assert row.award_name == awards()[row.award_code].name
        assert row.method and 0.5 < row.confidence <= 1
        assert (row.page, row.unit_code, row.report_id) == (1, "11111", "r1")
        assert line(row).startswith(row.award_code)


def test_a_slip_is_less_sure_than_the_title() -> None:
    right, slip = (awards_in(f"Tặng 2 {title} của UBND tỉnh")[0] for title in ("Bằng khen", "băng khen"))
    assert slip.confidence < right.confidence
