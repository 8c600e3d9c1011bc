"""Names cut short are those of whom the text named before; a capital alone is no name."""

import pytest
from statements_of import rows

GIVEN = "BANG_KHEN | Tỉnh đoàn | province | individual | Khúc Minh Triết | (1)"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Em Khúc Minh Triết cứu bạn. Tỉnh đoàn tặng Triết Bằng khen.", [GIVEN]),
        ("Em Khúc Minh Triết cứu bạn.\n\nTỉnh đoàn trao Bằng khen cho Triết.", [GIVEN]),
        ("Em Khúc Minh Triết cứu bạn.\n\nTriết được Tỉnh đoàn tặng Bằng khen.", [GIVEN]),
        (
            "Làng Đông Mạ có 90 hộ.\n\nNăm 2015, Đông Mạ được UBND huyện tặng Giấy khen.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | collective | Làng Đông Mạ | (1) | 2015"],
        ),
        (
            "Cô Lò Thị Hiệu dạy giỏi.\n\nThầy Mạc Văn Tư, Hiệu trưởng Trường TH Yên Mộc: được UBND xã tặng Giấy khen.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Mạc Văn Tư | (1)"],
        ),
        ("Anh Bế Văn Sáng nuôi ong. Sáng 5/6, UBND xã họp về Giấy khen.", []),
    ],
)
def test_short_names(text: str, told: list[str]) -> None:
    assert rows(text) == told
