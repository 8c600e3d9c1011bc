"""Two figures of one award in two places: what makes them a conflict, and each reason why both may be right."""

import pytest
from whole_report import report

TABLE = "Hình thức\tTập thể\tCá nhân\nGiấy khen của UBND xã\t12\t48\nBằng khen của UBND thành phố\t2\t9"
BY_SECTOR = (
    "Giấy khen của UBND xã\nLĩnh vực\tTập thể\tCá nhân\nNông nghiệp, nông thôn\t6\t24\nHiến đất làm đường\t9\t31"
)

CONFLICTS = [
    (f"{TABLE}\n\nNhư vậy, Giấy khen của UBND xã đã đến với 12 tập thể, 84 cá nhân.", [("84", "48")]),
    (f"{TABLE}\n\nUBND xã tặng Giấy khen cho 45 cá nhân, phần lớn ở khối nông thôn.", [("45", "48")]),
    (f"Trong năm UBND xã tặng Giấy khen cho 47 cá nhân.\n\nPHỤ LỤC\n{TABLE}", [("48", "47")]),
    (f"Trong năm UBND xã tặng Giấy khen cho 47 cá nhân.\n\nBảng 1. Giấy khen\n{TABLE}", [("47", "48")]),
    (f"Lực lượng dân quân có 46 cá nhân được UBND xã tặng Giấy khen (xem Phụ lục 1).\n\n{TABLE}", [("46", "48")]),
    (f"{BY_SECTOR}\n\nTrong đợt hiến đất làm đường, UBND xã tặng Giấy khen cho 33 cá nhân.", [("33", "31")]),
    ("Khối trường học có 15 cá nhân là Chiến sĩ thi đua cơ sở.\n\nCả xã có 14 Chiến sĩ thi đua cơ sở.", [("14", "15")]),
    (
        "a) Giấy khen của UBND xã: 6 tập thể, 20 cá nhân.\n\nb) Giấy khen của UBND xã: 6 tập thể, 20 cá nhân.",
        [],
    ),
]
BOTH_RIGHT = {
    "entries of one list": "1. Thôn A\n- Giấy khen của UBND xã: 21 người\n2. Thôn B\n- Giấy khen của UBND xã: 22 người",
    "a part of all": "Khối trường học có 12 Chiến sĩ thi đua cơ sở.\n\nCả xã có 13 Chiến sĩ thi đua cơ sở.",
    "two parts": "Khối trường học có 12 Chiến sĩ thi đua cơ sở.\n\nKhối nông nghiệp có 13 Chiến sĩ thi đua cơ sở.",
    "an occasion": f"{TABLE}\n\nTrong đợt chống bão số 3, UBND xã tặng Giấy khen cho 45 cá nhân.",
    "another year": f"{TABLE}\n\nNăm 2025 là như trên; năm 2019, UBND xã tặng Giấy khen cho 45 cá nhân.",
    "half a year": f"Sáu tháng đầu năm, UBND xã tặng Giấy khen cho 45 cá nhân.\n\n{TABLE}",
    "compared": f"{TABLE}\n\nSo với cùng kì, UBND xã tặng Giấy khen cho 45 cá nhân.",
    "some of them": f"{TABLE}\n\nTrong số 48 cá nhân ấy, có 46 cá nhân được UBND xã tặng Giấy khen lần đầu.",
    "some by their noun": f"{TABLE}\n\nUBND xã tặng Giấy khen cho 30 giáo viên.",
    "far apart": f"{TABLE}\n\nUBND xã tặng Giấy khen cho 11 cá nhân.",
    "all is different": f"{TABLE}\n\nUBND xã tặng Giấy khen cho 10 tập thể, 39 cá nhân.",
    "of another row": f"{BY_SECTOR}\n\nỞ mặt trận chuyển đổi số, UBND xã tặng Giấy khen cho 30 cá nhân.",
    "their sum": f"{BY_SECTOR}\n\nTóm lại, UBND xã tặng Giấy khen cho 15 tập thể, 55 cá nhân.",
}


def conflicts(text: str) -> list[tuple[str, str]]:
    found = report(f"{text}\n").findings
    return [(one.stated, one.computed) for one in found if one.code == "TABLE_TEXT_CONFLICT"]


@pytest.mark.parametrize(("text", "expected"), CONFLICTS)
def test_one_figure_told_with_two_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert conflicts(text) == expected


@pytest.mark.parametrize("text", BOTH_RIGHT.values(), ids=BOTH_RIGHT)
def test_two_figures_that_may_both_be_right(text: str) -> None:
    assert conflicts(text) == []
