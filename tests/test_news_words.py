"""News about awards: captions, who hands over, offices, ceremonies."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

TOLD: list[tuple[str, list[str]]] = [
    (
        "Chủ tịch UBND tỉnh tặng bằng khen 4 tập thể, 11 cá nhân; Hội Nhà báo tỉnh tặng giấy khen 7 cá nhân.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 4",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 11",
            "GIAY_KHEN | Hội Nhà báo tỉnh | province | individual |  | 7",
        ],
    ),
    (
        "Bí thư Thành ủy Lò Văn Dịp trao Huân chương Lao động hạng Nhì tặng Trường THPT Hoa Sen.",
        ["HUAN_CHUONG_LAO_DONG 2 |  | state | collective | Trường Trung học phổ thông Hoa Sen | (1)"],
    ),
    (
        "Phó Chủ tịch nước trao Cờ thi đua của Chính phủ tặng tỉnh Hồng Lạc.",
        ["CO_THI_DUA | Chính phủ | state | collective | tỉnh Hồng Lạc | (1)"],
    ),
    (
        "Chủ tịch UBND xã Cù Văn Lịch trao Giấy khen cho 5 hộ dân.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune | household |  | 5"],
    ),
    (
        "Đồng chí Cù Văn Lịch, Bí thư Đảng ủy xã, trao Giấy khen của Đảng ủy xã cho 6 chi bộ.",
        ["GIAY_KHEN | Đảng ủy xã | commune | collective |  | 6"],
    ),
    (
        "Đồng chí Cù Văn Lịch, Bí thư Đảng ủy xã, trao tặng Huy hiệu 60 năm tuổi Đảng cho đảng viên Tạ Thị Ngát.",
        ["HUY_HIEU_DANG |  |  | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Thừa ủy quyền Thủ tướng Chính phủ, đồng chí Lương Đức Thịnh, Chủ tịch UBND tỉnh, trao Bằng khen của Thủ tướng Chính phủ cho 3 tập thể.",
        ["BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 3"],
    ),
    (
        "Được sự ủy quyền của Chủ tịch nước, lãnh đạo tỉnh trao Huân chương Dũng cảm cho anh Cù Văn Lịch.",
        ["HUAN_CHUONG_DUNG_CAM | Chủ tịch nước | state | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Thay mặt lãnh đạo Bộ, Thứ trưởng Bộ Y tế Lương Đức Thịnh trao Kỷ niệm chương cho 12 cán bộ.",
        ["KY_NIEM_CHUONG |  |  | individual |  | 12"],
    ),
    (
        "UBND tỉnh ban hành Quyết định số 1436/QĐ-UBND tặng Bằng khen của Chủ tịch UBND tỉnh cho 23 tập thể và 21 cá nhân theo đề nghị của Ban Tuyên giáo Tỉnh ủy.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 23",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 21",
        ],
    ),
    (
        "10 tập thể, 4 cá nhân đã được Thủ tướng Chính phủ ký quyết định tặng Bằng khen.",
        [
            "BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 10",
            "BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 4",
        ],
    ),
    (
        "Sở Nội vụ công bố quyết định của Chủ tịch UBND thành phố biểu dương và tặng Bằng khen 78 tập thể, 140 cá nhân.",
        [
            "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 78",
            "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 140",
        ],
    ),
    (
        "Đại diện Sở Nội vụ công bố quyết định của Chủ tịch nước tặng thưởng Huân chương Lao động hạng Ba cho Trường Mầm non Hoa Sen.",
        ["HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | collective | Trường Mầm non Hoa Sen | (1)"],
    ),
    (
        "Liên đoàn Lao động tỉnh tuyên dương 64 lao động giỏi và trao Bằng khen cho 12 tập thể.",
        ["BANG_KHEN | Liên đoàn Lao động tỉnh | province | collective |  | 12"],
    ),
    (
        "Nhân dịp này, UBND tỉnh và Liên đoàn Lao động tỉnh tặng Bằng khen cho 10 tập thể và 20 cá nhân.",
        ["BANG_KHEN |  |  | collective |  | 10", "BANG_KHEN |  |  | individual |  | 20"],
    ),
    (
        "Tại buổi lễ, Trường THPT Hoa Sen vinh dự đón nhận Huân chương Lao động hạng Nhì của Chủ tịch nước.",
        ["HUAN_CHUONG_LAO_DONG 2 | Chủ tịch nước | state | collective | Trường Trung học phổ thông Hoa Sen | (1)"],
    ),
    (
        "Xã Hoa Sen tổ chức lễ kỷ niệm 70 năm thành lập và đón nhận Huân chương Lao động hạng Nhất.",
        ["HUAN_CHUONG_LAO_DONG 1 |  | state | collective | Xã Hoa Sen | (1)"],
    ),
    (
        "Ông Cù Văn Lịch vinh dự là một trong 5 cá nhân được Thủ tướng Chính phủ tặng Bằng khen.",
        ["BANG_KHEN | Thủ tướng Chính phủ | state | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Hai anh Cù Văn Lịch và Lò Văn Dịp đã được Chủ tịch UBND tỉnh tặng Bằng khen.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Văn Lịch | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Văn Dịp | (1)",
        ],
    ),
    (
        "Tập thể cán bộ, giáo viên Trường Tiểu học Hoa Sen được tặng Cờ thi đua của UBND tỉnh.",
        ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Hoa Sen | (1)"],
    ),
    (
        'Ghi nhận những đóng góp đó, bà Tạ Thị Ngát được Bộ trưởng Bộ Y tế tặng Kỷ niệm chương "Vì sức khỏe nhân dân", Chủ tịch UBND tỉnh tặng Bằng khen, Chủ tịch UBND huyện tặng Giấy khen.',
        [
            "KY_NIEM_CHUONG | Bộ Y tế | central | individual | Tạ Thị Ngát | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Tạ Thị Ngát | (1)",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Tạ Thị Ngát | (1)",
        ],
    ),
    (
        "Với thành tích trên, tập thể Công an xã Hoa Sen được Bộ Công an tặng Bằng khen; Đại úy Cù Văn Lịch được Giám đốc Công an tỉnh tặng Giấy khen.",
        [
            "BANG_KHEN | Bộ Công an | central | collective | Công an xã Hoa Sen | (1)",
            "GIAY_KHEN | Công an tỉnh | province | individual | Cù Văn Lịch | (1)",
        ],
    ),
    (
        "Từ năm 2021 đến nay, Đảng bộ xã có 5 lượt tập thể được Tỉnh ủy tặng Cờ thi đua, 12 lượt cá nhân được Huyện ủy tặng Giấy khen.",
        ["CO_THI_DUA | Tỉnh ủy | province | collective |  | 5", "GIAY_KHEN | Huyện ủy | district | individual |  | 12"],
    ),
    (
        'Bà Tạ Thị Ngát (thôn Đông) được vinh danh là "Nông dân Việt Nam xuất sắc" năm 2024.',
        ["NONG_DAN_VIET_NAM_XUAT_SAC |  | central | individual | Tạ Thị Ngát | (1) | 2024"],
    ),
    (
        "Ông từng được tặng thưởng 2 Huân chương Kháng chiến và nhiều Bằng khen.",
        ["HUAN_CHUONG_KHANG_CHIEN |  | state | individual |  | 2", "BANG_KHEN |  |  | individual |  | ?"],
    ),
    (
        "Trong 5 năm, toàn xã có 2 tập thể, 3 cá nhân được Chủ tịch nước tặng Huân chương Lao động; 6 tập thể, 9 cá nhân được Thủ tướng Chính phủ tặng Bằng khen.",
        [
            "HUAN_CHUONG_LAO_DONG | Chủ tịch nước | state | collective |  | 2",
            "HUAN_CHUONG_LAO_DONG | Chủ tịch nước | state | individual |  | 3",
            "BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 6",
            "BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 9",
        ],
    ),
    (
        "Trong đó, có 1 tập thể nhận Huân chương Lao động hạng Nhất; 2 tập thể và 1 cá nhân nhận Huân chương Lao động hạng Ba; 4 tập thể nhận Cờ thi đua của Chính phủ.",
        [
            "HUAN_CHUONG_LAO_DONG 1 |  | state | collective |  | 1",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | 2",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | individual |  | 1",
            "CO_THI_DUA | Chính phủ | state | collective |  | 4",
        ],
    ),
    (
        "Hội đồng đã thống nhất đề nghị 22 tập thể, cá nhân được khen thưởng cấp Nhà nước.",
        ["KHEN_THUONG |  |  |  |  | 22 |  | proposed"],
    ),
    (
        "UBND thành phố đang lấy ý kiến nhân dân để trình Chủ tịch nước tặng Huân chương Lao động hạng Nhất cho ông Cù Văn Lịch.",
        ["HUAN_CHUONG_LAO_DONG 1 | Chủ tịch nước | state | individual | Cù Văn Lịch | (1) |  | proposed"],
    ),
    (
        "Trường Cao đẳng Hồng Lạc đề nghị Chủ tịch nước xét tặng Huân chương Lao động hạng Ba cho 2 tập thể và 1 cá nhân.",
        [
            "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | collective |  | 2 |  | proposed",
            "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | individual |  | 1 |  | proposed",
        ],
    ),
    (
        "Ban Tuyên giáo Trung ương tặng Bằng khen; Chủ tịch UBND tỉnh tặng Bằng khen 3 tập thể, 12 cá nhân.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 3",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 12",
        ],
    ),
    ("Trao Kỷ niệm chương cho 15 cán bộ Hội", ["KY_NIEM_CHUONG |  |  | individual |  | 15"]),
    (
        "Hai nữ sinh dũng cảm nhận Bằng khen của Thủ tướng",
        ["BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 2"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_news_tells(text: str, told: list[str]) -> None:
    assert rows(text) == told
