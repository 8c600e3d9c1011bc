"""Sentences: who is spoken of, in what standing, and what is no record at all."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "4": [
        (
            "Ông Đàm Văn Thịnh nhận nhiều Giấy khen huyện và SKKN, CSTĐ cơ sở 2 năm.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | ?",
                "SANG_KIEN |  |  | individual | Đàm Văn Thịnh | ?",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Đàm Văn Thịnh | 2",
            ],
        ),
        (
            "Cô Mạc Thị Thơ: nhiều Giấy khen huyện.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Mạc Thị Thơ | ?"],
        ),
        ("Nhiều tập thể, cá nhân được tặng Bằng khen, Giấy khen các cấp.", []),
        ("Các trường được tặng nhiều Giấy khen của UBND huyện.", []),
        ("Nhiều đơn vị nhận Giấy khen của UBND xã.", []),
        (
            "Bà Cù Thị Mơ nhiều năm liền đạt danh hiệu Lao động tiên tiến.",
            ["LAO_DONG_TIEN_TIEN |  |  | individual | Cù Thị Mơ | ?"],
        ),
        (
            "Bà Cù Thị Mơ nhiều năm liền được tặng Giấy khen của UBND xã, 1 Bằng khen của UBND tỉnh.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Cù Thị Mơ | ?",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | 1",
            ],
        ),
        ("Tặng Giấy khen cho các tập thể có thành tích.", []),
    ],
    "6": [
        (
            "Trạm Y tế xã Yên Mộc và Trạm Y tế xã Tân Khê với 4 Giấy khen Sở Y tế, 1 Giấy khen Công đoàn mỗi trạm.",
            [
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc | 4",
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Tân Khê | 4",
                "GIAY_KHEN | Công đoàn |  | collective | Trạm Y tế xã Yên Mộc | 1",
                "GIAY_KHEN | Công đoàn |  | collective | Trạm Y tế xã Tân Khê | 1",
            ],
        ),
        (
            "Trạm Y tế xã Yên Mộc (số 1 và số 3) với 2 Giấy khen Sở Y tế mỗi trạm.",
            [
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc số 1 | 2",
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc số 3 | 2",
            ],
        ),
        (
            "Cô Lò Thị Ngần và cô Mạc Thị Thơ đều đạt Chiến sĩ thi đua cơ sở năm học 2022-2023.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Lò Thị Ngần | (1) | 2022-2023",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Mạc Thị Thơ | (1) | 2022-2023",
            ],
        ),
        (
            "Trường Tiểu học Sao Khuê và Trường Mầm non Hạ Long mỗi đơn vị nhận 2 Bằng khen của UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Sao Khuê | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Hạ Long | 2",
            ],
        ),
        (
            "Thầy Khúc Văn Tường, cô Lò Thị Ngần, cô Mạc Thị Thơ lần lượt nhận 2, 3 và 4 Giấy khen của UBND huyện.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Khúc Văn Tường | 2",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Lò Thị Ngần | 3",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Mạc Thị Thơ | 4",
            ],
        ),
    ],
    "7": [
        (
            "Phấn đấu năm 2026 có 5 tập thể đạt Tập thể lao động xuất sắc.",
            ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 5 | 2026 | target"],
        ),
        (
            "Bà Cù Thị Mơ sẽ được tặng Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1) |  | target"],
        ),
        (
            "Năm 2024, đơn vị giữ vững danh hiệu và được tặng 2 Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 2 | 2024"],
        ),
        (
            "Với sự nỗ lực phấn đấu, năm 2024 có 12 cá nhân đạt Chiến sĩ thi đua cơ sở.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 12 | 2024"],
        ),
        (
            "Phấn đấu đến năm 2030 có 12 thôn đạt danh hiệu Thôn văn hóa.",
            ["THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 12 |  | target"],
        ),
    ],
    "20": [
        (
            "Ông Đàm Văn Thịnh là nông dân giỏi. Ông được tặng 2 Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | 2"],
        ),
        (
            "Đơn vị đã 3 lần nhận Cờ thi đua của UBND tỉnh.",
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 3"],
        ),
        (
            "Trường Mầm non Sao Khuê dẫn đầu phong trào. Đơn vị đã 3 lần nhận Cờ thi đua của UBND tỉnh.",
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Sao Khuê | 3"],
        ),
        (
            "Bà Cù Thị Mơ có nhiều đóng góp. Xã đã tặng Giấy khen cho 8 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 8"],
        ),
        ("Ông có 25 năm công tác, được tặng Bằng khen.", ["BANG_KHEN |  |  | individual |  | (1)"]),
        (
            "Nhà trường liên tục đạt Tập thể lao động xuất sắc các năm học 2021-2022, 2022-2023 và 2023-2024.",
            ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | (3) | 2021-2022;2022-2023;2023-2024"],
        ),
        (
            "Trường THCS Bạch Hạc có 3 cá nhân được tặng Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 3"],
        ),
        (
            "Trường THCS Bạch Hạc được tặng Cờ thi đua của UBND tỉnh, có 3 cá nhân được tặng Bằng khen của UBND tỉnh.",
            [
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 3",
            ],
        ),
        (
            "Cán bộ, giáo viên nhà trường có 4 đồng chí được tặng Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 4"],
        ),
        (
            "Có 8 tập thể (trong đó có 3 trường học) được tặng Cờ thi đua của UBND tỉnh.",
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 8"],
        ),
    ],
    "25": [
        (
            "Đang xem xét đề nghị thu hồi danh hiệu Thôn văn hóa của 2 thôn.",
            ["THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 2 |  | proposed"],
        ),
        (
            "Xã đang trình Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Trường THCS Bạch Hạc.",
            [
                "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | collective | Trường Trung học cơ sở Bạch Hạc | (1) |  | proposed"
            ],
        ),
        (
            "Bà Cù Thị Mơ được đề nghị tặng Huân chương Lao động hạng Ba.",
            ["HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Cù Thị Mơ | (1) |  | proposed"],
        ),
        (
            "Quá trình công tác, ông Đàm Văn Thịnh được tặng 3 Giấy khen của UBND huyện.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | 3"],
        ),
        (
            "Đề nghị cấp trên khen thưởng: 4 tập thể và 9 cá nhân.",
            [
                "KHEN_THUONG |  |  | collective |  | 4 |  | proposed",
                "KHEN_THUONG |  |  | individual |  | 9 |  | proposed",
            ],
        ),
        (
            "Ông Đàm Văn Thịnh đề nghị UBND huyện sửa đường. Ông được tặng Giấy khen của UBND xã.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Đàm Văn Thịnh | (1)"],
        ),
    ],
    "12": [
        (
            "UBND xã thu hồi danh hiệu Gia đình văn hóa của 3 hộ.",
            ["GIA_DINH_VAN_HOA | Ủy ban nhân dân xã | commune | household |  | 3 |  | revoked"],
        ),
        (
            "Đã đề nghị UBND thành phố tặng Bằng khen cho 5 tập thể và 7 cá nhân.",
            [
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 5 |  | proposed",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 7 |  | proposed",
            ],
        ),
        (
            "Thu hồi 01 Bằng khen của UBND tỉnh do kê khai không đúng thành tích.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 1 |  | revoked"],
        ),
        (
            "Đã hủy bỏ quyết định tặng danh hiệu Chiến sĩ thi đua cơ sở của 1 cá nhân.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 1 |  | revoked"],
        ),
        (
            "Theo đề nghị của Hội đồng Thi đua, UBND phường đã tặng Giấy khen cho 9 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 9"],
        ),
        (
            "UBND xã thu hồi đất và tặng Giấy khen cho 4 hộ.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | household |  | 4"],
        ),
        (
            "UBND phường đã trình và được UBND thành phố tặng Bằng khen cho 4 tập thể.",
            ["BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 4"],
        ),
    ],
    "rate": [
        (
            "Hằng năm, UBND xã tặng Giấy khen cho khoảng 60 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | ~60 |  | per_year"],
        ),
        (
            "Bình quân mỗi năm có ít nhất 15 tập thể đạt Tập thể lao động tiên tiến.",
            ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | >=15 |  | per_year"],
        ),
    ],
    "commended": [
        (
            "UBND phường đã khen thưởng 45 tập thể, 120 cá nhân.",
            [
                "KHEN_THUONG | Ủy ban nhân dân phường | commune | collective |  | 45",
                "KHEN_THUONG | Ủy ban nhân dân phường | commune | individual |  | 120",
            ],
        ),
        ("Thực hiện Luật Thi đua, Khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP.", []),
        ("Quỹ khen thưởng của phường là 120 triệu đồng.", []),
    ],
    "denied": [
        ("Chưa có tập thể nào được tặng Cờ thi đua của Chính phủ.", []),
        ("Không có cá nhân nào bị thu hồi danh hiệu.", []),
        ("Ban hành quy chế xét tặng danh hiệu Gia đình văn hóa, Thôn văn hóa.", []),
        ("Phong trào thi đua xây dựng Gia đình văn hóa được đẩy mạnh.", []),
        (
            "100 cá nhân tham gia hội thi, 12 cá nhân được tặng Giấy khen của UBND xã.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 12"],
        ),
        ("Hội nghị đã trao Giấy khen cho 25 cá nhân.", ["GIAY_KHEN |  |  | individual |  | 25"]),
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
def test_clauses(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
