"""The same facts in the words of other units."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "other words": [
        ("Chiến sĩ thi đua cấp bộ: 2 đồng chí.", ["CHIEN_SI_THI_DUA_CAP_TINH |  | central | individual |  | 2"]),
        (
            "Đồng chí Ma Văn Kháng được Bộ Công an tặng danh hiệu Chiến sĩ thi đua toàn lực lượng Công an nhân dân năm 2023.",
            ["CHIEN_SI_THI_DUA_CAP_TINH | Bộ Công an | central | individual | Ma Văn Kháng | (1) | 2023"],
        ),
        (
            "Năm 2022, có 3 tập thể và 7 cá nhân vinh dự được đón nhận Bằng khen của Chủ tịch UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 3 | 2022",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 7 | 2022",
            ],
        ),
        (
            "Qua phong trào thi đua đã xuất hiện nhiều tập thể, cá nhân tiêu biểu, trong đó có 12 tập thể, 36 cá nhân được UBND huyện tặng Giấy khen.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 36",
            ],
        ),
        (
            "Kết quả: có 2 tập thể được tặng Cờ thi đua, 5 tập thể được tặng Bằng khen, 14 cá nhân được tặng Giấy khen của Chủ tịch UBND tỉnh.",
            [
                "CO_THI_DUA |  |  | collective |  | 2",
                "BANG_KHEN |  |  | collective |  | 5",
                "GIAY_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 14",
            ],
        ),
        (
            "UBND xã đã ban hành quyết định khen thưởng cho 24 tập thể và 96 cá nhân.",
            [
                "KHEN_THUONG | Ủy ban nhân dân xã | commune | collective |  | 24",
                "KHEN_THUONG | Ủy ban nhân dân xã | commune | individual |  | 96",
            ],
        ),
        (
            "Chủ tịch UBND phường đã ký quyết định tặng Giấy khen cho 18 tập thể, 42 cá nhân, 6 hộ gia đình.",
            [
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 18",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 42",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | household |  | 6",
            ],
        ),
        (
            "Giấy khen cấp xã: 45 tập thể; 120 cá nhân.",
            ["GIAY_KHEN |  | commune | collective |  | 45", "GIAY_KHEN |  | commune | individual |  | 120"],
        ),
        (
            "- Cấp xã: 45 tập thể và 120 cá nhân được tặng Giấy khen.",
            ["GIAY_KHEN |  | commune | collective |  | 45", "GIAY_KHEN |  | commune | individual |  | 120"],
        ),
        (
            "+ Cấp tỉnh: Tặng Bằng khen cho 04 tập thể và 11 cá nhân.",
            ["BANG_KHEN |  | province | collective |  | 4", "BANG_KHEN |  | province | individual |  | 11"],
        ),
        (
            "Trong đó: Huân chương Lao động hạng Ba: 01; Bằng khen Thủ tướng Chính phủ: 02; Bằng khen cấp tỉnh: 15.",
            [
                "HUAN_CHUONG_LAO_DONG 3 |  | state |  |  | 1",
                "BANG_KHEN | Thủ tướng Chính phủ | state |  |  | 2",
                "BANG_KHEN |  | province |  |  | 15",
            ],
        ),
        (
            "Toàn xã có 4.250/4.500 hộ đạt Gia đình văn hóa, 12/14 thôn đạt Thôn văn hóa.",
            ["GIA_DINH_VAN_HOA |  |  | household |  | 4250", "THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 12"],
        ),
        (
            "Số hộ đạt danh hiệu Gia đình văn hóa là 2.134 hộ (đạt 93%).",
            ["GIA_DINH_VAN_HOA |  |  | household |  | 2134"],
        ),
        (
            "Tỷ lệ hộ gia đình đạt danh hiệu Gia đình văn hóa năm 2024 là 94,5%.",
            ["GIA_DINH_VAN_HOA |  |  | household |  | ? | 2024"],
        ),
        (
            "Được tặng 01 Cờ thi đua xuất sắc của Chính phủ, 03 Cờ thi đua của UBND tỉnh.",
            [
                "CO_THI_DUA | Chính phủ | state | collective |  | 1",
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 3",
            ],
        ),
        (
            "Trường Tiểu học Sao Khuê 5 năm liền được công nhận là Tập thể Lao động xuất sắc.",
            ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trường Tiểu học Sao Khuê | 5"],
        ),
        (
            "Hội Phụ nữ xã được Trung ương Hội LHPN Việt Nam tặng Bằng khen năm 2021, 2023; Hội LHPN tỉnh tặng Bằng khen năm 2022.",
            [
                "BANG_KHEN | Trung ương Hội Liên hiệp Phụ nữ Việt Nam | central | collective | Hội Phụ nữ xã | (2) | 2021;2023",
                "BANG_KHEN | Hội Liên hiệp Phụ nữ tỉnh | province | collective | Hội Phụ nữ xã | (1) | 2022",
            ],
        ),
        (
            "Cô giáo Lò Thị Ngần, Trường Mầm non Sao Khuê, 3 năm liền đạt Chiến sĩ thi đua cơ sở, được Bộ GD&ĐT tặng Bằng khen năm 2024.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Lò Thị Ngần | 3",
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Lò Thị Ngần | (1) | 2024",
            ],
        ),
        (
            "Thầy Khúc Văn Tường có 2 sáng kiến cấp huyện, được tặng Giấy khen của UBND huyện năm học 2021 - 2022, 2022 - 2023.",
            [
                "SANG_KIEN |  | district | individual | Khúc Văn Tường | 2",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Khúc Văn Tường | (2) | 2021-2022;2022-2023",
            ],
        ),
        ("Tổng số Giấy khen: 245; Bằng khen: 12.", ["GIAY_KHEN |  |  |  |  | 245", "BANG_KHEN |  |  |  |  | 12"]),
        (
            "Danh hiệu Gia đình văn hóa: năm 2021 có 2.100 hộ, năm 2022 có 2.150 hộ, năm 2023 có 2.230 hộ.",
            [
                "GIA_DINH_VAN_HOA |  |  | household |  | 2100 | 2021",
                "GIA_DINH_VAN_HOA |  |  | household |  | 2150 | 2022",
                "GIA_DINH_VAN_HOA |  |  | household |  | 2230 | 2023",
            ],
        ),
        (
            "Năm 2021: 12 tập thể, 30 cá nhân được tặng Giấy khen; năm 2022: 14 tập thể, 35 cá nhân được tặng Giấy khen.",
            [
                "GIAY_KHEN |  |  | collective |  | 12 | 2021",
                "GIAY_KHEN |  |  | individual |  | 30 | 2021",
                "GIAY_KHEN |  |  | collective |  | 14 | 2022",
                "GIAY_KHEN |  |  | individual |  | 35 | 2022",
            ],
        ),
        (
            "UBND tỉnh tặng Bằng khen cho Nhân dân và cán bộ xã Yên Mộc.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Nhân dân và cán bộ xã Yên Mộc | (1)"],
        ),
        (
            "Nhân dịp tổng kết, UBND phường khen thưởng 15 tập thể, 45 cá nhân tiêu biểu xuất sắc.",
            [
                "KHEN_THUONG | Ủy ban nhân dân phường | commune | collective |  | 15",
                "KHEN_THUONG | Ủy ban nhân dân phường | commune | individual |  | 45",
            ],
        ),
        (
            "Có 01 Nhà giáo Ưu tú, 01 Nghệ nhân Ưu tú, 02 Thầy thuốc Ưu tú.",
            [
                "NHA_GIAO_UU_TU |  | state | individual |  | 1",
                "NGHE_NHAN_UU_TU |  | state | individual |  | 1",
                "THAY_THUOC_UU_TU |  | state | individual |  | 2",
            ],
        ),
        (
            "Truy tặng danh hiệu Bà mẹ Việt Nam anh hùng cho 3 mẹ.",
            ["BA_ME_VIET_NAM_ANH_HUNG |  | state | individual |  | 3"],
        ),
        ("Trao Huy hiệu Đảng các loại cho 124 đảng viên.", ["HUY_HIEU_DANG |  |  | individual |  | 124"]),
        ("Khen thưởng đột xuất 8 cá nhân có thành tích dũng cảm cứu người.", ["KHEN_THUONG |  |  | individual |  | 8"]),
        (
            "Hội đồng Thi đua - Khen thưởng xã đã họp xét và đề nghị tặng Giấy khen cho 12 cá nhân.",
            ["GIAY_KHEN |  |  | individual |  | 12 |  | proposed"],
        ),
        (
            "Bằng khen Thủ tướng: ông Đàm Văn Thịnh (thôn Hạ Lũng); bà Cù Thị Mơ (thôn Hạ Lũng).",
            [
                "BANG_KHEN | Thủ tướng Chính phủ | state | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Thủ tướng Chính phủ | state | individual | Cù Thị Mơ | (1)",
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
def test_other_words(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
