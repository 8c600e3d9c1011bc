"""News about awards: parts in a sentence of their own, lives told in numbers, grades before numbers."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

TOLD: list[tuple[str, list[str]]] = [
    (
        "5 năm liền, Trường Mầm non Hoa Sen đạt danh hiệu Tập thể lao động xuất sắc.",
        ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trường Mầm non Hoa Sen | 5"],
    ),
    (
        "UBND huyện trao 12 Giấy khen cho các gia đình hiếu học.",
        ["GIAY_KHEN | Ủy ban nhân dân huyện | district | household |  | 12"],
    ),
    ("Phó Chủ tịch UBND xã Cù Văn Lịch trao Giấy khen cho 5 hộ dân.", ["GIAY_KHEN |  |  | household |  | 5"]),
    (
        "Giám đốc Sở Y tế Cù Văn Lịch tặng Giấy khen cho 12 cán bộ, nhân viên.",
        ["GIAY_KHEN | Sở Y tế | province | individual |  | 12"],
    ),
    (
        "Hội đồng đã thống nhất đề nghị 22 tập thể, cá nhân được khen thưởng cấp Nhà nước. Trong đó, có 1 tập thể nhận Huân chương Lao động hạng Nhất; 2 tập thể và 1 cá nhân nhận Huân chương Lao động hạng Ba.",
        [
            "KHEN_THUONG |  |  |  |  | 22 |  | proposed",
            "HUAN_CHUONG_LAO_DONG 1 |  | state | collective |  | 1 |  | proposed",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | 2 |  | proposed",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | individual |  | 1 |  | proposed",
        ],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho 12 tập thể. Trong đó có 3 tập thể thuộc ngành y tế.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 12"],
    ),
    (
        "Hiệu trưởng Trường Mầm non Hoa Sen Tạ Thị Ngát được tặng Bằng khen.",
        ["BANG_KHEN |  |  | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Chủ tịch Hội Cựu chiến binh xã được Hội Cựu chiến binh tỉnh tặng Bằng khen.",
        ["BANG_KHEN | Hội Cựu chiến binh tỉnh | province | individual |  | (1)"],
    ),
    (
        "Ông Cù Văn Lịch, Chủ tịch Hội Nông dân xã, cùng 3 hội viên được Hội Nông dân tỉnh tặng Bằng khen.",
        [
            "BANG_KHEN | Hội Nông dân tỉnh | province | individual | Cù Văn Lịch | (1)",
            "BANG_KHEN | Hội Nông dân tỉnh | province | individual |  | 3",
        ],
    ),
    (
        "Bà Tạ Thị Ngát cùng chồng là ông Cù Văn Lịch được tặng Giấy khen của Chủ tịch UBND xã.",
        [
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Tạ Thị Ngát | (1)",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Cù Văn Lịch | (1)",
        ],
    ),
    (
        "Đạt giải Nhất hội thi, em Tạ Thị Ngát được Sở Giáo dục và Đào tạo tặng Giấy khen.",
        ["GIAY_KHEN | Sở Giáo dục và Đào tạo | province | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Cô Ngát sinh năm 1985, quê ở xã Yên Mộc. Cô ba lần được tặng Bằng khen của UBND tỉnh, một lần nhận Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Ngát | 3",
            "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Ngát | 1",
        ],
    ),
    (
        "Với 32 năm công tác, thầy Cù Văn Lịch đã 5 lần được tặng Bằng khen, 12 lần đạt danh hiệu Chiến sĩ thi đua cơ sở, 2 lần đạt Chiến sĩ thi đua cấp tỉnh.",
        [
            "BANG_KHEN |  |  | individual | Cù Văn Lịch | 5",
            "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Cù Văn Lịch | 12",
            "CHIEN_SI_THI_DUA_CAP_TINH |  | province | individual | Cù Văn Lịch | 2",
        ],
    ),
    (
        "Bộ sưu tập thành tích của thầy Cù Văn Lịch gồm 2 Bằng khen của Bộ Giáo dục và Đào tạo, 5 Bằng khen của UBND tỉnh và hàng chục Giấy khen.",
        [
            "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Cù Văn Lịch | 2",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Văn Lịch | 5",
            "GIAY_KHEN |  |  | individual | Cù Văn Lịch | ?",
        ],
    ),
    (
        "Trong 10 năm qua, đơn vị được tặng 1 Huân chương Lao động hạng Ba, 2 Cờ thi đua của Chính phủ, 5 Cờ thi đua của UBND tỉnh.",
        [
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | 1",
            "CO_THI_DUA | Chính phủ | state | collective |  | 2",
            "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 5",
        ],
    ),
    (
        "Trong năm, Công an xã lập nhiều chiến công, được Bộ Công an, Công an tỉnh và UBND tỉnh tặng thưởng Bằng khen, Giấy khen.",
        [
            "BANG_KHEN | Bộ Công an | central | collective | Công an xã | (1)",
            "BANG_KHEN | Công an tỉnh | province | collective | Công an xã | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Công an xã | (1)",
            "GIAY_KHEN | Bộ Công an | central | collective | Công an xã | (1)",
            "GIAY_KHEN | Công an tỉnh | province | collective | Công an xã | (1)",
            "GIAY_KHEN | Ủy ban nhân dân tỉnh | province | collective | Công an xã | (1)",
        ],
    ),
    (
        "Năm 2024: 5 tập thể, 12 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen; 8 tập thể, 20 cá nhân được Chủ tịch UBND huyện tặng Giấy khen.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 5 | 2024",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 12 | 2024",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 8 | 2024",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 20 | 2024",
        ],
    ),
    (
        "Tổng kết phong trào, UBND xã đã tặng Giấy khen cho 4 tập thể: Trường Mầm non Hoa Sen, thôn Đông, thôn Đoài, Chi hội Phụ nữ thôn Trung.",
        [
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 4",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | Trường Mầm non Hoa Sen | (1)",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | thôn Đông | (1)",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | thôn Đoài | (1)",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | Chi hội Phụ nữ thôn Trung | (1)",
        ],
    ),
    (
        "Được tặng Bằng khen của UBND tỉnh: ông Cù Văn Lịch, bà Tạ Thị Ngát.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Văn Lịch | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Tạ Thị Ngát | (1)",
        ],
    ),
    (
        "Nhận Giấy khen của Giám đốc Công an tỉnh có Đại úy Cù Văn Lịch và Thượng úy Lò Văn Dịp.",
        [
            "GIAY_KHEN | Công an tỉnh | province | individual | Cù Văn Lịch | (1)",
            "GIAY_KHEN | Công an tỉnh | province | individual | Lò Văn Dịp | (1)",
        ],
    ),
    ("Hai trong số ba cá nhân được tặng Bằng khen là nữ.", ["BANG_KHEN |  |  | individual |  | 3"]),
    (
        "Trường THPT Yên Mộc đã được tặng thưởng Huân chương Lao động hạng Ba (1998), hạng Nhì (2008), hạng Nhất (2018).",
        [
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective | Trường Trung học phổ thông Yên Mộc | (1) | 1998",
            "HUAN_CHUONG_LAO_DONG 2 |  | state | collective | Trường Trung học phổ thông Yên Mộc | (1) | 2008",
            "HUAN_CHUONG_LAO_DONG 1 |  | state | collective | Trường Trung học phổ thông Yên Mộc | (1) | 2018",
        ],
    ),
    (
        "UBND phường tặng Giấy khen kèm tiền thưởng cho 12 hộ hiến đất mở đường.",
        ["GIAY_KHEN | Ủy ban nhân dân phường | commune | household |  | 12"],
    ),
    (
        "Ngày 12/5, Chủ tịch UBND tỉnh ký Quyết định số 345/QĐ-UBND về việc tặng Bằng khen cho 3 tập thể và 7 cá nhân.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 3",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 7",
        ],
    ),
    (
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2025, 5 cá nhân được tặng danh hiệu Chiến sĩ thi đua cơ sở.",
        ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 5"],
    ),
    (
        "Cơ quan Ủy ban Mặt trận Tổ quốc xã được tặng Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.",
        [
            "BANG_KHEN | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | province | collective | Ủy ban Mặt trận Tổ quốc Việt Nam xã | (1)"
        ],
    ),
    (
        "Trong 10 năm qua, đơn vị được tặng 1 Huân chương Lao động hạng Ba, 2 Cờ thi đua của Chính phủ, 3 Cờ thi đua của UBND tỉnh.",
        [
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | 1",
            "CO_THI_DUA | Chính phủ | state | collective |  | 2",
            "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 3",
        ],
    ),
    (
        "Ông có Huân chương Kháng chiến hạng Nhì, ba Giấy khen của UBND huyện.",
        [
            "HUAN_CHUONG_KHANG_CHIEN 2 |  | state | individual |  | (1)",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 3",
        ],
    ),
    (
        "Trường được tặng Huân chương Lao động hạng Nhất, Nhì, Ba.",
        [
            "HUAN_CHUONG_LAO_DONG 1 |  | state | collective |  | (1)",
            "HUAN_CHUONG_LAO_DONG 2 |  | state | collective |  | (1)",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | (1)",
        ],
    ),
    (
        "Xã có Huân chương Lao động hạng 1, 2, 3.",
        [
            "HUAN_CHUONG_LAO_DONG 1 |  | state | collective |  | (1)",
            "HUAN_CHUONG_LAO_DONG 2 |  | state | collective |  | (1)",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | (1)",
        ],
    ),
    (
        "Cán bộ, giáo viên Trường Tiểu học Hoa Sen được tặng Cờ thi đua.",
        ["CO_THI_DUA |  |  | collective | Trường Tiểu học Hoa Sen | (1)"],
    ),
    (
        "UBND xã đã tặng Giấy khen cho 4 tập thể: Trường Mầm non Hoa Sen, thôn Đông, thôn Đoài, Chi hội Phụ nữ thôn Trung.",
        [
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 4",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | Trường Mầm non Hoa Sen | (1)",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | thôn Đông | (1)",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | thôn Đoài | (1)",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective | Chi hội Phụ nữ thôn Trung | (1)",
        ],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho xã Hoa Sen, xã Yên Mộc và phường Hồng Lạc.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | xã Hoa Sen | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | xã Yên Mộc | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | phường Hồng Lạc | (1)",
        ],
    ),
    (
        "Trường Mầm non Hoa Sen, xã Yên Mộc được tặng Bằng khen.",
        ["BANG_KHEN |  |  | collective | Trường Mầm non Hoa Sen | (1)"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_parts_tell(text: str, told: list[str]) -> None:
    assert rows(text) == told
