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
