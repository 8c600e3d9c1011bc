"""A headline's fact is told once, where the text tells it in full; what the text does not tell stays."""

import pytest
from statements_of import rows

BOARD = "BANG_KHEN | Bộ Y tế | central | individual | Lý Thị Dua | (1)"


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (
            ["Điều dưỡng Lý Thị Dua được tặng Bằng khen", "Sáng qua, Bộ Y tế tặng Bằng khen cho chị Lý Thị Dua."],
            [BOARD],
        ),
        (
            [
                "Lão nông xã Yên Mộc là Nông dân Việt Nam xuất sắc",
                "Trung ương Hội Nông dân trao ông Bế Xuân Hải danh hiệu Nông dân Việt Nam xuất sắc.",
            ],
            ["NONG_DAN_VIET_NAM_XUAT_SAC | Trung ương Hội Nông dân | central | individual | Bế Xuân Hải | (1)"],
        ),
        (
            ["Trạm Y tế xã Yên Mộc nhận Giấy khen", "Trạm có 5 cán bộ."],
            ["GIAY_KHEN |  |  | collective | Trạm Y tế xã Yên Mộc | (1)"],
        ),
        (
            ["Chị Lý Thị Dua nhận Giấy khen", "Bộ Y tế tặng Bằng khen cho chị Lý Thị Dua."],
            ["GIAY_KHEN |  |  | individual | Lý Thị Dua | (1)", BOARD],
        ),
        (
            ["Chị Lý Thị Dua nhận Bằng khen năm 2021", "Năm 2023, Bộ Y tế tặng Bằng khen cho chị Lý Thị Dua."],
            ["BANG_KHEN |  |  | individual | Lý Thị Dua | (1) | 2021", f"{BOARD} | 2023"],
        ),
        (
            [
                "Trường THCS Yên Mộc nhận Cờ thi đua",
                "Trường THCS Yên Mộc, phường Hoa Mai được UBND tỉnh tặng Cờ thi đua.",
            ],
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Yên Mộc | (1)"],
        ),
        (
            [
                "KHEN NÓNG HAI NGƯỜI CỨU CỤ BÀ",
                "UBND xã tặng Giấy khen cho hai cá nhân là anh Lò Văn Dịp và chị Tạ Thị Mơ.",
            ],
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 2",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Lò Văn Dịp | (1)",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Tạ Thị Mơ | (1)",
            ],
        ),
        (
            ["Ngành Y tế có thêm 2 Thầy thuốc ưu tú", "Sở Y tế tặng Giấy khen cho 2 cá nhân."],
            [
                "THAY_THUOC_UU_TU |  | state | individual |  | 2",
                "GIAY_KHEN | Sở Y tế | province | individual |  | 2",
            ],
        ),
    ],
)
def test_what_a_headline_tells_ahead(paragraphs: list[str], told: list[str]) -> None:
    assert rows("\n\n".join(paragraphs)) == told
