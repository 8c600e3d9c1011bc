"""The reading by numpy finds what spaCy's own runtime finds with the same model."""

from collections.abc import Iterator, Sequence
from functools import cache

import pytest
from corpus_lines import corpus_lines, made_lines
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import EntityRecognizer

from extractor.ner.language import blank
from extractor.ner.names import MODEL_DIR
from extractor.ner.recognizer import load_recognizer
from extractor.ner.tagging import Name, Tagger
from extractor.ner.weights import Weights
from extractor.ner.words import Words

WORDS = [
    "Trường",
    "Tiểu",
    "học",
    "Hoa",
    "Sen",
    "UBND",
    "xã",
    "ông",
    "Quách",
    "Đình",
    "Tư",
    "được",
    "tặng",
    ",",
    " ",
    "5",
]


@cache
def both() -> tuple[Language, EntityRecognizer, Tagger]:
    nlp = blank()
    return nlp, load_recognizer(nlp), Tagger(Weights.read(MODEL_DIR), Words.read(MODEL_DIR))


def by_spacy(lines: Sequence[str]) -> Iterator[list[Name]]:
    nlp, recognizer, _ = both()
    for doc in recognizer.pipe(map(nlp.make_doc, lines), batch_size=64):
        yield [(entity.start, entity.end, entity.label_) for entity in doc.ents]


def by_numpy(lines: Sequence[str]) -> Iterator[list[Name]]:
    nlp, _, tagger = both()
    yield from map(list, tagger.names([[token.text for token in nlp.make_doc(line)] for line in lines]))


@pytest.mark.parametrize("lines", [corpus_lines, made_lines])
def test_alike_on_written_lines(lines) -> None:
    found = list(by_numpy(lines()))
    assert found == list(by_spacy(lines()))
    assert sum(map(len, found)) > 300


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_alike_on_any_words(lines: list[str]) -> None:
    assert list(by_numpy(lines)) == list(by_spacy(lines))


def test_words_are_forgotten_when_they_have_become_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.ner.tagging._VOCABULARY", 3)
    lines = ["Ông Quách Đình Tư nhận Giấy khen", "Bà Cù Thị Mơ ở Trạm Y tế xã Phúc Khê"]
    assert list(by_numpy(lines)) + list(by_numpy(lines[:1])) == [*by_spacy(lines), *by_spacy(lines[:1])]


@pytest.mark.parametrize("lot", [1, 7, 50])
def test_what_is_found_does_not_hang_on_how_many_lines_are_read_in_one_go(
    lot: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ["", *made_lines()[:60], "", "Bà Cù Thị Mơ", ""]
    expected = list(by_numpy(lines))
    monkeypatch.setattr("extractor.ner.tagging._LOT", lot)
    assert list(by_numpy(lines)) == expected
