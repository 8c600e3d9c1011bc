import pytest
from document_of import document_of

from extractor.form.facts import Facts, facts
from extractor.units.registry import Units
from extractor.words.phrases import phrases

HEADER = "ỦY BAN NHÂN DÂN\nXÃ TÂN KỲ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
NUMBER = "Số: 57/BC-UBND\nTân Kỳ, ngày 05 tháng 9 năm 2025\n"
TITLE = "BÁO CÁO\nTổng kết phong trào thi đua yêu nước và công tác khen thưởng\n5 năm (2021 - 2025)\n"
OPENING = (
    "Thực hiện Công văn số 527/SNV-TĐKT, ngày 06/8/2025 của Sở Nội vụ, Ủy ban nhân dân xã Tân Kỳ báo cáo như sau:\n"
)
BODY = "I. KẾT QUẢ KHEN THƯỞNG\n- Giấy khen: 12 cá nhân\n"
CLOSING = "Trên đây là báo cáo tổng kết công tác khen thưởng 5 năm (2021-2025) của UBND xã Tân Kỳ./.\n"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
COUNCIL = "Ủy ban nhân dân"
TWO_COLUMNS = f"ỦY BAN NHÂN DÂN   {MOTTO}\nPHƯỜNG THIÊN HƯƠNG   Độc lập - Tự do - Hạnh phúc\n"
SIGNATURE = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nVũ Đình Lãm\n"
REPORT = HEADER + NUMBER + TITLE + OPENING + BODY + CLOSING + SIGNATURE


def read(text: str) -> Facts:
    return facts(document_of(text), Units.of_province())


@pytest.mark.parametrize("name", phrases("facts.toml"))
def test_phrase_holds_to_its_examples(name: str) -> None:
    phrase = phrases("facts.toml")[name]
    assert [text for text in phrase.examples if not phrase.pattern.search(text)] == []
    assert [text for text in phrase.counterexamples if phrase.pattern.search(text)] == []


def test_a_whole_report() -> None:
    found = read(REPORT)
    assert found.issuer.value == "Ủy ban nhân dân xã Tân Kỳ"
    assert (found.doc_number.value, found.doc_date.value) == ("57/BC-UBND", "2025-09-05")
    assert (
        found.title.value == "BÁO CÁO Tổng kết phong trào thi đua yêu nước và công tác khen thưởng 5 năm (2021 - 2025)"
    )
    assert (found.period_start, found.period_end) == (2021, 2025)
    assert (found.signer_name.value, found.signer_role.value) == ("Vũ Đình Lãm", "Phó Chủ tịch")
    assert found.unit.unit is not None
    assert found.unit.unit.name == "Xã Tân Kỳ"
    assert found.unit.how == ("header", "opening", "closing", "place", "body")


def test_spans_hold_the_words() -> None:
    found = read(REPORT)
    spans = (found.doc_number.span, found.doc_date.span, found.signer_name.span, found.signer_role.span)
    assert [span.of(REPORT).strip() for span in spans if span] == [
        "57/BC-UBND",
        "ngày 05 tháng 9 năm 2025",
        "Vũ Đình Lãm",
        "PHÓ CHỦ TỊCH",
    ]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 57/BC-UBND", "57/BC-UBND"),
        ("Số:  57 /BC - UBND", "57/BC-UBND"),
        ("Số 57/BC-UBND", "57/BC-UBND"),
        ("Số: 05/BC-HĐTĐKT          Tân Kỳ, ngày 05 tháng 9 năm 2025", "05/BC-HĐTĐKT"),
        (
            "UBND XÃ TÂN KỲ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-UBND\tTân Kỳ, ngày 05 tháng 9 năm 2025",
            "12/BC-UBND",
        ),
        ("Số:        /BC-UBND", ""),
        ("Số: ...../BC-UBND", ""),
        ("", ""),
    ],
)
def test_number(line: str, number: str) -> None:
    assert read(f"{HEADER}{line}\n{TITLE}{OPENING}{BODY}").doc_number.value == number


