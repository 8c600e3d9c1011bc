"""Who gives, at what level, and in which years."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "21": [
        (
            "Cô Mạc Thị Thơ được tặng Bằng khen của Bộ Y tế và UBND tỉnh.",
            [
                "BANG_KHEN | Bộ Y tế | central | individual | Mạc Thị Thơ | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Mạc Thị Thơ | (1)",
            ],
        ),
        (
            "Tặng Giấy khen cho trên 40 tập thể, 120 cá nhân.",
            ["GIAY_KHEN |  |  | collective |  | >=40", "GIAY_KHEN |  |  | individual |  | >=120"],
        ),
        (
            "Tặng Giấy khen cho khoảng 40 tập thể và hơn 120 cá nhân.",
            ["GIAY_KHEN |  |  | collective |  | ~40", "GIAY_KHEN |  |  | individual |  | >=120"],
        ),
        (
            "Trên địa bàn phường có 40 cá nhân được tặng Giấy khen của UBND huyện.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 40"],
        ),
        ("12 Giấy khen của UBND huyện, Huyện đoàn và Liên đoàn Lao động huyện.", ["GIAY_KHEN |  |  |  |  | 12"]),
        ("Có 13 bằng khen cấp bộ và UBND tỉnh.", ["BANG_KHEN |  |  |  |  | 13"]),
    ],
    "22": [
        (
            "Ông Đàm Văn Thịnh được Bộ trưởng Bộ Y tế tặng Bằng khen.",
            ["BANG_KHEN | Bộ Y tế | central | individual | Đàm Văn Thịnh | (1)"],
        ),
        (
            "Bà Cù Thị Mơ được Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)"],
        ),
        (
            "Ban Chấp hành Trung ương Đoàn tặng Bằng khen cho ông Đàm Văn Thịnh.",
            ["BANG_KHEN | Trung ương Đoàn | central | individual | Đàm Văn Thịnh | (1)"],
        ),
        (
            "Thừa ủy quyền của Chủ tịch nước, Chủ tịch UBND tỉnh trao Huân chương Lao động hạng Ba cho Trường THCS Bạch Hạc.",
            ["HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | collective | Trường Trung học cơ sở Bạch Hạc | (1)"],
        ),
        (
            "Tặng Bằng khen của Chủ tịch UBND thành phố cho 4 tập thể, 9 cá nhân; Giấy khen của Giám đốc Sở Nội vụ cho 2 cá nhân.",
            [
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 4",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 9",
                "GIAY_KHEN | Sở Nội vụ | province | individual |  | 2",
            ],
        ),
    ],
    "23": [
        (
            "Bằng khen của UBND tỉnh cho 4 tập thể (năm 2021, 2023).",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 4 | 2021;2023"],
        ),
        (
            "Bà Cù Thị Mơ đạt CSTĐ cơ sở 4 năm liền, từ 2019 đến 2022.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Cù Thị Mơ | 4 | 2019;2020;2021;2022"],
        ),
        (
            "Trong nhiệm kỳ 2020-2025, bà Cù Thị Mơ được tặng 2 Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | 2"],
        ),
        (
            "Giấy khen của UBND xã: 22 (trong đó năm 2022: 10, năm 2023: 12).",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune |  |  | 22",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune |  |  | 10 | 2022 | part",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune |  |  | 12 | 2023 | part",
            ],
        ),
        (
            "Bằng khen năm 2022 và năm 2024 của UBND tỉnh cho Trường THCS Bạch Hạc.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Bạch Hạc | (2) | 2022;2024"
            ],
        ),
        (
            "Năm học 2023 - 2024 có 15 giáo viên đạt danh hiệu Chiến sĩ thi đua cơ sở.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 15 | 2023-2024"],
        ),
        (
            "Trường THCS Bạch Hạc được Bộ trưởng Bộ GD&ĐT tặng Bằng khen năm học 2021-2022 và năm học 2023-2024.",
            [
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | collective | Trường Trung học cơ sở Bạch Hạc | (2) | 2021-2022;2023-2024"
            ],
        ),
        (
            "Năm 2023 bà Cù Thị Mơ sinh con thứ hai, được tặng Giấy khen của Hội LHPN tỉnh năm 2024.",
            ["GIAY_KHEN | Hội Liên hiệp Phụ nữ tỉnh | province | individual | Cù Thị Mơ | (1) | 2024"],
        ),
        (
            "Cô Lò Thị Ngần đạt CSTĐ cơ sở liên tục các năm từ 2020 đến 2023.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Lò Thị Ngần | (4) | 2020;2021;2022;2023"],
        ),
        (
            "Năm 2020 và 2022, ông Đàm Văn Thịnh được UBND huyện tặng Giấy khen.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | (2) | 2020;2022"],
        ),
        (
            "UBND phường đã quyết định tặng Giấy khen cho 24 tập thể và 86 cá nhân có thành tích xuất sắc.",
            [
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 24",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 86",
            ],
        ),
        (
            "Giấy khen: 12 cá nhân (2022), 14 cá nhân (2023).",
            ["GIAY_KHEN |  |  | individual |  | 12 | 2022", "GIAY_KHEN |  |  | individual |  | 14 | 2023"],
        ),
    ],
    "24": [
        ("Đơn vị được tặng Huân chương.", []),
        ("Ông Đàm Văn Thịnh được tặng danh hiệu cao quý.", []),
        (
            "Cô Mạc Thị Thơ đạt Chiến sĩ thi đua năm 2022.",
            ["CHIEN_SI_THI_DUA |  |  | individual | Mạc Thị Thơ | (1) | 2022"],
        ),
        (
            "Cô Mạc Thị Thơ đạt Chiến sĩ thi đua cấp tỉnh năm 2022.",
            ["CHIEN_SI_THI_DUA_CAP_TINH |  | province | individual | Mạc Thị Thơ | (1) | 2022"],
        ),
        (
            "Cô Mạc Thị Thơ đạt Chiến sĩ thi đua cấp cơ sở năm 2022.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Mạc Thị Thơ | (1) | 2022"],
        ),
    ],
    "26": [
        (
            "15 Giấy khen huyện, 4 Giấy khen xã, 2 Bằng khen tỉnh.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 15",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune |  |  | 4",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 2",
            ],
        ),
        ("3 Bằng khen cấp tỉnh.", ["BANG_KHEN |  | province |  |  | 3"]),
        (
            "2 Chiến sĩ thi đua cấp tỉnh, 14 Chiến sĩ thi đua cơ sở.",
            [
                "CHIEN_SI_THI_DUA_CAP_TINH |  | province | individual |  | 2",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 14",
            ],
        ),
        (
            "Giấy khen Thành phố cho 3 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 3"],
        ),
        ("Bằng khen cấp Bộ cho 2 cá nhân.", ["BANG_KHEN |  | central | individual |  | 2"]),
        (
            "GK của UBND phường: 124 tập thể và 356 cá nhân.",
            [
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 124",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 356",
            ],
        ),
    ],
    "27": [
        (
            "UBND huyện công nhận 35 Lao động tiên tiến, 6 Chiến sĩ thi đua cơ sở, 4 Tập thể lao động tiên tiến.",
            [
                "LAO_DONG_TIEN_TIEN | Ủy ban nhân dân huyện | district | individual |  | 35",
                "CHIEN_SI_THI_DUA_CO_SO | Ủy ban nhân dân huyện | district | individual |  | 6",
                "TAP_THE_LAO_DONG_TIEN_TIEN | Ủy ban nhân dân huyện | district | collective |  | 4",
            ],
        ),
        (
            "1 Chiến sĩ thi đua toàn quốc, 2 Huân chương Chiến công hạng Ba.",
            [
                "CHIEN_SI_THI_DUA_TOAN_QUOC |  | state | individual |  | 1",
                "HUAN_CHUONG_CHIEN_CONG 3 |  | state |  |  | 2",
            ],
        ),
        (
            "Chủ tịch UBND tỉnh tặng: 3 Cờ thi đua, 14 Bằng khen.",
            [
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 3",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 14",
            ],
        ),
        (
            "Thủ tướng Chính phủ tặng Bằng khen cho 2 cá nhân.",
            ["BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 2"],
        ),
        (
            "CSTĐCS: 45; LĐTT: 312; TTLĐXS: 6; TTLĐTT: 18.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 45",
                "LAO_DONG_TIEN_TIEN |  |  | individual |  | 312",
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 6",
                "TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 18",
            ],
        ),
        (
            "HCLĐ hạng Ba: 1; BK của TTg: 4; BK của UBND TP: 26.",
            [
                "HUAN_CHUONG_LAO_DONG 3 |  | state |  |  | 1",
                "BANG_KHEN | Thủ tướng Chính phủ | state |  |  | 4",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province |  |  | 26",
            ],
        ),
        ("2 Chiến sĩ thi đua toàn quân", ["CHIEN_SI_THI_DUA_CAP_TINH |  | central | individual |  | 2"]),
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
def test_givers_and_years(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
