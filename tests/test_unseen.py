"""Wordings of people who did not know the rules, told anew: names of bodies, lists, relative clauses, passives."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import awards_in, rows

BODIES: list[tuple[str, str]] = [
    ("Trung tâm Kiểm nghiệm thuốc tỉnh được tặng Bằng khen.", "Trung tâm Kiểm nghiệm thuốc tỉnh"),
    ("Phòng Cảnh sát kinh tế đạt danh hiệu Đơn vị quyết thắng.", "Phòng Cảnh sát kinh tế"),
    ("Bệnh viện Y học cổ truyền Hồng Lạc được tặng Cờ thi đua.", "Bệnh viện Y học cổ truyền Hồng Lạc"),
    ("Chi hội Mỹ thuật vừa được tặng Bằng khen.", "Chi hội Mỹ thuật"),
    ("Công ty Cổ phần Cơ khí Yên Mộc cũng được tặng Bằng khen.", "Công ty Cổ phần Cơ khí Yên Mộc"),
    ("Đội tuyển bơi lội tỉnh được tặng Bằng khen.", "Đội tuyển bơi lội tỉnh"),
    ("Trường Mầm non Hoa Sen phối hợp tốt, được tặng Giấy khen.", "Trường Mầm non Hoa Sen"),
    ("Thôn Đông vận động bà con, được tặng Giấy khen.", "Thôn Đông"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_names_of_bodies_end_where_the_sentence_goes_on(text: str, name: str) -> None:
    assert [row.split(" | ")[4] for row in rows(text)] == [name]


TOLD: list[tuple[str, list[str]]] = [
    (
        "Chiến sĩ thi đua toàn lực lượng Công an nhân dân: 03 đồng chí.",
        ["CHIEN_SI_THI_DUA_CAP_TINH |  | central | individual |  | 3"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho Hợp tác xã Hoa Sen Xanh và 8 xã viên.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Hợp tác xã Hoa Sen Xanh | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 8",
        ],
    ),
    (
        "UBND tỉnh tặng 7 Bằng khen cho Hội Nông dân xã Yên Mộc và 6 hội viên.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Hội Nông dân xã Yên Mộc | (1)",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 6",
        ],
    ),
    (
        "Danh hiệu Nghệ nhân ưu tú được Chủ tịch nước phong tặng cho 3 nghệ nhân.",
        ["NGHE_NHAN_UU_TU | Chủ tịch nước | state | individual |  | 3"],
    ),
    (
        "Hội Khuyến học xã tặng Giấy khen cho 9 gia đình hiếu học, 2 dòng họ.",
        [
            "GIAY_KHEN | Hội Khuyến học xã | commune | household |  | 9",
            "GIAY_KHEN | Hội Khuyến học xã | commune | collective |  | 2",
        ],
    ),
    (
        "UBND phường khen thưởng 120 học sinh giỏi.",
        ["KHEN_THUONG | Ủy ban nhân dân phường | commune | individual |  | 120"],
    ),
    (
        "Năm 2022: UBND huyện tặng Giấy khen cho 5 tập thể; UBND tỉnh tặng Bằng khen cho 2 cá nhân.",
        [
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 5 | 2022",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 2 | 2022",
        ],
    ),
    (
        "Sáng kiến được công nhận: cấp huyện 12, cấp tỉnh 3.",
        ["SANG_KIEN |  | district | individual |  | 12", "SANG_KIEN |  | province | individual |  | 3"],
    ),
    (
        "Sáng kiến được công nhận cấp cơ sở: 31",
        ["SANG_KIEN |  | grassroots | individual |  | 31"],
    ),
    (
        "Gia đình văn hóa: năm 2021: 95,2%; năm 2022: 96%.",
        ["GIA_DINH_VAN_HOA |  |  | household |  | ? | 2021", "GIA_DINH_VAN_HOA |  |  | household |  | ? | 2022"],
    ),
    (
        "Kỷ niệm chương:\n- Bộ Y tế: 03 cá nhân. Trung ương Hội Nông dân: 02 người.",
        [
            "KY_NIEM_CHUONG | Bộ Y tế | central | individual |  | 3",
            "KY_NIEM_CHUONG | Trung ương Hội Nông dân | central | individual |  | 2",
        ],
    ),
    (
        "Trường Tiểu học Yên Mộc ba năm liền, từ năm 2021 đến năm 2023, giữ danh hiệu Tập thể lao động tiên tiến.",
        ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective | Trường Tiểu học Yên Mộc | 3 | 2021;2022;2023"],
    ),
    (
        "Ông Cù Văn Lịch, nghỉ hưu năm 2024, được tặng Huân chương Lao động hạng Ba.",
        ["HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Trường Tiểu học Yên Mộc thành lập năm 1975, đến năm 2024 được UBND tỉnh tặng Bằng khen.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Yên Mộc | (1) | 2024"],
    ),
    (
        "Gia đình văn hóa (mỗi năm): 7.600 hộ",
        ["GIA_DINH_VAN_HOA |  |  | household |  | 7600 |  | per_year"],
    ),
    (
        "2. Khen thưởng cấp thành phố\na) 08 bằng khen cấp bộ và UBND thành phố được trao cho các chiến sĩ.",
        ["BANG_KHEN |  |  | individual |  | 8"],
    ),
    (
        "Chị Lý Thị Dua, con gái ông Lý A Páo, được tặng Giấy khen của UBND xã.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Lý Thị Dua | (1)"],
    ),
    (
        "Anh Cù Văn Lịch, người đã 12 lần hiến máu cứu bà Tạ Thị Ngát, được Hội Chữ thập đỏ tỉnh tặng Bằng khen.",
        ["BANG_KHEN | Hội Chữ thập đỏ tỉnh | province | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Bà Tạ Thị Ngát giúp 40 hộ thoát nghèo, được Hội Nông dân tỉnh tặng Bằng khen.",
        ["BANG_KHEN | Hội Nông dân tỉnh | province | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Bộ Y tế thu hồi Bằng khen năm 2022 của Bệnh viện Đa khoa Hồng Lạc.",
        ["BANG_KHEN | Bộ Y tế | central | collective | Bệnh viện Đa khoa Hồng Lạc | (1) | 2022 | revoked"],
    ),
    (
        "Chiến sĩ thi dua cơ sở :12 đồng chí; Giấy khen của UBND huyện :9 tập thể",
        [
            "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 12",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 9",
        ],
    ),
    (
        "Năm qua, 512 lượt cán bộ, công chức, người lao động đạt danh hiệu Lao động tiên tiến.",
        ["LAO_DONG_TIEN_TIEN |  |  | individual |  | 512"],
    ),
    (
        "Huyện đoàn được Trung ương Đoàn tặng Cờ thi đua năm 2024.",
        ["CO_THI_DUA | Trung ương Đoàn | central | collective | Huyện đoàn | (1) | 2024"],
    ),
    (
        "Tặng Bằng khen cho nhà thiên văn Tạ Văn Ích và 2 chuyên gia.",
        ["BANG_KHEN |  |  | individual | Tạ Văn Ích | (1)", "BANG_KHEN |  |  | individual |  | 2"],
    ),
    (
        "Thành ủy, khi còn hoạt động, đã tặng Giấy khen cho mười hai chi bộ và hai mươi đảng viên.",
        [
            "GIAY_KHEN | Thành ủy | province | collective |  | 12",
            "GIAY_KHEN | Thành ủy | province | individual |  | 20",
        ],
    ),
]

GIVERS: list[tuple[str, str, str]] = [
    ("Hội Mỹ thuật Việt Nam", "central", "organisation"),
    ("Liên hiệp các Hội Văn học nghệ thuật tỉnh", "province", "organisation"),
    ("Giáo hội Phật giáo Việt Nam", "central", "organisation"),
    ("Đài Truyền hình Việt Nam", "central", "administration"),
    ("Bộ Tư lệnh Cảnh sát biển", "central", "administration"),
    ("Tòa án nhân dân tối cao", "central", "administration"),
    ("Thành ủy Chí Linh", "district", "party"),
    ("Ban Thường vụ Tỉnh ủy Hải Dương", "province", "party"),
]


@pytest.mark.parametrize(("giver", "level", "kind"), GIVERS)
@pytest.mark.parametrize("text", ["Bà Lý Thị Dua được {} tặng Giấy khen.", "Bà Lý Thị Dua: 2 Giấy khen của {}."])
def test_givers_that_no_list_names_and_some_that_do(text: str, giver: str, level: str, kind: str) -> None:
    (row,) = awards_in(text.format(giver))
    assert (row.authority_level, row.authority_kind) == (level, kind)
    assert giver.removeprefix("Ban Thường vụ ") in row.authority_name


IN_TURN: list[tuple[str, list[str]]] = [
    (
        "Trung tá Lò Văn Dịp và Thượng úy Cù Văn Lịch lần lượt được tặng Huân chương Chiến công hạng Nhì và hạng Ba.",
        [
            "HUAN_CHUONG_CHIEN_CONG 2 |  | state | individual | Lò Văn Dịp | (1)",
            "HUAN_CHUONG_CHIEN_CONG 3 |  | state | individual | Cù Văn Lịch | (1)",
        ],
    ),
    (
        "Bà Lý Thị Dua và ông Cù Văn Lịch lần lượt được tặng Bằng khen và Giấy khen.",
        ["BANG_KHEN |  |  | individual | Lý Thị Dua | (1)", "GIAY_KHEN |  |  | individual | Cù Văn Lịch | (1)"],
    ),
    (
        "Bà Lý Thị Dua và ông Cù Văn Lịch được tặng Huân chương Lao động hạng Ba.",
        [
            "HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Lý Thị Dua | (1)",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Cù Văn Lịch | (1)",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), IN_TURN)
def test_one_award_or_grade_for_each_in_turn(text: str, told: list[str]) -> None:
    assert rows(text) == told


EACH: list[tuple[str, list[str]]] = [
    (
        "Tập thể lao động xuất sắc: Trường Mầm non Hoa Sen (2022), Trạm Y tế xã Yên Mộc (2021, 2023).",
        [
            "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trường Mầm non Hoa Sen | (1) | 2022",
            "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trạm Y tế xã Yên Mộc | (2) | 2021;2023",
        ],
    ),
    (
        "Chiến sĩ thi đua cơ sở: cô Lý Thị Dua 3 năm, thầy Cù Văn Lịch 2 năm (2021, 2022).",
        [
            "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Lý Thị Dua | 3",
            "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Cù Văn Lịch | 2 | 2021;2022",
        ],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho ông Lò Văn Dịp (năm 2021), bà Lý Thị Dua (năm 2022).",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Văn Dịp | (1) | 2021",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lý Thị Dua | (1) | 2022",
        ],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho ông Lò Văn Dịp, bà Lý Thị Dua (năm 2022).",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lò Văn Dịp | (1) | 2022",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lý Thị Dua | (1) | 2022",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), EACH)
def test_each_of_a_list_has_its_own_years(text: str, told: list[str]) -> None:
    assert rows(text) == told


UNITS: list[tuple[str, list[str]]] = [
    (
        "Họ tên: Lò Văn Dịp. Chức vụ: Chi hội trưởng Chi hội Nông dân. Nơi công tác: Trường Tiểu học Yên Mộc. Thành tích: 2 Giấy khen của UBND xã.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Lò Văn Dịp | 2 |  | unit=Trường Tiểu học Yên Mộc"],
    ),
    (
        "Tên tập thể: Trạm Y tế xã Yên Mộc. Thành tích: Bằng khen của Bộ Y tế (2022).",
        ["BANG_KHEN | Bộ Y tế | central | collective | Trạm Y tế xã Yên Mộc | (1) | 2022"],
    ),
    (
        "Hộ ông Chảo Lở Mẩy (dân tộc Dao), thôn Đông: Giấy khen của UBND xã.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune | household | Chảo Lở Mẩy | (1) |  | unit=thôn Đông"],
    ),
    (
        "Hiệu trưởng Trường Mầm non Hoa Sen, cô Lý Thị Dua, được tặng 2 Bằng khen.",
        ["BANG_KHEN |  |  | individual | Lý Thị Dua | 2 |  | unit=Trường Mầm non Hoa Sen"],
    ),
    (
        "Bà Tạ Thị Ngát ở thôn Đông hiến 200 m2 đất, được UBND xã tặng Giấy khen.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Tạ Thị Ngát | (1) |  | unit=thôn Đông"],
    ),
    (
        "Thầy Cù Văn Lịch, Tổ trưởng Tổ Toán - Tin, Trường THCS Yên Mộc, được tặng Bằng khen.",
        ["BANG_KHEN |  |  | individual | Cù Văn Lịch | (1) |  | unit=Trường Trung học cơ sở Yên Mộc"],
    ),
    (
        "Ông Lò Văn Dịp, ngư dân xã Yên Mộc, được tặng Bằng khen.",
        ["BANG_KHEN |  |  | individual | Lò Văn Dịp | (1) |  | unit=xã Yên Mộc"],
    ),
    (
        "Ông Lò Văn Dịp, Bí thư Đảng ủy xã Yên Mộc, được tặng Bằng khen.",
        ["BANG_KHEN |  |  | individual | Lò Văn Dịp | (1) |  | unit=Đảng ủy xã Yên Mộc"],
    ),
    (
        "Ông Lò Văn Dịp, Bí thư Chi bộ, được tặng Bằng khen.",
        ["BANG_KHEN |  |  | individual | Lò Văn Dịp | (1)"],
    ),
    (
        "Đề nghị Chủ tịch UBND tỉnh xem xét tặng Bằng khen cho bà Lý Thị Dua.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Lý Thị Dua | (1) |  | proposed"],
    ),
]


@pytest.mark.parametrize(("text", "told"), UNITS)
def test_where_somebody_works_or_lives(text: str, told: list[str]) -> None:
    assert rows(text, "unit") == told


HOLDERS: list[tuple[str, str]] = [
    ("Chủ tịch Hội Liên hiệp Phụ nữ xã Tạ Thị Ngát: 2 Bằng khen của Bộ Y tế.", "Tạ Thị Ngát"),
    ("Bí thư Chi bộ TẠ XUÂN ÍCH được tặng Bằng khen.", "TẠ XUÂN ÍCH"),
    ("Chủ tịch Hội Nông dân xã Lò Seo Dìn được tặng Bằng khen.", "Lò Seo Dìn"),
    ("Trưởng Công an xã Cù Văn Lịch được tặng Bằng khen.", "Cù Văn Lịch"),
    ("Công an xã Nguyễn Lương Bằng được tặng Bằng khen.", "Công an xã Nguyễn Lương Bằng"),
    ("Trường Tiểu học Nguyễn Thị Định được tặng Bằng khen.", "Trường Tiểu học Nguyễn Thị Định"),
]


@pytest.mark.parametrize(("text", "name"), HOLDERS)
def test_who_holds_an_office_is_not_part_of_the_body(text: str, name: str) -> None:
    assert [row.recipient_name for row in awards_in(text)] == [name]


NOTHING = [
    "Bà Mạc Thị Thơ từ chối nhận Bằng khen.",
    "Theo Luật Thi đua, khen thưởng, Huân chương Lao động có 3 hạng.",
    "Một tấm Huân chương Lao động hạng Ba bị rao bán trên mạng.",
    "Bà Mạc Thị Thơ treo Giấy khen giữa nhà.",
    "Kẻ gian lấy trộm 2 Huân chương Kháng chiến của một cựu chiến binh.",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_a_sentence_tells(text: str, told: list[str]) -> None:
    assert rows(text) == told


@pytest.mark.parametrize("text", NOTHING)
def test_a_paper_that_is_a_thing_is_given_to_nobody(text: str) -> None:
    assert rows(text) == []
