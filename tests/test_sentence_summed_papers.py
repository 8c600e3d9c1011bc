"""Papers summed up behind the rows that tell them."""

import pytest
from whole_report import report

ROWS = "Chủ tịch UBND thành phố tặng Bằng khen cho 32 doanh nghiệp và 21 doanh nhân."
SUMS = [
    ("Tổng cộng có 53 Bằng khen được trao.", [(53, 53)]),
    ("Tổng cộng 53 Bằng khen của Chủ tịch UBND thành phố được trao trong đêm.", [(53, 53)]),
    ("Có tất cả 55 Bằng khen được trao dịp này.", [(55, 53)]),
    ("Bộ Y tế trao tổng cộng 12 Bằng khen cho các bác sĩ.", []),
    ("Tổng cộng có 20 Giấy khen được trao.", []),
]


@pytest.mark.parametrize(("sentence", "totals"), SUMS)
def test_a_sum_of_papers(sentence: str, totals: list[tuple[int, int]]) -> None:
    found = report(f"{ROWS} {sentence}\n")
    assert [(total.count, total.computed) for total in found.totals] == totals
    assert len(found.awards) == (2 if totals else 3)
