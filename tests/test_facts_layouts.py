"""Facts in layouts other than the form's: headers as lists, cells in any order, other bodies, other signatures."""

from dataclasses import replace

import pytest
from document_of import document_of

from extractor.form.facts import Facts, facts
from extractor.units.registry import Units

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = "I. KẾT QUẢ KHEN THƯỞNG\n- Giấy khen: 12 cá nhân.\n"
TITLE = "BÁO CÁO\nCông tác thi đua, khen thưởng năm 2025\n"
CLOSING = "Trên đây là báo cáo công tác thi đua, khen thưởng của xã./.\n"


def read(text: str) -> Facts:
    return facts(document_of(text), Units.of_province())


@pytest.mark.parametrize(
    ("head", "number", "iso"),
    [
        ("Số báo cáo: 132/BC-UBND; ngày 22/6/2026\n", "132/BC-UBND", "2026-06-22"),
        ("Số văn bản: 7/BC-UBND\nNgày ký: 05/9/2025\n", "7/BC-UBND", "2025-09-05"),
        ("Ký hiệu: 7/BC-UBND\nNgày ban hành: ngày 05 tháng 9 năm 2025\n", "7/BC-UBND", "2025-09-05"),
        ("Số, ký hiệu\t19/BC-UBND\nNgày lập báo cáo\t12/11/2025\n", "19/BC-UBND", "2025-11-12"),
        (f"{MOTTO}Tân Kỳ, ngày 05 tháng 9 năm 2025\nSố:12 /BC-UBND\n", "12/BC-UBND", "2025-09-05"),
        ("Số 12/BC-HĐTĐKT\nNgày 05 tháng 9 năm 2025\n", "12/BC-HĐTĐKT", "2025-09-05"),
        ("Số 31-BC/ĐU, ngày 22-6-2026\n", "31-BC/ĐU", "2026-06-22"),
        ("57/BC-UBND\nHẢI PHÒNG, NGÀY 05 THÁNG 9 NĂM 2025\n", "57/BC-UBND", "2025-09-05"),
        ("Số: 9/BC-UBND\nTân Kỳ, 5.9.2025\n", "9/BC-UBND", "2025-09-05"),
        (
            "Ngày ký: 05.09.2025 14:32:11 +07:00\nSố: 9/BC-UBND\nTân Kỳ, ngày 04 tháng 9 năm 2025\n",
            "9/BC-UBND",
            "2025-09-04",
        ),
        ("Số:     /BC-UBND\nNgày     tháng     năm 2025\n", "", ""),
        ("(Kèm theo Công văn số: 12/UBND-VX ngày 05/9/2025 của Sở Nội vụ)\n", "", ""),
        ("(Số liệu tính đến ngày 30/6/2025)\n", "", ""),
    ],
)
def test_number_and_date_of_the_header(head: str, number: str, iso: str) -> None:
    found = read(f"UBND XÃ TÂN KỲ\n{head}{TITLE}{BODY}")
    assert (found.doc_number.value, found.doc_date.value) == (number, iso)


@pytest.mark.parametrize(
    ("rest", "iso"),
    [
        ("Số: 7/BC-UBND\nTân Kỳ, ngày 05 tháng 10 năm 2026\nKính gửi: Sở Nội vụ\n" + BODY, "2026-10-05"),
        (BODY + "Nơi nhận:\tTân Kỳ, ngày 01 tháng 12 năm 2025\n- Như trên\tCHỦ TỊCH\n", "2025-12-01"),
        (BODY + "Ngày 02 tháng 7 năm 2026\nCHỦ TỊCH\nVũ Đình Lãm\n", "2026-07-02"),
        (BODY + "Ngày 20/11/2025, xã tổ chức hội nghị biểu dương.\nNgày 20/11/2025 của xã\n", ""),
    ],
)
def test_date_below_the_title(rest: str, iso: str) -> None:
    found = read(TITLE + rest)
    assert (found.doc_date.value, found.title.value) == (iso, " ".join(TITLE.split()))


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2026", (2026, 2026)),
        ("BÁO CÁO nhiệm kỳ 2020 – 2025", (2020, 2025)),
        ("BÁO CÁO THÀNH TÍCH\nĐề nghị tặng Cờ thi đua năm học 2024 - 2025", (2024, 2025)),
        ("BÁO CÁO\nThống kê khen thưởng các năm 2023, 2024, 2025", (2023, 2025)),
        ("BÁO CÁO\nCông tác khen thưởng từ ngày 01 tháng 7 năm 2025 đến ngày 30 tháng 6 năm 2026", (2025, 2026)),
        ("BÁO CÁO\nCông tác khen thưởng\n(Từ 01/12/2024 đến 30/11/2025)", (2024, 2025)),
        ("BÁO CÁO\nVề phong trào thi đua giai đoạn 2021 - 2025 và gương điển hình của xã Tân Kỳ", (2021, 2025)),
        ("BÁO CÁO\nKhen thưởng 5 năm 2021 - 2025 và phương hướng, nhiệm vụ 5 năm 2026 - 2030", (2021, 2025)),
        ("BÁO CÁO\nTổng kết phong trào thi đua năm công tác 2025", (2025, 2025)),
        ("BÁO CÁO\nKết quả khen thưởng của xã Tân Kỳ từ năm 2021 đến nay", (2021, 2026)),
        ("BÁO CÁO\nTổng kết công tác khen thưởng 5 năm, giai đoạn 2021 ÷ 2025", (2021, 2025)),
        ("V/v báo cáo công tác thi đua, khen thưởng năm 2025", (2025, 2025)),
    ],
)
def test_title_and_its_period(title: str, years: tuple[int, int]) -> None:
    found = read(f"UBND XÃ TÂN KỲ\n{title}\n{MOTTO}Tân Kỳ, ngày 05 tháng 3 năm 2026\n{BODY}")
    assert (found.title.value, found.period_start, found.period_end) == (" ".join(title.split()), *years)


