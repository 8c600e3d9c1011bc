"""When two posts may be one."""

import pytest

from extractor.consolidation.posts import learns, may_be_one, post_key


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("GV", "Giáo viên", True),
        ("PHT", "Phó hiệu trưởng", True),
        ("Hiệu phó", "Phó Hiệu trưởng", True),
        ("PCT UBND xã", "Phó Chủ tịch UBND xã", True),
        ("Tổ trưởng", "Tổ trưởng chuyên môn", True),
        ("Kỹ thuật viên", "Kĩ thuật viên", True),
        ("Phó Hiệu trưởng", "Hiệu trưởng", False),
        ("Giáo viên", "Bí thư Đoàn xã", False),
        ("GVCN", "Giáo viên", False),
        ("Tổ", "Tổng phụ trách", False),
    ],
)
def test_posts(one: str, other: str, expected: bool) -> None:
    assert may_be_one(post_key(one), post_key(other)) is may_be_one(post_key(other), post_key(one)) is expected


@pytest.mark.parametrize(
    ("post", "expected"), [("HS lớp 5B", True), ("Học sinh", True), ("Giáo viên", False), ("Cháu", True), ("", False)]
)
def test_who_learns(post: str, expected: bool) -> None:
    assert learns(post_key(post)) is expected
