"""What the model is told of a word is what spaCy tells it, number by number, and the vectors are spaCy's."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from corpus_lines import corpus_lines, made_lines
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.symbols import IDS
from spacy.tokens import Doc

from extractor.ner.embedding import Embedding
from extractor.ner.language import blank
from extractor.ner.names import MODEL_DIR
from extractor.ner.recognizer import load_recognizer
from extractor.ner.splitting import pieces
from extractor.ner.weights import Weights
from extractor.ner.words import Words, murmur, shape

WORDS = ["Xã", "X", "xã", "’", "“", "–", "US$", "  ", "\n", "đ", "ĐHQGHN", "12/2024/QĐ-UBND", "Ⅻ", "NORM", "a" * 100]
LENGTHS = ["abcdefgh" * 2, "abcdefg", "abcdefghi", "ă"]


@cache
def trained() -> tuple[Language, EntityRecognizer]:
    nlp = blank()
    return nlp, load_recognizer(nlp)


def by_spacy(words: list[str]) -> np.ndarray:
    return Doc(trained()[0].vocab, words=words).to_array(["NORM", "PREFIX", "SUFFIX", "SHAPE"])


def ours(words: list[str]) -> np.ndarray:
    return Words.read(MODEL_DIR).features(words)


def test_numbers_of_words_and_symbols() -> None:
    words = [*WORDS, *LENGTHS, *filter(None, IDS)]
    assert (ours(words) == by_spacy(words)).all()


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), min_size=1))
def test_numbers_of_any_words(words: list[str]) -> None:
    assert (ours(words) == by_spacy(words)).all()


@pytest.mark.parametrize("lines", [corpus_lines, made_lines])
def test_vectors_of_written_words(lines) -> None:
    words = list(dict.fromkeys(word for line in lines() for word, _ in pieces(line)))
    nlp, recognizer = trained()
    embed = recognizer.model.get_ref("tok2vec").layers[0].get_ref("embed")
    (theirs,) = embed.predict([Doc(nlp.vocab, words=words)])
    vectors = Embedding(Weights.read(MODEL_DIR), Words.read(MODEL_DIR))(words)
    assert len(words) > 300
    assert np.allclose(vectors, theirs, atol=1e-5)


def test_actions_are_numbered_alike() -> None:
    moves = trained()[1].moves
    assert Weights.read(MODEL_DIR).moves == tuple(map(moves.get_class_name, range(moves.n_moves)))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Nguyễn", "Xxxxx"), ("12/2024/QĐ", "dd/dddd/XX"), ("aaaaaab", "xxxx"), ("x" * 99, "xxxx"), ("x" * 100, "LONG")],
)
def test_shape(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_numbers_are_those_that_the_model_was_trained_on() -> None:
    assert murmur("xã") == 1875543181686307533


def test_reading_a_report_does_not_load_spacy() -> None:
    """It would cost each start of a worker more than the report."""
    report = Path(__file__).parents[1] / "corpus/reports/chi-linh.txt"
    code = (
        "import sys; from pathlib import Path; from extractor.pipeline import process_file\n"
        f"found = process_file(Path({str(report)!r}), 'r', 'r.txt', '31', 'vi')\n"
        "assert 'extractor.ner.tagging' in sys.modules and found.awards\n"
        "sys.exit(bool({'spacy', 'thinc'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
