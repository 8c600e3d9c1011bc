"""What a clerk is told about mentions put together and held apart."""

import pytest
from rows import extraction, person, report

from extractor.consolidation import consolidate
from extractor.record import Person

SCHOOL = "Trường THCS Vân Cẩm"


def people(*rows: dict[str, str], unit: str = "") -> tuple[Person, ...]:
    """Each mention in another report; with `unit` the last one is of that unit."""
    named = [{"name": "Lê Thị An", **row} for row in rows]
    units = ["11629"] * (len(rows) - 1) + [unit or "11629"]
    found = [
        extraction(report(f"r{at}", units[at]), person(f"a{at}", row.pop("name"), **row))
        for at, row in enumerate(named)
    ]
    return consolidate(found, ()).people


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"recipient_unit": SCHOOL}, {"recipient_unit": SCHOOL}, "Cùng họ tên và cùng “Trường THCS Vân Cẩm”."),
        ({"recipient_unit": SCHOOL}, {"recipient_unit": "THCS Vân Cẩm"}, "“THCS Vân Cẩm” là một nơi, chỉ khác cách"),
        ({"recipient_unit": SCHOOL}, {"recipient_unit": "THCS Vân Câm"}, "chỉ khác lỗi gõ"),
        ({"recipient_unit": SCHOOL}, {}, "Có chỗ không ghi nơi công tác"),
        ({}, {}, "không chỗ nào ghi nơi công tác"),
        ({"name": "LÊ THỊ AN"}, {}, "Họ tên viết khác nhau (“LÊ THỊ AN”, “Lê Thị An”)"),
        (
            {"recipient_unit": SCHOOL, "recipient_role": "Giáo viên"},
            {"recipient_unit": SCHOOL, "recipient_role": "Hiệu trưởng"},
            "Chức vụ khác nhau (“Giáo viên”, “Hiệu trưởng”)",
        ),
        (
            {"decision_no": "15/QĐ-UBND", "decision_date": "2023-02-01"},
            {"decision_no": "15/QĐ-UBND", "decision_date": "2023-02-01", "recipient_role": "Giáo viên"},
            "cùng Quyết định số 15/QĐ-UBND ngày 01/02/2023",
        ),
    ],
)
def test_why_mentions_were_put_together(first: dict[str, str], second: dict[str, str], expected: str) -> None:
    (one,) = people(first, second)
    assert expected in one.why_joined and one.why_apart == "" and one.record_ids == "a0;a1"
    assert one.name == "Lê Thị An"


@pytest.mark.parametrize(
    ("first", "second", "unit", "expected"),
    [
        ({"recipient_unit": SCHOOL}, {"recipient_unit": "Trường THCS Bạch Liên"}, "", "nơi công tác khác nhau"),
        ({"recipient_unit": "thôn 1"}, {"recipient_unit": "thôn 2"}, "", "khác số"),
        ({"recipient_unit": "thôn Đông"}, {"recipient_unit": "thôn Đông"}, "11074", "có ở nhiều xã, phường"),
        ({}, {}, "11074", "hai đơn vị khác nhau"),
        ({"recipient_role": "Giáo viên"}, {"recipient_role": "Nông dân"}, "", "chức vụ khác nhau"),
        ({}, {"name": "Lê Thị Ân"}, "", "họ tên khác dấu"),
        (
            {"recipient_unit": SCHOOL, "recipient_role": "Giáo viên"},
            {"recipient_unit": SCHOOL, "recipient_role": "Học sinh"},
            "",
            "một người là học sinh",
        ),
    ],
)
def test_why_namesakes_were_held_apart(first: dict[str, str], second: dict[str, str], unit: str, expected: str) -> None:
    one, other = people(first, second, unit=unit)
    assert expected in one.why_apart and other.person_id in one.why_apart
    assert expected in other.why_apart and one.person_id in other.why_apart
    assert one.why_joined == other.why_joined == ""


def test_one_that_fits_two_is_said_to_be_unsure() -> None:
    *_, bare = people({"recipient_unit": SCHOOL}, {"recipient_unit": "Trường THCS Bạch Liên"}, {})
    assert "không ghi đủ để biết là ai" in bare.why_apart


def test_of_many_namesakes_the_likest_are_told() -> None:
    places = ("Trường THCS Vân Cẩm", "Trường THCS Vân Sơn", "thôn 1", "Công an xã", "Trường THCS Vân Hà", "Trạm Y tế")
    first, *_ = people(*({"recipient_unit": place} for place in places))
    assert first.why_apart.count("Lê Thị An") == 3
    assert "Vân Sơn" in first.why_apart and "Vân Hà" in first.why_apart
