"""Persons and bodies that are named, and givers that are none of ours."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "9": [
        (
            "Trạm Y tế xã Yên Mộc (cũ) với 2 Giấy khen Sở Y tế.",
            ["GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc (cũ) | 2"],
        ),
        (
            "Bà Cù Thị Mơ được UBND huyện Sao Khuê tặng Giấy khen.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện Sao Khuê | district | individual | Cù Thị Mơ | (1)"],
        ),
    ],
    "11": [
        (
            "Cô Mạc Thị Thơ: 3 SKKN cấp huyện, 2 lần Giáo viên dạy giỏi cấp tỉnh.",
            [
                "SANG_KIEN |  | district | individual | Mạc Thị Thơ | 3",
                "GIAO_VIEN_DAY_GIOI |  | province | individual | Mạc Thị Thơ | 2",
            ],
        ),
        ("Công nhận 45 sáng kiến cấp cơ sở.", ["SANG_KIEN |  | grassroots | individual |  | 45"]),
        (
            "Có 12 giáo viên đạt giáo viên dạy giỏi cấp thành phố.",
            ["GIAO_VIEN_DAY_GIOI |  | province | individual |  | 12"],
        ),
        ("Trường có phong trào thi đua dạy giỏi.", []),
        (
            "Công nhận 3.120 gia đình văn hóa, 12 thôn văn hóa.",
            ["GIA_DINH_VAN_HOA |  |  | household |  | 3120", "THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 12"],
        ),
    ],
    "13": [
        (
            "Ông Đàm Văn Thịnh được tặng Huân chương Lao động hạng Ba.",
            ["HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Đàm Văn Thịnh | (1)"],
        ),
        (
            "Bà Cù Thị Mơ được Chủ tịch nước tặng Huân chương Độc lập hạng Nhì năm 2022.",
            ["HUAN_CHUONG_DOC_LAP 2 | Chủ tịch nước | state | individual | Cù Thị Mơ | (1) | 2022"],
        ),
        ("Đồng chí Ma Văn Kháng được kết nạp Đảng.", []),
        (
            "Công an phường được Bộ Công an tặng Bằng khen năm 2024.",
            ["BANG_KHEN | Bộ Công an | central | collective | Công an phường | (1) | 2024"],
        ),
        (
            "Bà Cù Thị Mơ được truy tặng danh hiệu Bà mẹ Việt Nam anh hùng.",
            ["BA_ME_VIET_NAM_ANH_HUNG |  | state | individual | Cù Thị Mơ | (1)"],
        ),
        (
            "Gia đình ông Đàm Văn Thịnh được tặng Giấy khen của UBND huyện năm 2023.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | household | Đàm Văn Thịnh | (1) | 2023"],
        ),
    ],
    "14": [
        (
            "Bộ Y tế tặng Bằng khen cho ông Đàm Văn Thịnh, bà Cù Thị Mơ.",
            [
                "BANG_KHEN | Bộ Y tế | central | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Bộ Y tế | central | individual | Cù Thị Mơ | (1)",
            ],
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 2 tập thể là Trường Tiểu học Sao Khuê và Trạm Y tế xã Yên Mộc.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Sao Khuê | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trạm Y tế xã Yên Mộc | (1)",
            ],
        ),
        (
            "Bằng khen của UBND tỉnh cho 2 cá nhân: Đàm Văn Thịnh, Cù Thị Mơ.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)",
            ],
        ),
        (
            "Tặng Bằng khen cho 3 cá nhân gồm: ông Đàm Văn Thịnh; bà Cù Thị Mơ; cô Lò Thị Ngần.",
            [
                "BANG_KHEN |  |  | individual |  | 3",
                "BANG_KHEN |  |  | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN |  |  | individual | Cù Thị Mơ | (1)",
                "BANG_KHEN |  |  | individual | Lò Thị Ngần | (1)",
            ],
        ),
        (
            "Huân chương Lao động hạng Ba: 01 tập thể (Trường THCS Bạch Hạc).",
            [
                "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | 1",
                "HUAN_CHUONG_LAO_DONG 3 |  | state | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
            ],
        ),
        ("Khen thưởng 2 tập thể là đơn vị dẫn đầu.", ["KHEN_THUONG |  |  | collective |  | 2"]),
        (
            "Các đồng chí: Đàm Văn Thịnh, Cù Thị Mơ, Khúc Văn Tường được tặng Bằng khen của UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Khúc Văn Tường | (1)",
            ],
        ),
        (
            "Bộ Giáo dục và Đào tạo tặng Bằng khen cho Trường THCS Bạch Hạc, Trường Tiểu học Sao Khuê và cô Lò Thị Ngần.",
            [
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | collective | Trường Tiểu học Sao Khuê | (1)",
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Lò Thị Ngần | (1)",
            ],
        ),
        (
            "01 Bằng khen của Thủ tướng Chính phủ tặng ông Đàm Văn Thịnh, Giám đốc HTX Nông nghiệp Hạ Lũng.",
            ["BANG_KHEN | Thủ tướng Chính phủ | state | individual | Đàm Văn Thịnh | 1"],
        ),
    ],
    "16": [
        ("Công ty Sao Khuê được tặng Huân chương hữu nghị của Chính phủ Lào.", []),
        ("Ông Đàm Văn Thịnh được Tập đoàn Viễn thông tặng 2 Bằng khen.", []),
        ("Đội tuyển được Ban Tổ chức cuộc thi tặng Cờ thi đua.", []),
        (
            "Ban Tổ chức Tỉnh ủy tặng Giấy khen cho 2 tập thể.",
            ["GIAY_KHEN | Ban Tổ chức Tỉnh ủy | province | collective |  | 2"],
        ),
    ],
    "bodies": [
        (
            "Hội Nông dân xã: 2 Bằng khen Trung ương Hội Nông dân Việt Nam, 3 Giấy khen huyện.",
            [
                "BANG_KHEN | Trung ương Hội Nông dân Việt Nam | central | collective | Hội Nông dân xã | 2",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective | Hội Nông dân xã | 3",
            ],
        ),
        (
            "Đoàn Thanh niên xã Yên Mộc với 2 Bằng khen Trung ương Đoàn, 1 Bằng khen Tỉnh đoàn.",
            [
                "BANG_KHEN | Trung ương Đoàn | central | collective | Đoàn Thanh niên xã Yên Mộc | 2",
                "BANG_KHEN | Tỉnh đoàn | province | collective | Đoàn Thanh niên xã Yên Mộc | 1",
            ],
        ),
        (
            "Hội LHPN xã được TW Hội LHPN Việt Nam tặng Bằng khen năm 2023.",
            [
                "BANG_KHEN | Trung ương Hội Liên hiệp Phụ nữ Việt Nam | central | collective | Hội Liên hiệp Phụ nữ xã | (1) | 2023"
            ],
        ),
        (
            "Thôn Hạ Lũng được UBND tỉnh tặng Bằng khen.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Thôn Hạ Lũng | (1)"],
        ),
        (
            "Chi bộ Trường Tiểu học Sao Khuê được Huyện ủy tặng Giấy khen 3 năm liên tục 2021, 2022, 2023.",
            ["GIAY_KHEN | Huyện ủy | district | collective | Chi bộ Trường Tiểu học Sao Khuê | 3 | 2021;2022;2023"],
        ),
        (
            "Xã Yên Mộc được Chính phủ tặng Cờ thi đua năm 2022.",
            ["CO_THI_DUA | Chính phủ | state | collective | Xã Yên Mộc | (1) | 2022"],
        ),
        (
            "Phòng VHXH đạt Tập thể lao động tiên tiến năm 2024.",
            ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective | Phòng Văn hóa - Xã hội | (1) | 2024"],
        ),
        (
            "Công đoàn Trường THCS Bạch Hạc: Bằng khen Tổng LĐLĐ Việt Nam (2022).",
            [
                "BANG_KHEN | Tổng Liên đoàn Lao động Việt Nam | central | collective | Công đoàn Trường Trung học cơ sở Bạch Hạc | (1) | 2022"
            ],
        ),
        (
            "Trung tâm PVHCC phường với 1 Giấy khen Sở Nội vụ.",
            ["GIAY_KHEN | Sở Nội vụ | province | collective | Trung tâm Phục vụ hành chính công phường | 1"],
        ),
        (
            "Văn phòng HĐND và UBND phường đạt Tập thể lao động xuất sắc năm 2023, 2024.",
            [
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường | (2) | 2023;2024"
            ],
        ),
        (
            "Hội CCB: 3 Bằng khen TW Hội, 5 Bằng khen tỉnh, 12 Giấy khen huyện.",
            [
                "BANG_KHEN | Trung ương Hội | central | collective | Hội Cựu chiến binh | 3",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Hội Cựu chiến binh | 5",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective | Hội Cựu chiến binh | 12",
            ],
        ),
    ],
    "other words": [
        (
            "Ông Đàm Văn Thịnh, sinh năm 1960, trú tại thôn Hạ Lũng, được UBND tỉnh tặng Bằng khen.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | (1)"],
        ),
        (
            "Giai đoạn 2021-2025, UBND xã đã tặng 345 Giấy khen cho tập thể và 1.200 Giấy khen cho cá nhân.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 345",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 1200",
            ],
        ),
        ("Huy hiệu 30, 40, 50 năm tuổi Đảng: 45 đồng chí.", ["HUY_HIEU_DANG |  |  | individual |  | 45"]),
        (
            "Khen thưởng đột xuất cho em Lò Thị Ngần đã nhặt được của rơi trả lại người mất.",
            ["KHEN_THUONG |  |  | individual | Lò Thị Ngần | (1)"],
        ),
        ("Không tặng Giấy khen cho 2 cá nhân vi phạm.", []),
        (
            "Hủy kết quả xét tặng Gia đình văn hóa đối với 5 hộ.",
            ["GIA_DINH_VAN_HOA |  |  | household |  | 5 |  | revoked"],
        ),
        (
            "UBND xã tặng Giấy khen, kèm tiền thưởng cho 12 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 12"],
        ),
        (
            "Danh sách tập thể được tặng Giấy khen của UBND xã:\n1. Trường Mầm non Sao Khuê\n2. Trạm Y tế xã Yên Mộc",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | Trường Mầm non Sao Khuê | (1)",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | Trạm Y tế xã Yên Mộc | (1)",
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
def test_named_recipients(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
