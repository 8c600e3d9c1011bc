"""Every row shows words of its text, whatever the order in which a text names, refers, and gives."""

import random
import sys
from pathlib import Path

import pytest
from statements_of import awards_in, document_of

from extractor.span import Span

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS))

from marked import passages  # noqa: E402

FILES = sorted((CORPUS / "lines").glob("*.txt"))


def without_words(text: str) -> list[str]:
    """The codes of rows that show nothing, or not what stands at their place."""
    shown = document_of(text).text
    return [
        row.award_code
        for row in awards_in(text)
        if row.char_start >= row.char_end or row.source_text != shown[row.char_start : row.char_end]
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_line_shows_its_words(path: Path) -> None:
    assert [passage.line for passage in passages(path) if without_words(passage.text)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_sentences_in_any_order_show_their_words(path: Path) -> None:
    chance = random.Random(path.stem)
    sentences = [one for passage in passages(path) for one in passage.text.replace("\n", " ").split(". ")]
    chance.shuffle(sentences)
    texts = [". ".join(sentences[place : place + 4]) for place in range(0, len(sentences), 4)]
    assert [text for text in texts if without_words(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Em Lò Văn Dịp cứu bạn. Chủ tịch UBND tỉnh cũng truy tặng Bằng khen cho em.",
        "Em Lò Văn Dịp cứu bạn.\n\nTối ấy, Chủ tịch UBND tỉnh cũng truy tặng Bằng khen cho em.",
        "Ông A Lử và bà Tạ Thị Mơ hiến đất. Năm 2024, UBND xã tặng Giấy khen cho cả hai.",
        "Bà Tạ Thị Mơ, ông Lò Văn Dịp hiến đất; UBND xã tặng bà Mơ Giấy khen, tặng ông Bằng khen.",
    ],
)
def test_who_is_named_before_the_award(text: str) -> None:
    assert awards_in(text)
    assert without_words(text) == []


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Span(2, 5), Span(7, 9), Span(2, 9)),
        (Span(7, 9), Span(2, 5), Span(2, 9)),
        (Span(2, 9), Span(3, 4), Span(2, 9)),
    ],
)
def test_a_span_over_another(one: Span, other: Span, both: Span) -> None:
    assert one.over(other) == both
