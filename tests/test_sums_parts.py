"""Numbers with their parts in the wordings of reports: each once with the number that they add up to, once with another."""

# ruff: noqa: E501 - a case stands on one line

import pytest
from whole_report import report

ERRORS = {
    "TOTAL_MISMATCH",
    "BREAKDOWN_MISMATCH",
    "LIST_COUNT_MISMATCH",
    "YEARS_COUNT_MISMATCH",
    "WORDS_DIGITS_MISMATCH",
}

# What the parts add up to, a number that is wrong, and the words, with `{n}` for the number and `\n` for a new line.
BROKEN_DOWN = r"""
40|41|- Giấy khen của UBND xã: {n} cá nhân, trong đó: năm 2021: 4 cá nhân, năm 2022: 6 cá nhân, năm 2023: 8 cá nhân, năm 2024: 10 cá nhân, năm 2025: 12 cá nhân.
30|32|- Chiến sĩ thi đua cơ sở: {n} lượt người (2021: 4; 2022: 6; 2023: 5; 2024: 7; 2025: 8).
40|39|- Bằng khen của UBND thành phố: {n} cá nhân; số lượng các năm 2021, 2022, 2023, 2024, 2025 lần lượt là 4, 6, 8, 10, 12.
40|42|- Chiến sĩ thi đua cơ sở: {n} lượt người, các năm 2021 - 2025 lần lượt là 4, 6, 8, 10, 12.
90|91|Trong 5 năm, UBND xã tặng Giấy khen cho {n} cá nhân; năm 2021 có 14 cá nhân, năm 2022 có 16, năm 2023 có 18, năm 2024 có 20, năm 2025 có 22.
90|88|Giai đoạn 2021 - 2025, UBND xã tặng {n} Giấy khen. Cụ thể: năm 2021 tặng 14 Giấy khen, năm 2022 tặng 16 Giấy khen, năm 2023 tặng 18 Giấy khen, năm 2024 tặng 20 Giấy khen, năm 2025 tặng 22 Giấy khen.
90|91|- Giấy khen của UBND xã: {n} cá nhân\n+ Năm 2021: 14\n+ Năm 2022: 16\n+ Năm 2023: 18\n+ Năm 2024: 20\n+ Năm 2025: 22
130|129|- Lao động tiên tiến: {n} lượt người, chia ra: 2021 - 24; 2022 - 26; 2023 - 25; 2024 - 27; 2025 - 28.
21|20|- Tập thể lao động xuất sắc: {n} tập thể (năm 2021 là 3, năm 2022 là 4, năm 2023 là 4, năm 2024 là 5 và năm 2025 là 5).
130|133|- Lao động tiên tiến: {n} lượt (24 lượt năm 2021, 26 lượt năm 2022, 25 lượt năm 2023, 27 lượt năm 2024, 28 lượt năm 2025).
20|21|Có {n} lượt cá nhân được UBND thành phố tặng Bằng khen, gồm 3 lượt năm 2021, 2 lượt năm 2022, 4 lượt năm 2023, 5 lượt năm 2024 và 6 lượt năm 2025.
12|13|- Giấy khen của UBND xã: {n} cá nhân (ngành giáo dục 5 cá nhân, khối Đảng, đoàn thể 4 cá nhân, lực lượng vũ trang 3 cá nhân).
12|11|- Bằng khen của UBND thành phố: {n} cá nhân, gồm: 5 của ngành giáo dục, 4 của khối Đảng, đoàn thể, 3 của lực lượng vũ trang.
25|24|- Chiến sĩ thi đua cơ sở: {n} người (trường học: 15; cơ quan Đảng, đoàn thể: 4; cơ quan chính quyền: 6).
25|23|- Chiến sĩ thi đua cơ sở: {n} người, trong đó ngành giáo dục 15 người, ngành y tế 4 người, khối cơ quan xã 6 người.
45|47|UBND xã tặng Giấy khen cho {n} cá nhân, cơ cấu như sau: khối trường học 15 cá nhân; khối thôn, tổ dân phố 24 cá nhân; khối cơ quan 6 cá nhân.
155|154|- Lao động tiên tiến: {n} người; chia theo khối: khối trường học 115, khối cơ quan 34, khối y tế 6.
155|157|- Lao động tiên tiến: {n} người, cụ thể: Khối Đảng: 12 người; Khối chính quyền: 24 người; Khối Mặt trận và đoàn thể: 14 người; Khối sự nghiệp giáo dục: 105 người.
155|156|- Lao động tiên tiến: {n} người. Trong số này có 115 người thuộc ngành giáo dục, 34 người thuộc khối cơ quan và 6 người thuộc trạm y tế.
30|29|- Giấy khen của UBND xã: {n} cá nhân — giáo viên 12, công an 5, dân quân 4, nông dân 9.
30|28|- Giấy khen của UBND xã: {n} cá nhân, trong đó có 12 giáo viên, 5 chiến sĩ công an, 4 dân quân, 9 nông dân.
35|34|- Giấy khen của UBND xã: {n} cá nhân (khen thường xuyên 20, khen chuyên đề 12, khen đột xuất 3).
35|36|- Giấy khen của UBND xã: {n} tập thể, trong đó khen thường xuyên: 20 tập thể; khen chuyên đề: 12 tập thể; khen đột xuất: 3 tập thể.
35|37|UBND xã tặng Giấy khen cho {n} cá nhân, gồm 20 cá nhân có thành tích công tác năm, 12 cá nhân có thành tích chuyên đề và 3 cá nhân có thành tích đột xuất.
35|33|UBND xã đã ban hành quyết định tặng Giấy khen cho {n} tập thể. Trong đó, khen thành tích công tác năm 20 tập thể, khen theo chuyên đề 12 tập thể, khen đột xuất 3 tập thể.
15|14|- Bằng khen: {n}, trong đó cấp bộ 3, cấp thành phố 12.
20|19|- Bằng khen các loại: {n} cá nhân (Thủ tướng Chính phủ 2, Bộ Nội vụ 3, UBND thành phố 15).
7|8|- Cờ thi đua: {n} (Chính phủ 1, Bộ Quốc phòng 1, UBND thành phố 5).
85|84|- Giấy khen: {n} cá nhân, gồm cấp huyện 25 cá nhân, cấp xã 60 cá nhân.
36|37|- Chiến sĩ thi đua cơ sở: {n} người (15 nam, 21 nữ).
36|35|- Chiến sĩ thi đua cơ sở: {n} người, trong đó nam 15 người, nữ 21 người.
36|38|- Giấy khen của UBND xã: {n} cá nhân (nam: 15; nữ: 21).
12|13|- Gia đình văn hóa tiêu biểu được tặng Giấy khen của UBND xã: {n} hộ (thôn Đông 3, thôn Đoài 4, thôn Nam 5).
14|13|- Giấy khen của UBND xã: {n} hộ gia đình, trong đó: thôn Đông: 3 hộ; thôn Đoài: 4 hộ; thôn Nam: 5 hộ; thôn Bắc: 2 hộ.
9|10|UBND xã tặng Giấy khen cho {n} cá nhân (Trường Tiểu học Kim Đức 3 cá nhân, Trường Mầm non Kim Đức 4 cá nhân, Trạm Y tế xã 2 cá nhân).
52|53|- Lao động tiên tiến: {n} người\n+ Trường Tiểu học Kim Đức: 23 người\n+ Trường Mầm non Kim Đức: 24 người\n+ Trạm Y tế xã: 5 người
4|5|- Huân chương Lao động: {n} cá nhân (01 hạng Nhì, 03 hạng Ba).
7|6|- Huân chương Lao động các hạng: {n}, gồm 1 hạng Nhất, 2 hạng Nhì, 4 hạng Ba.
37|38|- Huân, Huy chương Kháng chiến: {n}, trong đó hạng Nhất 11, hạng Nhì 22, hạng Ba 4.
33|34|- Huy chương Kháng chiến: {n} người (hạng Nhất: 11 người; hạng Nhì: 22 người).
38|37|- Huy hiệu Đảng: {n} đảng viên (75 năm: 1; 60 năm: 4; 50 năm: 12; 40 năm: 21).
38|40|Đảng ủy trao Huy hiệu Đảng cho {n} đảng viên, trong đó có 1 đồng chí 75 năm, 4 đồng chí 60 năm, 12 đồng chí 50 năm, 21 đồng chí 40 năm tuổi Đảng.
30|31|Năm 2025, UBND xã tặng Giấy khen cho {n} cá nhân. Trong số này có 12 giáo viên, 5 công an, 4 bộ đội, 9 nông dân.
42|43|Toàn xã có {n} cá nhân được tặng Giấy khen của UBND xã. Cụ thể, thôn Đông có 13 cá nhân, thôn Đoài có 14 cá nhân, thôn Nam có 15 cá nhân.
130|131|Toàn xã có {n} lượt người đạt Lao động tiên tiến. Năm 2021 có 24, năm 2022 có 26, năm 2023 có 25, năm 2024 có 27, năm 2025 có 28.
30|29|Danh hiệu Chiến sĩ thi đua cơ sở: {n} đồng chí. Chia theo năm: 2021: 4; 2022: 6; 2023: 5; 2024: 7; 2025: 8.
90|91|Hình thức	2021	2022	2023	2024	2025	Tổng\nGiấy khen của UBND xã (cá nhân)	14	16	18	20	22	{n}
130|132|- Lao động tiên tiến: {n} người. Phân theo năm: năm 2021 có 24 người; năm 2022 có 26 người; năm 2023 có 25 người; năm 2024 có 27 người; năm 2025 có 28 người.
9|8|- Bằng khen của UBND thành phố: {n} cá nhân (năm học 2020-2021: 2; năm học 2021-2022: 3; năm học 2022-2023: 4).
70|71|+ Giấy khen của UBND xã cho {n} tập thể, chia theo các năm: 2021: 10, 2022: 12, 2023: 14, 2024: 16, 2025: 18.
80|81|Trong nhiệm kỳ, Chủ tịch UBND xã đã tặng Giấy khen cho {n} lượt cá nhân, trong đó năm 2021 là 14, năm 2022 là 16, năm 2023 là 18, năm 2024 là 20, 6 tháng đầu năm 2025 là 12.
25|26|- Chiến sĩ thi đua cơ sở: {n} người (Khối THCS: 8; Khối Tiểu học: 10; Khối Mầm non: 7).
105|104|- Lao động tiên tiến: {n} cán bộ, giáo viên (mầm non 34, tiểu học 45, THCS 26).
116|115|- Lao động tiên tiến: {n} đồng chí, gồm: công chức xã 22 đồng chí, viên chức y tế 6 đồng chí, giáo viên 88 đồng chí.
55|56|UBND xã khen thưởng {n} cá nhân có thành tích xuất sắc trong phong trào thi đua, gồm 12 cán bộ, công chức; 18 giáo viên; 25 người dân.
42|41|UBND xã tặng Giấy khen cho {n} cá nhân có thành tích xuất sắc trong phong trào xây dựng nông thôn mới (thôn Đông 12 người, thôn Đoài 14 người, thôn Nam 16 người).
42|43|UBND xã tặng Giấy khen cho {n} hộ gia đình hiến đất mở đường: thôn Đông 12 hộ, thôn Đoài 14 hộ, thôn Nam 16 hộ.
42|44|Đã tặng Giấy khen cho {n} hộ dân, trong đó thôn 1: 12 hộ, thôn 2: 14 hộ, thôn 3: 16 hộ.
23|24|- Giấy khen của UBND xã: {n} tập thể; trong đó: 8 chi bộ, 6 thôn, 5 trường học, 4 đoàn thể.
12|11|- Giấy khen của UBND xã: {n} tập thể (5 trường học, 6 thôn, 1 trạm y tế).
36|37|- Giấy khen của UBND xã: {n} cá nhân, trong đó 15 nam và 21 nữ.
35|36|- Huân chương Kháng chiến: {n} (hạng Nhất: 3, hạng Nhì: 12, hạng Ba: 20).
20|21|- Bằng khen: {n} cá nhân. Trong đó: Bằng khen của Thủ tướng Chính phủ: 2; Bằng khen của Bộ Y tế: 3; Bằng khen của UBND thành phố: 15.
25|24|UBND xã tặng Giấy khen cho {n} cá nhân: 12 giáo viên, 5 công an viên, 8 cán bộ thôn.
40|41|- Giấy khen của UBND xã: {n} cá nhân\n+ Khối trường học: 12\n+ Khối thôn: 20\n+ Khối cơ quan: 8
40|42|- Giấy khen của UBND xã: {n} cá nhân, trong đó:\n  + Thành tích thường xuyên: 20 cá nhân;\n  + Thành tích đột xuất: 5 cá nhân;\n  + Thành tích chuyên đề: 15 cá nhân.
116|115|1. Lao động tiên tiến: {n} người\n- Ngành giáo dục: 88 người\n- Khối cơ quan: 22 người\n- Trạm Y tế: 6 người
30|31|* Chiến sĩ thi đua cơ sở: {n} người\n+ 2021: 4 người\n+ 2022: 6 người\n+ 2023: 5 người\n+ 2024: 7 người\n+ 2025: 8 người
36|35|- Chiến sĩ thi đua cơ sở: {n} người, nam 15, nữ 21.
25|26|- Chiến sĩ thi đua cơ sở: {n} người, ngành giáo dục 15, khối cơ quan 6, y tế 4.
18|19|- Kỷ niệm chương các ngành: {n} (ngành Giáo dục 5, ngành Y tế 3, Hội Nông dân 4, Hội Phụ nữ 6).
12|13|- Giấy khen của Giám đốc Sở: {n} cá nhân (Sở Y tế 3, Sở Giáo dục và Đào tạo 7, Sở Nội vụ 2).
6|7|- Tập thể lao động xuất sắc: {n} (Trường Tiểu học 2 lần, Trường Mầm non 3 lần, UBND xã 1 lần).
70|69|UBND xã đã tặng {n} Giấy khen; chia theo loại hình: khen công trạng 40, khen chuyên đề 25, khen đột xuất 5.
70|72|UBND xã đã tặng {n} Giấy khen (40 Giấy khen thường xuyên, 25 Giấy khen chuyên đề, 5 Giấy khen đột xuất).
2477|2487|- Gia đình văn hóa: {n} hộ (năm 2023: 812 hộ; năm 2024: 825 hộ; năm 2025: 840 hộ).
36|35|- Danh hiệu Thôn văn hóa: {n} lượt thôn. Cụ thể: năm 2021 có 6 thôn, năm 2022 có 7 thôn, năm 2023 có 7 thôn, năm 2024 có 8 thôn, năm 2025 có 8 thôn.
12|11|- Bằng khen của UBND thành phố: {n} cá nhân; trong đó cán bộ 3, công chức 4, người dân 5.
38|39|Tổng số đảng viên được tặng Huy hiệu Đảng là {n} đồng chí, trong đó 75 năm: 1, 60 năm: 4, 50 năm: 12, 40 năm: 21.
12|11|Đảng ủy tặng Giấy khen cho {n} đảng viên (chi bộ Đông 5, chi bộ Đoài 4, chi bộ Trường học 3).
"""

