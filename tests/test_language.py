import tomllib

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractor.ner.language import blank
from extractor.resources import patterns_dir

NLP = blank()
ENTRIES = tomllib.loads((patterns_dir() / "tokens.toml").read_text(encoding="utf-8"))["token"]


def tokens(text: str) -> list[str]:
    return [token.text for token in NLP(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bằng khen Bộ GD&ĐT (2021-2022)", ["Bằng", "khen", "Bộ", "GD&ĐT", "(", "2021-2022", ")"]),
        ("Báo cáo số 57/BC-UBND;", ["Báo", "cáo", "số", "57/BC-UBND", ";"]),
        ("NĐ 98/2023/NĐ-CP, 34-CT/TW", ["NĐ", "98/2023/NĐ-CP", ",", "34-CT/TW"]),
        ("1.234 hộ, 27,80%.", ["1.234", "hộ", ",", "27,80", "%", "."]),
        ("TP. Hải Minh; P. Yên Tân", ["TP.", "Hải", "Minh", ";", "P.", "Yên", "Tân"]),
        ("5 BK. Cô Lan", ["5", "BK", ".", "Cô", "Lan"]),
        ("Đ/c Lê An, đ.c Tô Bình", ["Đ/c", "Lê", "An", ",", "đ.c", "Tô", "Bình"]),
        ("Đoàn TNCS/Hội LHPN", ["Đoàn", "TNCS", "/", "Hội", "LHPN"]),
        ("ôngVũ Tài", ["ông", "Vũ", "Tài"]),
        ("“Dạy tốt, học tốt”", ["“", "Dạy", "tốt", ",", "học", "tốt", "”"]),
        ("2021,2022 và 20/11", ["2021", ",", "2022", "và", "20/11"]),
        ("bà H'Mai Niê, 'giỏi'", ["bà", "H'Mai", "Niê", ",", "'", "giỏi", "'"]),
        ("hien 120m2 dat", ["hien", "120", "m2", "dat"]),
        ("thôn3... 2025./.", ["thôn", "3", "...", "2025", "./."]),
        ("Giáo viên -Tổng phụ trách", ["Giáo", "viên", "-", "Tổng", "phụ", "trách"]),
        ("a  b\t\nc ", ["a", " ", "b", "\t\n", "c"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_examples_stay_whole_and_counterexamples_do_not(entry: dict[str, object]) -> None:
    after = str(entry.get("followed_by", ""))
    examples, counterexamples = entry["examples"], entry["counterexamples"]
    assert isinstance(examples, list) and isinstance(counterexamples, list) and examples and counterexamples
    assert [text for text in examples if tokens(text + after)[0] != text] == []
    assert [text for text in counterexamples if tokens(text + after)[0] == text] == []


@given(st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \t\n\u00a0.,/&-'ĐàaBc1220"))))
def test_text_is_kept(text: str) -> None:
    assert NLP(text).text == text


@given(st.lists(st.sampled_from(["ông", "Vũ", " ", "  ", "\n", "57/BC-UBND", "TP.", "2021-2022", "Hoà", "(", "1.234"])))
def test_text_of_reports_is_kept(parts: list[str]) -> None:
    text = "".join(parts)
    assert NLP(text).text == text
    assert all(token.idx + len(token.text) <= len(text) for token in NLP(text))


def test_a_saved_pipeline_keeps_its_tokeniser(tmp_path) -> None:
    NLP.to_disk(tmp_path)
    assert [token.text for token in spacy.load(tmp_path)("Bộ GD&ĐT 2021-2022")] == ["Bộ", "GD&ĐT", "2021-2022"]
