import pytest

from extractor.reading.drafts import guessed_line
from extractor.reading.paragraphs.furniture import is_page_number, without_furniture


def bare(*pages: list[str]) -> list[list[str]]:
    printed = [[guessed_line(text, number) for text in page] for number, page in enumerate(pages, 1)]
    return [[line.text for line in page] for page in without_furniture(printed)]


BODY = ["Một dòng", "Hai dòng", "Ba dòng", "Bốn dòng", "Năm dòng"]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([BODY, ["2", *BODY[1:]], ["3", *BODY[::-1]]], [BODY, BODY[1:], BODY[::-1]]),
        ([[*BODY, "Trang 1/2"], [*BODY, "Trang 2/2"]], [BODY, BODY]),
        ([BODY, ["- 2 -", *BODY]], [BODY, BODY]),
        ([BODY, ["15", *BODY]], [BODY, ["15", *BODY]]),
        ([["UBND xã An Bình", *BODY[n:], "x" * n] for n in (1, 2, 3)], [[*BODY[n:], "x" * n] for n in (1, 2, 3)]),
    ],
    ids=["numbers", "named", "dashed", "a figure of the report", "running head"],
)
def test_without_furniture(pages: list[list[str]], expected: list[list[str]]) -> None:
    assert bare(*pages) == expected


def test_stamp() -> None:
    stamp = ["Người ký: Ủy ban nhân dân xã An Bình", "Cơ quan: Thành phố An Hòa", "Thời gian ký: 05.09.2025 10:15:30"]
    assert bare([*stamp, *BODY]) == [BODY]


def test_one_line_is_no_stamp() -> None:
    page = ["Đơn vị: Trường Mầm non Hoa Sen", *BODY]
    assert bare(page) == [page]


@pytest.mark.parametrize(
    ("text", "expected"), [("2", True), ("- 2 -", True), ("Trang 2", True), ("2021", False), ("2.", False)]
)
def test_is_page_number(text: str, expected: bool) -> None:
    assert is_page_number(text) is expected