def test_the_addressee_may_stand_above_the_title() -> None:
    found = read(f"UBND XÃ TÂN KỲ\nKính gửi:\n- Sở Nội vụ;\n- Ban Thi đua - Khen thưởng.\n{TITLE}{BODY}")
    assert (found.title.value, found.period_start) == (" ".join(TITLE.split()), 2025)


def test_a_title_as_wide_as_the_page_is_not_centred() -> None:
    text = "BÁO CÁO\nVề phong trào thi đua giai đoạn 2021 - 2025 của xã\nPhòng khách của xã\nI. KẾT QUẢ\n"
    document = document_of(text)
    centred = replace(document.blocks[0], style=frozenset({"centred"}))
    found = facts(replace(document, blocks=(centred, *document.blocks[1:])), Units.of_province())
    assert found.title.value == "BÁO CÁO Về phong trào thi đua giai đoạn 2021 - 2025 của xã"


def test_period_by_a_label() -> None:
    found = read(f"Đơn vị: UBND xã Tân Kỳ\nKỳ báo cáo: 9 tháng đầu năm 2026\nBÁO CÁO CÔNG TÁC KHEN THƯỞNG\n{BODY}")
    assert (found.period_start, found.period_end) == (2026, 2026)


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("UBND PHƯỜNG AN HẢI\nTRƯỜNG TIỂU HỌC HỒNG LẠC", "Trường Tiểu học Hồng Lạc"),
        (
            "UBND PHƯỜNG AN HẢI TRƯỜNG TH&THCS HỒNG LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 12/BC-TH",
            "Trường TH&THCS Hồng Lạc",
        ),
        ("UBND PHƯỜNG AN HẢI PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội phường An Hải"),
        ("CÔNG AN THÀNH PHỐ HẢI PHÒNG\nCÔNG AN PHƯỜNG AN HẢI", "Công an phường An Hải"),
        ("ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG\nĐẢNG ỦY PHƯỜNG AN HẢI", "Đảng ủy phường An Hải"),
        (
            "MTTQ VIỆT NAM THÀNH PHỐ HẢI PHÒNG\nỦY BAN MTTQ VIỆT NAM\nPHƯỜNG AN HẢI",
            "Ủy ban Mặt trận Tổ quốc Việt Nam phường An Hải",
        ),
        ("ỦY BAN NHÂN DÂN PHƯỜNG AN HẢI\nBAN CHỈ ĐẠO PHONG TRÀO", "Ban Chỉ đạo phong trào phường An Hải"),
        ("BAN CHỈ HUY QUÂN SỰ PHƯỜNG AN HẢI", "Ban Chỉ huy Quân sự phường An Hải"),
        ("HỘI NÔNG DÂN THÀNH PHỐ\nHỘI NÔNG DÂN PHƯỜNG AN HẢI", "Hội Nông dân phường An Hải"),
        ("Đơn vị báo cáo: UBND phường An Hải, thành phố Hải Phòng", "Ủy ban nhân dân phường An Hải"),
    ],
)
def test_issuer_of_another_kind(head: str, issuer: str) -> None:
    found = read(f"{head}\n{MOTTO}{TITLE}{BODY}")
    assert (found.issuer.value, found.unit.unit and found.unit.unit.name) == (issuer, "Phường An Hải")


