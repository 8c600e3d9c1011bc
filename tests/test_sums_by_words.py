"""Sums that tell by words what they sum, lists of names, years that run on, and figures told twice: those that agree,
those that do not, and those that only look as if they did not.
"""

# ruff: noqa: E501, E741 - a case stands on one line; I is short for individual

import pytest
from whole_report import report

C, I, H = "collective", "individual", "household"
T, B, L = "TOTAL_MISMATCH", "BREAKDOWN_MISMATCH", "LIST_COUNT_MISMATCH"
Y, W, X = "YEARS_COUNT_MISMATCH", "WORDS_DIGITS_MISMATCH", "TABLE_TEXT_CONFLICT"
N, S = "YEARS_NOT_CONSECUTIVE", "SAME_RECIPIENT_CONFLICT"
CODES = {T, B, L, Y, W, X, N, S}

Told = list[tuple[str, int, str]]
"""Stated totals: kind, figure, verdict."""
Cried = list[tuple[str, str, str]]
"""Findings: code, figure stated, figure computed."""
Case = tuple[str, Told, Cried]

IN_OTHER_PLACES: list[Case] = [
    (
        "a) Lao động tiên tiến: 815 lượt người; Chiến sĩ thi đua cơ sở: 102 lượt người.\nb) Tập thể lao động tiên tiến: 44 lượt; Tập thể lao động xuất sắc: 11 lượt.\nc) 86 Giấy khen của Chủ tịch UBND các xã, thị trấn cho 22 tập thể và 64 cá nhân.\nd) 45 Giấy khen của Chủ tịch UBND xã cho 10 tập thể, 30 cá nhân và 05 hộ gia đình.\nCộng điểm a và điểm b: 55 lượt tập thể, 917 lượt cá nhân được công nhận danh hiệu.",
        [("", 86, "match"), ("", 45, "match"), (C, 55, "match"), (I, 917, "match")],
        [],
    ),
    (
        "1. Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân.\n2. Giấy khen của UBND xã: 21 tập thể, 76 cá nhân.\n3. Giấy khen của Hội Nông dân xã: 5 tập thể, 30 cá nhân.\nTổng mục 1 và mục 2: 24 tập thể, 85 cá nhân.",
        [(C, 24, "match"), (I, 85, "mismatch")],
        [(T, "85", "84")],
    ),
    (
        "1. Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân.\n2. Giấy khen của UBND xã: 21 tập thể, 76 cá nhân.\n3. Giấy khen của Hội Nông dân xã: 5 tập thể, 30 cá nhân.\nCộng các mục 2, 3: 26 tập thể, 106 cá nhân được khen.",
        [(C, 26, "match"), (I, 106, "match")],
        [],
    ),
    (
        "1. Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân.\n2. Giấy khen của UBND xã: 21 tập thể, 76 cá nhân.\n3. Giấy khen của Hội Nông dân xã: 5 tập thể, 30 cá nhân.\nCộng từ mục 1 đến mục 3: 29 tập thể, 114 cá nhân được khen.",
        [(C, 29, "match"), (I, 114, "match")],
        [],
    ),
    (
        "a) Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân.\nb) Giấy khen của UBND xã: 21 tập thể, 76 cá nhân.\nc) Giấy khen của Hội Nông dân xã: 5 tập thể, 30 cá nhân.\nNhư vậy, hai khoản a và b cộng lại là 24 tập thể, 84 cá nhân.",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "2.1. Khối trường học\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng cộng khối trường học: 24 tập thể, 86 cá nhân được khen.\n2.2. Khối y tế\n- Bằng khen của UBND thành phố: 1 tập thể, 2 cá nhân\n- Giấy khen của UBND xã: 4 tập thể, 16 cá nhân\nTổng cộng khối y tế: 05 tập thể, 18 cá nhân được khen.",
        [(C, 24, "match"), (I, 86, "mismatch"), (C, 5, "match"), (I, 18, "match")],
        [(T, "86", "84")],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nCộng khối Mặt trận và các đoàn thể: 24 tập thể, 84 cá nhân được khen thưởng.",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng hợp lực lượng vũ trang: 24 tập thể, 80 cá nhân.",
        [(C, 24, "match"), (I, 80, "mismatch")],
        [(T, "80", "84")],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nCộng khen đột xuất và chuyên đề: 24 tập thể, 84 cá nhân.",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nCộng đồng doanh nghiệp: 24 tập thể, 84 cá nhân được khen.",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng Công ty Than Đông Bắc: 2 tập thể, 4 cá nhân được khen.",
        [],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\n- Tổng cộng từ cấp xã đến cấp thành phố:\n  + Tập thể: 24.\n  + Cá nhân: 94.",
        [(C, 24, "match"), (I, 94, "mismatch")],
        [(T, "94", "84")],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\n* Tổng số khen thưởng các cấp:\n- Tập thể: 24\n- Cá nhân: 84",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nCộng:\n- Tập thể: 24\n- Cá nhân: 84",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng cộng\n+ Tập thể: 25 tập thể\n+ Cá nhân: 84 người",
        [(C, 25, "mismatch"), (I, 84, "match")],
        [(T, "25", "24")],
    ),
    (
        "- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng số đại biểu dự hội nghị:\n- Tập thể: 24\n- Cá nhân: 84",
        [],
        [],
    ),
    (
        "Tổng số khen thưởng trong 5 năm:\n- Tập thể: 24\n- Cá nhân: 84",
        [],
        [],
    ),
    (
        "Năm 2025 có 24 tập thể, 84 cá nhân được khen thưởng.\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
]

OF_CITED_LINES: list[Case] = [
    (
        "A. Khen thưởng cấp trên\nI. Nhà nước\n- Bằng khen của Thủ tướng Chính phủ: 3 tập thể, 8 cá nhân\nII. Thành phố\n- Bằng khen của UBND thành phố: 4 tập thể, 18 cá nhân\nB. Khen thưởng của xã\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng hợp mục A: 7 tập thể, 28 cá nhân.",
        [(C, 7, "match"), (I, 28, "mismatch")],
        [(T, "28", "26")],
    ),
    (
        "A. Khen thưởng cấp trên\nI. Nhà nước\n- Bằng khen của Thủ tướng Chính phủ: 3 tập thể, 8 cá nhân\nII. Thành phố\n- Bằng khen của UBND thành phố: 4 tập thể, 18 cá nhân\nB. Khen thưởng của xã\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân\nTổng hợp phần A và phần B: 28 tập thể, 102 cá nhân.",
        [(C, 28, "match"), (I, 102, "match")],
        [],
    ),
    (
        "1. Khen cấp trên\na) Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân.\nb) Bằng khen của Bộ Y tế: 2 tập thể, 5 cá nhân.\n2. Khen cấp xã\na) Giấy khen của UBND xã: 21 tập thể, 76 cá nhân.\nb) Giấy khen của Hội Nông dân xã: 5 tập thể, 30 cá nhân.\nCộng mục 1 và mục 2: 31 tập thể, 120 cá nhân.",
        [(C, 31, "match"), (I, 120, "mismatch")],
        [(T, "120", "119")],
    ),
    (
        "1. Khen cấp trên\n- Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân.\n- Bằng khen của Bộ Y tế: 2 tập thể, 5 cá nhân.\n2. Khen cấp xã\n- Giấy khen của UBND xã: 21 tập thể, 76 cá nhân.\nCộng mục 1: 5 tập thể, 13 cá nhân.",
        [(C, 5, "match"), (I, 13, "match")],
        [],
    ),
    (
        "1. Bằng khen của UBND thành phố: 3 tập thể, 8 cá nhân.\n2. Giấy khen của UBND xã: 21 tập thể, 76 cá nhân.\nCộng mục 1 và mục 5: 24 tập thể, 84 cá nhân.",
        [(C, 24, "match"), (I, 84, "match")],
        [],
    ),
    (
        "2.1. Danh hiệu thi đua\n- Tập thể lao động tiên tiến: 34\n2.2. Hình thức khen thưởng\n- Bằng khen của UBND thành phố: 9 tập thể, 26 cá nhân\n- Giấy khen của UBND xã: 17 tập thể, 66 cá nhân\nCộng mục 2.2: 26 tập thể, 92 cá nhân\n2.3. Khối Đảng, đoàn thể và các mặt khác\n- Đảng ủy xã tặng Giấy khen cho 12 chi bộ và 40 đảng viên",
        [(C, 26, "match"), (I, 92, "match")],
        [],
    ),
]

IN_RUNNING_TEXT: list[Case] = [
    (
        "UBND xã tặng Giấy khen chuyên đề cho 11 tập thể, 38 cá nhân. Tính chung cả năm, xã tặng Giấy khen cho 12 tập thể, 41 cá nhân.",
        [],
        [],
    ),
    (
        "Năm 2024, UBND xã tặng Giấy khen cho 11 tập thể. Năm 2025, UBND xã tặng Giấy khen cho 14 tập thể. Tính chung 2 năm, UBND xã tặng Giấy khen cho 25 tập thể.",
        [(C, 25, "match")],
        [],
    ),
    (
        "UBND xã tặng Giấy khen cho 11 tập thể và 38 cá nhân. Tổng cộng các hình thức, xã đã trao 50 Giấy khen.",
        [],
        [],
    ),
    (
        "Bộ Y tế tặng Bằng khen cho 26 tập thể, 47 cá nhân. Bộ Nội vụ tặng Bằng khen 15 tập thể, 32 cá nhân. Bộ Tư pháp tặng Bằng khen 03 tập thể, 14 cá nhân. Như vậy số được các bộ tặng Bằng khen là 44 tập thể và 97 cá nhân.",
        [(C, 44, "match"), (I, 97, "mismatch")],
        [(T, "97", "93")],
    ),
    (
        "Bộ Y tế tặng Bằng khen cho 26 tập thể, 47 cá nhân. Bộ Nội vụ tặng Bằng khen 15 tập thể, 32 cá nhân. Như vậy, các bộ đã tặng Bằng khen cho 41 tập thể và 79 cá nhân.",
        [(C, 41, "match"), (I, 79, "match")],
        [],
    ),
    (
        "Bộ Y tế tặng Bằng khen cho 26 tập thể, 47 cá nhân. Bộ Nội vụ tặng Bằng khen 15 tập thể, 32 cá nhân. Tính chung, số tập thể và cá nhân được bộ, ngành tặng Bằng khen là 41 tập thể, 78 cá nhân.",
        [(C, 41, "match"), (I, 78, "mismatch")],
        [(T, "78", "79")],
    ),
    (
        "Bộ Y tế tặng Bằng khen cho 26 tập thể, 47 cá nhân. Bộ Nội vụ tặng Bằng khen 15 tập thể, 32 cá nhân. Tổng cộng, các bộ tặng Bằng khen cho 41 tập thể, 79 cá nhân.",
        [(C, 41, "match"), (I, 79, "match")],
        [],
    ),
    (
        "Bộ Y tế tặng Bằng khen cho 26 tập thể, 47 cá nhân. Bộ Nội vụ tặng Bằng khen 15 tập thể, 32 cá nhân. Tổng số Bằng khen cấp bộ là 120.",
        [("", 120, "match")],
        [],
    ),
    (
        "Bộ Y tế tặng Bằng khen cho 26 tập thể, 47 cá nhân. Bộ Nội vụ tặng Bằng khen 15 tập thể, 32 cá nhân. Cộng lại, có 120 Bằng khen của các bộ.",
        [("", 120, "match")],
        [],
    ),
    (
        "Chủ tịch UBND thành phố tặng Bằng khen cho 27 doanh nghiệp và 14 doanh nhân. Tổng cộng có 43 Bằng khen của Chủ tịch UBND thành phố được trao dịp này. Bộ Công Thương có Bằng khen cho 2 hợp tác xã.",
        [("", 43, "mismatch")],
        [(T, "43", "41")],
    ),
    (
        "Chủ tịch UBND thành phố tặng Bằng khen cho 27 doanh nghiệp và 14 doanh nhân. Như vậy, có 41 Bằng khen của Chủ tịch UBND thành phố đã được trao dịp này.",
        [("", 41, "match")],
        [],
    ),
    (
        "UBND xã tặng Giấy khen cho 17 tập thể, 43 cá nhân và 20 hộ gia đình; tổng cộng đợt này 80 trường hợp.",
        [("", 80, "match")],
        [],
    ),
    (
        "UBND xã tặng Giấy khen cho 17 tập thể, 43 cá nhân và 20 hộ gia đình; cả thảy 82 Giấy khen.",
        [("", 82, "mismatch")],
        [(T, "82", "80")],
    ),
    (
        "UBND xã tặng Giấy khen cho 12 tập thể và 40 cá nhân. Ngoài ra, Hội Nông dân xã tặng Giấy khen cho 10 hội viên. Tổng cộng có 52 Giấy khen của UBND xã.",
        [("", 52, "match")],
        [],
    ),
    (
        "UBND xã tặng Giấy khen cho 12 tập thể và 40 cá nhân. Như vậy so với năm trước tăng 10 tập thể.",
        [],
        [],
    ),
    (
        "UBND xã tặng Giấy khen cho 12 tập thể và 40 cá nhân. Tổng cộng từ trước đến nay xã đã tặng 520 Giấy khen.",
        [],
        [],
    ),
    (
        "Đến nay, tổng cộng có 55 Bằng khen của Thủ tướng Chính phủ được trao cho các tập thể.",
        [],
        [],
    ),
    (
        "Tối 6/11, Ban Thường vụ Thành ủy trao Huy hiệu Đảng tặng 38 đảng viên của Đảng bộ xã, trong đó:\nTuổi Đảng\tSố đồng chí\nHuy hiệu 70 năm tuổi Đảng\t1\nHuy hiệu 60 năm tuổi Đảng\t6\nHuy hiệu 50 năm tuổi Đảng\t8\nHuy hiệu 40 năm tuổi Đảng\t22",
        [],
        [(B, "38", "37")],
    ),
    (
        "Ban Thường vụ Thành ủy tặng Huy hiệu Đảng cho 45 đảng viên, gồm:\n- Huy hiệu 70 năm tuổi Đảng: 1 đồng chí\n- Huy hiệu 60 năm tuổi Đảng: 6 đồng chí\n- Huy hiệu 50 năm tuổi Đảng: 9 đồng chí\n- Huy hiệu 40 năm tuổi Đảng: 28 đồng chí",
        [],
        [(B, "45", "44")],
    ),
]

OF_NAMES: list[Case] = [
    (
        "- UBND xã tặng Giấy khen đột xuất cho 4 CN gồm đ/c Phạm Văn Tráng (CAX), bà Hoàng Thị Nhàn (TDP 7), anh Cao Thế Viên (TDP 2) vì đã giúp dân trong đợt mưa lũ.",
        [],
        [(L, "4", "3")],
    ),
    (
        "- UBND xã tặng Giấy khen đột xuất cho 3 cá nhân gồm đồng chí Phạm Văn Tráng, bà Hoàng Thị Nhàn, anh Cao Thế Viên vì đã giúp dân trong đợt mưa lũ.",
        [],
        [],
    ),
    (
        "- UBND xã tặng Giấy khen cho 4 cá nhân, gồm: ông Phạm Văn Tráng (thôn Đông), bà Hoàng Thị Nhàn (thôn Đoài), anh Cao Thế Viên (thôn Nam).",
        [],
        [(L, "4", "3")],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 05 cá nhân là các chị: Trần Thị Hời, Phạm Thị Thu Hòa, Ngô Thị Tuyên, Vũ Thị Lúa.",
        [],
        [(L, "5", "4")],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 04 cá nhân là các đồng chí: Trần Thị Hời, Phạm Thị Thu Hòa, Ngô Thị Tuyên, Vũ Thị Lúa.",
        [],
        [],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 04 cá nhân là các ông, bà: Trần Văn Hời, Phạm Thị Thu Hòa, Ngô Thị Tuyên.",
        [],
        [(L, "4", "3")],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 03 học sinh là các em: Trần Văn Hời, Phạm Thị Thu Hòa và Ngô Thị Tuyên.",
        [],
        [],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 5 cá nhân, tiêu biểu là các chị: Trần Thị Hời, Phạm Thị Thu Hòa.",
        [],
        [],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 3 thôn, đó là: thôn Đông, thôn Đoài, thôn Nam, thôn Bắc.",
        [],
        [(L, "3", "4")],
    ),
    (
        "C. Bằng khen của Chủ tịch UBND thành phố Hải Phòng (Quyết định số 1122/QĐ-CT ngày 06/9/2023): 03 tập thể, 04 cá nhân\n* Tập thể:\n1. Trường Mầm non Gia Lương.\n2. Ban Quản lý vịnh Cát Ba.\n3. Đội Xung kích phòng chống thiên tai xã Trân Chân.\n* Cá nhân:\n1. Ông Vũ Kim Thịnh, Trưởng thôn Liên Hoa, xã Trân Chân.\n2. Bà Lưu Thị Hóa, giáo viên Trường Mầm non Gia Lương.\n3. Ông Đinh Quang Bồng, ngư dân, tổ dân phố Tùng Đình.\n4. Ông Hoàng Gia Nghị, Bí thư Chi bộ thôn Áng Sỏ.\n5. Bà Bùi Thị Phấn, Chủ tịch Hội Phụ nữ xã Phù Lòng.",
        [],
        [(L, "4", "5")],
    ),
    (
        "C. Bằng khen của Chủ tịch UBND thành phố: 02 tập thể, 03 cá nhân\n* Tập thể:\n1. Trường Mầm non Gia Lương.\n2. Ban Quản lý vịnh Cát Ba.\n* Cá nhân:\n1. Ông Vũ Kim Thịnh, Trưởng thôn Liên Hoa.\n2. Bà Lưu Thị Hóa, giáo viên Trường Mầm non Gia Lương.\n3. Ông Đinh Quang Bồng, ngư dân.",
        [],
        [],
    ),
    (
        "E. Giấy khen của Giám đốc Công an thành phố: 03 cá nhân\n1. Đại úy Phan Văn Lương, cán bộ Công an xã.\n2. Ông Tô Bá Hiền, thành viên Tổ bảo vệ an ninh trật tự khu 4.",
        [],
        [(L, "3", "2")],
    ),
    (
        "E. Giấy khen của Giám đốc Công an thành phố: 02 cá nhân\n1. Đại úy Phan Văn Lương, cán bộ Công an xã.\n2. Ông Tô Bá Hiền, thành viên Tổ bảo vệ an ninh trật tự khu 4.",
        [],
        [],
    ),
    (
        "E. Giấy khen của UBND xã: 12 cá nhân, tiêu biểu như:\n1. Đại úy Phan Văn Lương, cán bộ Công an xã.\n2. Ông Tô Bá Hiền, thành viên Tổ bảo vệ an ninh trật tự khu 4.",
        [],
        [],
    ),
    (
        "Giấy khen của UBND xã cho 4 cá nhân:\n- Ông Phan Văn Lương;\n- Ông Tô Bá Hiền;\n- Bà Lê Thị Mận.",
        [],
        [(L, "4", "3")],
    ),
    (
        "Danh sách 3 cá nhân được tặng Giấy khen của UBND xã:\n- Ông Phan Văn Lương;\n- Ông Tô Bá Hiền;\n- Bà Lê Thị Mận.\n- Bà Đỗ Thị Cam.",
        [],
        [(L, "3", "4")],
    ),
]

OF_YEARS: list[Case] = [
    (
        "Trường Tiểu học Lê Lợi: Tập thể lao động tiên tiến 5 năm (2020-2021, 2021-2022, 2022-2023, 2023-2024).",
        [],
        [(Y, "5", "4")],
    ),
    (
        "Trường Tiểu học Lê Lợi: Tập thể lao động tiên tiến 4 năm (2020-2021, 2021-2022, 2022-2023, 2023-2024).",
        [],
        [],
    ),
    (
        "Trường Tiểu học Lê Lợi được công nhận Tập thể lao động tiên tiến 5 năm (2020, 2021, 2022, 2023).",
        [],
        [(Y, "5", "4")],
    ),
    (
        "Cô Đỗ Thanh Hoa: Chiến sĩ thi đua cơ sở 2 năm (2021-2022, 2022-2023, 2023-2024).",
        [],
        [(Y, "2", "3")],
    ),
    (
        "Ông Đào Quang Kha, công chức địa chính, liên tục đạt Lao động tiên tiến các năm 2021, 2022, 2024.",
        [],
        [(N, "", "")],
    ),
    (
        "Bà Lê Thị Mận liên tiếp được công nhận Chiến sĩ thi đua cơ sở các năm 2021, 2023, 2024.",
        [],
        [(N, "", "")],
    ),
    (
        "Bà Lê Thị Mận liên tục là Chiến sĩ thi đua cơ sở các năm 2021, 2022, 2023.",
        [],
        [],
    ),
    (
        "Bà Lê Thị Mận liên tục trong các năm 2021, 2022, 2024 đạt Chiến sĩ thi đua cơ sở.",
        [],
        [(N, "", "")],
    ),
    (
        "Chị Trần Thị Hời nhiều năm liền đạt Lao động tiên tiến (2020, 2021, 2023).",
        [],
        [(N, "", "")],
    ),
    (
        "Chị Trần Thị Hời đạt Lao động tiên tiến 3 năm liên tục (2020, 2021, 2023).",
        [],
        [(N, "", "")],
    ),
    (
        "Trường Mầm non Tân Tiến đạt Tập thể lao động xuất sắc liên tục từ năm 2021 đến năm 2024.",
        [],
        [],
    ),
    (
        "Chị Trần Thị Hời liên tục phấn đấu, đạt Lao động tiên tiến các năm 2020, 2023.",
        [],
        [],
    ),
    (
        "Chị Trần Thị Hời đạt Lao động tiên tiến các năm 2020, 2021, 2023, liên tục hoàn thành nhiệm vụ.",
        [],
        [],
    ),
    (
        "Thầy Vũ Kim Thịnh ba năm học liền đạt Chiến sĩ thi đua cơ sở (2020-2021, 2021-2022, 2023-2024).",
        [],
        [(N, "", "")],
    ),
]

IN_TWO_PLACES: list[Case] = [
    (
        "Biểu 2. Bằng khen, Giấy khen theo cấp khen\nHình thức\tTập thể\tCá nhân\tHộ gia đình\tCộng\nBằng khen của Chủ tịch UBND tỉnh Hải Dương\t8\t16\t-\t24\nGiấy khen của Chủ tịch UBND xã\t27\t95\t18\t140\nTổng cộng\t35\t111\t18\t164\n\nBiểu trên cho thấy khen cấp xã chiếm phần lớn. Về Bằng khen của Chủ tịch UBND tỉnh Hải Dương, cả kỳ có 8 tập thể, 19 cá nhân được tặng, phần đông là trưởng thôn.",
        [
            ("", 24, "match"),
            ("", 140, "match"),
            (C, 35, "match"),
            (I, 111, "match"),
            (H, 18, "match"),
            ("", 164, "match"),
        ],
        [(X, "16", "19")],
    ),
    (
        "Về Giấy khen của Chủ tịch UBND xã, 5 năm qua có 9 tập thể, 23 cá nhân được tặng.",
        [],
        [],
    ),
    (
        "Đối với Giấy khen của Chủ tịch UBND xã, trong kỳ đã có 9 tập thể và 23 cá nhân được tặng thưởng.",
        [],
        [],
    ),
    (
        "Riêng Bằng khen của Thủ tướng Chính phủ, có 2 cá nhân được nhận.",
        [],
        [],
    ),
    (
        "Về danh hiệu Lao động tiên tiến, có 250 người đạt.",
        [],
        [],
    ),
    (
        "Biểu 1. Kết quả\nHình thức\tTập thể\tCá nhân\nBằng khen của UBND thành phố\t3\t8\nGiấy khen của UBND xã\t21\t76\nTheo số liệu trên, Giấy khen của UBND xã đã trao cho 21 tập thể, 79 cá nhân.",
        [],
        [(X, "76", "79")],
    ),
    (
        "D. Giấy khen của Chủ tịch UBND huyện Cát Hải (các quyết định từ năm 2021 đến tháng 6/2025)\n1. Ông Bùi Đức Lộc, tổ dân phố Hùng Sơn: 02 Giấy khen.\n2. Bà Trần Thị Mơ, tổ dân phố Lục Độ: 01 Giấy khen.\n3. Câu lạc bộ Bơi vượt biển: 02 Giấy khen (2022, 2023).\n\nIII. GƯƠNG TIÊU BIỂU\n\nÔng Bùi Đức Lộc nhiều năm giữ cho chợ quê sạch đẹp. Ông đã nhận 3 Giấy khen của UBND huyện Cát Hải và một lá thư cảm ơn.",
        [],
        [(S, "2", "3")],
    ),
    (
        "D. Giấy khen của Chủ tịch UBND huyện Cát Hải (Quyết định số 12/QĐ-UBND ngày 05/8/2024)\n1. Ông Bùi Đức Lộc, tổ dân phố Hùng Sơn: 02 Giấy khen.\n2. Bà Trần Thị Mơ, tổ dân phố Lục Độ: 01 Giấy khen.",
        [],
        [],
    ),
    (
        "D. Bằng khen của UBND tỉnh Hải Dương (theo nhiều quyết định trong các năm 2021, 2022, 2023)\n1. Ông Bùi Đức Lộc, tổ dân phố Hùng Sơn.\n2. Bà Trần Thị Mơ, tổ dân phố Lục Độ.",
        [],
        [],
    ),
    (
        "D. Giấy khen của UBND xã (từ tháng 7/2025 đến nay)\n1. Ông Bùi Đức Lộc, tổ dân phố Hùng Sơn.\n2. Bà Trần Thị Mơ, tổ dân phố Lục Độ.",
        [],
        [],
    ),
    (
        "D. Giấy khen của UBND xã năm 2024\n1. Ông Bùi Đức Lộc, tổ dân phố Hùng Sơn.\n2. Bà Trần Thị Mơ, tổ dân phố Lục Độ.",
        [],
        [],
    ),
    (
        "Về danh hiệu thi đua, Chiến sĩ thi đua cơ sở được công nhận 154 lượt người. Danh hiệu Tập thể lao động xuất sắc trao 25 lần, cụ thể năm 2021: 4; năm 2022: 5; năm 2023: 5; năm 2024: 5; năm 2025: 6.",
        [],
        [],
    ),
    (
        "Danh hiệu Đơn vị quyết thắng được công nhận 5 lần, trong đó năm 2023: 2; năm 2024: 3.",
        [],
        [],
    ),
    (
        "Giấy khen của UBND xã được trao 38 lần.",
        [],
        [],
    ),
    (
        "+ Hội Nông dân huyện: trên 30 Giấy khen cho hội viên.",
        [],
        [],
    ),
    (
        "- Hội Liên hiệp Phụ nữ xã: 25 Giấy khen cho cán bộ, hội viên.",
        [],
        [],
    ),
    (
        "- Giấy khen của Thành đoàn Hải Dương: 14 TT, 21 ĐVTN.",
        [],
        [],
    ),
    (
        "- Giấy khen của Hội CCB thành phố: 2 TT, 19 HV; Giấy khen của Hội LHPN: 12 TT, 19 HVPN.",
        [],
        [],
    ),
]

CASES = [*IN_OTHER_PLACES, *OF_CITED_LINES, *IN_RUNNING_TEXT, *OF_NAMES, *OF_YEARS, *IN_TWO_PLACES]


@pytest.mark.parametrize(("lines", "totals", "findings"), CASES)
def test_what_agrees(lines: str, totals: Told, findings: Cried) -> None:
    found = report(f"{lines}\n")
    told = [(one.recipient_kind, one.count, one.verdict) for one in found.totals]
    cried = [(one.code, one.stated, one.computed) for one in found.findings if one.code in CODES]
    assert (sorted(told), sorted(cried)) == (sorted(totals), sorted(findings))


def test_half_of_them_are_right() -> None:
    right = sum(not findings for _, _, findings in CASES)
    assert len(CASES) // 3 <= right <= 2 * len(CASES) // 3
