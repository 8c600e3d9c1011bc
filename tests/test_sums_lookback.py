"""A figure that is told again where the report looks back restates the first; elsewhere it is a fact of its own."""

import pytest
from whole_report import report

FIRST = "UBND xã tặng Giấy khen cho 45 cá nhân. Sở Y tế tặng Giấy khen cho 9 cá nhân.\n\n"


@pytest.mark.parametrize(
    ("again", "restating"),
    [
        ("VI. KẾT LUẬN\nSố người được UBND xã tặng Giấy khen là 45 cá nhân; Giấy khen của Sở Y tế 9 cá nhân.", 2),
        ("6. Nhận xét chung. Giấy khen của UBND xã 45 cá nhân.", 1),
        ("Tóm lại, có 45 cá nhân được UBND huyện tặng Giấy khen.", 0),
        ("Tóm lại, có 45 tập thể được UBND xã tặng Giấy khen.", 0),
        ("UBND xã tặng Giấy khen cho 45 cá nhân.", 0),
    ],
)
def test_what_is_told_again_at_the_end(again: str, restating: int) -> None:
    rows = report(f"{FIRST}{again}\n").awards
    assert sum(bool(row.restates) for row in rows) == restating
