import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ner.splitting import chunks, pieces

WORDS = [
    "ông",
    "Vũ",
    "TP.",
    "P.",
    "CN.",
    "BK.",
    "Hà",
    "8",
    "12",
    "57/BC-UBND",
    "GD&ĐT",
    "2021-2022",
    "./.",
    "1.234",
    "“",
    "đ/c.",
]
GAPS = [" ", " ", " ", "  ", "\t", "\u00a0", "\n", ""]


def whole(text: str) -> list[str]:
    """The tokens of a text read in one, less white space."""
    return [word for word, _ in pieces(text) if not word.isspace()]


def by_chunks(text: str) -> list[str]:
    return [word for chunk in chunks(text) for word in chunk if not word.isspace()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TP. Hải Minh", ["TP.", "Hải", "Minh"]),
        ("ở TP.", ["ở", "TP", "."]),
        ("8 CN. Hải Minh", ["8", "CN", ".", "Hải", "Minh"]),
        ("8\tCN. Hải", ["8", "CN.", "Hải"]),
        ("P.Yên Tân. Sau", ["P.", "Yên", "Tân", ".", "Sau"]),
        (" “Dạy  tốt” ", ["“", "Dạy", "tốt", "”"]),
        ("đ/c. Vũ Lan, đ/c. này", ["đ/c.", "Vũ", "Lan", ",", "đ/c", ".", "này"]),
        ("", []),
    ],
)
def test_a_full_stop_is_read_by_what_stands_around_it(text: str, expected: list[str]) -> None:
    assert by_chunks(text) == expected == whole(text)


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS))))
def test_splitting_stretch_by_stretch_loses_nothing(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)
    assert by_chunks(text) == whole(text)


@given(st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \t\n\u00a0.,/&-'ĐàTPc1220"))))
def test_any_text_is_split_alike(text: str) -> None:
    assert by_chunks(text) == whole(text)