# Parts that are not said to be all of it, and numbers that are no parts.
ONLY_SOME = r"""
- Giấy khen của UBND xã: 12 cá nhân, trong đó có 3 nữ.
- Giấy khen của UBND xã: 40 cá nhân, trong đó có 3 giáo viên, 5 nông dân.
- Giấy khen của UBND xã: 40 cá nhân (trong đó có 12 người trực tiếp lao động).
- Giấy khen của UBND xã: 40 cá nhân, trong đó ngành giáo dục 12 cá nhân.
- Lao động tiên tiến: 155 người, riêng ngành giáo dục 115 người, ngành y tế 6 người.
- Giấy khen của UBND xã: 40 cá nhân, nhiều nhất là thôn Đông 12 cá nhân, thôn Đoài 11 cá nhân.
- Giấy khen của UBND xã: 40 cá nhân, tiêu biểu là thôn Đông 12 cá nhân, thôn Đoài 11 cá nhân.
- Chiến sĩ thi đua cơ sở: 30 người, tăng 5 người so với năm 2020, tăng 3 người so với năm 2021.
- Chiến sĩ thi đua cơ sở: 30 người, trong đó năm 2024: 7 người, năm 2025: 8 người.
- Giấy khen của UBND xã: 30 cá nhân, trong đó 20 nữ, 15 đảng viên, 12 đoàn viên.
- Lao động tiên tiến: 155 người, trong số đó có 115 người thuộc ngành giáo dục.
- Bằng khen của UBND thành phố: 12 cá nhân (3 cá nhân năm 2025).
Bà Lê Thị Mận 5 năm liền (2021-2025) đạt Chiến sĩ thi đua cơ sở.
UBND xã tặng Giấy khen cho 12 cá nhân, trong đó có ông Phạm Văn Tráng, bà Hoàng Thị Nhàn.
- Giấy khen của UBND xã: 40 cá nhân, mức thưởng 500.000 đồng; thôn Đông có 3 nhà văn hóa, thôn Đoài có 2 nhà văn hóa.
UBND xã tặng Giấy khen cho 40 cá nhân. Năm 2025, xã có 12 mô hình, thôn Đông có 4, thôn Đoài có 5.
- Lao động tiên tiến: 155 người; chủ yếu thuộc khối trường học 115, khối cơ quan 34.
- Giấy khen của UBND xã: 40 cá nhân (bình quân mỗi năm 8 cá nhân).
- Giấy khen của UBND xã: 42 cá nhân; trường học 12 cá nhân, thôn 20 cá nhân, còn lại thuộc cơ quan xã.
Có 36 cá nhân được khen thưởng, gồm cả 3 cá nhân ngoài xã, 2 doanh nhân.
- Giấy khen của UBND xã: 40 cá nhân (trong đó có 12 giáo viên, 10 nông dân, 7 công nhân).
- Chiến sĩ thi đua cơ sở: 30 người, trong đó nữ 20 người, đảng viên 28 người.
- Giấy khen của UBND xã: 12 hộ gia đình (thôn 5, thôn 6).
UBND xã tặng Giấy khen cho 12 tập thể, 43 cá nhân; Hội Nông dân xã tặng Giấy khen cho 11 hội viên; Đoàn xã 31 đoàn viên.
- Giấy khen của UBND xã: 40 cá nhân. Năm 2024 có 21 mô hình, năm 2025 có 20 mô hình mới.
- Giấy khen của UBND xã: 40 cá nhân. Khối trường học có 21 lớp, khối cơ quan có 20 phòng.
Giấy khen của UBND xã: 20 cá nhân; Giấy khen của Hội Nông dân: 11; Giấy khen của Hội Phụ nữ: 10.
- Lao động tiên tiến: 30 người, trong đó ngành giáo dục 20 người, y tế 8 người.
Giấy khen cho 25 cá nhân tại các Quyết định số 12, 13, 14.
- Bằng khen của UBND thành phố: 8 cá nhân (Quyết định số 4 năm 2021, Quyết định số 5 năm 2022).
- Giấy khen của UBND xã: 40 cá nhân, cụ thể: thôn Đông 12 người, thôn Đoài 14 người, còn lại là các cơ quan.
- Giấy khen của UBND xã: 30 cá nhân, trong đó trên 20 người là nông dân, gần 9 người là giáo viên.
- Chiến sĩ thi đua cơ sở: 30 lượt người: 24 người trong đó 6 người đạt 2 lần.
- Tập thể lao động tiên tiến: 9 tập thể. Khối mầm non 3 trường, tiểu học 4 trường, THCS 3 trường đều đạt chuẩn quốc gia.
UBND xã tặng Giấy khen cho 20 cá nhân, gồm 12 nông dân và các giáo viên, 7 học sinh giỏi cấp huyện.
"""


