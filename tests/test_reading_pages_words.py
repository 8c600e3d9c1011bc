import pytest

from extractor.reading.normalise import clean, is_clean
from extractor.reading.pages.columns import lines_in_order
from extractor.reading.pages.legible import is_legible
from extractor.reading.pages.words import Word, joined_text, rows_of


def words(text: str, x: float, y: float, size: float = 10.0) -> list[Word]:
    """The words of a line that begins at `x`, half as wide a letter as high."""
    placed = []
    for word in text.split():
        width = 0.5 * size * len(word)
        placed.append(Word(word, (x, y, x + width, y + size)))
        x += width + 0.3 * size
    return placed


def test_rows_are_told_by_their_middles() -> None:
    note, line, below = words("2", 40, 99, 6), words("Giấy khen của", 50, 100), words("huyện", 50, 115)
    rows = rows_of([*below, *line, *note])
    assert [[word.text for word in row] for row in rows] == [["2", "Giấy", "khen", "của"], ["huyện"]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["101/QĐ-", "UBND ngày 05"], "101/QĐ-UBND ngày 05"),
        (["năm 2021-", "2025"], "năm 2021-2025"),
        (["Tập thể -", "cá nhân"], "Tập thể - cá nhân"),
        (["Giấy khen", "", "của xã"], "Giấy khen của xã"),
    ],
)
def test_the_lines_of_a_cell_are_one_text(lines: list[str], expected: str) -> None:
    assert joined_text(words(line, 0, 0) for line in lines if line) == (expected, ())


def test_a_word_made_whole_is_as_sure_as_its_worse_half() -> None:
    lines = [[Word("101/QĐ-", (0, 0, 9, 9), confidence=0.9)], [Word("UBND", (0, 9, 9, 18), confidence=0.6)]]
    assert joined_text(lines) == ("101/QĐ-UBND", (0.6,))


def test_list_signs_with_wide_gaps_are_no_column() -> None:
    lines = [words("-", 50, 20 * n) + words(f"Tập thể số {n} được tặng giấy khen", 90, 20 * n) for n in range(8)]
    found = lines_in_order(rows_of(word for line in lines for word in line), 1)
    assert [line.text for line in found] == [f"- Tập thể số {n} được tặng giấy khen" for n in range(8)]


def test_a_heading_beside_nothing_is_no_column() -> None:
    head = words("UBND XÃ AN BÌNH", 50, 0) + words("CỘNG HÒA XÃ HỘI", 250, 0)
    below = [
        words("Số 12", 50, 15) + words("Độc lập", 250, 15),
        words("Trong năm năm qua phong trào thi đua yêu nước trên địa bàn xã đã được quan tâm chỉ đạo", 50, 40),
    ]
    found = lines_in_order(rows_of([*head, *(word for line in below for word in line)]), 1)
    assert [line.text for line in found][:4] == ["UBND XÃ AN BÌNH", "Số 12", "CỘNG HÒA XÃ HỘI", "Độc lập"]


@pytest.mark.parametrize(
    ("texts", "legible"),
    [
        ([], True),
        (["12", "2021-2025", "-"], True),
        (["Phong trào thi đua yêu nước của xã được các ngành, đoàn thể và nhân dân hưởng ứng tích cực"], True),
        (["\ufffd\ufffd\ufffd ph\ufffdng tr\ufffdo"], False),
        (["(cid:12)(cid:7)(cid:99) của (cid:3)"], False),
        (["Pkqpi vsàq vkj đxd bêx pươu ecd zã đươu dáu pidpk đqàp vkẻ yà pkâp gâp kươpi ừpi vjek ễ"], False),
    ],
)
def test_is_legible(texts: list[str], legible: bool) -> None:
    assert is_legible(texts) is legible


@pytest.mark.parametrize(
    ("text", "already"),
    [
        ("Giấy khen của huyện, 12/BC-UBND\tnăm 2024\n", True),
        ("", True),
        ("Gia\u0302\u0301y khen", False),
        ("ÐẢNG", False),
        ("thi\u200b đua", False),
        ("a\x02b", False),
    ],
)
def test_is_clean_says_what_cleaning_would_do(text: str, already: bool) -> None:
    assert is_clean(text) is already
    assert (clean(text) == text) is already
