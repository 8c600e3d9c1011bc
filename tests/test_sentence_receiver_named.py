"""Who got an award, told behind it; numbers for each grade; files and questions."""

import pytest
from statements_of import rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Người nhận Giải thưởng Lý Tự Trọng năm nay là chị Tạ Thị Mơ.",
            "GIAI_THUONG_LY_TU_TRONG |  | central | individual | Tạ Thị Mơ | (1)",
        ),
        (
            "Gương mặt trẻ nhất được trao Giấy khen của UBND xã là em Lò Văn Dịp.",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Lò Văn Dịp | (1)",
        ),
        (
            "Tập thể duy nhất được tặng Cờ thi đua của UBND tỉnh là Trường THCS Yên Mộc.",
            "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Yên Mộc | (1)",
        ),
    ],
)
def test_who_got_it_is_told_behind(text: str, row: str) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "Người trao Bằng khen là ông Lò Văn Dịp.",
        "Người nhận thay Bằng khen là chị Tạ Thị Mơ.",
        "Người ký tặng Bằng khen là ông Lò Văn Dịp.",
        "Sở Nội vụ đã trả lại 20 hồ sơ đề nghị tặng Bằng khen.",
        "Tôi có 2 năm liên tục đạt Chiến sĩ thi đua cơ sở thì có được xét Bằng khen không?",
        "Có trường hợp đề nghị tặng Bằng khen không đủ điều kiện nên không được xét.",
    ],
)
def test_nobody_got_it(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize("how", ["cho mỗi hạng 2 cá nhân", ", mỗi hạng hai cá nhân", "(mỗi loại hai cá nhân)"])
def test_each_grade_has_the_number(how: str) -> None:
    head = "HUAN_CHUONG_LAO_DONG {} | Chủ tịch nước | state | individual |  | 2"
    text = f"Chủ tịch nước tặng Huân chương Lao động hạng Nhì, hạng Ba {how}.".replace(" ,", ",")
    assert rows(text) == [head.format(2), head.format(3)]