def cases(table: str) -> list[list[str]]:
    return [line.replace("\\n", "\n").split("|") for line in table.strip().splitlines()]


def cried(lines: str) -> list[tuple[str, str, str]]:
    return [(one.code, one.stated, one.computed) for one in report(f"{lines}\n").findings if one.code in ERRORS]


@pytest.mark.parametrize(("right", "wrong", "words"), cases(BROKEN_DOWN))
def test_parts_that_add_up(right: str, wrong: str, words: str) -> None:
    assert cried(words.format(n=right)) == []


@pytest.mark.parametrize(("right", "wrong", "words"), cases(BROKEN_DOWN))
def test_parts_that_do_not_add_up(right: str, wrong: str, words: str) -> None:
    assert cried(words.format(n=wrong)) == [("BREAKDOWN_MISMATCH", wrong, right)]


@pytest.mark.parametrize("words", [case[0] for case in cases(ONLY_SOME)])
def test_parts_that_are_only_some(words: str) -> None:
    assert cried(words) == []


@pytest.mark.parametrize("many", ["hàng trăm", "vài trăm", "hàng nghìn", "vài ba"])
def test_words_that_say_how_many_only_roughly_give_no_figure(many: str) -> None:
    rows = report(f"Chủ tịch UBND xã tặng Giấy khen cho 130 cá nhân: nhà giáo {many} người, ngư dân 30 người.").awards
    assert {row.count for row in rows} <= {130, 30}
