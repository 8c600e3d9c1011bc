"""Sentences of one report after the other: several awards, years, and givers in a line."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "more words": [
        (
            "Tổng kết 5 năm, toàn phường có 12 lượt tập thể được tặng Cờ thi đua và Bằng khen của UBND thành phố.",
            [
                "CO_THI_DUA |  |  | collective |  | 12",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 12",
            ],
        ),
        (
            "UBND thành phố tặng Cờ thi đua cho 2 tập thể; Bằng khen cho 14 tập thể, 26 cá nhân.",
            [
                "CO_THI_DUA | Ủy ban nhân dân thành phố | province | collective |  | 2",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 14",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 26",
            ],
        ),
        (
            "Sở Giáo dục và Đào tạo tặng Giấy khen cho 5 tập thể và 18 cá nhân trong ngành.",
            [
                "GIAY_KHEN | Sở Giáo dục và Đào tạo | province | collective |  | 5",
                "GIAY_KHEN | Sở Giáo dục và Đào tạo | province | individual |  | 18",
            ],
        ),
        (
            "Liên đoàn Lao động thành phố tặng Bằng khen cho Công đoàn phường.",
            ["BANG_KHEN | Liên đoàn Lao động thành phố | province | collective | Công đoàn phường | (1)"],
        ),
        (
            "Được Ban Thường vụ Thành ủy tặng Bằng khen cho 3 chi bộ.",
            ["BANG_KHEN | Thành ủy | province | collective |  | 3"],
        ),
        (
            "Hội CCB phường được Trung ương Hội CCB Việt Nam tặng Bằng khen; được Hội CCB thành phố tặng 2 Giấy khen.",
            [
                "BANG_KHEN | Trung ương Hội Cựu chiến binh Việt Nam | central | collective | Hội Cựu chiến binh phường | (1)",
                "GIAY_KHEN | Hội Cựu chiến binh thành phố | province | collective | Hội Cựu chiến binh phường | 2",
            ],
        ),
        (
            "MTTQ phường 2 năm được Ủy ban MTTQ thành phố tặng Bằng khen.",
            [
                "BANG_KHEN | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố | province | collective | Ủy ban Mặt trận Tổ quốc Việt Nam phường | 2"
            ],
        ),
        (
            "- Tập thể Đảng bộ phường: Bằng khen của Thành ủy năm 2022, 2023.",
            ["BANG_KHEN | Thành ủy | province | collective | Đảng bộ phường | (2) | 2022;2023"],
        ),
        (
            "- Tập thể: Trường Mầm non Sao Khuê, Trường Tiểu học Sao Khuê được tặng Cờ thi đua của UBND thành phố.",
            [
                "CO_THI_DUA | Ủy ban nhân dân thành phố | province | collective | Trường Mầm non Sao Khuê | (1)",
                "CO_THI_DUA | Ủy ban nhân dân thành phố | province | collective | Trường Tiểu học Sao Khuê | (1)",
            ],
        ),
        (
            "- Cá nhân: đồng chí Ma Văn Kháng, đồng chí Khúc Văn Tường được tặng Bằng khen của UBND thành phố.",
            [
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual | Ma Văn Kháng | (1)",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual | Khúc Văn Tường | (1)",
            ],
        ),
        (
            "Đồng chí Ma Văn Kháng - Bí thư Đảng ủy, Chủ tịch HĐND phường được Thủ tướng Chính phủ tặng Bằng khen năm 2023.",
            ["BANG_KHEN | Thủ tướng Chính phủ | state | individual | Ma Văn Kháng | (1) | 2023"],
        ),
        (
            "Các đồng chí Ma Văn Kháng (Chủ tịch UBND), Khúc Văn Tường (Phó Chủ tịch UBND) được UBND thành phố tặng Bằng khen.",
            [
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual | Ma Văn Kháng | (1)",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual | Khúc Văn Tường | (1)",
            ],
        ),
        (
            "Bằng khen của Thủ tướng Chính phủ (01): ông Đàm Văn Thịnh.",
            ["BANG_KHEN | Thủ tướng Chính phủ | state | individual | Đàm Văn Thịnh | (1)"],
        ),
        (
            "Bằng khen của Chủ tịch UBND thành phố: 15 (05 tập thể, 10 cá nhân).",
            [
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 5",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 10",
            ],
        ),
        (
            "Cờ thi đua của Chính phủ: 01 (Trường THCS Bạch Hạc).",
            [
                "CO_THI_DUA | Chính phủ | state | collective |  | 1",
                "CO_THI_DUA | Chính phủ | state | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
            ],
        ),
        (
            "Giấy khen của UBND quận: 125 lượt tập thể, 342 lượt cá nhân.",
            [
                "GIAY_KHEN | Ủy ban nhân dân quận | district | collective |  | 125",
                "GIAY_KHEN | Ủy ban nhân dân quận | district | individual |  | 342",
            ],
        ),
        (
            "Năm 2021: 5 Bằng khen, 20 Giấy khen. Năm 2022: 6 Bằng khen, 25 Giấy khen.",
            [
                "BANG_KHEN |  |  |  |  | 5 | 2021",
                "GIAY_KHEN |  |  |  |  | 20 | 2021",
                "BANG_KHEN |  |  |  |  | 6 | 2022",
                "GIAY_KHEN |  |  |  |  | 25 | 2022",
            ],
        ),
        (
            "Năm 2021 có 45 LĐTT, 6 CSTĐCS; năm 2022 có 48 LĐTT, 7 CSTĐCS.",
            [
                "LAO_DONG_TIEN_TIEN |  |  | individual |  | 45 | 2021",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 6 | 2021",
                "LAO_DONG_TIEN_TIEN |  |  | individual |  | 48 | 2022",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 7 | 2022",
            ],
        ),
        (
            "Tập thể lao động xuất sắc: năm 2021: 3; năm 2022: 4; năm 2023: 5.",
            [
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 3 | 2021",
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 4 | 2022",
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 5 | 2023",
            ],
        ),
        (
            "Từ năm 2021 đến nay, toàn phường có 45 lượt cá nhân được tặng Bằng khen.",
            ["BANG_KHEN |  |  | individual |  | 45"],
        ),
        (
            "Trong 5 năm qua đã có 3 cá nhân được phong tặng Nghệ nhân Ưu tú.",
            ["NGHE_NHAN_UU_TU |  | state | individual |  | 3"],
        ),
        (
            "Được Nhà nước tặng thưởng 2 Huân chương Lao động (1 hạng Nhì, 1 hạng Ba).",
            [
                "HUAN_CHUONG_LAO_DONG | Nhà nước | state |  |  | 2",
                "HUAN_CHUONG_LAO_DONG 2 | Nhà nước | state |  |  | 1 |  | part",
                "HUAN_CHUONG_LAO_DONG 3 | Nhà nước | state |  |  | 1 |  | part",
            ],
        ),
        (
            "3 tập thể, 2 cá nhân được tặng thưởng Huân chương Lao động các hạng.",
            [
                "HUAN_CHUONG_LAO_DONG |  | state | collective |  | 3",
                "HUAN_CHUONG_LAO_DONG |  | state | individual |  | 2",
            ],
        ),
        (
            "Đề nghị Chủ tịch nước tặng Huân chương Lao động hạng Ba cho 01 cá nhân; đã được Thủ tướng Chính phủ tặng Bằng khen cho 02 cá nhân.",
            [
                "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | individual |  | 1 |  | proposed",
                "BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 2",
            ],
        ),
        (
            "Hiện đang hoàn thiện hồ sơ trình UBND thành phố tặng Cờ thi đua cho Trường THCS Bạch Hạc.",
            [
                "CO_THI_DUA | Ủy ban nhân dân thành phố | province | collective | Trường Trung học cơ sở Bạch Hạc | (1) |  | proposed"
            ],
        ),
        (
            "Mục tiêu: hằng năm có trên 95% gia đình đạt Gia đình văn hóa.",
            ["GIA_DINH_VAN_HOA |  |  | household |  | ? |  | target per_year"],
        ),
        (
            "Thôn Hạ Lũng được công nhận danh hiệu Thôn văn hóa 5 năm liền.",
            ["THON_TO_DAN_PHO_VAN_HOA |  |  | collective | Thôn Hạ Lũng | 5"],
        ),
        (
            "Cô Mạc Thị Thơ: CSTĐCS (2021-2022, 2022-2023); GK huyện (2023); SKKN cấp huyện 2 năm.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Mạc Thị Thơ | (2) | 2021-2022;2022-2023",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Mạc Thị Thơ | (1) | 2023",
                "SANG_KIEN |  | district | individual | Mạc Thị Thơ | 2",
            ],
        ),
        (
            "Cô Mạc Thị Thơ - GV: LĐTT 5 năm, CSTĐCS năm 2022, 2024, GVDG cấp huyện.",
            [
                "LAO_DONG_TIEN_TIEN |  |  | individual | Mạc Thị Thơ | 5",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Mạc Thị Thơ | (2) | 2022;2024",
                "GIAO_VIEN_DAY_GIOI |  | district | individual | Mạc Thị Thơ | (1)",
            ],
        ),
        (
            "Thầy Khúc Văn Tường: Bằng khen của Bộ trưởng Bộ GD&ĐT (QĐ số 123/QĐ-BGDĐT ngày 20/8/2023).",
            ["BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Khúc Văn Tường | (1)"],
        ),
        (
            "Bà Cù Thị Mơ được tặng 2 Giấy khen của UBND huyện và 1 Bằng khen của Hội Nông dân tỉnh.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Cù Thị Mơ | 2",
                "BANG_KHEN | Hội Nông dân tỉnh | province | individual | Cù Thị Mơ | 1",
            ],
        ),
        (
            "Bà Cù Thị Mơ được UBND huyện tặng 2 Giấy khen, Hội Nông dân tỉnh tặng 1 Bằng khen.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Cù Thị Mơ | 2",
                "BANG_KHEN | Hội Nông dân tỉnh | province | individual | Cù Thị Mơ | 1",
            ],
        ),
    ],
    "of all sorts": [
        (
            "UBND xã Yên Mộc vinh dự được Chính phủ tặng Cờ thi đua năm 2023, được UBND tỉnh tặng Cờ thi đua các năm 2021, 2022.",
            [
                "CO_THI_DUA | Chính phủ | state | collective | Ủy ban nhân dân xã Yên Mộc | (1) | 2023",
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Ủy ban nhân dân xã Yên Mộc | (2) | 2021;2022",
            ],
        ),
        (
            "Đảng bộ xã 4 năm liền được Huyện ủy công nhận hoàn thành tốt nhiệm vụ.",
            ["XEP_LOAI_HOAN_THANH_NHIEM_VU |  | district | collective | Đảng bộ xã | 4"],
        ),
        (
            'Anh Khúc Văn Tường, Bí thư Đoàn xã được Trung ương Đoàn tặng Bằng khen và Huy hiệu "Tuổi trẻ dũng cảm".',
            [
                "BANG_KHEN | Trung ương Đoàn | central | individual | Khúc Văn Tường | (1)",
                "HUY_HIEU | Trung ương Đoàn | central | individual | Khúc Văn Tường | (1)",
            ],
        ),
        (
            "Trung tá Ma Văn Kháng, Trưởng Công an xã: Huân chương Chiến công hạng Ba, Bằng khen Bộ Công an (2022), CSTĐ toàn lực lượng (2023).",
            [
                "HUAN_CHUONG_CHIEN_CONG 3 |  | state | individual | Ma Văn Kháng | (1)",
                "BANG_KHEN | Bộ Công an | central | individual | Ma Văn Kháng | (1) | 2022",
                "CHIEN_SI_THI_DUA_CAP_TINH |  | central | individual | Ma Văn Kháng | (1) | 2023",
            ],
        ),
        (
            "Thượng úy Đàm Văn Thịnh - cán bộ Công an xã được Giám đốc Công an tỉnh tặng 3 Giấy khen.",
            ["GIAY_KHEN | Công an tỉnh | province | individual | Đàm Văn Thịnh | 3"],
        ),
        (
            "Công an xã: Đơn vị quyết thắng 3 năm (2021, 2022, 2024); Bằng khen Bộ Công an 2023.",
            [
                "DON_VI_QUYET_THANG |  |  | collective | Công an xã | 3 | 2021;2022;2024",
                "BANG_KHEN | Bộ Công an | central | collective | Công an xã | (1) | 2023",
            ],
        ),
        (
            "Ban CHQS xã: 5 năm liền đạt Đơn vị quyết thắng, được Bộ Tư lệnh Quân khu 3 tặng Bằng khen năm 2022.",
            [
                "DON_VI_QUYET_THANG |  |  | collective | Ban Chỉ huy Quân sự xã | 5",
                "BANG_KHEN | Bộ Tư lệnh Quân khu 3 | central | collective | Ban Chỉ huy Quân sự xã | (1) | 2022",
            ],
        ),
        (
            "Hội Khuyến học xã được Hội Khuyến học tỉnh tặng Giấy khen năm 2021; Trung ương Hội Khuyến học Việt Nam tặng Bằng khen năm 2023.",
            [
                "GIAY_KHEN | Hội Khuyến học tỉnh | province | collective | Hội Khuyến học xã | (1) | 2021",
                "BANG_KHEN | Trung ương Hội Khuyến học Việt Nam | central | collective | Hội Khuyến học xã | (1) | 2023",
            ],
        ),
        (
            "NHCSXH huyện tặng Giấy khen cho 2 tổ tiết kiệm và vay vốn.",
            ["GIAY_KHEN | Ngân hàng Chính sách xã hội huyện | district | collective |  | 2"],
        ),
        (
            "Bảo hiểm xã hội Việt Nam tặng Bằng khen cho UBND xã.",
            ["BANG_KHEN | Bảo hiểm xã hội Việt Nam | central | collective | Ủy ban nhân dân xã | (1)"],
        ),
        (
            "Trao tặng 15 Huy hiệu 30 năm tuổi Đảng, 12 Huy hiệu 40 năm tuổi Đảng, 5 Huy hiệu 50 năm tuổi Đảng.",
            [
                "HUY_HIEU_DANG |  |  | individual |  | 15",
                "HUY_HIEU_DANG |  |  | individual |  | 12",
                "HUY_HIEU_DANG |  |  | individual |  | 5",
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
def test_more_words(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
