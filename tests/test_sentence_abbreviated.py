"""Short forms in brackets behind names."""

import pytest
from statements_of import rows

GIVERS = [
    ("Bộ Giáo dục và Đào tạo (GD-ĐT)", "Bộ Giáo dục và Đào tạo"),
    ("Tổng Liên đoàn Lao động Việt Nam (TLĐ)", "Tổng Liên đoàn Lao động Việt Nam"),
    ("Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI)", "Liên đoàn Thương mại và Công nghiệp Việt Nam"),
]


@pytest.mark.parametrize(("told", "giver"), GIVERS)
def test_a_short_form_tells_nothing(told: str, giver: str) -> None:
    assert [row.split(" | ")[1] for row in rows(f"{told} tặng Bằng khen cho 5 tập thể.")] == [giver]


def test_other_brackets_are_read() -> None:
    told = rows("Trạm Y tế Hồng Lạc (CSTĐCS) được tặng Giấy khen của Sở Y tế (2023).")
    assert any(row.endswith("| 2023") for row in told)
