"""Pronouns and common nouns that mean somebody named in a block above (ruling 20)."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

CASES: list[tuple[str, list[str]]] = [
    (
        "Thầy giáo Lò Văn Dịp dạy ở bản đã 30 năm.\nNăm 2021, ông được tặng Bằng khen của Bộ Y tế.",
        ["BANG_KHEN | Bộ Y tế | central | individual | Lò Văn Dịp | (1) | 2021"],
    ),
    (
        "Bà Mạc Thị Thơ trồng rừng từ năm 20 tuổi.\nVợ chồng bà có năm người con.\nBà đã được UBND tỉnh tặng 2 Bằng khen.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Mạc Thị Thơ | 2"],
    ),
    (
        "Ông Cù Văn Lịch và bà Tạ Thị Ngát cùng ra khơi.\nÔng được tặng Giấy khen của UBND xã.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Già làng Vàng A Sính giữ rừng đã lâu.\nMới đây, ông Sính được Bộ Quốc phòng tặng Bằng khen.",
        ["BANG_KHEN | Bộ Quốc phòng | central | individual | Vàng A Sính | (1)"],
    ),
    (
        "Bệnh viện Đa khoa Hồng Lạc tròn 40 tuổi.\nBệnh viện cũng vừa được tặng Cờ thi đua của Bộ Y tế.",
        ["CO_THI_DUA | Bộ Y tế | central | collective | Bệnh viện Đa khoa Hồng Lạc | (1)"],
    ),
    (
        "Trường Tiểu học Hồng Lạc có 32 lớp.\nSau đó nhà trường được UBND tỉnh tặng Bằng khen năm 2022.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Hồng Lạc | (1) | 2022"],
    ),
    (
        "Cô giáo Lý Thị Dua bám bản 15 năm.\nSở Giáo dục và Đào tạo tặng cô 3 Giấy khen; UBND tỉnh tặng cô nhiều Bằng khen.",
        [
            "GIAY_KHEN | Sở Giáo dục và Đào tạo | province | individual | Lý Thị Dua | 3",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lý Thị Dua | ?",
        ],
    ),
]

NOBODY = [
    "Ông Cù Văn Lịch dẫn đầu.\nCác ông, các bà được tặng nhiều Giấy khen.",
    "Trường Tiểu học Hồng Lạc có 32 lớp.\nNhiều đơn vị được tặng Bằng khen.",
    "Công ty TNHH Hoa Sen Xanh lãi lớn.\nMột công ty khác được trao cúp.",
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_who_is_meant(text: str, told: list[str]) -> None:
    assert rows(text) == told


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_meant(text: str) -> None:
    assert rows(text) == []


def test_a_new_section_forgets_whom_the_last_one_named() -> None:
    text = "1. Gương tốt\nÔng Cù Văn Lịch có công.\n2. Công tác khác\nÔng được tặng Giấy khen của UBND xã."
    assert "Cù Văn Lịch" not in "".join(rows(text))


def test_the_pupils_of_a_school_are_not_the_school() -> None:
    text = "Trường Tiểu học Hồng Lạc có 32 lớp.\nHọc sinh của trường được tặng 5 Giấy khen của UBND xã."
    assert "Trường Tiểu học Hồng Lạc" not in "".join(rows(text))
