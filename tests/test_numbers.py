import pytest
from statements_of import tokens_of

from extractor.mention import CountMention, DecisionMention, Mention, TimesMention, YearsMention
from extractor.mentions.numbers import value_of_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("không", 0),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("bốn mươi tư", 44),
        ("năm mươi lăm", 55),
        ("hai chục", 20),
        ("một trăm linh năm", 105),
        ("hai trăm lẻ bảy", 207),
        ("một nghìn hai trăm", 1200),
        ("hai nghìn không trăm hai mươi ba", 2023),
        ("hai ba", None),
        ("một hai ba", None),
    ],
)
def test_value_of_words(words: str, value: int | None) -> None:
    assert value_of_words(words) == value


def shown(mention: Mention) -> str:
    """One mention as `value qualifier`, `times value`, its years, or `number date` of a decision."""
    if isinstance(mention, CountMention):
        spelled = f" ({mention.spelled})" if mention.spelled not in (None, mention.value) else ""
        return f"{mention.value} {mention.qualifier}{spelled}"
    if isinstance(mention, TimesMention):
        return f"times {mention.value}{' on end' if mention.consecutive else ''}"
    if isinstance(mention, YearsMention):
        return ";".join(mention.years)
    return f"{mention.number} {mention.date}" if isinstance(mention, DecisionMention) else ""


def numbers(text: str) -> list[str]:
    """Counts, times, years, and decisions of a line, as the whole of its tokens leaves them."""
    return [told for told in map(shown, tokens_of(text)) if told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("02 tập thể", ["2 exact"]),
        ("1.234 hộ", ["1234 exact"]),
        ("tặng 12.345 Giấy khen", ["12345 exact"]),
        ("04 đồng chí", ["4 exact"]),
        ("trên 60 cá nhân", ["60 at_least"]),
        ("hơn 60 cá nhân", ["60 at_least"]),
        ("ít nhất 5 tập thể", ["5 at_least"]),
        ("không dưới 5 tập thể", ["5 at_least"]),
        ("khoảng 20 cá nhân", ["20 about"]),
        ("gần 100 cá nhân", ["100 about"]),
        ("17/17 làng", ["17 exact"]),
        ("25 (hai mươi lăm) cá nhân", ["25 exact"]),
        ("25 (hai mươi ba) cá nhân", ["25 exact (23)"]),
        ("hai mươi tập thể", ["20 exact"]),
        ("hai cá nhân", ["2 exact"]),
        ("nhiều tập thể", ["None unspecified"]),
        ("một số tập thể", ["None unspecified"]),
        ("hàng trăm hộ", ["None unspecified"]),
        ("2Bằng khen", []),
    ],
)
def test_counts(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "57/BC-UBND",
        "Nghị định số 98/2023/NĐ-CP",
        "ngày 05/8/2025",
        "ngày 05 tháng 9 năm 2025",
        "lần thứ 3",
        "120m2 đất",
        "2,5 triệu đồng",
        "3 tỷ đồng",
        "15 triệu đồng",
        "30 tuổi",
        "Tổ dân phố số 5",
        "lớp 9A",
        "khối 12",
        "quý 3",
        "Covid-19",
        "đường 10",
        "giai đoạn 2021-2025",
        "nhiệm kỳ 2020 - 2025",
        "Phụ lục 2",
        "năm gian khó",
        "bà ba",
        "trường Tiểu học số 2",
    ],
)
def test_figures_that_count_nothing(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("năm 2023", ["2023"]),
        ("trong năm 2023", ["2023"]),
        ("(2021, 2022, 2023)", ["2021;2022;2023"]),
        ("các năm 2021 và 2022", ["2021;2022"]),
        ("năm 2021; 2023", ["2021;2023"]),
        ("năm học 2022-2023", ["2022-2023"]),
        ("năm học 2022 - 2023", ["2022-2023"]),
        ("năm học 2020-2021, 2021-2022", ["2020-2021;2021-2022"]),
        ("(2024-2025)", ["2024-2025"]),
        ("từ 2019 đến 2022", ["2019;2020;2021;2022"]),
        ("từ năm 2019 đến năm 2021", ["2019;2020;2021"]),
        ("năm 2021 có 12 cá nhân", ["2021", "12 exact"]),
        ("nhiệm kỳ 2020-2025 có 3 cá nhân", ["3 exact"]),
    ],
)
def test_years(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CSTĐ cơ sở 4 năm", ["times 4"]),
        ("3 năm liền", ["times 3 on end"]),
        ("05 năm liên tục", ["times 5 on end"]),
        ("ba lần nhận", ["times 3"]),
        ("4 năm học liên tiếp", ["times 4 on end"]),
        ("nhiều năm liền", ["times None on end"]),
        ("2 lần", ["times 2"]),
        ("lần đầu", []),
    ],
)
def test_how_often(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định số 123/QĐ-UBND ngày 05/8/2025", ["123/QĐ-UBND 2025-08-05"]),
        ("QĐ số 12/2024/QĐ-CTN ngày 12 tháng 3 năm 2024", ["12/2024/QĐ-CTN 2024-03-12"]),
        ("theo Quyết định số 45/QĐ-TTg", ["45/QĐ-TTg "]),
        ("theo Quyết định ngày 5/9/2023", [" 2023-09-05"]),
        ("Công văn số 12/UBND-VX ngày 05/8/2025", []),
    ],
)
def test_decisions(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected
