"""Those named behind a number of others."""

import pytest
from statements_of import rows

BESIDES = [
    ("cho 3 tập thể và ông Tạ Văn Sáng.", ["3", "Tạ Văn Sáng"]),
    ("cho 2 hộ, ông Tạ Văn Sáng và bà Lò Thị Mỷ.", ["2", "Lò Thị Mỷ", "Tạ Văn Sáng"]),
    ("cho 5 hộ dân tiêu biểu và Tổ dân phố số 4.", ["5", "Tổ dân phố số 4"]),
    ("cho 4 bác sĩ và Khoa Nhi, Bệnh viện Đa khoa Hồng Lạc vì thành tích chống dịch.", ["4", "Khoa Nhi"]),
    ("cho 3 tập thể, ông Tạ Văn Sáng phát biểu cảm ơn.", ["3"]),
    ("cho 3 tập thể và Bí thư Đảng ủy xã tặng hoa.", ["3"]),
    ("cho 12 hộ gia đình ở thôn Đông và thôn Đoài.", ["12"]),
]


@pytest.mark.parametrize(("behind", "told"), BESIDES)
def test_names_beside_numbers(behind: str, told: list[str]) -> None:
    cells = [row.split(" | ") for row in rows(f"UBND xã tặng Giấy khen {behind}")]
    assert sorted(cell[4] or cell[5] for cell in cells) == told
