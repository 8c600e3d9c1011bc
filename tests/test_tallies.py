"""Recipients that are counted: one row a kind, and which word counts whom."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "1": [
        (
            "Năm 2023, xã tặng Giấy khen cho 02 tập thể; 18 cá nhân.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 2 | 2023",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 18 | 2023",
            ],
        ),
        (
            "UBND phường tặng Giấy khen cho 6 tập thể, 21 cá nhân và 3 hộ gia đình.",
            [
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | collective |  | 6",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 21",
                "GIAY_KHEN | Ủy ban nhân dân phường | commune | household |  | 3",
            ],
        ),
        (
            "Bằng khen của Bộ Y tế: 3 tập thể, 5 cá nhân; Giấy khen của Sở Y tế: 12 cá nhân.",
            [
                "BANG_KHEN | Bộ Y tế | central | collective |  | 3",
                "BANG_KHEN | Bộ Y tế | central | individual |  | 5",
                "GIAY_KHEN | Sở Y tế | province | individual |  | 12",
            ],
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 10 cá nhân; Giấy khen của UBND huyện cho 35 cá nhân.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 10",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 35",
            ],
        ),
        (
            "12 tập thể được UBND tỉnh tặng Bằng khen, 15 cá nhân được UBND huyện tặng Giấy khen.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 15",
            ],
        ),
        (
            "1 tập thể được tặng Huân chương Lao động hạng Nhì, 2 cá nhân được tặng Huân chương Lao động hạng Ba.",
            [
                "HUAN_CHUONG_LAO_DONG 2 |  | state | collective |  | 1",
                "HUAN_CHUONG_LAO_DONG 3 |  | state | individual |  | 2",
            ],
        ),
        (
            "Kết quả: 02 Huân chương Lao động hạng Ba, 05 Bằng khen của Thủ tướng Chính phủ, 12 Cờ thi đua của UBND tỉnh và 45 Bằng khen của UBND tỉnh.",
            [
                "HUAN_CHUONG_LAO_DONG 3 |  | state |  |  | 2",
                "BANG_KHEN | Thủ tướng Chính phủ | state |  |  | 5",
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 12",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 45",
            ],
        ),
        (
            "Có 14 tập thể và 36 cá nhân được Chủ tịch UBND thành phố tặng Bằng khen.",
            [
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 14",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 36",
            ],
        ),
        (
            "Đã có 3 lượt tập thể, 25 lượt cá nhân được tặng Bằng khen của UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 3",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 25",
            ],
        ),
        (
            "Có 3 tập thể được tặng Cờ thi đua của Chính phủ; 12 tập thể và 8 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
            [
                "CO_THI_DUA | Chính phủ | state | collective |  | 3",
                "BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 12",
                "BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 8",
            ],
        ),
        ("Trường có 2 phòng học và 18 giáo viên.", []),
        ("Hội nghị có 120 cá nhân tham dự.", []),
    ],
    "17": [
        (
            "UBND phường tặng Giấy khen cho 12 tập thể, cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân phường | commune |  |  | 12"],
        ),
        ("Tặng Giấy khen cho 12 tập thể và cá nhân tiêu biểu.", ["GIAY_KHEN |  |  |  |  | 12"]),
        (
            "Tặng Giấy khen cho 5 tập thể và 7 cá nhân.",
            ["GIAY_KHEN |  |  | collective |  | 5", "GIAY_KHEN |  |  | individual |  | 7"],
        ),
        (
            "Tặng Giấy khen của UBND huyện cho 30 lượt tập thể, cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 30"],
        ),
    ],
    "18": [
        (
            "Giấy khen của UBND xã cho 3 đơn vị; 5 trường; 2 cơ quan.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 3",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 5",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 2",
            ],
        ),
        (
            "Tặng Giấy khen cho 25 em học sinh, 6 thầy cô giáo.",
            ["GIAY_KHEN |  |  | individual |  | 25", "GIAY_KHEN |  |  | individual |  | 6"],
        ),
        (
            "15 hộ được tặng Giấy khen của Chủ tịch UBND phường.",
            ["GIAY_KHEN | Ủy ban nhân dân phường | commune | household |  | 15"],
        ),
        (
            "UBND xã tặng Giấy khen cho 4 chi bộ, 12 đảng viên và 8 gia đình.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 4",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 12",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | household |  | 8",
            ],
        ),
        (
            "Liên đoàn Lao động huyện tặng Giấy khen cho 3 công đoàn cơ sở.",
            ["GIAY_KHEN | Liên đoàn Lao động huyện | district | collective |  | 3"],
        ),
        (
            "Danh hiệu Lao động tiên tiến: 235 người; Chiến sĩ thi đua cơ sở: 34 đồng chí.",
            [
                "LAO_DONG_TIEN_TIEN |  |  | individual |  | 235",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 34",
            ],
        ),
        ("UBND xã tặng Giấy khen và tiền thưởng 3 triệu đồng.", []),
    ],
    "19": [
        (
            "8 Huân chương Lao động cho 6 tập thể và 2 cá nhân.",
            [
                "HUAN_CHUONG_LAO_DONG |  | state | collective |  | 6",
                "HUAN_CHUONG_LAO_DONG |  | state | individual |  | 2",
            ],
        ),
        (
            "Chủ tịch nước tặng 9 Huân chương Lao động hạng Ba cho 5 tập thể, 4 cá nhân.",
            [
                "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | collective |  | 5",
                "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | individual |  | 4",
            ],
        ),
        ("Trao 6 Bằng khen của Bộ Y tế cho 6 cá nhân.", ["BANG_KHEN | Bộ Y tế | central | individual |  | 6"]),
    ],
    "28": [
        ("17/17 làng đạt danh hiệu Làng văn hóa.", ["THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 17"]),
        ("2.345 hộ đạt danh hiệu Gia đình văn hóa, đạt 92,5%.", ["GIA_DINH_VAN_HOA |  |  | household |  | 2345"]),
        (
            "Mỗi năm có 20 cá nhân được tặng Giấy khen của UBND xã.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 20 |  | per_year"],
        ),
        ("Có 95% gia đình đạt danh hiệu Gia đình văn hóa.", ["GIA_DINH_VAN_HOA |  |  | household |  | ?"]),
        ("Hằng năm có trên 90% hộ đạt Gia đình văn hóa.", ["GIA_DINH_VAN_HOA |  |  | household |  | ? |  | per_year"]),
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
def test_tallies(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
