"""News about awards: lists of names and bodies, several givers, turns, years."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

TOLD: list[tuple[str, list[str]]] = [
    (
        "Sở Nội vụ công bố quyết định của Chủ tịch UBND thành phố biểu dương và tặng Bằng khen 78 tập thể.",
        ["BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 78"],
    ),
    (
        "Ông Cù Văn Lịch và bà Tạ Thị Ngát lần lượt được tặng Huân chương Lao động hạng Nhì và hạng Ba.",
        [
            "HUAN_CHUONG_LAO_DONG 2 |  | state | individual | Cù Văn Lịch | (1)",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Tạ Thị Ngát | (1)",
        ],
    ),
    (
        "Nhà giáo Tạ Thị Ngát, Hiệu trưởng Trường Mầm non Hoa Sen, nguyên Phó Bí thư Chi bộ, vừa được Chủ tịch nước phong tặng danh hiệu Nhà giáo Ưu tú.",
        ["NHA_GIAO_UU_TU | Chủ tịch nước | state | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Danh hiệu Nghệ sĩ Nhân dân được trao cho nghệ sĩ Lương Đức Thịnh; danh hiệu Nghệ sĩ Ưu tú được trao cho các nghệ sĩ Tạ Thị Ngát, Lò Văn Dịp.",
        [
            "NGHE_SI_NHAN_DAN |  | state | individual | Lương Đức Thịnh | (1)",
            "NGHE_SI_UU_TU |  | state | individual | Tạ Thị Ngát | (1)",
            "NGHE_SI_UU_TU |  | state | individual | Lò Văn Dịp | (1)",
        ],
    ),
    (
        "Các cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh gồm: Cù Văn Lịch, Tạ Thị Ngát, Lò Văn Dịp.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Văn Lịch | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Tạ Thị Ngát | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Văn Dịp | (1)",
        ],
    ),
    (
        "Ba cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh gồm: Cù Văn Lịch, Tạ Thị Ngát, Lò Văn Dịp.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 3",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Văn Lịch | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Tạ Thị Ngát | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Văn Dịp | (1)",
        ],
    ),
    (
        "Bốn tập thể được tặng Cờ thi đua gồm: Trường Mầm non Hoa Sen, Trường Tiểu học Yên Mộc, Trạm Y tế xã và Công an xã.",
        [
            "CO_THI_DUA |  |  | collective |  | 4",
            "CO_THI_DUA |  |  | collective | Trường Mầm non Hoa Sen | (1)",
            "CO_THI_DUA |  |  | collective | Trường Tiểu học Yên Mộc | (1)",
            "CO_THI_DUA |  |  | collective | Trạm Y tế xã | (1)",
            "CO_THI_DUA |  |  | collective | Công an xã | (1)",
        ],
    ),
    (
        "Có 7 đồng chí được tặng Kỷ niệm chương của Trung ương Hội Nông dân Việt Nam, trong đó có ông Cù Văn Lịch, Chủ tịch Hội Nông dân xã.",
        [
            "KY_NIEM_CHUONG | Trung ương Hội Nông dân Việt Nam | central | individual |  | 7",
            "KY_NIEM_CHUONG | Trung ương Hội Nông dân Việt Nam | central | individual | Cù Văn Lịch | (1)",
        ],
    ),
    (
        "Trong số 12 tập thể được tặng Bằng khen có Công an xã Hoa Sen.",
        ["BANG_KHEN |  |  | collective |  | 12", "BANG_KHEN |  |  | collective | Công an xã Hoa Sen | (1)"],
    ),
    (
        "Riêng Trường Tiểu học Yên Mộc được tặng Cờ thi đua của Bộ Giáo dục và Đào tạo.",
        ["CO_THI_DUA | Bộ Giáo dục và Đào tạo | central | collective | Trường Tiểu học Yên Mộc | (1)"],
    ),
    ("Ngoài ra, 15 cá nhân khác được Sở Y tế tặng Giấy khen.", ["GIAY_KHEN | Sở Y tế | province | individual |  | 15"]),
    (
        "Cùng với đó, 3 hộ gia đình cũng được nhận Giấy khen của Chủ tịch UBND xã.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune | household |  | 3"],
    ),
    (
        "Hội Nông dân xã được nhận Cờ thi đua của Trung ương Hội Nông dân Việt Nam, 12 hội viên được nhận Bằng khen của Hội Nông dân thành phố.",
        [
            "CO_THI_DUA | Trung ương Hội Nông dân Việt Nam | central | collective | Hội Nông dân xã | (1)",
            "BANG_KHEN | Hội Nông dân thành phố | province | individual |  | 12",
        ],
    ),
    (
        "Dịp này, có 45 đảng viên được trao Huy hiệu Đảng các loại, trong đó 3 đồng chí nhận Huy hiệu 70 năm tuổi Đảng, 12 đồng chí nhận Huy hiệu 60 năm tuổi Đảng, 30 đồng chí nhận Huy hiệu 50 năm tuổi Đảng.",
        [
            "HUY_HIEU_DANG |  |  | individual |  | 45",
            "HUY_HIEU_DANG |  |  | individual |  | 3 |  | part",
            "HUY_HIEU_DANG |  |  | individual |  | 12 |  | part",
            "HUY_HIEU_DANG |  |  | individual |  | 30 |  | part",
        ],
    ),
    (
        "Thành ủy trao Huy hiệu Đảng cho 126 đảng viên. Trong đó, 40 đảng viên được trao Huy hiệu 70 năm tuổi Đảng; 86 đảng viên được trao Huy hiệu 65 năm tuổi Đảng.",
        [
            "HUY_HIEU_DANG | Thành ủy | province | individual |  | 126",
            "HUY_HIEU_DANG | Thành ủy | province | individual |  | 40 |  | part",
            "HUY_HIEU_DANG | Thành ủy | province | individual |  | 86 |  | part",
        ],
    ),
    (
        "Có một cá nhân được phong tặng danh hiệu Anh hùng Lao động thời kỳ đổi mới.",
        ["ANH_HUNG_LAO_DONG |  | state | individual |  | 1"],
    ),
    (
        "Nhiều năm liền, ông Cù Văn Lịch được UBND huyện tặng Giấy khen.",
        ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Cù Văn Lịch | ?"],
    ),
    (
        "Ông Cù Văn Lịch nhiều năm liền đạt danh hiệu Chiến sĩ thi đua cơ sở.",
        ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Cù Văn Lịch | ?"],
    ),
    (
        "Bà Tạ Thị Ngát nhận Bằng khen của Thủ tướng Chính phủ năm 2021, Huân chương Lao động hạng Ba năm 2023.",
        [
            "BANG_KHEN | Thủ tướng Chính phủ | state | individual | Tạ Thị Ngát | (1) | 2021",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Tạ Thị Ngát | (1) | 2023",
        ],
    ),
    (
        "Năm 2020, trường được UBND tỉnh tặng Bằng khen; năm 2022 được Bộ Giáo dục và Đào tạo tặng Cờ thi đua; năm 2024 vinh dự đón nhận Huân chương Lao động hạng Ba.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | (1) | 2020",
            "CO_THI_DUA | Bộ Giáo dục và Đào tạo | central | collective |  | (1) | 2022",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | (1) | 2024",
        ],
    ),
    (
        "Trường Tiểu học Hoa Sen: năm 2020 được UBND tỉnh tặng Bằng khen; năm 2022 được Bộ Giáo dục và Đào tạo tặng Cờ thi đua.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Hoa Sen | (1) | 2020",
            "CO_THI_DUA | Bộ Giáo dục và Đào tạo | central | collective | Trường Tiểu học Hoa Sen | (1) | 2022",
        ],
    ),
    (
        "Cô giáo Tạ Thị Ngát - Trường Mầm non Hoa Sen - được tặng Bằng khen của Bộ Giáo dục và Đào tạo.",
        ["BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        'Được biết, anh Cù Văn Lịch từng được tặng Huy hiệu "Tuổi trẻ dũng cảm" của Trung ương Đoàn vì cứu ba em nhỏ.',
        ["HUY_HIEU | Trung ương Đoàn | central | individual | Cù Văn Lịch | (1)"],
    ),
    (
        'Trung ương Đoàn quyết định truy tặng Huy hiệu "Tuổi trẻ dũng cảm" cho anh Cù Văn Lịch (xã Yên Mộc).',
        ["HUY_HIEU | Trung ương Đoàn | central | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Gia đình ông Cù Văn Lịch nhiều năm được công nhận Gia đình văn hóa tiêu biểu.",
        ["GIA_DINH_VAN_HOA |  |  | household | Cù Văn Lịch | ?"],
    ),
    (
        "98% số hộ đạt Gia đình văn hóa, 12/12 thôn giữ vững danh hiệu Thôn văn hóa.",
        ["GIA_DINH_VAN_HOA |  |  | household |  | ?", "THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 12"],
    ),
    (
        "Ban Thường vụ Đảng ủy tặng Giấy khen cho 3 tổ chức đảng, 15 đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
        ["GIAY_KHEN | Đảng ủy | commune | collective |  | 3", "GIAY_KHEN | Đảng ủy | commune | individual |  | 15"],
    ),
    (
        "Hội Khuyến học tỉnh trao tặng 5 Bằng khen, UBND huyện trao 12 Giấy khen cho các gia đình hiếu học.",
        [
            "BANG_KHEN | Hội Khuyến học tỉnh | province |  |  | 5",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | household |  | 12",
        ],
    ),
    (
        "Đoàn Thanh niên xã hai năm liên tiếp (2023, 2024) được Tỉnh đoàn tặng Bằng khen.",
        ["BANG_KHEN | Tỉnh đoàn | province | collective | Đoàn Thanh niên xã | 2 | 2023;2024"],
    ),
    (
        "Tỉnh đoàn Hồng Lạc tặng Bằng khen cho Đoàn xã Yên Mộc và đồng chí Cù Văn Lịch, Bí thư Đoàn xã.",
        [
            "BANG_KHEN | Tỉnh đoàn Hồng Lạc | province | collective | Đoàn xã Yên Mộc | (1)",
            "BANG_KHEN | Tỉnh đoàn Hồng Lạc | province | individual | Cù Văn Lịch | (1)",
        ],
    ),
    (
        "Chủ tịch nước ký quyết định truy tặng Huân chương Bảo vệ Tổ quốc hạng Ba cho liệt sĩ Cù Văn Lịch.",
        ["HUAN_CHUONG_BAO_VE_TO_QUOC 3 | Chủ tịch nước | state | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Bộ trưởng Bộ Công an đã có Thư khen gửi Công an xã Yên Mộc; Giám đốc Công an tỉnh tặng Giấy khen cho 1 tập thể, 3 cá nhân.",
        [
            "THU_KHEN | Bộ Công an | central | collective | Công an xã Yên Mộc | (1)",
            "GIAY_KHEN | Công an tỉnh | province | collective |  | 1",
            "GIAY_KHEN | Công an tỉnh | province | individual |  | 3",
        ],
    ),
    (
        "Ngay trong ngày, Chủ tịch UBND tỉnh đã thưởng nóng 20 triệu đồng và tặng Bằng khen cho Ban chuyên án.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Ban chuyên án | (1)"],
    ),
    (
        "Giải thưởng Lý Tự Trọng năm 2025 gọi tên Bí thư Đoàn xã Yên Mộc Cù Văn Lịch.",
        ["GIAI_THUONG_LY_TU_TRONG |  | central | individual | Cù Văn Lịch | (1) | 2025"],
    ),
    (
        "Bằng khen của Thủ tướng Chính phủ đã được trao cho 5 tập thể, 7 cá nhân.",
        [
            "BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 5",
            "BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 7",
        ],
    ),
    (
        "Tại hội nghị, 5 tập thể, 7 cá nhân vinh dự được trao Bằng khen của Thủ tướng Chính phủ.",
        [
            "BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 5",
            "BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 7",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_lists_tell(text: str, told: list[str]) -> None:
    assert rows(text) == told
