"""Sections of reports with totals, breakdowns, and lists: those that add up, those that do not, and those that only look
as if they did not.
"""

# ruff: noqa: E501, E741 - a case stands on one line; I is short for individual

import pytest
from whole_report import report

C, I, H = "collective", "individual", "household"
T, B, L = "TOTAL_MISMATCH", "BREAKDOWN_MISMATCH", "LIST_COUNT_MISMATCH"
Y, W, X = "YEARS_COUNT_MISMATCH", "WORDS_DIGITS_MISMATCH", "TABLE_TEXT_CONFLICT"
ERRORS = {T, B, L, Y, W, X}

Told = list[tuple[str, int, str]]
"""Stated totals: kind, figure, verdict."""
Cried = list[tuple[str, str, str]]
"""Errors: code, figure stated, figure computed."""
Case = tuple[str, Told | None, Cried]

IN_PROSE: list[Case] = [
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng hợp chung, năm 2025 toàn xã có 24 lượt tập thể, 84 lượt cá nhân được khen thưởng.",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng hợp chung, năm 2025 toàn xã có 26 lượt tập thể, 84 lượt cá nhân được khen thưởng.",
        [(C, 26, "mismatch"), (I, 84, "match")],
        [(T, "26", "24")],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTính chung các cấp, trong 5 năm có 24 tập thể, 86 cá nhân được khen.",
        [(C, 24, "match"), (I, 86, "mismatch")],
        [(T, "86", "84")],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nCộng các cấp trong 5 năm: 24 tập thể, 89 cá nhân được khen thưởng.",
        [(C, 24, "match"), (I, 89, "mismatch")],
        [(T, "89", "84")],
    ),
    (
        "Năm 2025 có 24 lượt tập thể, 84 lượt cá nhân được khen thưởng các cấp, cụ thể:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "Toàn xã có 24 tập thể và 90 cá nhân được khen thưởng, gồm:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        [(C, 24, "match"), (I, 90, "mismatch")],
        [(T, "90", "84")],
    ),
    (
        "Kết quả khen thưởng năm 2025: 108 lượt tập thể, cá nhân được khen; trong đó:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        [("", 108, "match")],
        [],
    ),
    (
        "Tổng số lượt khen thưởng: 110, gồm:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        [("", 110, "mismatch")],
        [(T, "110", "108")],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng số: 108 lượt.",
        [("", 108, "match")],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng cộng: 107 lượt khen thưởng.",
        [("", 107, "mismatch")],
        [(T, "107", "108")],
    ),
    (
        "1. Nhà nước\n- Huân chương Lao động hạng Ba: 01 tập thể, 02 cá nhân.\n2. Chính phủ\n- Bằng khen của Thủ tướng Chính phủ: 02 tập thể, 03 cá nhân.\n3. Thành phố\n- Bằng khen của UBND thành phố: 09 tập thể, 26 cá nhân.\n- Cờ thi đua của UBND thành phố: 02 tập thể.\n4. Xã\n- Giấy khen của UBND xã: 40 tập thể, 120 cá nhân, 15 hộ gia đình.\nCộng các cấp: 54 tập thể, 161 cá nhân, 15 hộ gia đình được khen thưởng.",
        [(C, 54, "match"), (I, 161, "mismatch"), (H, 15, "match")],
        [(T, "161", "151")],
    ),
    (
        "1. Nhà nước\n- Huân chương Lao động hạng Ba: 01 tập thể, 02 cá nhân.\n2. Thành phố\n- Bằng khen của UBND thành phố: 09 tập thể, 26 cá nhân.\n3. Xã\n- Giấy khen của UBND xã: 40 tập thể, 120 cá nhân.\nTổng cộng cả ba cấp: 50 tập thể, 148 cá nhân.",
        [(C, 50, "match"), (I, 148, "match")],
        [],
    ),
    (
        "1. Danh hiệu thi đua\n- Lao động tiên tiến: 210 cá nhân\n- Tập thể lao động tiên tiến: 14 tập thể\n2. Hình thức khen thưởng\n- Bằng khen của UBND thành phố: 3 tập thể, 7 cá nhân\n- Giấy khen của UBND phường: 22 tập thể, 64 cá nhân\nTổng số các danh hiệu, hình thức khen thưởng tại mục 1, 2 nêu trên là: 41 tập thể, 281 cá nhân.",
        [(C, 41, "mismatch"), (I, 281, "match")],
        [(T, "41", "39")],
    ),
    ("Bằng khen của UBND thành phố: 17\n- Tập thể: 06\n- Cá nhân: 11", [("", 17, "match")], []),
    (
        "Giấy khen của UBND xã: 58\n- Tập thể: 16\n- Cá nhân: 32\n- Hộ gia đình: 12",
        [("", 58, "mismatch")],
        [(T, "58", "60")],
    ),
    ("Giấy khen của UBND xã: 60, trong đó:\n+ Tập thể: 16\n+ Cá nhân: 32\n+ Hộ gia đình: 12", [("", 60, "match")], []),
    (
        "UBND xã đã tặng 60 Giấy khen cho 16 tập thể, 32 cá nhân và 11 hộ gia đình.",
        [("", 60, "mismatch")],
        [(T, "60", "59")],
    ),
    (
        "Chủ tịch UBND phường tặng Giấy khen cho 12 tập thể, 45 cá nhân và 8 hộ; cộng lại là 65 trường hợp.",
        [("", 65, "match")],
        [],
    ),
    (
        "Chủ tịch UBND phường tặng Giấy khen cho 12 tập thể, 45 cá nhân và 8 hộ; tổng cộng 66 trường hợp.",
        [("", 66, "mismatch")],
        [(T, "66", "65")],
    ),
    (
        "- Chiến sĩ thi đua cơ sở: 46 người, trong đó cán bộ quản lý 12 người, giáo viên 32 người;",
        [],
        [(B, "46", "44")],
    ),
    ("- Chiến sĩ thi đua cơ sở: 44 người, trong đó cán bộ quản lý 12 người, giáo viên 32 người;", [], []),
    ("- Chiến sĩ thi đua cơ sở: 46 người, trong đó giáo viên 32 người;", [], []),
    (
        "Giấy khen của UBND xã: 45 cá nhân (năm 2021: 10; năm 2022: 12; năm 2023: 14; năm 2024: 10).",
        None,
        [(B, "45", "46")],
    ),
    ("Giấy khen của UBND xã: 46 cá nhân (năm 2021: 10; năm 2022: 12; năm 2023: 14; năm 2024: 10).", None, []),
    (
        "Chủ tịch UBND huyện tặng 40 Giấy khen, trong đó năm 2021 có 9 giấy, năm 2022 có 11 giấy, năm 2023 có 12 giấy, năm 2024 có 10 giấy.",
        None,
        [(B, "40", "42")],
    ),
    ("Lao động tiên tiến: 120 người (giáo viên 98 người, nhân viên 20 người).", None, [(B, "120", "118")]),
    (
        "Giấy khen của Chủ tịch UBND phường: 20 tập thể, 61 cá nhân, gồm:\na) Khen theo công trạng: 8 tập thể, 30 cá nhân;\nb) Khen theo chuyên đề: 7 tập thể, 21 cá nhân;\nc) Khen đột xuất: 5 tập thể, 10 cá nhân.",
        None,
        [],
    ),
    (
        "Giấy khen của Chủ tịch UBND phường: 20 tập thể, 63 cá nhân, gồm:\na) Khen theo công trạng: 8 tập thể, 30 cá nhân;\nb) Khen theo chuyên đề: 7 tập thể, 21 cá nhân;\nc) Khen đột xuất: 5 tập thể, 10 cá nhân.",
        None,
        [(B, "63", "61")],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 40 cá nhân, trong đó 25 người được khen chuyên đề, 18 người được khen đột xuất.",
        None,
        [(B, "40", "43")],
    ),
    (
        "Trao Huy hiệu Đảng cho 38 đảng viên: 5 đồng chí 60 năm, 12 đồng chí 50 năm, 22 đồng chí 40 năm.",
        None,
        [(B, "38", "39")],
    ),
    ("Trao Huy hiệu Đảng cho 39 đảng viên: 5 đồng chí 60 năm, 12 đồng chí 50 năm, 22 đồng chí 40 năm.", None, []),
    ("- Lao động tiên tiến: 210 người, trong đó nữ 120 người, đảng viên 150 người.", None, []),
    ("- Giấy khen: 40 cá nhân, trong đó có 12 nông dân, 7 công nhân.", None, []),
    ("Có 3 cá nhân được tặng Bằng khen của Bộ Y tế là: Phạm Thị Lụa, Đinh Văn Tích.", None, [(L, "3", "2")]),
    (
        "Tặng Giấy khen của UBND xã cho 02 cá nhân: ông Cù Văn Lịch, bà Tạ Thị Ngát, bà Đinh Thị Mơ.",
        None,
        [(L, "2", "3")],
    ),
    ("Có 3 cá nhân được tặng Bằng khen của Bộ Y tế, trong đó có ông Phạm Văn Lụa.", None, []),
    ("UBND thành phố tặng Bằng khen cho 5 cá nhân, tiêu biểu là bà Tạ Thị Ngát, ông Cù Văn Lịch.", None, []),
    ("Tặng Giấy khen cho 12 hộ gia đình (thôn Tiên Động, thôn Bùi Xá).", None, []),
    ("Bà Tạ Thị Ngát đạt Chiến sĩ thi đua cơ sở 4 năm (2021, 2022, 2024).", None, [(Y, "4", "3")]),
    ("Bà Tạ Thị Ngát đạt Chiến sĩ thi đua cơ sở 4 năm liền (2020-2024).", None, []),
    ("Trường Mầm non Hoa Sen 3 năm liền (2022, 2023, 2024) là Tập thể lao động xuất sắc.", None, []),
    ("Lao động tiên tiến cho 186 (một trăm tám mươi bảy) cán bộ, giáo viên.", None, [(W, "186", "187")]),
    ("Chiến sĩ thi đua cơ sở cho 27 (hai mươi tám) nhà giáo.", None, [(W, "27", "28")]),
    ("Giấy khen của UBND phường: 15 (mười lăm) cá nhân.", None, []),
    (
        "Toàn xã có khoảng 110 lượt tập thể, cá nhân được khen thưởng, gồm:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Toàn xã có trên 100 lượt tập thể, cá nhân được khen, cụ thể:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Có 50 tập thể, 200 cá nhân được khen thưởng các cấp, trong đó có:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Có 90 người được khen thưởng với 108 lượt. Cụ thể:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Số người được khen là 61 (có người được khen nhiều lần).\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Năm 2026 phấn đấu có 30 tập thể, 90 cá nhân được khen thưởng, trong đó:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Năm 2024: 12 tập thể, 50 cá nhân được khen thưởng.\nNăm 2025:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Tổng số tập thể, cá nhân trên địa bàn: 45 tập thể, 312 cá nhân.\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    ("Tổng số 3.120 hộ tham gia; có 2.905 hộ đạt Gia đình văn hóa.", None, []),
    (
        "Có 24 tập thể, 84 cá nhân được đề nghị khen thưởng, trong đó:\n- Đề nghị UBND thành phố tặng Bằng khen: 2 tập thể\n- Đề nghị Bộ Y tế tặng Kỷ niệm chương: 4 cá nhân",
        None,
        [],
    ),
    (
        "Cộng cả 3 xã cũ, từ năm 2021 đến tháng 6/2025, có 190 lượt cá nhân được tặng Giấy khen của UBND huyện.\nTừ tháng 7/2025, UBND xã tặng Giấy khen cho 40 cá nhân.",
        None,
        [],
    ),
    ("Bằng khen của UBND thành phố: 17 cá nhân, trong đó 9 nữ, 5 đảng viên, 4 người dân tộc thiểu số.", None, []),
    ("Giấy khen: 45 cá nhân; riêng năm 2025: 12, năm 2024: 10.", None, []),
]