def test_number_and_date_of_an_annex_are_the_reports() -> None:
    found = read(f"{TITLE}{OPENING}{BODY}PHỤ LỤC\n(Kèm theo Báo cáo số 57/BC-UBND ngày 05/9/2025 của UBND xã Tân Kỳ)\n")
    assert (found.doc_number.value, found.doc_date.value) == ("57/BC-UBND", "2025-09-05")


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Tân Kỳ, ngày 05 tháng 9 năm 2025", "2025-09-05"),
        ("Tân Kỳ, ngày 5/9/2025", "2025-09-05"),
        ("Số: 5/BC-UBND Tân Kỳ, ngày 15 tháng 10 năm 2025", "2025-10-15"),
        ("Tân Kỳ, ngày     tháng 9 năm 2025", ""),
        ("Tân Kỳ, ngày ... tháng ... năm 2025", ""),
        ("Tân Kỳ, ngày 31 tháng 02 năm 2025", ""),
        ("", ""),
    ],
)
def test_date(line: str, iso: str) -> None:
    assert read(f"{HEADER}{line}\n{TITLE}{OPENING}{BODY}{CLOSING}{SIGNATURE}").doc_date.value == iso


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("5 năm (2021 - 2025)", (2021, 2025)),
        ("giai đoạn 2021-2025", (2021, 2025)),
        ("năm 2025", (2025, 2025)),
        ("năm học 2024-2025", (2024, 2025)),
        ("6 tháng đầu năm 2025", (2025, 2025)),
        ("(Từ ngày 01/01/2021 đến ngày 31/12/2025)", (2021, 2025)),
        ("từ năm 2021 đến năm 2025", (2021, 2025)),
        ("năm 2025; phương hướng, nhiệm vụ năm 2026", (2025, 2025)),
        ("giai đoạn 2021-2025 và phương hướng giai đoạn 2026-2030", (2021, 2025)),
        ("", (None, None)),
    ],
)
def test_period_of_the_title(title: str, years: tuple[int | None, int | None]) -> None:
    found = read(f"{HEADER}{NUMBER}BÁO CÁO\nTổng kết công tác thi đua, khen thưởng {title}\nCăn cứ Luật 2022\n{BODY}")
    assert (found.period_start, found.period_end) == years


def test_the_title_ends_before_the_first_sentence() -> None:
    found = read(
        "BÁO CÁO\nTổng kết thi đua, khen thưởng năm 2025\nNăm 2025, xã Tân Kỳ đã tổ chức nhiều phong trào thi đua.\n"
    )
    assert found.title.value == "BÁO CÁO Tổng kết thi đua, khen thưởng năm 2025"


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Trên đây là báo cáo tổng kết công tác khen thưởng 5 năm giai đoạn 2020-2025 của xã.", [(2020, 2025)]),
        ("Trên đây là báo cáo công tác thi đua, khen thưởng năm 2024 của UBND xã Tân Kỳ.", [(2024, 2024)]),
        ("Trên đây là báo cáo tổng kết phong trào thi đua 5 năm và phương hướng giai đoạn 2026-2030.", []),
        ("Trong 5 năm (2020-2024), toàn xã có 30 tập thể được khen thưởng.", [(2020, 2024)]),
        ("Giai đoạn 2022-2023, xã có 5 tập thể được tặng Giấy khen.", []),
        ("Giai đoạn 2016-2020, xã có 5 tập thể được tặng Giấy khen.", []),
        ("Phong trào “Chung sức” giai đoạn 2020-2030 đạt kết quả.", []),
        ("Kết quả thực hiện Chương trình giai đoạn 2020-2030 và khen thưởng.", []),
        ("Năm học 2020-2021 có 5 tập thể được khen thưởng.", []),
        ("Nghị quyết Đại hội nhiệm kỳ 2020-2025 về thi đua.", []),
    ],
)
def test_periods_that_rival_the_title(sentence: str, years: list[tuple[int, int]]) -> None:
    found = read(f"{TITLE}Căn cứ Luật\nI. KẾT QUẢ KHEN THƯỞNG\n{sentence}\n")
    assert [period.years for period in found.periods] == [(2021, 2025), *years]


