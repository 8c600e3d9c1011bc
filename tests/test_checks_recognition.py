"""What a recogniser doubted, told to the clerk and in the confidence of records."""

from dataclasses import replace

import pytest
import regex
from document_of import document_of
from whole_report import FOOT, HEAD

from extractor.document import Document, Recognised
from extractor.pipeline import extract
from extractor.record import Extraction, Finding
from extractor.span import Span
from extractor.units.registry import Units

LINES = "- Bà Cù Thị Mơ, Trưởng thôn Đông, được tặng Giấy khen của UBND xã năm 2023.\n- Bằng khen: 12 tập thể."


def recognised(doubts: dict[str, float], sure: float = 0.96) -> Document:
    """The report as if read off a picture: each word as sure as `doubts` says, at its first place in the lines."""
    document = document_of(HEAD + LINES + FOOT)
    start = document.text.index(LINES)
    places = {document.text.index(word, start): worth for word, worth in doubts.items()}
    words = [Span(*found.span()) for found in regex.finditer(r"\S+", document.text)]
    return replace(
        document,
        recognised=tuple(
            Recognised(word, next((worth for at, worth in places.items() if word.start <= at < word.end), sure))
            for word in words
        ),
    )


def extraction(document: Document) -> Extraction:
    return extract(document, "r1", "report.png", Units.of_province("31"))


def uncertain(document: Document) -> list[Finding]:
    return [one for one in extraction(document).findings if one.code == "OCR_UNCERTAIN"]


@pytest.mark.parametrize(
    ("doubts", "quoted"),
    [
        ({"12": 0.5}, ["12"]),
        ({"Mơ": 0.5}, ["Mơ,"]),
        ({"Cù": 0.5, "2023": 0.4, "12": 0.3}, ["Cù", "2023.", "12"]),
        ({"12": 0.9, "Mơ": 0.9}, []),
        ({"Giấy": 0.2, "được": 0.1}, []),
        ({}, []),
    ],
)
def test_one_finding_for_each_doubtful_word(doubts: dict[str, float], quoted: list[str]) -> None:
    found = uncertain(recognised(doubts))
    assert [one.source_text for one in found] == quoted
    assert all(f"“{one.source_text}”" in one.message and one.page == 1 and one.record_ids for one in found)


def test_a_badly_scanned_report_has_one_finding_more() -> None:
    (found,) = uncertain(recognised({}, sure=0.75))
    assert "trang 1" in found.message and found.char_start == 0


def test_a_file_with_text_has_none() -> None:
    assert uncertain(document_of(HEAD + LINES + FOOT)) == []


def test_a_record_is_worth_no_more_than_its_words() -> None:
    sure = extraction(document_of(HEAD + LINES + FOOT)).awards
    doubted = extraction(recognised({"12": 0.31})).awards
    assert [row.confidence for row in doubted] == [min(sure[0].confidence, 0.96), 0.31]
    assert [row.count for row in doubted] == [1, 12]
