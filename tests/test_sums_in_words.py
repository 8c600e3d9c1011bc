"""Totals, breakdowns, and lists in wordings of their own: what adds up, what does not, and what cannot be told."""

import pytest
from whole_report import report

Told = tuple[str, int, str]
ERRORS = {"TOTAL_MISMATCH", "BREAKDOWN_MISMATCH", "LIST_COUNT_MISMATCH", "YEARS_COUNT_MISMATCH", "TABLE_TEXT_CONFLICT"}


def read(lines: str) -> tuple[list[Told], list[tuple[str, str, str]]]:
    """The stated totals (kind, figure, verdict), and the errors cried (code, stated, computed)."""
    found = report(lines)
    totals = [(one.recipient_kind, one.count, one.verdict) for one in found.totals]
    return totals, [(one.code, one.stated, one.computed) for one in found.findings if one.code in ERRORS]


def both(verdict: str, collective: int, individual: int) -> list[Told]:
    return [("collective", collective, verdict), ("individual", individual, verdict)]


HEADED = (
    "1. Cấp tỉnh\n- Bằng khen của UBND tỉnh: 4 tập thể, 9 cá nhân\n- Cờ thi đua của UBND tỉnh: 2 tập thể\n"
    "2. Cấp huyện\n- Giấy khen của UBND huyện: 10 tập thể, 31 cá nhân\n"
)
PLAIN = "- Bằng khen của UBND tỉnh: 4 tập thể, 9 cá nhân\n- Giấy khen của UBND huyện: 10 tập thể, 31 cá nhân\n"