@pytest.mark.parametrize(
    ("block", "name", "role"),
    [
        (SIGNATURE, "Vũ Đình Lãm", "Phó Chủ tịch"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLương Mơ\nNơi nhận:\n- Lưu: VT.\n", "Lương Mơ", "Chủ tịch"),
        (
            "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tKT. CHỦ TỊCH\n- Lưu: VT.\tPHÓ CHỦ TỊCH\n\tVũ Đình Lãm\n",
            "Vũ Đình Lãm",
            "Phó Chủ tịch",
        ),
        (
            "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n"
            "- Chủ tịch, các PCT; PHÓ CHỦ TỊCH\n- Lưu: VT. Vũ Đình Lãm\n",
            "Vũ Đình Lãm",
            "Phó Chủ tịch",
        ),
        (
            "Nơi nhận: - Như trên; - Lưu: VT.\tTM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH ThS. Vũ Đình Lãm\n",
            "Vũ Đình Lãm",
            "Phó Chủ tịch",
        ),
        ("TM. UBND XÃ\nQ. CHỦ TỊCH\nVŨ ĐÌNH LÃM\n", "Vũ Đình Lãm", "Quyền Chủ tịch"),
        ("TM. UBND\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nKý bởi: UBND xã\nNgày ký: 05/9/2025\nVũ Lãm", "Vũ Lãm", "Phó Chủ tịch"),
        ("TL. CHỦ TỊCH\nTRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI\nVũ Lãm\n", "Vũ Lãm", "Trưởng phòng Văn hóa - Xã hội"),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPHỤ LỤC\nLương Thị Mơ\n", "", "Phó Chủ tịch"),
        ("NGƯỜI LẬP\tTM. UBND XÃ\n\tCHỦ TỊCH\nLương Mơ\tVũ Lãm\n", "Vũ Lãm", "Chủ tịch"),
        ("Chủ tịch\nVũ Đình Lãm\n", "Vũ Đình Lãm", "Chủ tịch"),
        ("", "", ""),
    ],
)
def test_signer(block: str, name: str, role: str) -> None:
    found = read(f"{HEADER}{NUMBER}{TITLE}{OPENING}{BODY}{CLOSING}{block}")
    assert (found.signer_name.value, found.signer_role.value) == (name, role)


@pytest.mark.parametrize(
    ("text", "issuer", "unit"),
    [
        ("UBND XÃ TÂN KỲ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" + TITLE, f"{COUNCIL} xã Tân Kỳ", "Xã Tân Kỳ"),
        (TWO_COLUMNS + TITLE, f"{COUNCIL} phường Thiên Hương", "Phường Thiên Hương"),
        ("UBND THÀNH PHỐ HẢI PHÒNG\nUBND PHƯỜNG VIỆT HOÀ\n", f"{COUNCIL} phường Việt Hòa", "Phường Việt Hòa"),
        (
            "UBND XÃ TÂN KỲ\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\n" + TITLE,
            "Hội đồng Thi đua - Khen thưởng xã Tân Kỳ",
            "Xã Tân Kỳ",
        ),
        (TITLE + OPENING + BODY, "Ủy ban nhân dân xã Tân Kỳ", "Xã Tân Kỳ"),
        (TITLE + "Căn cứ Luật\n" + BODY + CLOSING, "Ủy ban nhân dân xã Tân Kỳ", "Xã Tân Kỳ"),
        (TITLE + "Căn cứ Luật\n" + BODY + "Cán bộ xã Tân Kỳ tích cực.\n", "", "Xã Tân Kỳ"),
        ("Tân Kỳ, ngày    tháng 9 năm 2025\n" + TITLE + "Căn cứ Luật\n" + BODY, "", "Xã Tân Kỳ"),
        ("UBND XÃ CHI LĂNG NAM\n" + TITLE + BODY, "Ủy ban nhân dân xã Chi Lăng Nam", "Xã Nam Thanh Miện"),
        ("Phong trào thi đua năm 2025\n", "", None),
    ],
)
def test_issuer_and_unit(text: str, issuer: str, unit: str | None) -> None:
    found = read(text)
    assert (found.issuer.value, found.unit.unit and found.unit.unit.name) == (issuer, unit)


def test_two_units_that_weigh_the_same_leave_it_open() -> None:
    found = read("Trên đây là báo cáo của UBND xã Tân Kỳ và UBND xã Hà Bắc./.\n").unit
    assert found.unit is None
    assert {unit.name for unit in found.candidates} == {"Xã Tân Kỳ", "Xã Hà Bắc"}


def test_nothing_is_made_up_where_nothing_is_told() -> None:
    found = read("Giấy khen: 12 cá nhân\nBằng khen: 3 tập thể\n")
    told = (found.issuer, found.doc_number, found.doc_date, found.title, found.signer_name, found.signer_role)
    assert [fact.value for fact in told] == [""] * 6
    assert (found.period, found.periods, found.unit.unit, found.unit.candidates) == (None, (), None, ())
