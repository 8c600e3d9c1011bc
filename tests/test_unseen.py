"""Wordings of people who did not know the rules, told anew: names of bodies, lists, relative clauses, passives."""

import pytest
from statements_of import rows

BODIES: list[tuple[str, str]] = [
    ("Trung tâm Kiểm nghiệm thuốc tỉnh được tặng Bằng khen.", "Trung tâm Kiểm nghiệm thuốc tỉnh"),
    ("Phòng Cảnh sát kinh tế đạt danh hiệu Đơn vị quyết thắng.", "Phòng Cảnh sát kinh tế"),
    ("Bệnh viện Y học cổ truyền Hồng Lạc được tặng Cờ thi đua.", "Bệnh viện Y học cổ truyền Hồng Lạc"),
    ("Chi hội Mỹ thuật vừa được tặng Bằng khen.", "Chi hội Mỹ thuật"),
    ("Công ty Cổ phần Cơ khí Yên Mộc cũng được tặng Bằng khen.", "Công ty Cổ phần Cơ khí Yên Mộc"),
    ("Đội tuyển bơi lội tỉnh được tặng Bằng khen.", "Đội tuyển bơi lội tỉnh"),
    ("Trường Mầm non Hoa Sen phối hợp tốt, được tặng Giấy khen.", "Trường Mầm non Hoa Sen"),
    ("Thôn Đông vận động bà con, được tặng Giấy khen.", "Thôn Đông"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_names_of_bodies_end_where_the_sentence_goes_on(text: str, name: str) -> None:
    assert [row.split(" | ")[4] for row in rows(text)] == [name]
