"""Award words that ended in no record, and numbers that are about other numbers."""

import pytest
from statements_of import rows, stated, unread


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nhiều tập thể, cá nhân được tặng Bằng khen, Giấy khen các cấp.", ["Bằng khen", "Giấy khen"]),
        ("Các trường được tặng nhiều Giấy khen của UBND huyện.", ["nhiều Giấy khen"]),
        ("Chưa có tập thể nào được tặng Cờ thi đua của Chính phủ.", ["Cờ thi đua"]),
        ("5 cá nhân được tặng Bằng khen của UBND tỉnh.", []),
        ("Bà Cù Thị Mơ: 2 Bằng khen, nhiều Giấy khen huyện.", []),
        ("Hội nghị có 120 cá nhân tham dự.", []),
    ],
)
def test_award_words_without_a_record(text: str, words: list[str]) -> None:
    left = unread(text)
    assert [found.startswith(word) for found, word in zip(left, words, strict=True)] == [True] * len(words)
    assert bool(rows(text)) is not bool(words) or not words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 Huân chương Lao động cho 6 tập thể và 2 cá nhân.", [(8, "", "HUAN_CHUONG_LAO_DONG")]),
        ("Bằng khen của UBND tỉnh: 15 (05 tập thể, 10 cá nhân).", [(15, "", "BANG_KHEN")]),
        (
            "Tổng số: 17 tập thể, 46 cá nhân được khen thưởng, trong đó:\n- Bằng khen: 17 tập thể, 46 cá nhân",
            [(17, "collective", ""), (46, "individual", "")],
        ),
        ("Trao 6 Bằng khen của Bộ Y tế cho 6 cá nhân.", []),
        ("Giấy khen của UBND xã: 22 (trong đó năm 2022: 10, năm 2023: 12).", []),
        ("Tặng Giấy khen cho 5 tập thể và 7 cá nhân.", []),
        (
            "Giấy khen của UBND xã:\n- Tập thể: 63\n- Cá nhân: 248\nTổng số Giấy khen: 311",
            [(311, "", "GIAY_KHEN")],
        ),
        ("Tổng số Giấy khen: 311", []),
    ],
)
def test_numbers_about_other_numbers(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert stated(text) == expected