@pytest.mark.parametrize(
    ("lines", "totals", "errors"),
    [
        # told before the list
        (f"Cả nhiệm kỳ có 14 tập thể và 40 cá nhân được khen, gồm:\n{PLAIN}", both("match", 14, 40), []),
        (
            f"Cả nhiệm kỳ có 14 tập thể và 42 cá nhân được khen thưởng, cụ thể như sau:\n{PLAIN}",
            [("collective", 14, "match"), ("individual", 42, "mismatch")],
            [("TOTAL_MISMATCH", "42", "40")],
        ),
        (
            f"Đã có 14 lượt tập thể, 40 lượt cá nhân được các cấp khen thưởng; cụ thể:\n{PLAIN}",
            both("match", 14, 40),
            [],
        ),
        # a list that only names some
        (f"Có 50 tập thể, 200 cá nhân được khen thưởng, trong đó tiêu biểu là:\n{PLAIN}", None, []),
        # what follows the list in another section does not belong to it
        (
            f"1. Hình thức khen thưởng: 14 tập thể, 40 cá nhân, gồm:\n{PLAIN}"
            "2. Khen đột xuất\n- Giấy khen của UBND xã: 3 tập thể, 8 cá nhân\n",
            both("match", 14, 40),
            [],
        ),
        # told behind the list
        (f"{PLAIN}Cộng: 14 tập thể, 40 cá nhân.\n", both("match", 14, 40), []),
        (f"{PLAIN}Tổng cộng có 14 tập thể, 40 cá nhân được khen thưởng.\n", both("match", 14, 40), []),
        (
            f"{PLAIN}Như vậy, tổng số là 15 tập thể, 40 cá nhân.\n",
            [("collective", 15, "mismatch"), ("individual", 40, "match")],
            [("TOTAL_MISMATCH", "15", "14")],
        ),
        # behind the last of several lists: of that, or of all of them
        (f"{HEADED}- Cộng: 10 tập thể, 31 cá nhân\n", both("match", 10, 31), []),
        (f"{HEADED}Tổng cộng: 16 tập thể, 40 cá nhân.\n", both("match", 16, 40), []),
        (
            f"{HEADED}Tổng cộng: 16 tập thể, 43 cá nhân.\n",
            [("collective", 16, "match"), ("individual", 43, "mismatch")],
            [("TOTAL_MISMATCH", "43", "40")],
        ),
        # which lists are meant cannot be told when nothing fits
        (f"{HEADED}Tổng cộng: 17 tập thể, 43 cá nhân.\n", both("unverifiable", 17, 43), []),
        # in one sentence, year by year
        (
            "a) Năm 2023: UBND huyện tặng Giấy khen cho 5 tập thể, 20 cá nhân; UBND tỉnh tặng Bằng khen cho 1 tập thể, "
            "2 cá nhân. Cộng năm 2023: 6 tập thể, 22 cá nhân.\n"
            "b) Năm 2024: UBND huyện tặng Giấy khen cho 7 tập thể, 25 cá nhân. Cộng năm 2024: 7 tập thể, 52 cá nhân.\n"
            "Tổng cộng hai năm: 13 tập thể, 47 cá nhân.\n",
            [
                *both("match", 6, 22),
                ("collective", 7, "match"),
                ("individual", 52, "mismatch"),
                *both("match", 13, 47),
            ],
            [("TOTAL_MISMATCH", "52", "25")],
        ),
        # an item that was not understood may be the difference
        (
            f"Có 16 tập thể, 40 cá nhân được khen thưởng, gồm:\n{PLAIN}- Ngành dọc cấp trên: 2 lượt đơn vị\n",
            [("collective", 16, "unverifiable"), ("individual", 40, "match")],
            [],
        ),
        # about, at least, many
        (
            f"Có 14 tập thể, trên 40 cá nhân được khen thưởng, gồm:\n{PLAIN}",
            [("collective", 14, "match"), ("individual", 40, "unverifiable")],
            [],
        ),
        (
            "Có 14 tập thể được khen thưởng, gồm:\n- Bằng khen của UBND tỉnh: khoảng 4 tập thể\n"
            "- Giấy khen của UBND huyện: 9 tập thể\n",
            [("collective", 14, "unverifiable")],
            [],
        ),
        # both kinds under one number
        (
            "Có 14 tập thể được khen thưởng, gồm:\n- Bằng khen của UBND tỉnh: 4 tập thể, cá nhân\n"
            "- Giấy khen của UBND huyện: 9 tập thể\n",
            [("collective", 14, "unverifiable")],
            [],
        ),
        # over kinds (ruling 19)
        ("UBND huyện tặng 21 Giấy khen cho 6 tập thể, 13 cá nhân và 2 hộ gia đình.", [("", 21, "match")], []),
        (
            "UBND huyện tặng 21 Giấy khen cho 6 tập thể, 13 cá nhân và 3 hộ gia đình.",
            [("", 21, "mismatch")],
            [("TOTAL_MISMATCH", "21", "22")],
        ),
        # papers counted
        (
            "Tổng cộng 54 Bằng khen, Giấy khen các loại; cụ thể:\n" + PLAIN,
            [("", 54, "match")],
            [],
        ),
        (
            "- Giấy khen của UBND huyện: 30\n- Giấy khen của UBND xã: 60\n- Tổng số Giấy khen: 95\n",
            [("", 95, "mismatch")],
            [("TOTAL_MISMATCH", "95", "90")],
        ),
        # parts by year
        ("- Lao động tiên tiến: 60 (2023: 20; 2024: 19; 2025: 21).", [], []),
        (
            "- Lao động tiên tiến: 60 (2023: 20; 2024: 19; 2025: 22).",
            [],
            [("BREAKDOWN_MISMATCH", "60", "61")],
        ),
        ("- Lao động tiên tiến: 160 người, trong đó năm 2024: 19, năm 2025: 22.", [], []),
        (
            "- Lao động tiên tiến: 40 người, trong đó năm 2024: 19, năm 2025: 22.",
            [],
            [("BREAKDOWN_MISMATCH", "40", "41")],
        ),
        (
            "- Lao động tiên tiến: 100 người, trong đó năm 2021: 20, năm 2022: 19, năm 2023: 20, năm 2024: 20, "
            "năm 2025: 20.",
            [],
            [("BREAKDOWN_MISMATCH", "100", "99")],
        ),
        # parts by giver or level
        ("- Bằng khen: 12, trong đó Bộ Y tế: 3.", [], []),
        ("- Giấy khen: 12 (5 huyện, 7 xã).", [], []),
        ("- Giấy khen: 12 (5 huyện, 8 xã).", [], [("BREAKDOWN_MISMATCH", "12", "13")]),
        # what may overlap is no breakdown
        ("- Giấy khen của UBND xã: 45 cá nhân, trong đó có 30 đảng viên, 20 đoàn viên.", [], []),
        # names behind a number
        ("- UBND xã tặng Giấy khen cho 2 cá nhân là bà Cù Thị Mơ và ông Đàm Văn Thịnh.", [], []),
        (
            "- UBND xã tặng Giấy khen cho 3 cá nhân là bà Cù Thị Mơ và ông Đàm Văn Thịnh.",
            [],
            [("LIST_COUNT_MISMATCH", "3", "2")],
        ),
        ("- UBND xã tặng Giấy khen cho 9 cá nhân, tiêu biểu là bà Cù Thị Mơ và ông Đàm Văn Thịnh.", [], []),
        (
            "1. Giấy khen của UBND xã\n- Cá nhân: 03\n+ Bà Cù Thị Mơ\n+ Ông Đàm Văn Thịnh\n",
            [],
            [("LIST_COUNT_MISMATCH", "3", "2")],
        ),
        ("1. Giấy khen của UBND xã\n- Cá nhân: 02\n+ Bà Cù Thị Mơ\n+ Ông Đàm Văn Thịnh\n", [], []),
        # nested items break the outer ones down
        (
            "Có 42 cá nhân được khen thưởng, gồm:\n- Giấy khen: 40 cá nhân\n+ Giấy khen của UBND huyện: 15 cá nhân\n"
            "+ Giấy khen của UBND xã: 25 cá nhân\n- Bằng khen của UBND tỉnh: 2 cá nhân\n",
            [("individual", 42, "match")],
            [],
        ),
        # titles told beside, left out of the total
        (
            f"Có 14 tập thể, 40 cá nhân được tặng các hình thức khen thưởng, cụ thể:\n{PLAIN}"
            "- Lao động tiên tiến: 120 cá nhân\n",
            both("match", 14, 40),
            [],
        ),
        # aims, proposals, and what was taken back are never added up
        (
            f"Có 14 tập thể, 40 cá nhân được khen thưởng, gồm:\n{PLAIN}"
            "- Đề nghị UBND tỉnh tặng Bằng khen cho 5 tập thể\n",
            both("match", 14, 40),
            [],
        ),
        # the kind told before the number
        (
            f"Tổng số tập thể được khen: 14; tổng số cá nhân được khen thưởng: 41, trong đó:\n{PLAIN}",
            [("collective", 14, "match"), ("individual", 41, "mismatch")],
            [("TOTAL_MISMATCH", "41", "40")],
        ),
        (f"{PLAIN}Tổng: 14 tập thể và 40 cá nhân. Trong đó riêng năm 2025 có 5 tập thể.\n", both("match", 14, 40), []),
        (f"{PLAIN}Tổng số hộ nghèo của xã: 45 hộ. Tổng số cán bộ xã: 32 người.\n", [], []),
        # where those live who got it, and years told by their ends
        ("- UBND xã tặng Giấy khen cho 12 hộ gia đình (thôn Đoài, thôn Đông).", [], []),
        ("- UBND xã tặng Giấy khen cho 5 cá nhân là giáo viên Trường Mầm non Sao Khuê.", [], []),
        ("- Bà Cù Thị Mơ: 4 năm học liền (2020-2024) đạt Lao động tiên tiến.", [], []),
        ("- Bà Cù Thị Mơ: Lao động tiên tiến 3 năm (2022, 2023).", [], [("YEARS_COUNT_MISMATCH", "3", "2")]),
        # looks alike
        ("Tổng số cán bộ, công chức của xã: 45 người, trong đó 20 nữ.", [], []),
        ("Xã có 14 thôn, 2.345 hộ, trong đó: 12 thôn văn hóa, 2.100 hộ Gia đình văn hóa.", None, []),
        (
            "Hội nghị tổng kết có 14 tập thể, 40 cá nhân tham dự, gồm:\n- Đại biểu các thôn\n- Đại biểu các trường\n",
            [],
            [],
        ),
        ("Tỷ lệ người trực tiếp lao động được khen là 45% tổng số cá nhân được khen.", [], []),
    ],
)
def test_sums(lines: str, totals: list[Told] | None, errors: list[tuple[str, str, str]]) -> None:
    told, cried = read(lines)
    assert cried == errors
    assert totals is None or told == totals