IN_LISTS: list[Case] = [
    (
        "TT\tHình thức\tTập thể\tCá nhân\tHộ gia đình\n1\tBằng khen của UBND thành phố\t4\t9\t0\n2\tGiấy khen của UBND xã\t25\t88\t12\n\tCộng\t29\t97\t12",
        [(C, 29, "match"), (I, 97, "match"), (H, 12, "match")],
        [],
    ),
    (
        "TT\tHình thức\tTập thể\tCá nhân\tHộ gia đình\n1\tBằng khen của UBND thành phố\t4\t9\t0\n2\tGiấy khen của UBND xã\t25\t88\t12\n\tTổng cộng\t29\t95\t12",
        [(C, 29, "match"), (I, 95, "mismatch"), (H, 12, "match")],
        [(T, "95", "97")],
    ),
    (
        "TT\tHình thức\tTập thể\tCá nhân\tHộ gia đình\n1\tBằng khen của UBND thành phố\t4\t9\t0\n2\tGiấy khen của UBND xã\t25\t88\t12\n\tTổng\t31\t97\t12",
        None,
        [(T, "31", "29")],
    ),
    (
        "TT\tDanh hiệu\tTổng số\t2021\t2022\t2023\t2024\t2025\n1\tLao động tiên tiến\t310\t58\t60\t62\t64\t66\n2\tChiến sĩ thi đua cơ sở\t45\t8\t9\t9\t9\t9",
        None,
        [(B, "45", "44")],
    ),
    (
        "TT\tDanh hiệu\tTổng số\t2021\t2022\t2023\t2024\t2025\n1\tLao động tiên tiến\t310\t58\t60\t62\t64\t66\n2\tChiến sĩ thi đua cơ sở\t44\t8\t9\t9\t9\t9",
        None,
        [],
    ),
    (
        "TT\tHình thức\tTập thể\tCá nhân\tCộng\n1\tBằng khen của UBND thành phố\t4\t9\t13\n2\tGiấy khen của UBND xã\t25\t88\t115",
        None,
        [(T, "115", "113")],
    ),
    (
        "TT\tHình thức\tTập thể\tCá nhân\tCộng\n1\tBằng khen của UBND thành phố\t4\t9\t13\n2\tGiấy khen của UBND xã\t25\t88\t113",
        None,
        [],
    ),
    (
        "Năm 2025, Chủ tịch UBND xã đã khen thưởng 29 tập thể, 97 cá nhân, cụ thể:\n- Khen thưởng công trạng: 15 tập thể, 50 cá nhân.\n- Khen thưởng chuyên đề: 10 tập thể, 30 cá nhân.\n- Khen thưởng đột xuất: 4 tập thể, 17 cá nhân.",
        [(C, 29, "match"), (I, 97, "match")],
        [],
    ),
    (
        "Năm 2025, Chủ tịch UBND xã đã khen thưởng 29 tập thể, 99 cá nhân, cụ thể:\n- Khen thưởng công trạng: 15 tập thể, 50 cá nhân.\n- Khen thưởng chuyên đề: 10 tập thể, 30 cá nhân.\n- Khen thưởng đột xuất: 4 tập thể, 17 cá nhân.",
        [(C, 29, "match"), (I, 99, "mismatch")],
        [(T, "99", "97")],
    ),
    (
        "Trong năm, toàn phường có 12 tập thể, 45 cá nhân được khen thưởng các cấp. Trong đó:\n+ Cấp thành phố: Bằng khen 2 tập thể, 5 cá nhân.\n+ Cấp phường: Giấy khen 10 tập thể, 40 cá nhân.",
        [(C, 12, "match"), (I, 45, "match")],
        [],
    ),
    (
        "Trong năm, toàn phường có 12 tập thể, 48 cá nhân được khen thưởng các cấp. Trong đó:\n+ Cấp thành phố: Bằng khen 2 tập thể, 5 cá nhân.\n+ Cấp phường: Giấy khen 10 tập thể, 40 cá nhân.",
        [(C, 12, "match"), (I, 48, "mismatch")],
        [(T, "48", "45")],
    ),
    (
        "UBND phường tặng Giấy khen cho 10 tập thể, 40 cá nhân; UBND thành phố tặng Bằng khen cho 2 tập thể, 5 cá nhân. Tổng cộng 12 tập thể, 45 cá nhân được khen thưởng.",
        [(C, 12, "match"), (I, 45, "match")],
        [],
    ),
    (
        "UBND phường tặng Giấy khen cho 10 tập thể, 40 cá nhân; UBND thành phố tặng Bằng khen cho 2 tập thể, 5 cá nhân. Tổng cộng 12 tập thể, 47 cá nhân được khen thưởng.",
        [(C, 12, "match"), (I, 47, "mismatch")],
        [(T, "47", "45")],
    ),
    (
        "a) Năm 2024\n- Giấy khen của UBND xã: 11 tập thể, 32 cá nhân\n- Bằng khen của UBND thành phố: 1 tập thể\nCộng năm 2024: 12 tập thể, 32 cá nhân.\nb) Năm 2025\n- Giấy khen của UBND xã: 9 tập thể, 28 cá nhân\nCộng năm 2025: 9 tập thể, 29 cá nhân.\nTổng cộng 2 năm: 21 tập thể, 61 cá nhân.",
        None,
        [(T, "29", "28"), (T, "61", "60")],
    ),
    (
        "a) Năm 2024\n- Giấy khen của UBND xã: 11 tập thể, 32 cá nhân\n- Bằng khen của UBND thành phố: 1 tập thể\nCộng năm 2024: 12 tập thể, 32 cá nhân.\nb) Năm 2025\n- Giấy khen của UBND xã: 9 tập thể, 28 cá nhân\nCộng năm 2025: 9 tập thể, 28 cá nhân.\nTổng cộng 2 năm: 21 tập thể, 60 cá nhân.",
        None,
        [],
    ),
    ("Tổng số Giấy khen đã tặng: 330 (tập thể 80, cá nhân 240, hộ 12).", None, [(T, "330", "332")]),
    ("Tổng số Giấy khen đã tặng: 332 (tập thể 80, cá nhân 240, hộ 12).", None, []),
    ("UBND xã tặng 24 Giấy khen, gồm 6 tập thể, 18 cá nhân.", None, []),
    ("UBND xã tặng 25 Giấy khen, gồm 6 tập thể, 18 cá nhân.", None, [(T, "25", "24")]),
    ("Tặng 20 Giấy khen cho 20 cá nhân.", None, []),
    (
        "Số tập thể được khen thưởng: 24; số cá nhân được khen thưởng: 84, trong đó:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "UBND thành phố tặng Bằng khen cho 03 tập thể: Trường Mầm non Hoa Sen, Trạm Y tế xã Yên Mộc.",
        None,
        [(L, "3", "2")],
    ),
    ("UBND thành phố tặng Bằng khen cho 02 tập thể: Trường Mầm non Hoa Sen, Trạm Y tế xã Yên Mộc.", None, []),
    (
        "UBND thành phố tặng Bằng khen cho 05 cá nhân, gồm: ông Cù Văn Lịch, bà Tạ Thị Ngát, ông Đinh Văn Tích, bà Phạm Thị Lụa.",
        None,
        [(L, "5", "4")],
    ),
    (
        "02 cá nhân được tặng Huân chương Lao động hạng Ba là ông Cù Văn Lịch, bà Tạ Thị Ngát và ông Đinh Văn Tích.",
        None,
        [(L, "2", "3")],
    ),
    ("Bằng khen của UBND thành phố: 03 cá nhân\n1. Ông Cù Văn Lịch\n2. Bà Tạ Thị Ngát", None, [(L, "3", "2")]),
    ("Bằng khen của UBND thành phố: 02 cá nhân\n1. Ông Cù Văn Lịch\n2. Bà Tạ Thị Ngát", None, []),
    ("UBND thành phố tặng Bằng khen cho 05 cá nhân như ông Cù Văn Lịch, bà Tạ Thị Ngát...", None, []),
    (
        "UBND thành phố tặng Bằng khen cho 4 hộ: ông Cù Văn Lịch, bà Tạ Thị Ngát, ông Đinh Văn Tích, bà Phạm Thị Lụa.",
        None,
        [],
    ),
    ("Có 3 cán bộ được tặng Kỷ niệm chương (ông Cù Văn Lịch, bà Tạ Thị Ngát, ông Đinh Văn Tích).", None, []),
    (
        "Có 4 cán bộ được tặng Kỷ niệm chương (ông Cù Văn Lịch, bà Tạ Thị Ngát, ông Đinh Văn Tích).",
        None,
        [(L, "4", "3")],
    ),
    (
        "Trường Mầm non Hoa Sen: Tập thể lao động xuất sắc 3 năm liên tục (2021, 2022, 2023, 2024).",
        None,
        [(Y, "3", "4")],
    ),
    ("Ông Cù Văn Lịch 5 năm liền đạt Chiến sĩ thi đua cơ sở (2021, 2022, 2023, 2024).", None, [(Y, "5", "4")]),
    (
        "Ông Cù Văn Lịch đạt Lao động tiên tiến 05 năm (2020-2021, 2021-2022, 2022-2023, 2023-2024, 2024-2025).",
        None,
        [],
    ),
    ("Bà Tạ Thị Ngát: Chiến sĩ thi đua cơ sở 3 năm học (từ 2021-2022 đến 2023-2024).", None, []),
    ("Bà Tạ Thị Ngát: 3 năm đạt Chiến sĩ thi đua cơ sở (2021, 2022, 2023), Giấy khen của UBND huyện (2024).", None, []),
    ("Đơn vị Quyết thắng 02 năm (2022, 2023, 2024): Ban Chỉ huy Quân sự xã.", None, [(Y, "2", "3")]),
    ("UBND xã tặng Giấy khen cho 34 (ba mươi tư) cá nhân và 12 (mười ba) tập thể.", None, [(W, "12", "13")]),
    ("Có 105 (một trăm linh năm) hộ được tặng Giấy khen.", None, []),
    ("Có 1.250 (một nghìn hai trăm năm mươi) hộ đạt Gia đình văn hóa.", None, []),
    ("Trao 21 (hai mươi mốt) Bằng khen của UBND thành phố.", None, []),
    ("Trao 24 (hai mươi mốt) Bằng khen của UBND thành phố.", None, [(W, "24", "21")]),
    ("Giấy khen của UBND xã: 60 cá nhân (trong đó có 2 người được khen 2 lần; thôn Đông 20, thôn Tây 15).", None, []),
    (
        "Lao động tiên tiến: 120 người, chiếm 85%; Chiến sĩ thi đua cơ sở 18 người (bằng 15% Lao động tiên tiến).",
        None,
        [],
    ),
    ("Năm 2024 có 12 tập thể được khen, tăng 3 tập thể so với năm 2023.", None, []),
    (
        "Số liệu của 3 xã cũ: xã Yên Mộc (cũ) tặng Giấy khen cho 12 tập thể; xã Đông Hà (cũ) tặng Giấy khen cho 9 tập thể.\nTừ khi sáp nhập, UBND xã mới tặng Giấy khen cho 5 tập thể.",
        None,
        [],
    ),
    (
        "Có 24 tập thể, 84 cá nhân được khen, không kể khen thưởng của ngành dọc:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\n- Giấy khen của Công an thành phố: 2 tập thể",
        None,
        [],
    ),
    (
        "Kế hoạch khen thưởng năm 2026: 30 tập thể, 100 cá nhân, trong đó:\n- Giấy khen: 25 tập thể, 80 cá nhân",
        None,
        [],
    ),
    ("Giấy khen: 45 cá nhân, trong đó nông dân 20, công nhân 15, giáo viên 9.", None, []),
    ("Huân chương Lao động: 3 (hạng Nhì 1, hạng Ba 2).", None, []),
    ("Huân chương Lao động: 4 (hạng Nhì 1, hạng Ba 2).", None, [(B, "4", "3")]),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nToàn xã có 24 tập thể, 84 cá nhân được khen thưởng.",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "Toàn xã có 24 tập thể, 84 cá nhân được khen thưởng các cấp.\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    ("Năm 2025, toàn xã có 24 lượt tập thể, 84 lượt cá nhân được khen thưởng.", [], []),
    (
        "Trao Huy hiệu Đảng cho 47 đảng viên, trong đó: 70 năm: 2 đồng chí; 60 năm: 10 đồng chí; 50 năm: 15 đồng chí; 40 năm: 21 đồng chí.",
        None,
        [(B, "47", "48")],
    ),
    (
        "Trao Huy hiệu Đảng cho 48 đảng viên, trong đó: 70 năm: 2 đồng chí; 60 năm: 10 đồng chí; 50 năm: 15 đồng chí; 40 năm: 21 đồng chí.",
        None,
        [],
    ),
]

