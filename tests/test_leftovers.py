"""Award words that ended in no record, and numbers that are about other numbers."""

import pytest
from statements_of import reported, rows, stated, unread


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tuyên truyền gương người tốt, việc tốt và các điển hình tiên tiến trên loa truyền thanh.", []),
        ("Nhiều tập thể, cá nhân được tặng Bằng khen, Giấy khen các cấp.", []),
        ("Các trường được UBND thành phố tặng Cờ thi đua.", []),
        ("Số gương người tốt, việc tốt được giới thiệu trên loa truyền thanh: 118 lượt", []),
        ("Hội đồng sáng kiến xã công nhận 41 sáng kiến.", []),
        ("Chưa có tập thể nào được Chính phủ tặng Cờ thi đua.", []),
        ("2 trường hợp đề nghị Chiến sĩ thi đua cấp tỉnh không được Hội đồng thông qua.", []),
        ("Thu hồi Bằng khen: không có.", []),
        ("Bà Tảo cất Giấy khen dưới đáy rương.", []),
        ("Phấn đấu Tập thể lao động xuất sắc: mỗi năm 4 tập thể.", []),
        ("27 cá nhân được tặng Giấy khen vì có nhiều sáng kiến.", []),
        ("Đảng ủy tổ chức lễ trao tặng Huy hiệu Đảng cho các đảng viên lão thành.", []),
        ("30/34 thôn, TDP đạt an toàn về ANTT.", ["an toàn về ANTT"]),
        (
            "Danh hiệu Thôn văn hóa, sau khi bình xét lại, năm 2024 có 19/21 thôn đạt.",
            ["Thôn văn hóa"],
        ),
        ("Giám đốc Sở Y tế tặng Giấy khen cho Gánh xiếc Sông Mơ.", ["Giấy khen cho"]),
        ("Lãnh đạo tỉnh trao Bằng Tổ quốc ghi công cho thân nhân 6 liệt sĩ.", ["Bằng Tổ quốc ghi công cho"]),
        ("Những năm cuối đời, người thợ già được Thành ủy trao tặng Huy hiệu 65 năm tuổi Đảng.", ["Huy hiệu 65"]),
        ("Tặng Giấy khen cho 12 tập thể và 35 vũ công.", ["35"]),
    ],
)
def test_a_finding_tells_where_a_fact_may_be_missing(text: str, words: list[str]) -> None:
    left = reported(text)
    assert [found.startswith(word) for found, word in zip(left, words, strict=True)] == [True] * len(words), left
