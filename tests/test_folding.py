from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.folding import fold, fold_word, without_accents

LETTERS = "aàảãáạăằâấbcdđeèéêếghiìíklmnoòóôốơớpqrstuùúưứvxyỳýỷỹỵ"
VIETNAMESE = st.text(alphabet=f"{LETTERS}{LETTERS.upper()} 0123456789.,;:()/&-–“”\u00a0\t")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoá", "hóa"),
        ("Hoà Bình", "Hòa Bình"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("Uỷ ban", "Ủy ban"),
        ("nguỵ", "ngụy"),
        ("chiến sỹ", "chiến sĩ"),
        ("kỹ sư", "kĩ sư"),
        ("lý do", "lí do"),
        ("TỔNG KẾT", "tổng kết"),
        ("2021–2025", "2021-2025"),
        ("“Dạy tốt”", '"Dạy tốt"'),
        ("xã\u00a0Yên", "xã Yên"),
        ("l’Hen", "l'Hen"),
    ],
)
def test_the_same_word_written_another_way(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa", "Hoa"),
        ("Hoà", "Hoạ"),
        ("Sơn", "Son"),
        ("Đào", "Dao"),
        ("Thuý", "Thúi"),
        ("ý", "í"),
        ("quý", "quí"),
        ("Mai", "May"),
        ("hai", "hay"),
        ("Yên", "Iên"),
        ("quả", "quá"),
        ("thôn 1", "thôn 2"),
    ],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(VIETNAMESE)
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    whole = normalize("NFC", text)
    assert len(fold(whole)) == len(whole)
    assert [c for c in fold(whole) if c.isdigit()] == [c for c in whole if c.isdigit()]


@given(VIETNAMESE)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(normalize("NFC", text))
    assert fold(once) == once


@given(st.lists(st.sampled_from(["Hoà", "sỹ", "Uỷ", "Quý", "Thủy", "Mỵ", "UBND"]), min_size=1))
def test_words_fold_alike_alone_and_in_a_line(words: list[str]) -> None:
    assert fold(" ".join(words)) == " ".join(map(fold_word, words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đặng Thuý Hồng", "Dang Thuy Hong"),
        (normalize("NFD", "đường Ưỡn"), "duong Uon"),
        ("hòa, hoà; 12-3", "hoa, hoa; 12-3"),
        ("", ""),
    ],
)
def test_letters_without_accents(text: str, expected: str) -> None:
    assert without_accents(text) == expected


@given(VIETNAMESE)
def test_accents_go_in_one_step(text: str) -> None:
    assert without_accents(text).isascii() or set(text) & set("–“”\u00a0")
    assert without_accents(without_accents(text)) == without_accents(text)
