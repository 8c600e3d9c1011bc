"""News about awards: lists, parts, pronouns, several givers, years."""

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
            "BANG_KHEN | Tỉnh đoàn | province | collective | Đoàn xã Yên Mộc | (1)",
            "BANG_KHEN | Tỉnh đoàn | province | individual | Cù Văn Lịch | (1)",
        ],
    ),
    (
        "Chủ tịch nước ký quyết định truy tặng Huân chương Bảo vệ Tổ quốc hạng Ba cho liệt sĩ Cù Văn Lịch.",
        ["HUAN_CHUONG_BAO_VE_TO_QUOC 3 | Chủ tịch nước | state | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Bộ trưởng Bộ Công an đã có Thư khen gửi Công an xã Yên Mộc; Giám đốc Công an tỉnh tặng Giấy khen cho 1 tập thể, 3 cá nhân.",
        [
            "THU_KHEN |  |  | collective | Công an xã Yên Mộc | (1)",
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
        "Hiệu trưởng Trường Mầm non Hoa Sen Tạ Thị Ngát được tặng Bằng khen.",
        ["BANG_KHEN |  |  | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Chủ tịch Hội Cựu chiến binh xã được Hội Cựu chiến binh tỉnh tặng Bằng khen.",
        ["BANG_KHEN | Hội Cựu chiến binh tỉnh | province | individual |  | (1)"],
    ),
    (
        "Cán bộ, giáo viên Trường Tiểu học Hoa Sen được tặng Cờ thi đua.",
        ["CO_THI_DUA |  |  | collective | Trường Tiểu học Hoa Sen | (1)"],
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
        ["BANG_KHEN |  |  | collective | Trường Mầm non Hoa Sen, xã Yên Mộc | (1)"],
    ),
    (
        "Nhận Giấy khen của Giám đốc Công an tỉnh có Đại úy Cù Văn Lịch và Thượng úy Lò Văn Dịp.",
        [
            "GIAY_KHEN | Công an tỉnh | province | individual | Cù Văn Lịch | (1)",
            "GIAY_KHEN | Công an tỉnh | province | individual | Lò Văn Dịp | (1)",
        ],
    ),
    (
        "Đại tá Cù Văn Lịch, Giám đốc Công an tỉnh, trao Giấy khen cho tập thể Công an xã Yên Mộc.",
        ["GIAY_KHEN | Công an tỉnh | province | collective | Công an xã Yên Mộc | (1)"],
    ),
    (
        "Đồng chí Tạ Thị Ngát, Phó Bí thư Thường trực Tỉnh ủy, đã đến dự và trao Bằng khen của Thủ tướng Chính phủ cho ông Cù Văn Lịch.",
        ["BANG_KHEN | Thủ tướng Chính phủ | state | individual | Cù Văn Lịch | (1)"],
    ),
    (
        'Đại diện lãnh đạo Sở Y tế trao Kỷ niệm chương "Vì sức khỏe nhân dân" của Bộ Y tế cho 6 cá nhân.',
        ["KY_NIEM_CHUONG | Bộ Y tế | central | individual |  | 6"],
    ),
    (
        "Ở Trường Mầm non Hoa Sen, cô Tạ Thị Ngát và cô Lò Thị Mơ đều được Sở Giáo dục và Đào tạo tặng Giấy khen.",
        [
            "GIAY_KHEN | Sở Giáo dục và Đào tạo | province | individual | Tạ Thị Ngát | (1)",
            "GIAY_KHEN | Sở Giáo dục và Đào tạo | province | individual | Lò Thị Mơ | (1)",
        ],
    ),
    (
        "Tại xã Yên Mộc, ông Cù Văn Lịch được Hội Nông dân tỉnh tặng Bằng khen.",
        ["BANG_KHEN | Hội Nông dân tỉnh | province | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Có hai nông dân được tặng danh hiệu Nông dân Việt Nam xuất sắc là ông Cù Văn Lịch và bà Tạ Thị Ngát.",
        [
            "NONG_DAN_VIET_NAM_XUAT_SAC |  | central | individual |  | 2",
            "NONG_DAN_VIET_NAM_XUAT_SAC |  | central | individual | Cù Văn Lịch | (1)",
            "NONG_DAN_VIET_NAM_XUAT_SAC |  | central | individual | Tạ Thị Ngát | (1)",
        ],
    ),
    (
        "Ba kỹ sư trẻ là Cù Văn Lịch, Lò Văn Dịp và Tạ Thị Ngát cùng nhận Bằng Lao động sáng tạo.",
        [
            "BANG_LAO_DONG_SANG_TAO |  | central | individual | Cù Văn Lịch | (1)",
            "BANG_LAO_DONG_SANG_TAO |  | central | individual | Lò Văn Dịp | (1)",
            "BANG_LAO_DONG_SANG_TAO |  | central | individual | Tạ Thị Ngát | (1)",
            "BANG_LAO_DONG_SANG_TAO |  | central | individual |  | 3",
        ],
    ),
    (
        "Danh hiệu Chiến sĩ thi đua cơ sở năm 2023 của ông Cù Văn Lịch đã bị hủy bỏ.",
        ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Cù Văn Lịch | (1) | 2023 | revoked"],
    ),
    (
        "Bằng khen tặng Công ty Hoa Sen năm 2020 bị thu hồi.",
        ["BANG_KHEN |  |  | collective | Công ty Hoa Sen | (1) | 2020 | revoked"],
    ),
    (
        "UBND tỉnh đã có văn bản đề nghị thu hồi hai Bằng khen từng tặng cho hai cán bộ kê khai gian dối.",
        ["BANG_KHEN |  |  | individual |  | 2 |  | proposed"],
    ),
    (
        "Trong tủ kính là Huân chương Chiến công hạng Ba của ông Cù Văn Lịch và hai Huy chương Kháng chiến.",
        [
            "HUAN_CHUONG_CHIEN_CONG 3 |  | state | individual | Cù Văn Lịch | (1)",
            "HUY_CHUONG_KHANG_CHIEN |  | state | individual | Cù Văn Lịch | 2",
        ],
    ),
    (
        "Ông Cù Văn Lịch làm Chủ tịch Hội Nông dân xã 12 năm, được tặng 3 Bằng khen của Hội Nông dân tỉnh.",
        ["BANG_KHEN | Hội Nông dân tỉnh | province | individual | Cù Văn Lịch | 3"],
    ),
    (
        "Bà Tạ Thị Ngát từng là Hiệu trưởng Trường Mầm non Hoa Sen, được tặng Kỷ niệm chương của Bộ Giáo dục và Đào tạo.",
        ["KY_NIEM_CHUONG | Bộ Giáo dục và Đào tạo | central | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        'Em Lò Thị Mơ lao xuống cứu bạn. Cha em, ông Lò Văn Dịp, nghẹn ngào. Trung ương Đoàn trao tặng em Huy hiệu "Tuổi trẻ dũng cảm".',
        ["HUY_HIEU | Trung ương Đoàn | central | individual | Lò Thị Mơ | (1)"],
    ),
    (
        "Chị Lý Thị Dua mở lớp xóa mù chữ cho 30 phụ nữ. Bộ Giáo dục và Đào tạo đã tặng chị Bằng khen.",
        ["BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Lý Thị Dua | (1)"],
    ),
    (
        "Cờ thi đua của UBND tỉnh thuộc về Trường Tiểu học Yên Mộc.",
        ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Yên Mộc | (1)"],
    ),
    ("Danh hiệu Gia đình văn hóa về tay 812 hộ.", ["GIA_DINH_VAN_HOA |  |  | household |  | 812"]),
    (
        "Đoàn xã rinh về Cờ thi đua của Tỉnh đoàn, 2 Bằng khen của Trung ương Đoàn.",
        [
            "CO_THI_DUA | Tỉnh đoàn | province | collective | Đoàn xã | (1)",
            "BANG_KHEN | Trung ương Đoàn | central | collective | Đoàn xã | 2",
        ],
    ),
    (
        "Mỗi năm UBND xã tặng khoảng 30 Giấy khen cho hội viên, còn UBND huyện đã tặng 12 Giấy khen cho tập thể, cá nhân.",
        [
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | ~30 |  | per_year",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district |  |  | 12",
        ],
    ),
    (
        "Bộ trưởng Bộ Công Thương tặng Bằng khen cho 3 tập thể. Bộ cũng tặng Cờ thi đua cho 2 đơn vị.",
        [
            "BANG_KHEN | Bộ Công Thương | central | collective |  | 3",
            "CO_THI_DUA | Bộ Công Thương | central | collective |  | 2",
        ],
    ),
    (
        "Sở đề nghị Chính phủ tặng Cờ thi đua cho Sở Y tế.",
        ["CO_THI_DUA | Chính phủ | state | collective | Sở Y tế | (1) |  | proposed"],
    ),
    (
        "Phòng Cảnh sát điều tra tội phạm về ma túy được Bộ trưởng Bộ Công an tặng Bằng khen.",
        ["BANG_KHEN | Bộ Công an | central | collective | Phòng Cảnh sát điều tra tội phạm về ma túy | (1)"],
    ),
    (
        "Đội văn nghệ thôn Đông được Sở Văn hóa và Thể thao tặng Giấy khen.",
        ["GIAY_KHEN | Sở Văn hóa và Thể thao | province | collective | Đội văn nghệ thôn Đông | (1)"],
    ),
    (
        "Nhóm nhạc Trăng Khuyết được Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen.",
        ["BANG_KHEN | Bộ Văn hóa, Thể thao và Du lịch | central | collective | Nhóm nhạc Trăng Khuyết | (1)"],
    ),
    (
        "Đoàn chèo Yên Mộc có 2 Nghệ sĩ nhân dân, 5 Nghệ sĩ ưu tú.",
        ["NGHE_SI_NHAN_DAN |  | state | individual |  | 2", "NGHE_SI_UU_TU |  | state | individual |  | 5"],
    ),
    ("Toàn tỉnh có 1.204 Bà mẹ Việt Nam anh hùng.", ["BA_ME_VIET_NAM_ANH_HUNG |  | state | individual |  | 1204"]),
    (
        "62 lượt đạt Chiến sĩ thi đua cơ sở; 15 lượt Tập thể lao động tiên tiến.",
        [
            "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 62",
            "TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 15",
        ],
    ),
    (
        "Tập thể lao động xuất sắc 6 lượt, Tập thể lao động tiên tiến 19 lượt.",
        [
            "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 6",
            "TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 19",
        ],
    ),
    (
        "Bệnh viện Hoa Sen tròn 40 tuổi. Trước đó, bệnh viện đã hai lần được tặng Cờ thi đua của Chính phủ, vào các năm 2019 và 2023.",
        ["CO_THI_DUA | Chính phủ | state | collective | Bệnh viện Hoa Sen | 2 | 2019;2023"],
    ),
    (
        "Chủ tịch UBND tỉnh thưởng nóng 30 triệu đồng và tặng Bằng khen cho 3 trinh sát.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 3"],
    ),
    (
        "Năm trinh sát được Giám đốc Công an tỉnh tặng Giấy khen, kèm mức thưởng 2 triệu đồng mỗi người.",
        ["GIAY_KHEN | Công an tỉnh | province | individual |  | 5"],
    ),
    (
        "Liên đoàn Lao động tỉnh gửi tặng 2 Giấy khen cho hai nữ công nhân.",
        ["GIAY_KHEN | Liên đoàn Lao động tỉnh | province | individual |  | 2"],
    ),
    (
        "Tại lễ bế giảng, 12 em được nhận Giấy khen của Hiệu trưởng, 3 em được Phòng Giáo dục và Đào tạo tặng Giấy khen.",
        [
            "GIAY_KHEN |  |  | individual |  | 12",
            "GIAY_KHEN | Phòng Giáo dục và Đào tạo | district | individual |  | 3",
        ],
    ),
    (
        "Ông Cù Văn Lịch được Nhà nước tặng thưởng Huân chương Kháng chiến chống Mỹ hạng Nhất.",
        ["HUAN_CHUONG_KHANG_CHIEN 1 | Nhà nước | state | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Bà Tạ Thị Ngát được Đảng, Nhà nước truy tặng danh hiệu Bà mẹ Việt Nam anh hùng.",
        ["BA_ME_VIET_NAM_ANH_HUNG | Nhà nước | state | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Cụ Lò Văn Dịp, 95 tuổi đời, 70 tuổi Đảng, được trao Huy hiệu 70 năm tuổi Đảng.",
        ["HUY_HIEU_DANG |  |  | individual | Lò Văn Dịp | (1)"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_lists_tell(text: str, told: list[str]) -> None:
    assert rows(text) == told
