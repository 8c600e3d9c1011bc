"""Bodies next to others: in a larger one, or given an award outright."""

import pytest
from statements_of import rows


def recipients(text: str) -> list[str]:
    return [row.split(" | ")[4] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khoa Ngoại, Bệnh viện Đa khoa Yên Mộc được tặng Giấy khen.", ["Khoa Ngoại"]),
        ("Tặng Giấy khen cho Tổ Toán, Trường THCS Hoa Sen.", ["Tổ Toán"]),
        ("Tặng Giấy khen cho Khoa Nhi và Khoa Sản, Bệnh viện Yên Mộc.", ["Khoa Nhi", "Khoa Sản"]),
        (
            "Tặng Giấy khen cho Khoa Nhi, Bệnh viện Yên Mộc và Đội Cảnh sát hình sự, Công an huyện Yên Mộc.",
            ["Khoa Nhi", "Đội Cảnh sát hình sự"],
        ),
        (
            "Tặng Giấy khen cho Khoa Nhi, Bệnh viện Yên Mộc, Trường Mầm non Hoa Sen.",
            ["Khoa Nhi", "Bệnh viện Yên Mộc", "Trường Mầm non Hoa Sen"],
        ),
        ("Tặng Giấy khen cho Tổ dân phố 5, Trường Mầm non Hoa Sen.", ["Tổ dân phố 5", "Trường Mầm non Hoa Sen"]),
        ("Tặng Giấy khen cho Phòng Kinh tế, Trường Mầm non Hoa Sen.", ["Phòng Kinh tế", "Trường Mầm non Hoa Sen"]),
    ],
)
def test_a_part_and_what_it_is_in(text: str, expected: list[str]) -> None:
    assert recipients(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND thành phố đã tặng Bằng khen Công an phường Hoa Sen.", ["Công an phường Hoa Sen"]),
        ("UBND xã gửi Thư khen Trường Mầm non Hoa Sen vì giúp dân.", ["Trường Mầm non Hoa Sen"]),
        ("UBND xã trao Bằng khen UBND tỉnh cho 3 tập thể.", [""]),
        ("UBND xã trao Bằng khen UBND tỉnh.", []),
        ("Ông Khúc Văn Mão được tặng Bằng khen Công an tỉnh.", ["Khúc Văn Mão"]),
        ("Ông Khúc Văn Mão được UBND xã tặng Giấy khen Công an tỉnh.", ["Khúc Văn Mão"]),
    ],
)
def test_given_outright(text: str, expected: list[str]) -> None:
    assert recipients(text) == expected


@pytest.mark.parametrize(
    ("text", "giver", "level"),
    [
        ("Bà Tạ Thị Ngát được Huyện ủy Yên Mộc tặng Giấy khen.", "Huyện ủy Yên Mộc", "district"),
        ("Bà Tạ Thị Ngát được Tỉnh ủy Nghệ An tặng Bằng khen.", "Tỉnh ủy Nghệ An", "province"),
        ("Bà Tạ Thị Ngát được Sở Y tế Lạng Sơn tặng Giấy khen.", "Sở Y tế Lạng Sơn", "province"),
        ("Bà Tạ Thị Ngát được Ban Dân vận Huyện ủy tặng Giấy khen.", "Ban Dân vận Huyện ủy", "district"),
        ("Bà Tạ Thị Ngát được Quận đoàn Hoa Sen tặng Giấy khen.", "Quận đoàn Hoa Sen", "district"),
    ],
)
def test_places_of_givers(text: str, giver: str, level: str) -> None:
    assert [row.split(" | ")[1:3] for row in rows(text)] == [[giver, level]]


@pytest.mark.parametrize(
    ("text", "unit", "role"),
    [
        (
            "Ông Lục Văn Phìn, Đội trưởng Đội Cảnh sát hình sự được tặng Giấy khen.",
            "Đội Cảnh sát hình sự",
            "Đội trưởng",
        ),
        ("Ông Lục Văn Phìn, cán bộ Công an phường, được tặng Giấy khen.", "Công an phường", "cán bộ"),
        ("Ông Lục Văn Phìn, Trưởng Công an xã, được tặng Giấy khen.", "Công an xã", "Trưởng Công an xã"),
        ("Ông Lục Văn Phìn, chuyên viên Phòng Kinh tế được tặng Giấy khen.", "Phòng Kinh tế", "chuyên viên"),
    ],
)
def test_workplaces(text: str, unit: str, role: str) -> None:
    told = " ".join(part for part in (f"unit={unit}" if unit else "", f"role={role}") if part)
    assert [row.split(" | ")[-1] for row in rows(text, "unit", "role")] == [told]