IN_REPORTS: list[Case] = [
    (
        "Kết quả, 5 năm qua có 1.245 lượt cá nhân, 186 lượt tập thể được khen thưởng ở các cấp, bao gồm:\n- Cấp Nhà nước: 02 tập thể, 05 cá nhân được tặng Huân chương Lao động hạng Ba.\n- Cấp thành phố: 34 tập thể, 140 cá nhân được tặng Bằng khen.\n- Cấp xã: 150 tập thể, 1.100 cá nhân được tặng Giấy khen.",
        [(I, 1245, "match"), (C, 186, "match")],
        [],
    ),
    (
        "Kết quả, 5 năm qua có 1.254 lượt cá nhân, 186 lượt tập thể được khen thưởng ở các cấp, bao gồm:\n- Cấp Nhà nước: 02 tập thể, 05 cá nhân được tặng Huân chương Lao động hạng Ba.\n- Cấp thành phố: 34 tập thể, 140 cá nhân được tặng Bằng khen.\n- Cấp xã: 150 tập thể, 1.100 cá nhân được tặng Giấy khen.",
        [(I, 1254, "mismatch"), (C, 186, "match")],
        [(T, "1254", "1245")],
    ),
    (
        "Năm 2021 tặng Giấy khen cho 40 cá nhân, năm 2022 tặng Giấy khen cho 42 cá nhân, năm 2023 tặng Giấy khen cho 45 cá nhân. Cộng 3 năm: 127 cá nhân.",
        [(I, 127, "match")],
        [],
    ),
    (
        "Năm 2021 tặng Giấy khen cho 40 cá nhân, năm 2022 tặng Giấy khen cho 42 cá nhân, năm 2023 tặng Giấy khen cho 45 cá nhân. Cộng 3 năm: 129 cá nhân.",
        [(I, 129, "mismatch")],
        [(T, "129", "127")],
    ),
    (
        "2.1. Tập thể\n- Tập thể lao động xuất sắc: 5\n- Tập thể lao động tiên tiến: 14\n2.2. Cá nhân\n- Lao động tiên tiến: 210\n- Chiến sĩ thi đua cơ sở: 31\nCộng mục 2: 19 tập thể, 241 cá nhân.",
        [(C, 19, "match"), (I, 241, "match")],
        [],
    ),
    (
        "2.1. Tập thể\n- Tập thể lao động xuất sắc: 5\n- Tập thể lao động tiên tiến: 14\n2.2. Cá nhân\n- Lao động tiên tiến: 210\n- Chiến sĩ thi đua cơ sở: 31\nCộng mục 2: 19 tập thể, 245 cá nhân.",
        [(C, 19, "match"), (I, 245, "mismatch")],
        [(T, "245", "241")],
    ),
    (
        "Lao động tiên tiến 5 năm: 520 lượt người, cụ thể năm 2021: 100, năm 2022: 102, năm 2023: 104, năm 2024: 106, năm 2025: 108.",
        None,
        [],
    ),
    (
        "Lao động tiên tiến 5 năm: 525 lượt người, cụ thể năm 2021: 100, năm 2022: 102, năm 2023: 104, năm 2024: 106, năm 2025: 108.",
        None,
        [(B, "525", "520")],
    ),
    ("Tập thể lao động xuất sắc: 24 lượt (2021: 4; 2022: 5; 2023: 5; 2024: 5; 2025: 5).", None, []),
    ("Tập thể lao động xuất sắc: 26 lượt (2021: 4; 2022: 5; 2023: 5; 2024: 5; 2025: 5).", None, [(B, "26", "24")]),
    (
        "Giấy khen của UBND xã: 90 cá nhân, trong đó khen chuyên đề 50 người, khen đột xuất 38 người.",
        None,
        [(B, "90", "88")],
    ),
    ("Giấy khen của UBND xã: 88 cá nhân, trong đó khen chuyên đề 50 người, khen đột xuất 38 người.", None, []),
    (
        "Chiến sĩ thi đua cơ sở: 60 người, gồm khối mầm non 20 người, khối tiểu học 22 người, khối THCS 16 người.",
        None,
        [(B, "60", "58")],
    ),
    (
        "Chiến sĩ thi đua cơ sở: 58 người, gồm khối mầm non 20 người, khối tiểu học 22 người, khối THCS 16 người.",
        None,
        [],
    ),
    (
        "Chủ tịch nước tặng Huân chương Lao động hạng Ba cho 02 cá nhân: bà Tạ Thị Ngát (Trường Mầm non Hoa Sen).",
        None,
        [(L, "2", "1")],
    ),
    ("Được Bộ Giáo dục và Đào tạo tặng Bằng khen có 03 cán bộ: Tạ Thị Ngát, Phạm Thị Lụa, Đinh Thị Mơ.", None, []),
    (
        "Được Bộ Giáo dục và Đào tạo tặng Bằng khen có 04 cán bộ: Tạ Thị Ngát, Phạm Thị Lụa, Đinh Thị Mơ.",
        None,
        [(L, "4", "3")],
    ),
    ("Có 2 tập thể là Trường Mầm non Hoa Sen, Trạm Y tế xã Yên Mộc được tặng Cờ thi đua của UBND thành phố.", None, []),
    (
        "Có 3 tập thể là Trường Mầm non Hoa Sen, Trạm Y tế xã Yên Mộc được tặng Cờ thi đua của UBND thành phố.",
        None,
        [(L, "3", "2")],
    ),
    (
        "Bằng khen của Bộ Y tế: 03 cá nhân\n- Bà Tạ Thị Ngát, Trạm trưởng Trạm Y tế xã\n- Ông Cù Văn Lịch, y sĩ\n- Bà Phạm Thị Lụa, điều dưỡng",
        None,
        [],
    ),
    (
        "Bằng khen của Bộ Y tế: 04 cá nhân\n- Bà Tạ Thị Ngát, Trạm trưởng Trạm Y tế xã\n- Ông Cù Văn Lịch, y sĩ\n- Bà Phạm Thị Lụa, điều dưỡng",
        None,
        [(L, "4", "3")],
    ),
    ("Ông Cù Văn Lịch, Chiến sĩ thi đua cơ sở 6 năm (2019, 2020, 2021, 2022, 2023).", None, [(Y, "6", "5")]),
    ("Bà Tạ Thị Ngát: Lao động tiên tiến bốn năm liền 2021, 2022, 2023, 2024.", None, []),
    ("Bà Tạ Thị Ngát: Lao động tiên tiến ba năm liền 2021, 2022, 2023, 2024.", None, [(Y, "3", "4")]),
    ("Giấy khen của Đảng ủy: 18 (mười tám) chi bộ, 64 (sáu mươi ba) đảng viên.", None, [(W, "64", "63")]),
    ("Tặng 15 (mười lăm) Giấy khen cho các hộ dân.", None, []),
    (
        "Chủ tịch UBND thành phố tặng Bằng khen cho 4 tập thể, 9 cá nhân; UBND xã tặng Giấy khen cho 25 tập thể, 92 cá nhân.\n\nTT\tHình thức\tTập thể\tCá nhân\n1\tBằng khen của UBND thành phố\t4\t9\n2\tGiấy khen của UBND xã\t25\t88",
        None,
        [(X, "88", "92")],
    ),
    (
        "Chủ tịch UBND thành phố tặng Bằng khen cho 4 tập thể, 9 cá nhân; UBND xã tặng Giấy khen cho 25 tập thể, 88 cá nhân.\n\nTT\tHình thức\tTập thể\tCá nhân\n1\tBằng khen của UBND thành phố\t4\t9\n2\tGiấy khen của UBND xã\t25\t88",
        None,
        [],
    ),
    (
        "Riêng năm 2025, UBND xã tặng Giấy khen cho 8 tập thể, 30 cá nhân.\n\nTT\tHình thức\tTập thể\tCá nhân\n1\tBằng khen của UBND thành phố\t4\t9\n2\tGiấy khen của UBND xã\t25\t88",
        None,
        [],
    ),
    ("Toàn xã có 120 cán bộ, giáo viên; Lao động tiên tiến 110 người, Chiến sĩ thi đua cơ sở 16 người.", None, []),
    ("Tổng số hộ: 3.120. Gia đình văn hóa: 2.905 hộ (93,1%).", None, []),
    ("Giấy khen của UBND xã cho gần 90 cá nhân (năm 2023: 30; năm 2024: 31; năm 2025: 28).", None, []),
    ("Giấy khen của UBND xã: 75 cá nhân, trong đó 40 người trực tiếp lao động, 22 nữ, 30 đảng viên.", None, []),
    ("Giấy khen của UBND xã: 75 cá nhân, trong đó có 20 giáo viên.", None, []),
    (
        "Bằng khen của UBND thành phố: 12 cá nhân (tăng 4 người so với năm 2024; 3 người được tặng lần thứ hai).",
        None,
        [],
    ),
    (
        "Năm 2025 có 24 tập thể được khen (năm 2024: 19 tập thể; năm 2023: 21 tập thể).\n- Bằng khen của UBND thành phố: 3 tập thể\n- Giấy khen của UBND xã: 21 tập thể",
        None,
        [],
    ),
    (
        "6 tháng đầu năm có 10 tập thể, 41 cá nhân được khen thưởng.\nCả năm:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    ("Có 3 trường đạt Tập thể lao động xuất sắc gồm các trường Hoa Sen, Yên Mộc và Trường THCS Đông Hà.", None, []),
    (
        "Bà Tạ Thị Ngát 5 năm liền đạt Lao động tiên tiến, trong đó 3 năm (2021, 2022, 2024) đạt Chiến sĩ thi đua cơ sở.",
        None,
        [],
    ),
    (
        "Trước sáp nhập, 3 xã cũ có 31 tập thể, 120 cá nhân được khen; sau sáp nhập xã mới có 24 tập thể, 84 cá nhân được khen, gồm:\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        None,
        [],
    ),
    (
        "Đề nghị khen thưởng 15 tập thể, 40 cá nhân; đã được khen 12 tập thể, 35 cá nhân, gồm:\n- Bằng khen của UBND thành phố: 2 tập thể, 5 cá nhân\n- Giấy khen của UBND xã: 10 tập thể, 30 cá nhân",
        None,
        [],
    ),
    (
        "Tổng kinh phí khen thưởng 320 triệu đồng cho 24 tập thể, 84 cá nhân.\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 70 cá nhân",
        None,
        [],
    ),
    ("Tặng Giấy khen cho 5 hộ: hộ ông Cù Văn Lịch, hộ bà Tạ Thị Ngát và các hộ khác ở thôn Đông.", None, []),
    (
        "Có 4 cá nhân được tặng Bằng khen, đó là ông Cù Văn Lịch, bà Tạ Thị Ngát, hai người còn lại là giáo viên.",
        None,
        [],
    ),
    ("UBND xã tặng 30 Giấy khen cho 12 tập thể và nhiều cá nhân.", None, []),
]

IN_OTHER_WORDS: list[Case] = [
    (
        "1. Khen thưởng cấp Nhà nước: 03 tập thể, 06 cá nhân.\n2. Khen thưởng cấp thành phố: 21 tập thể, 58 cá nhân.\n3. Khen thưởng cấp phường: 96 tập thể, 310 cá nhân.\nTổng cộng: 120 tập thể, 376 cá nhân.",
        [(C, 120, "match"), (I, 376, "mismatch")],
        [(T, "376", "374")],
    ),
    (
        "1. Khen thưởng cấp Nhà nước: 03 tập thể, 06 cá nhân.\n2. Khen thưởng cấp thành phố: 21 tập thể, 58 cá nhân.\n3. Khen thưởng cấp phường: 96 tập thể, 310 cá nhân.\nTổng cộng: 120 tập thể, 374 cá nhân.",
        [(C, 120, "match"), (I, 374, "match")],
        [],
    ),
    (
        "Trong kỳ, UBND phường ban hành 45 quyết định, khen thưởng 62 tập thể, 205 cá nhân, 14 hộ gia đình (khen chuyên đề: 40 tập thể, 130 cá nhân, 9 hộ; khen đột xuất: 22 tập thể, 75 cá nhân, 5 hộ).",
        None,
        [],
    ),
    (
        "Có 18 cá nhân được tặng Bằng khen của UBND thành phố (năm 2021: 3, năm 2022: 4, năm 2023: 4, năm 2024: 3, năm 2025: 5).",
        None,
        [(B, "18", "19")],
    ),
    (
        "Có 19 cá nhân được tặng Bằng khen của UBND thành phố (năm 2021: 3, năm 2022: 4, năm 2023: 4, năm 2024: 3, năm 2025: 5).",
        None,
        [],
    ),
    ("Kỷ niệm chương: 14 người (Bộ Giáo dục và Đào tạo: 8, Bộ Y tế: 3, Bộ Công an: 2).", None, [(B, "14", "13")]),
    ("Kỷ niệm chương: 13 người (Bộ Giáo dục và Đào tạo: 8, Bộ Y tế: 3, Bộ Công an: 2).", None, []),
    (
        "Danh sách gồm 03 tập thể: Chi bộ thôn Đông; Chi hội Phụ nữ thôn Tây; Trường Tiểu học Yên Mộc được UBND xã tặng Giấy khen.",
        None,
        [],
    ),
    (
        "UBND xã tặng Giấy khen cho 06 cá nhân: Tạ Thị Ngát, Cù Văn Lịch, Đinh Văn Tích, Phạm Thị Lụa, Bùi Văn Thuần.",
        None,
        [(L, "6", "5")],
    ),
    (
        "UBND xã tặng Giấy khen cho 05 cá nhân: Tạ Thị Ngát, Cù Văn Lịch, Đinh Văn Tích, Phạm Thị Lụa, Bùi Văn Thuần.",
        None,
        [],
    ),
    (
        "Giấy khen của UBND xã:\n- Tập thể: 15\n- Cá nhân: 48\n- Hộ gia đình: 7\nTổng số: 71 Giấy khen.",
        None,
        [(T, "71", "70")],
    ),
    ("Giấy khen của UBND xã:\n- Tập thể: 15\n- Cá nhân: 48\n- Hộ gia đình: 7\nTổng số: 70 Giấy khen.", None, []),
    (
        "Cụ thể: năm 2023 có 9 tập thể, năm 2024 có 11 tập thể, năm 2025 có 12 tập thể được tặng Giấy khen của UBND xã; tổng 32 tập thể.",
        None,
        [],
    ),
    ("Trường Mầm non Hoa Sen đạt Tập thể lao động tiên tiến hai năm (2022, 2023, 2024).", None, [(Y, "2", "3")]),
    ("Gia đình văn hóa: 2.905 hộ (thôn Đông 810, thôn Tây 790, thôn Nam 705, thôn Bắc 600).", None, []),
    (
        "Toàn xã có 2.905 hộ đạt Gia đình văn hóa, trong đó 2.100 hộ đạt 3 năm liên tục, 1.200 hộ là hộ nông dân.",
        None,
        [],
    ),
    ("UBND xã tặng Giấy khen cho 45 tập thể, cá nhân, trong đó có 12 tập thể.", None, []),
    ("UBND xã tặng Giấy khen cho 45 tập thể, cá nhân, gồm 12 tập thể, 33 cá nhân.", None, []),
    ("UBND xã tặng Giấy khen cho 45 tập thể, cá nhân, gồm 12 tập thể, 35 cá nhân.", None, [(T, "45", "47")]),
    ("Khen thưởng 5 năm: 300 lượt (năm 2021: 50; năm 2022: 55; năm 2023: 60; năm 2024: 65; năm 2025: 70).", None, []),
    ("Lao động tiên tiến: 96 người/110 người (87%), trong đó 40 nam, 56 nữ.", None, []),
    (
        "Có 15 tập thể dẫn đầu được tặng Cờ thi đua và Bằng khen: 5 Cờ thi đua, 12 Bằng khen (2 tập thể nhận cả hai).",
        None,
        [],
    ),
]


@pytest.mark.parametrize(("lines", "totals", "errors"), [*IN_PROSE, *IN_LISTS, *IN_REPORTS, *IN_OTHER_WORDS])
def test_what_adds_up(lines: str, totals: Told | None, errors: Cried) -> None:
    found = report(f"{lines}\n")
    told = [(one.recipient_kind, one.count, one.verdict) for one in found.totals]
    cried = [(one.code, one.stated, one.computed) for one in found.findings if one.code in ERRORS]
    assert (sorted(told) if totals is not None else None, sorted(cried)) == (
        sorted(totals) if totals is not None else None,
        sorted(errors),
    )


def test_half_of_them_are_right() -> None:
    cases = [*IN_PROSE, *IN_LISTS, *IN_REPORTS, *IN_OTHER_WORDS]
    right = sum(not errors for _, _, errors in cases)
    assert len(cases) >= 100
    assert len(cases) // 3 <= right <= 2 * len(cases) // 3
