"""Degrees before names, and names from abroad."""

import pytest
from statements_of import lexed, tokens_of

from extractor.mention import AwardMention, PersonMention
from extractor.mentions.degrees import degrees, is_foreign


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cho PGS.TS Lò Văn Dịp", "Lò Văn Dịp"),
        ("cho PGS, TS Lò Văn Dịp", "Lò Văn Dịp"),
        ("cho BS CKII Tạ Thị Mơ", "Tạ Thị Mơ"),
        ("cho TTND.GS.TS Lò Văn Dịp", "Lò Văn Dịp"),
        ("cho ThS.BS Tạ Thị Mơ", "Tạ Thị Mơ"),
        ("cho NGƯT Tạ Thị Mơ", "Tạ Thị Mơ"),
        ("cho NSND Lò Văn Dịp", "Lò Văn Dịp"),
        ("cho TS. Lò Văn Dịp", "Lò Văn Dịp"),
    ],
)
def test_degrees_are_a_title_of_the_name_behind(text: str, name: str) -> None:
    found = tokens_of(text)
    assert [token.name for token in found if isinstance(token, PersonMention)] == [name]
    assert not any(isinstance(token, AwardMention) for token in found)


@pytest.mark.parametrize("text", ["02 NGƯT Tạ Thị Mơ", "danh hiệu NSND Tạ Thị Mơ", "thêm 3 NSND", "TS hội nghị"])
def test_an_honour_that_is_counted_or_given_is_none(text: str) -> None:
    assert degrees(lexed(text)) == {}


@pytest.mark.parametrize(
    ("name", "foreign"),
    [("Watanabe Kenji", True), ("John Smith", True), ("Lò Văn Dịp", False), ("Hoa Mai", False), ("Smith", False)],
)
def test_a_name_from_abroad_has_a_word_that_is_no_syllable(name: str, foreign: bool) -> None:
    assert is_foreign(name.split()) is foreign


def test_names_from_abroad_go_on_behind_one_with_a_title() -> None:
    found = tokens_of("các bác sĩ Mori Kenta, Abe Yumi và Weber Anna, Hoa Mai")
    assert [token.name for token in found if isinstance(token, PersonMention)] == [
        "Mori Kenta",
        "Abe Yumi",
        "Weber Anna",
    ]
