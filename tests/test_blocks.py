"""Headings, lists, and lines that go on about whom the line above named."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "10": [
        (
            "Cô Lò Thị Ngần (Trường Tiểu học Sao Khuê): 2 Bằng khen UBND tỉnh.\nNgoài ra có nhiều tấm gương khác trong công tác thiện nguyện.\nCô Lò Thị Ngần (Trường Tiểu học Sao Khuê): 2 Bằng khen UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | 2 |  | restates",
            ],
        ),
        (
            "Cô Lò Thị Ngần (Trường Tiểu học Sao Khuê): 2 Bằng khen UBND tỉnh.\nCô Lò Thị Ngần (Trường THCS Bạch Hạc): 2 Bằng khen UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | 2",
            ],
        ),
        (
            "- Cô Lò Thị Ngần: 2 Bằng khen UBND tỉnh.\n- Cô Lò Thị Ngần: 3 Bằng khen UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | 3",
            ],
        ),
    ],
    "heading": [
        (
            "1. Bằng khen của Bộ Giáo dục và Đào tạo:\n- Cô Lò Thị Ngần (Trường Tiểu học Sao Khuê)\n- Thầy Khúc Văn Tường (Trường THCS Bạch Hạc)",
            [
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Lò Thị Ngần | (1)",
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Khúc Văn Tường | (1)",
            ],
        ),
        (
            "- Cờ thi đua của UBND tỉnh:\n+ Trường THCS Bạch Hạc (năm 2022)\n+ Trạm Y tế xã Yên Mộc (năm 2023)",
            [
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Bạch Hạc | (1) | 2022",
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trạm Y tế xã Yên Mộc | (1) | 2023",
            ],
        ),
        (
            "* Bằng khen của UBND tỉnh:\n- Ông Đàm Văn Thịnh\n- Bà Cù Thị Mơ\n* Giấy khen của UBND huyện:\n- Cô Mạc Thị Thơ",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Mạc Thị Thơ | (1)",
            ],
        ),
        (
            "- Tập thể: 12 Giấy khen của UBND huyện\n- Cá nhân: 35 Giấy khen của UBND huyện",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 35",
            ],
        ),
        (
            "Năm 2022:\n- Tặng Giấy khen cho 4 tập thể, 10 cá nhân.\nNăm 2023:\n- Tặng Giấy khen cho 5 tập thể, 11 cá nhân.",
            [
                "GIAY_KHEN |  |  | collective |  | 4 | 2022",
                "GIAY_KHEN |  |  | individual |  | 10 | 2022",
                "GIAY_KHEN |  |  | collective |  | 5 | 2023",
                "GIAY_KHEN |  |  | individual |  | 11 | 2023",
            ],
        ),
        (
            "- UBND huyện tặng:\n+ 4 Giấy khen cho tập thể\n+ Giấy khen cho 12 cá nhân",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 4",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 12",
            ],
        ),
    ],
    "follows": [
        (
            "Cô Lò Thị Ngần (Giáo viên, Trường Tiểu học Sao Khuê)\nBằng khen UBND tỉnh (2025), 2 Giấy khen UBND huyện\nThầy Khúc Văn Tường (Hiệu trưởng, Trường THCS Bạch Hạc)\nCSTĐ cơ sở 3 năm",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | (1) | 2025",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Lò Thị Ngần | 2",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Khúc Văn Tường | 3",
            ],
        ),
        (
            "- Ông Đàm Văn Thịnh:\n+ 2 Bằng khen của UBND tỉnh\n+ CSTĐ cơ sở 3 năm\n- Bà Cù Thị Mơ:\n+ Giấy khen của UBND huyện năm 2022",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | 2",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Đàm Văn Thịnh | 3",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Cù Thị Mơ | (1) | 2022",
            ],
        ),
        (
            "- Ông Đàm Văn Thịnh: 2 Bằng khen của UBND tỉnh\n- Có 5 tập thể được tặng Giấy khen của UBND xã",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | 2",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 5",
            ],
        ),
    ],
    "lists": [
        (
            "1. Danh hiệu thi đua\n- Tập thể lao động xuất sắc: 4 tập thể\n- Tập thể lao động tiên tiến: 12 tập thể\n- Chiến sĩ thi đua cơ sở: 15 người\n2. Hình thức khen thưởng\n- Bằng khen của UBND tỉnh: 3 tập thể, 5 cá nhân\n- Giấy khen của UBND huyện: 12 tập thể, 30 cá nhân",
            [
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 4",
                "TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 12",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 15",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 3",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 5",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 30",
            ],
        ),
        (
            "a) Tập thể:\n- Trường Mầm non Sao Khuê: Bằng khen của UBND tỉnh năm 2022\n- Trạm Y tế xã Yên Mộc: Giấy khen Sở Y tế\nb) Cá nhân:\n- Cô Lò Thị Ngần: Bằng khen của Bộ GD&ĐT\n- Bà Cù Thị Mơ: 3 Giấy khen của UBND huyện",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Sao Khuê | (1) | 2022",
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc | (1)",
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Lò Thị Ngần | (1)",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Cù Thị Mơ | 3",
            ],
        ),
        (
            "* Năm 2021:\n- Bằng khen của UBND tỉnh: 2 tập thể\n- Giấy khen của UBND huyện: 10 cá nhân\n* Năm 2022:\n- Bằng khen của UBND tỉnh: 3 tập thể",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 2 | 2021",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 10 | 2021",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 3 | 2022",
            ],
        ),
        (
            "Các cá nhân được tặng Bằng khen của UBND tỉnh gồm:\n1. Ông Đàm Văn Thịnh - thôn Hạ Lũng\n2. Bà Cù Thị Mơ - thôn Đông Trà\n3. Cô Lò Thị Ngần - Trường Tiểu học Sao Khuê",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | (1)",
            ],
        ),
        (
            "- Về tập thể: có 12 tập thể được tặng Giấy khen của UBND xã.\n- Về cá nhân: có 45 cá nhân được tặng Giấy khen của UBND xã.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 45",
            ],
        ),
        (
            "+ Khối trường học: 5 Bằng khen của Bộ GD&ĐT, 12 Giấy khen của Sở GD&ĐT.\n+ Khối đoàn thể: 3 Bằng khen của UBND tỉnh.",
            [
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central |  |  | 5",
                "GIAY_KHEN | Sở Giáo dục và Đào tạo | province |  |  | 12",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 3",
            ],
        ),
        (
            "Kết quả khen thưởng cấp Nhà nước: 02 Huân chương Lao động hạng Ba.",
            ["HUAN_CHUONG_LAO_DONG 3 |  | state |  |  | 2"],
        ),
        (
            "Khen thưởng cấp Nhà nước:\n- Huân chương Lao động hạng Ba: 02 cá nhân\n- Bằng khen của Thủ tướng Chính phủ: 05 tập thể",
            [
                "HUAN_CHUONG_LAO_DONG 3 |  | state | individual |  | 2",
                "BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 5",
            ],
        ),
        (
            "- Ông Đàm Văn Thịnh (Thôn Hạ Lũng): hiến đất làm đường. Được UBND huyện tặng Giấy khen năm 2023.\n- Bà Cù Thị Mơ (Thôn Đông Trà): ủng hộ 50 triệu đồng. Được UBND tỉnh tặng Bằng khen.",
            [
                "HIEN_DAT_DONG_GOP |  |  | individual | Đàm Văn Thịnh | (1)",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | (1) | 2023",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)",
            ],
        ),
        (
            "1. Tập thể Trường THCS Bạch Hạc\nNhà trường có nhiều đổi mới trong dạy và học. Trong 5 năm, nhà trường được tặng 2 Bằng khen của UBND tỉnh.\n2. Cá nhân bà Cù Thị Mơ\nBà là trưởng thôn tận tụy. Bà được UBND huyện tặng 3 Giấy khen.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Bạch Hạc | 2",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Cù Thị Mơ | 3",
            ],
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*case, id=f"{ruling}-{place}")
        for ruling, cases in CASES.items()
        for place, case in enumerate(cases)
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a lettered head holds for the numbered groups under it, and ends with the next letter
        (
            "C. BẰNG KHEN CỦA BỘ Y TẾ\nI. Tập thể\n1. Trạm Y tế xã Yên Mộc\nII. Cá nhân\n1. Bà Cù Thị Mơ\n"
            "H. GIẤY KHEN CỦA ỦY BAN NHÂN DÂN XÃ\n12 tập thể\n40 cá nhân",
            [
                "BANG_KHEN | Bộ Y tế | central | collective | Trạm Y tế xã Yên Mộc | (1)",
                "BANG_KHEN | Bộ Y tế | central | individual | Cù Thị Mơ | (1)",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 40",
            ],
        ),
        # items of a form
        (
            "D1. Bằng khen của Bộ Y tế\n- Tập thể: 03\n- Cá nhân: không\nD2. Giấy khen của UBND xã\n- Cá nhân: 11",
            [
                "BANG_KHEN | Bộ Y tế | central | collective |  | 3",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 11",
            ],
        ),
        # a giver under an award
        (
            "1. Kỷ niệm chương\na) Của Bộ Y tế\n- Bà Cù Thị Mơ\nb) Của Bộ Nội vụ\n- Ông Đàm Văn Thịnh",
            [
                "KY_NIEM_CHUONG | Bộ Y tế | central | individual | Cù Thị Mơ | (1)",
                "KY_NIEM_CHUONG | Bộ Nội vụ | central | individual | Đàm Văn Thịnh | (1)",
            ],
        ),
    ],
)
def test_heads_with_letters(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


HEADED = """C. BẰNG KHEN CỦA BỘ Y TẾ
I. Tập thể
1. Trạm Y tế xã Yên Mộc (2022)
II. Cá nhân
1. Bà Mạc Thị Thơ, y sĩ Trạm Y tế xã Yên Mộc: 2 năm (2021, 2023)
2. Ông Cù Văn Lịch, khu dân cư Đông, 26 lần hiến máu
M. KỶ NIỆM CHƯƠNG
1. Của Bộ Quốc phòng
- Ông Vàng A Sính
2. Của Trung ương Hội Nông dân Việt Nam
- Bà Lý Thị Dua
N. GIẤY KHEN CỦA CHỦ TỊCH UBND PHƯỜNG
15 tập thể
48 cá nhân"""


def test_headings_that_tell_the_award_hold_through_those_below_them() -> None:
    assert rows(HEADED) == [
        "BANG_KHEN | Bộ Y tế | central | collective | Trạm Y tế xã Yên Mộc | (1) | 2022",
        "BANG_KHEN | Bộ Y tế | central | individual | Mạc Thị Thơ | 2 | 2021;2023",
        "BANG_KHEN | Bộ Y tế | central | individual | Cù Văn Lịch | (1)",
        "KY_NIEM_CHUONG | Bộ Quốc phòng | central | individual | Vàng A Sính | (1)",
        "KY_NIEM_CHUONG | Trung ương Hội Nông dân Việt Nam | central | individual | Lý Thị Dua | (1)",
        "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 15",
        "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 48",
    ]


def test_a_request_is_no_heading_of_the_line_behind_it() -> None:
    text = (
        "2. Cá nhân\na) Lao động tiên tiến: 12 người.\nb) Đề nghị UBND tỉnh tặng Bằng khen cho 02 người.\n"
        "c) Bà Lý Thị Dua được tặng Bằng khen của Bộ Y tế."
    )
    assert rows(text) == [
        "LAO_DONG_TIEN_TIEN |  |  | individual |  | 12",
        "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 2 |  | proposed",
        "BANG_KHEN | Bộ Y tế | central | individual | Lý Thị Dua | (1)",
    ]


def test_a_list_under_a_request_is_asked_for() -> None:
    text = "1. Đề nghị UBND tỉnh tặng Bằng khen:\n- Bà Lý Thị Dua\n- Ông Cù Văn Lịch"
    assert [row.endswith("proposed") for row in rows(text)] == [True, True]


def test_numbered_answers_of_a_form_head_the_lines_below() -> None:
    text = "D1. Bằng khen của Bộ Y tế\n  - Tập thể: 01\n  - Cá nhân: không\nD2. Giấy khen của UBND xã\n  - Cá nhân: 12"
    assert rows(text) == [
        "BANG_KHEN | Bộ Y tế | central | collective |  | 1",
        "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 12",
    ]


NUMBERED = """2. Khen đột xuất
- Chủ tịch UBND xã tặng Giấy khen cho 02 tập thể, gồm:
1. Công an xã;
2. Trạm Y tế xã.
3. Khen chuyên đề
- Chủ tịch UBND xã tặng Giấy khen cho 4 cá nhân.
"""


def test_a_numbered_list_inside_of_a_numbered_item_begins_anew() -> None:
    giver = "GIAY_KHEN | Ủy ban nhân dân xã | commune"
    assert rows(NUMBERED) == [
        f"{giver} | collective |  | 2",
        f"{giver} | collective | Công an xã | (1)",
        f"{giver} | collective | Trạm Y tế xã | (1)",
        f"{giver} | individual |  | 4",
    ]
