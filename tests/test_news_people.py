"""News about awards: pronouns, places, withdrawals, bodies that gave and were given, ministries named before."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

TOLD: list[tuple[str, list[str]]] = [
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
def test_what_is_told_of_people(text: str, told: list[str]) -> None:
    assert rows(text) == told
