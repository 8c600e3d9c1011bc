"""Several persons meant together are those named together; a number of others is none of them."""

import pytest
from statements_of import rows

TWO = "Em Lò Văn Dịp và em Bế Xuân Hải cứu bạn."
BOTH = [
    "BANG_KHEN | Tỉnh đoàn | province | individual | Lò Văn Dịp | (1)",
    "BANG_KHEN | Tỉnh đoàn | province | individual | Bế Xuân Hải | (1)",
]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{TWO} Cả hai được Tỉnh đoàn tặng Bằng khen.", BOTH),
        (f"{TWO} Tỉnh đoàn tặng Bằng khen cho hai em.", BOTH),
        (f"{TWO}\n\nTỉnh đoàn tặng Bằng khen cho cả hai.", BOTH),
        (f"{TWO} Tỉnh đoàn tặng mỗi em một Bằng khen.", [row.replace("(1)", "1") for row in BOTH]),
        ("Tỉnh đoàn tặng Bằng khen cho hai em Lò Văn Dịp và Bế Xuân Hải.", BOTH),
        ("Cả hai được Tỉnh đoàn tặng Bằng khen.", ["BANG_KHEN | Tỉnh đoàn | province | individual |  | 2"]),
        (
            "Ông Lò Văn Dịp và ông Bế Xuân Hải dự lễ. Có hai chị được Tỉnh đoàn tặng Bằng khen.",
            ["BANG_KHEN | Tỉnh đoàn | province | individual |  | 2"],
        ),
        (f"{TWO} Tỉnh đoàn tặng Bằng khen cho 12 em.", ["BANG_KHEN | Tỉnh đoàn | province | individual |  | 12"]),
    ],
)
def test_several_together(text: str, told: list[str]) -> None:
    assert rows(text) == told
