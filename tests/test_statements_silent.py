"""A line that is passed over as silent gives nothing when it is read in full."""

import pytest
from corpus_lines import corpus_lines, made_lines
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.mentions.annotate import Annotated
from extractor.span import Span
from extractor.statements.draft import NOTHING, Context, Reading, Recipient
from extractor.statements.sentence.reading import read_block
from extractor.statements.silent import gives_nothing
from extractor.words.lexed import Lexed

SOMEBODY = Recipient("Lò Thị Ngần", "individual", Span(0, 11))
ABOVE = [NOTHING, Context(recipients=(SOMEBODY,), years=("2023",)), Context(status="proposed", kind="collective")]
WORDS = [
    *("ông Đàm Văn Thịnh", "Trường Mầm non Hoa Sen", "UBND xã", "12 cá nhân", "nhiều hộ", "5 tập thể", "2023", "95%"),
    *(
        "Bằng khen",
        "Giấy khem",
        "Lao động tiên tiên",
        "khen thưởng",
        "được khen",
        "công tác khen thưởng",
        "gồm",
        "tổng số",
    ),
    *("xã", "chi bộ", "đạt", "mỗi", "cho", "đã", "có", "Sa Rây", "Hoa", "nông dân", "hưởng ứng", "tham gia"),
    *(
        "trong đó:",
        "được tặng",
        "và",
        ",",
        ";",
        ".",
        ":",
        "(",
        ")",
        "“",
        "”",
        "!",
        "TP.",
        "cô",
        "bà",
        "phong trào",
        "tổ chức",
    ),
]


def read_in_full(text: str, above: Context) -> Reading:
    return read_block(Annotated.of(text).tokens, text, above)


def said(reading: Reading) -> tuple[object, ...]:
    """All but the awards that no list knows, which are looked for in silent lines too."""
    return (reading.drafts, reading.totals, reading.unread, reading.context, reading.follows)


def lost(text: str) -> bool:
    """Whether passing the line over would lose something."""
    silent = gives_nothing(Lexed(text))
    return silent and any(said(read_in_full(text, above)) != said(Reading()) for above in ABOVE)


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("- Phong trào thi đua lan tỏa rất sâu rộng;", True),
        ("- Trường Mầm non Hoa Sen và được lan tỏa rất sâu rộng;", False),
        ("- Trường Mầm non Hoa Sen", False),
        ("- Bà Lò Thị Ngần tích cực tham gia;", False),
        ("Khen thưởng phải kịp thời, đúng người.", True),
        ("Xã khen thưởng cho bà Lò Thị Ngần.", False),
        ("Xã đã khen thưởng, gồm: Trường Mầm non Hoa Sen.", False),
        ("Phong trào thi đua được đông đảo nhân dân hưởng ứng.", True),
        ("Công tác khen thưởng được thực hiện kịp thời.", True),
        ("Mô hình gồm 5 cây xanh trước nhà.", True),
        ("Ông Đàm Văn Thịnh đã hiến 50m2 đất.", True),
        ("Ông Đàm Văn Thịnh đã hiến 50m2 đất!", False),
        ("Ông Đàm Văn Thịnh ( đã hiến 50m2 đất.", False),
        ("Ông Đàm Văn Thịnh đã hiến 50m2 đất", False),
        ("Đoàn xã ở TP.", False),
        ("Tổng số 12 cá nhân.", False),
        ("Có 5 tập thể, trong đó:", False),
        ("UBND xã khen thưởng 12 cá nhân.", False),
        ("Ông Đàm Văn Thịnh nhận Giấy khen.", False),
        ("Ông Đàm Văn Thịnh nhận Giấy khem.", False),
        ("Trường đạt tập thể lao động xuât sắc.", False),
        ("", False),
    ],
)
def test_which_lines_are_silent(text: str, silent: bool) -> None:
    assert gives_nothing(Lexed(text)) is silent


@pytest.mark.parametrize("lines", [corpus_lines, made_lines])
def test_nothing_is_lost_of_written_lines(lines) -> None:
    assert [text for text in lines() if lost(text)] == []
    assert sum(gives_nothing(Lexed(text)) for text in lines()) > 40


@settings(deadline=None, max_examples=400)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1),
    st.sampled_from([".", "!", " .", "”.", ". ", " tham gia", " tích cực hưởng ứng;", " rất sôi nổi", ";", ""]),
)
def test_nothing_is_lost_of_any_words(words: list[str], end: str) -> None:
    assert not lost(" ".join(words) + end)
