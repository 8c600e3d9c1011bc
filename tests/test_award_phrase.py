"""An award and the numbers, years, grades, and parts told with it."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "2": [
        (
            "Cô Lò Thị Ngần: CSTĐ cơ sở 4 năm, LĐTT 5 năm.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Lò Thị Ngần | 4",
                "LAO_DONG_TIEN_TIEN |  |  | individual | Lò Thị Ngần | 5",
            ],
        ),
        (
            "Trạm Y tế xã Yên Mộc đạt Đơn vị quyết thắng (2021, 2022, 2023).",
            ["DON_VI_QUYET_THANG |  |  | collective | Trạm Y tế xã Yên Mộc | (3) | 2021;2022;2023"],
        ),
        (
            "Thầy Khúc Văn Tường đạt danh hiệu Lao động tiên tiến 3 năm liền (2021, 2022, 2023).",
            ["LAO_DONG_TIEN_TIEN |  |  | individual | Khúc Văn Tường | 3 | 2021;2022;2023"],
        ),
        (
            "Bà Tạ Thị Nhài 3 năm đạt Chiến sĩ thi đua cơ sở.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Tạ Thị Nhài | 3"],
        ),
        (
            "Trong 5 năm, Trường Mầm non Sao Khuê đạt Tập thể lao động tiên tiến 4 năm học.",
            ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective | Trường Mầm non Sao Khuê | 4"],
        ),
        (
            "Trong 4 năm học vừa qua, cô Mạc Thị Thơ có 2 năm đạt Chiến sĩ thi đua cơ sở, 4 năm đạt Lao động tiên tiến.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Mạc Thị Thơ | 2",
                "LAO_DONG_TIEN_TIEN |  |  | individual | Mạc Thị Thơ | 4",
            ],
        ),
        (
            "Trường Mầm non Sao Khuê 4 năm liền đạt Tập thể lao động xuất sắc, 2 lần được nhận Cờ thi đua của UBND tỉnh.",
            [
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trường Mầm non Sao Khuê | 4",
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Sao Khuê | 2",
            ],
        ),
        (
            "Bà Cù Thị Mơ 2 lần được Hội LHPN tỉnh tặng Bằng khen.",
            ["BANG_KHEN | Hội Liên hiệp Phụ nữ tỉnh | province | individual | Cù Thị Mơ | 2"],
        ),
        ("Tặng Giấy khen cho 24 cá nhân có thành tích xuất sắc 5 năm liền.", ["GIAY_KHEN |  |  | individual |  | 24"]),
    ],
    "3": [
        (
            "Cô Ninh Thị Hạnh (Trường Tiểu học Sao Khuê): Bằng khen UBND tỉnh (2025).",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Ninh Thị Hạnh | (1) | 2025"],
        ),
        (
            "Cô Ninh Thị Hạnh: Giấy khen huyện (2024-2025).",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Ninh Thị Hạnh | (1) | 2024-2025"],
        ),
        (
            "Ông Đàm Văn Thịnh được tặng Giấy khen UBND huyện năm học 2022-2023, 2023-2024.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | (2) | 2022-2023;2023-2024"],
        ),
        (
            "Bà Cù Thị Mơ (sinh năm 1975) được tặng Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)"],
        ),
        (
            "Ông Đàm Văn Thịnh: Giấy khen của UBND huyện các năm 2021, 2022, 2024.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | (3) | 2021;2022;2024"],
        ),
    ],
    "5": [
        (
            "Trường Mầm non Sao Khuê được 2 giấy khen Tập thể LĐXS.",
            ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trường Mầm non Sao Khuê | 2"],
        ),
        (
            "Trường THCS Bạch Hạc: 2 giấy khen, Tập thể LĐXS năm 2022.",
            [
                "GIAY_KHEN |  |  | collective | Trường Trung học cơ sở Bạch Hạc | 2",
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trường Trung học cơ sở Bạch Hạc | (1) | 2022",
            ],
        ),
        (
            "Trường THCS Bạch Hạc: 3 giấy công nhận Tập thể lao động tiên tiến.",
            ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective | Trường Trung học cơ sở Bạch Hạc | 3"],
        ),
    ],
    "8": [
        (
            "Cô Mạc Thị Thơ: 2 băng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Mạc Thị Thơ | 2"],
        ),
        ("8 cá nhân đạt Chiến sỹ thi đua cơ sở.", ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 8"]),
        ("Tập thể LĐ tiên tiến: 6.", ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 6"]),
        ("Bằng cấp khen ngợi 3 học viên.", []),
    ],
    "15": [
        ("Huân chương Lao động hạng Nhì cho ba tập thể.", ["HUAN_CHUONG_LAO_DONG 2 |  | state | collective |  | 3"]),
        (
            "Huân chương Chiến công hạng Nhất, hạng Ba: 2 cá nhân.",
            [
                "HUAN_CHUONG_CHIEN_CONG 1 |  | state | individual |  | 2",
                "HUAN_CHUONG_CHIEN_CONG 3 |  | state | individual |  | 2",
            ],
        ),
        (
            "Huân chương Lao động hạng III năm 2021; Huân chương Lao động hạng II năm 2024.",
            [
                "HUAN_CHUONG_LAO_DONG 3 |  | state |  |  | (1) | 2021",
                "HUAN_CHUONG_LAO_DONG 2 |  | state |  |  | (1) | 2024",
            ],
        ),
        (
            "Trường THCS Bạch Hạc được tặng Huân chương Lao động hạng Nhất, Nhì, Ba.",
            [
                "HUAN_CHUONG_LAO_DONG 1 |  | state | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
                "HUAN_CHUONG_LAO_DONG 2 |  | state | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
                "HUAN_CHUONG_LAO_DONG 3 |  | state | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
            ],
        ),
        (
            "Phường được tặng Huân chương Lao động hạng Nhất, Nhì, Ba.",
            [
                "HUAN_CHUONG_LAO_DONG 1 |  | state | collective |  | (1)",
                "HUAN_CHUONG_LAO_DONG 2 |  | state | collective |  | (1)",
                "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | (1)",
            ],
        ),
        (
            "Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho 1 tập thể và hạng Ba cho 2 cá nhân.",
            [
                "HUAN_CHUONG_LAO_DONG 2 | Chủ tịch nước | state | collective |  | 1",
                "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | individual |  | 2",
            ],
        ),
        (
            "Trường Mầm non Sao Khuê được Chủ tịch nước tặng Huân chương Lao động hạng Nhì (2021), hạng Ba (2016).",
            [
                "HUAN_CHUONG_LAO_DONG 2 | Chủ tịch nước | state | collective | Trường Mầm non Sao Khuê | (1) | 2021",
                "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | collective | Trường Mầm non Sao Khuê | (1) | 2016",
            ],
        ),
    ],
    "parts": [
        (
            "Giấy khen: 45, trong đó 12 tập thể, 33 cá nhân.",
            ["GIAY_KHEN |  |  | collective |  | 12", "GIAY_KHEN |  |  | individual |  | 33"],
        ),
        (
            "45 Giấy khen (12 tập thể, 33 cá nhân).",
            ["GIAY_KHEN |  |  | collective |  | 12", "GIAY_KHEN |  |  | individual |  | 33"],
        ),
        (
            "22 Giấy khen (4 xã, 18 huyện).",
            [
                "GIAY_KHEN |  |  |  |  | 22",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune |  |  | 4 |  | part",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 18 |  | part",
            ],
        ),
        (
            "Giấy khen của UBND xã cho 45 cá nhân, trong đó có 20 nữ.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 45"],
        ),
        (
            "Bằng khen: 12 (UBND tỉnh 8, Bộ Y tế 4).",
            [
                "BANG_KHEN |  |  |  |  | 12",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 8 |  | part",
                "BANG_KHEN | Bộ Y tế | central |  |  | 4 |  | part",
            ],
        ),
        (
            "Cờ thi đua của UBND tỉnh (02 tập thể).",
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 2"],
        ),
        (
            "Bằng khen của UBND tỉnh: năm 2021: 5; năm 2022: 7.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 5 | 2021",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 7 | 2022",
            ],
        ),
    ],
    "written": [
        ("Chiến sĩ thi đua cơ sở: 34.", ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 34"]),
        ("Số lượng Giấy khen: 245 chiếc.", ["GIAY_KHEN |  |  |  |  | 245"]),
        ("Đã tặng thưởng 1.245 Giấy khen.", ["GIAY_KHEN |  |  |  |  | 1245"]),
        (
            "Có 25 (hai mươi lăm) cá nhân được tặng Giấy khen của UBND xã.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 25"],
        ),
        (
            "Hai cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
            ["BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 2"],
        ),
        ("3 Kỷ niệm chương “Vì sự nghiệp giáo dục”.", ["KY_NIEM_CHUONG |  |  | individual |  | 3"]),
        ("Trao Huy hiệu 50 năm tuổi Đảng cho 4 đảng viên.", ["HUY_HIEU_DANG |  |  | individual |  | 4"]),
        (
            "Danh hiệu thi đua: Tập thể lao động xuất sắc 4; Chiến sĩ thi đua cơ sở 15; Lao động tiên tiến 120.",
            [
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 4",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 15",
                "LAO_DONG_TIEN_TIEN |  |  | individual |  | 120",
            ],
        ),
        (
            "Số cá nhân được tặng Bằng khen của UBND tỉnh là 18.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 18"],
        ),
        (
            "Giấy khen của Chủ tịch UBND xã tặng 15 tập thể, 42 cá nhân.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 15",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 42",
            ],
        ),
        ("Giấy chứng nhận quyền sử dụng đất cho 120 hộ.", []),
        ("Cấp 35 giấy chứng nhận đăng ký kinh doanh.", []),
        (
            "Huy hiệu Tuổi trẻ dũng cảm của Trung ương Đoàn: 1 đồng chí.",
            ["HUY_HIEU | Trung ương Đoàn | central | individual |  | 1"],
        ),
        (
            'Cờ "Đơn vị dẫn đầu phong trào thi đua" của Bộ GD&ĐT năm 2022 cho Trường THCS Bạch Hạc.',
            [
                "CO_THI_DUA | Bộ Giáo dục và Đào tạo | central | collective | Trường Trung học cơ sở Bạch Hạc | (1) | 2022"
            ],
        ),
        (
            "Tặng 12 Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn của Tổng Liên đoàn Lao động Việt Nam.",
            ["KY_NIEM_CHUONG | Tổng Liên đoàn Lao động Việt Nam | central | individual |  | 12"],
        ),
        (
            "Được UBND tỉnh tặng Bằng khen vì đã có thành tích xuất sắc trong công tác phòng, chống dịch Covid-19 cho 2 tập thể, 5 cá nhân.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 5",
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
def test_award_phrases(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