@pytest.mark.parametrize(
    ("foot", "name", "role"),
    [
        ("TM. UBND PHƯỜNG\nCHỦ TỊCH\n(Đã ký)\nVũ Đình Lãm\n", "Vũ Đình Lãm", "Chủ tịch"),
        ("KT.CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Đình Lãm\n", "Vũ Đình Lãm", "Phó Chủ tịch"),
        ("TM. HỘI ĐỒNG CHỦ TỊCH CHỦ TỊCH UBND PHƯỜNG Vũ Đình Lãm\n", "Vũ Đình Lãm", "Chủ tịch"),
        ("CHỦ TỊCH: Vũ Đình Lãm\n", "Vũ Đình Lãm", "Chủ tịch"),
        ("Người ký: Phó Chủ tịch Vũ Đình Lãm\n", "Vũ Đình Lãm", "Phó Chủ tịch"),
        ("Lãnh đạo ký duyệt: Vũ Đình Lãm - Chủ tịch\n", "Vũ Đình Lãm", "Chủ tịch"),
        ("Người ký\tBà Lương Thị Mơ\nChức vụ\tPhó Chủ tịch UBND xã\n", "Lương Thị Mơ", "Phó Chủ tịch UBND xã"),
        ("Người ký: Ủy ban nhân dân xã Tân Kỳ\n", "", ""),
        ("TRƯỞNG PHÒNG\nLương Thị Mơ\n", "Lương Thị Mơ", "Trưởng phòng"),
        ("HIỆU TRƯỞNG\n\nLương Thị Mơ\n", "Lương Thị Mơ", "Hiệu trưởng"),
        ("Thủ trưởng đơn vị\n(Ký, đóng dấu)\nLương Thị Mơ\n", "Lương Thị Mơ", "Thủ trưởng đơn vị"),
        (
            "KT. TRƯỞNG CÔNG AN PHƯỜNG\nPHÓ TRƯỞNG CÔNG AN PHƯỜNG\nThượng tá Vũ Đình Lãm\n",
            "Vũ Đình Lãm",
            "Phó Trưởng Công an phường",
        ),
        ("T/M ĐẢNG ỦY\nPHÓ BÍ THƯ THƯỜNG TRỰC\nVũ Đình Lãm\n", "Vũ Đình Lãm", "Phó Bí thư Thường trực"),
        (
            "TM. Ủy ban nhân dân xã\nKT. Chủ tịch\nPhó Chủ tịch\nVũ Đình Lãm\n",
            "Vũ Đình Lãm",
            "Phó Chủ tịch",
        ),
        ("CHỦ TỊCH\nVũ Đình Lãm\nNGƯỜI LẬP BÁO CÁO\nLương Thị Mơ\n", "Vũ Đình Lãm", "Chủ tịch"),
        ("Người lập báo cáo\n(Ký, ghi rõ họ tên)\nLương Thị Mơ\n", "Lương Thị Mơ", "Người lập báo cáo"),
        ("CHỦ TỊCH\nVũ Đình Lãm\nPHỤ LỤC\nLương Thị Mơ\nHiệu trưởng\nNgô Bá Khá\n", "Vũ Đình Lãm", "Chủ tịch"),
        ("Lương Thị Mơ\nChủ tịch Hội Nông dân xã\nGiấy khen\nVũ Đình Lãm\nBí thư Chi bộ thôn\nGiấy khen\n", "", ""),
        ("Mai Vũ\nHiệu trưởng\nLa Vũ\nHiệu trưởng\nAn Vũ\nHiệu trưởng\nHà Vũ\nHiệu trưởng\nTạ Vũ\n", "", ""),
    ],
)
def test_signature_of_another_kind(foot: str, name: str, role: str) -> None:
    found = read(f"UBND XÃ TÂN KỲ\n{TITLE}{BODY}{foot}")
    assert (found.signer_name.value, found.signer_role.value) == (name, role)


def test_numbers_and_dates_of_other_documents_are_not_the_reports() -> None:
    found = read(
        f"{TITLE}Thực hiện Công văn số 527/SNV-TĐKT ngày 06/8/2025 của Sở Nội vụ\nUBND xã Tân Kỳ báo cáo như sau:\n"
        f"{BODY}Ban hành Kế hoạch số: 12/KH-UBND ngày 05/9/2025.\n{CLOSING}"
    )
    assert (found.doc_number.value, found.doc_date.value, found.signer_name.value) == ("", "", "")
