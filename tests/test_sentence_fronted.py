"""Who gets the award of the clause that a sentence opens with."""

import pytest
from statements_of import rows

FRONTED = [
    ("Được UBND tỉnh tặng Bằng khen, cô Lò Thị Mỷ vẫn giản dị.", ["Lò Thị Mỷ"]),
    (
        "Vinh dự được UBND tỉnh tặng Cờ thi đua, Trường THPT Hồng Lạc tiếp tục phấn đấu.",
        ["Trường Trung học phổ thông Hồng Lạc"],
    ),
    ("Từng được Bộ Y tế tặng Bằng khen, bác sĩ Lê Kim Mai ít nói về mình.", ["Lê Kim Mai"]),
    ("Nhận Bằng khen của UBND tỉnh, ông Tạ Văn Sáng xúc động.", ["Tạ Văn Sáng"]),
    ("Được UBND xã tặng Giấy khen, Chủ tịch UBND xã trao tận tay.", []),
    ("UBND xã tặng Giấy khen, ông Tạ Văn Sáng phát biểu.", []),
]


@pytest.mark.parametrize(("text", "names"), FRONTED)
def test_the_subject_behind_gets_the_award(text: str, names: list[str]) -> None:
    assert [row.split(" | ")[4] for row in rows(text)] == names
