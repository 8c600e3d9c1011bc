"""Numbers that a sentence mentions with an award, though it tells no giving: which of them are figures told again."""

import pytest
from whole_report import report

TOLD = "UBND xã tặng Giấy khen cho 12 tập thể, 48 cá nhân.\n\n"
AGAIN = {
    "by its giver": ("Giấy khen của UBND xã cả năm được chuyển về cho 45 cá nhân.", [("45", "48")]),
    "right before its award": ("Khen 31 Lao động tiên tiến; nòng cốt vẫn là 29 Lao động tiên tiến.", []),
    "in brackets": ("Giấy khen của UBND xã có ý nghĩa lớn (bình quân 45 cá nhân mỗi năm).", []),
    "of another giver": ("Giấy khen của Sở Y tế được chuyển về cho 45 cá nhân.", []),
    "aimed at": ("Giấy khen của UBND xã cả năm phấn đấu chuyển về cho 45 cá nhân.", []),
    "not near": ("Giấy khen của UBND xã được chuyển về cho 30 cá nhân.", []),
    "a sum of money": ("Giấy khen của UBND xã kèm 45 triệu đồng.", []),
}


@pytest.mark.parametrize(("text", "expected"), AGAIN.values(), ids=AGAIN)
def test_numbers_that_are_mentioned(text: str, expected: list[tuple[str, str]]) -> None:
    found = report(f"{TOLD}{text}\n").findings
    assert [(one.stated, one.computed) for one in found if one.code == "TABLE_TEXT_CONFLICT"] == expected


def test_no_row_is_made_of_them() -> None:
    read = report(f"{TOLD}Giấy khen của UBND xã cả năm được chuyển về cho 45 cá nhân.\n")
    conflict = next(one for one in read.findings if one.code == "TABLE_TEXT_CONFLICT")
    assert {row.count for row in read.awards} == {12, 48}
    assert conflict.record_ids in {row.record_id for row in read.awards}
