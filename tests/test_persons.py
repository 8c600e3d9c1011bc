import pytest
from statements_of import lexed

from extractor.mentions.persons import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cô Lò Thị Ngần", ["Lò Thị Ngần"]),
        ("ông Đàm Văn Thịnh và bà Cù Thị Mơ", ["Đàm Văn Thịnh", "Cù Thị Mơ"]),
        ("Đ/c Ma Văn Kháng", ["Ma Văn Kháng"]),
        ("Thượng tá Ma Văn Kháng", ["Ma Văn Kháng"]),
        ("Cô giáo Mạc Thị Thơ", ["Mạc Thị Thơ"]),
        ("ThS. Lò Thị Ngần", ["Lò Thị Ngần"]),
        ("Đồng chí: Đàm Văn Thịnh", ["Đàm Văn Thịnh"]),
        ("em Lò Ngần", ["Lò Ngần"]),
        ("Ông Thịnh", ["Thịnh"]),
        ("bà H'Mai Niê", ["H'Mai Niê"]),
        ("NGUYỄN VĂN KHOA", ["NGUYỄN VĂN KHOA"]),
        ("Khúc Văn Tường (Hiệu trưởng)", ["Khúc Văn Tường"]),
        ("Kim Thị Sa Rây", ["Kim Thị Sa Rây"]),
        ("Lê Na", ["Lê Na"]),
        ("Lê Thị Na.", ["Lê Thị Na"]),
        ("Nguyễn Văn Trường", ["Nguyễn Văn Trường"]),
        ("Vũ Đình Phòng", ["Vũ Đình Phòng"]),
        ("Nguyễn Tiến Tới", ["Nguyễn Tiến Tới"]),
        ("Bùi Thị Xuân Huyện ủy", ["Bùi Thị Xuân"]),
        ("Đặng Công Bằng khen", ["Đặng Công"]),
        ("Bà Phạm Thị Hương Giang, bà Cù Thị Mơ", ["Phạm Thị Hương Giang", "Cù Thị Mơ"]),
    ],
)
def test_names_without_their_titles(text: str, expected: list[str]) -> None:
    assert [person.name for person in persons(lexed(text))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "theo gương Bác Hồ vĩ đại",
        "tư tưởng Hồ Chí Minh",
        "Thành phố Hồ Chí Minh",
        "phường Trần Hưng Đạo",
        "Trường THCS Lý Tự Trọng",
        "Đoàn Thanh niên",
        "Hải Phòng",
        "Cao Bằng",
        "Mai Châu",
        "chị em phụ nữ",
        "cô và trò",
        "ông bà, cha mẹ",
        "Bộ Y tế",
        "",
    ],
)
def test_what_looks_like_a_name(text: str) -> None:
    assert [person.name for person in persons(lexed(text))] == []


@pytest.mark.parametrize(
    ("text", "household", "titled"),
    [
        ("Gia đình ông Đàm Văn Thịnh", True, True),
        ("Hộ bà Cù Thị Mơ", True, True),
        ("hộ gia đình ông Đàm Văn Thịnh", True, True),
        ("ông Đàm Văn Thịnh", False, True),
        ("Đàm Văn Thịnh", False, False),
    ],
)
def test_households(text: str, household: bool, titled: bool) -> None:
    (person,) = persons(lexed(text))
    assert (person.household, person.titled, person.span.of(text)) == (household, titled, text)
