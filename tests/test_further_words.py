"""Further ways in which reports say the same, and sentences that look alike."""

import pytest
from statements_of import rows

CASES: dict[str, list[tuple[str, list[str]]]] = {
    "a party badge by years of membership": [
        (
            "Đảng bộ phường có 83 đảng viên được trao tặng Huy hiệu Đảng, gồm: 1 đồng chí 80 năm, 12 đồng "
            "chí 60 năm, 70 đồng chí 40 năm tuổi Đảng.",
            [
                "HUY_HIEU_DANG |  |  | individual |  | 83",
                "HUY_HIEU_DANG |  |  | individual |  | 1 |  | part",
                "HUY_HIEU_DANG |  |  | individual |  | 12 |  | part",
                "HUY_HIEU_DANG |  |  | individual |  | 70 |  | part",
            ],
        ),
        (
            "Trao Huy hiệu Đảng cho 37 đảng viên (02 đồng chí nhận Huy hiệu 65 năm; 35 đồng chí nhận Huy "
            "hiệu 60 năm tuổi Đảng).",
            [
                "HUY_HIEU_DANG |  |  | individual |  | 37",
                "HUY_HIEU_DANG |  |  | individual |  | 2 |  | part",
                "HUY_HIEU_DANG |  |  | individual |  | 35 |  | part",
            ],
        ),
        ("Tặng Huy hiệu Đảng đợt 19/5 cho 14 đồng chí.", ["HUY_HIEU_DANG |  |  | individual |  | 14"]),
    ],
    "words in quotes say what for": [
        (
            'Đảng bộ xã được Tỉnh ủy tặng Bằng khen "Đảng bộ trong sạch, vững mạnh tiêu biểu 5 năm liền".',
            ["BANG_KHEN | Tỉnh ủy | province | collective | Đảng bộ xã | (1)"],
        ),
        ('Tặng Kỷ niệm chương "Bảo vệ an ninh Tổ quốc" cho 5 đồng chí.', ["KY_NIEM_CHUONG |  |  | individual |  | 5"]),
    ],
    "a breakdown that names the award again": [
        (
            "Tổng số 94 Giấy khen của Chủ tịch UBND phường, trong đó: 25 Giấy khen cho tập thể, 61 Giấy "
            "khen cho cá nhân và 08 Giấy khen cho hộ gia đình.",
            [
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 25",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 61",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | household |  | 8",
            ],
        ),
    ],
    "numbers under a heading": [
        (
            "1. Bằng khen của Chủ tịch UBND tỉnh\n- Tập thể: 04\n- Cá nhân: 11\n2. Giấy khen của Chủ tịch "
            "UBND xã\na) Tập thể: 17, trong đó:\n+ Khối trường học: 09\n+ Khối thôn: 08\nb) Cá nhân: 63",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 4",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 11",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 17",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 9 |  | part",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 8 |  | part",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 63",
            ],
        ),
    ],
    "names beside a number": [
        (
            "Ông Hứa Vĩ Đại, bà Sái Thị Cương và 26 cá nhân khác được UBND phường tặng Giấy khen.",
            [
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual | Hứa Vĩ Đại | (1)",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual | Sái Thị Cương | (1)",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 26",
            ],
        ),
        (
            "UBND phường tặng giấy khen cho 3 tập thể (Chi bộ Quân sự, Trường THCS Bạch Hạc, Trạm Y tế "
            "phường) và 8 đồng chí.",
            [
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 3",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 8",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective | Chi bộ Quân sự | (1)",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective | Trạm Y tế phường | (1)",
            ],
        ),
    ],
    "one each in turn": [
        (
            "Trường Mầm non Sao Khuê và Trường THCS Bạch Hạc lần lượt được UBND tỉnh tặng Cờ thi đua và Bằng khen.",
            [
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Sao Khuê | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
            ],
        ),
    ],
    "how often, told before": [
        (
            "Trạm Y tế phường 3 năm liền (2022, 2023, 2024) được công nhận Tập thể lao động xuất sắc.",
            ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trạm Y tế phường | 3 | 2022;2023;2024"],
        ),
        (
            "Thôn Hạ Lũng 7 năm liền giữ danh hiệu Thôn văn hóa.",
            ["THON_TO_DAN_PHO_VAN_HOA |  |  | collective | Thôn Hạ Lũng | 7"],
        ),
        ("Phấn đấu giữ vững danh hiệu Thôn văn hóa.", []),
        (
            "CSTĐCS 5 năm (2020-2021 đến 2024-2025).",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 5 | "
                "2020-2021;2021-2022;2022-2023;2023-2024;2024-2025"
            ],
        ),
    ],
    "a title right behind those counted": [
        (
            "Có 45 đồng chí Lao động tiên tiến, 12 đồng chí Chiến sĩ thi đua cơ sở, 3 tập thể Lao động xuất sắc.",
            [
                "LAO_DONG_TIEN_TIEN |  |  | individual |  | 45",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 12",
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 3",
            ],
        ),
        (
            "UBND xã tặng Giấy khen cho 12 chi bộ và 54 đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 54",
            ],
        ),
        ("Toàn xã có 1.245 hộ gia đình văn hóa.", ["GIA_DINH_VAN_HOA |  |  | household |  | 1245"]),
        ("100% chi bộ hoàn thành tốt nhiệm vụ trở lên.", ["XEP_LOAI_HOAN_THANH_NHIEM_VU |  |  | collective |  | ?"]),
    ],
    "the year that opens a sentence": [
        (
            "Năm học 2024-2025, có 12 giáo viên đạt Chiến sĩ thi đua cơ sở; 9 tập thể đạt Tập thể lao động tiên tiến.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 12 | 2024-2025",
                "TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 9 | 2024-2025",
            ],
        ),
        (
            "Năm 2024, bà Cù Thị Mơ được UBND xã tặng Giấy khen; trước đó đã có 01 Bằng khen của Thủ tướng Chính phủ.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Cù Thị Mơ | (1) | 2024",
                "BANG_KHEN | Thủ tướng Chính phủ | state | individual | Cù Thị Mơ | 1",
            ],
        ),
    ],
    "whose the awards below are": [
        (
            "III. Khen thưởng của Chủ tịch UBND phường\n* Tập thể Lao động tiên tiến: 14\n* Giấy khen:\n- "
            "Tập thể: 63\n* Bằng khen của Bộ Y tế: 2",
            [
                "TAP_THE_LAO_DONG_TIEN_TIEN | Ủy ban nhân dân phường | commune | collective |  | 14",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 63",
                "BANG_KHEN | Bộ Y tế | central |  |  | 2",
            ],
        ),
        ("3. Khen thưởng cấp thành phố:\n- Giấy khen: 14", ["GIAY_KHEN |  | province |  |  | 14"]),
    ],
    "numbers by year": [
        (
            "Chiến sĩ thi đua cơ sở: tổng số 52 lượt người, trong đó: năm 2021: 12, năm 2022: 13, năm 2023: 27.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 52",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 12 | 2021 | part",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 13 | 2022 | part",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 27 | 2023 | part",
            ],
        ),
        (
            "Giấy khen của Chủ tịch UBND huyện: 47 lượt (năm 2021: 14; năm 2022: 17; năm 2023: 16).",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 47",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 14 | 2021 | part",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 17 | 2022 | part",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 16 | 2023 | part",
            ],
        ),
    ],
    "a year before its verb": [
        (
            "Cô Lò Thị Ngần: 6 năm liền là Chiến sĩ thi đua cơ sở, năm 2023 được tặng Bằng khen của UBND tỉnh.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Lò Thị Ngần | 6",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Thị Ngần | (1) | 2023",
            ],
        ),
        (
            "Bà Cù Thị Mơ đạt Chiến sĩ thi đua cơ sở, năm 2022, năm 2023.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Cù Thị Mơ | (2) | 2022;2023"],
        ),
    ],
    "a number and its names speak": [
        (
            "3 tập thể gồm Công an phường, Trạm Y tế phường và Trường Mầm non Sao Khuê được nhận Bằng khen "
            "của UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Công an phường | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trạm Y tế phường | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Sao Khuê | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 3",
            ],
        ),
    ],
    "what is counted before a stop": [
        (
            "BK của UBND tỉnh: 5 TT, 8 CN. BK của Bộ Y tế: 01 CN.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 5",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 8",
                "BANG_KHEN | Bộ Y tế | central | individual |  | 1",
            ],
        ),
    ],
    "whose they are": [
        (
            "Các tập thể, cá nhân của phường đã được Chủ tịch nước tặng 01 Huân chương Lao động hạng Nhì.",
            ["HUAN_CHUONG_LAO_DONG 2 | Chủ tịch nước | state |  |  | 1"],
        ),
        (
            "Phường đã được Chủ tịch nước tặng 01 Huân chương Lao động hạng Nhì.",
            ["HUAN_CHUONG_LAO_DONG 2 | Chủ tịch nước | state | collective |  | 1"],
        ),
    ],
    "one of many": [
        (
            "Chị Cù Thị Mơ là 1 trong 85 gương mặt được Trung ương Đoàn tặng Bằng khen.",
            ["BANG_KHEN | Trung ương Đoàn | central | individual | Cù Thị Mơ | (1)"],
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case, id=f"{name}-{place}") for name, cases in CASES.items() for place, case in enumerate(cases)],
)
def test_further_words(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
