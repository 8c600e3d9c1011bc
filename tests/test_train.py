import json
from pathlib import Path

import pytest

from extractor.ner.language import blank
from extractor.ner.recognizer import save_recognizer
from extractor.ner.train import ARCHITECTURE, evaluate, read_examples, score, train

SENTENCES = [
    {"text": "Ông Quách Đình Tư được khen", "spans": [[4, 17, "PERSON"]]},
    {"text": "Bằng khen của UBND tỉnh", "spans": [[14, 23, "ORG"]]},
    {"text": "Thi đua là yêu nước", "spans": []},
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.jsonl"
    path.write_text("\n".join(map(json.dumps, SENTENCES)), encoding="utf-8")
    return path


def test_examples_carry_the_marked_names(data: Path) -> None:
    read = [[(span.text, span.label_) for span in e.reference.ents] for e in read_examples(blank(), data)]
    assert read == [[("Quách Đình Tư", "PERSON")], [("UBND tỉnh", "ORG")], []]


def test_the_same_seed_gives_the_same_bytes(data: Path, tmp_path: Path) -> None:
    for folder, seed in (("a", 1), ("b", 1), ("c", 2)):
        nlp = blank()
        save_recognizer(
            train(nlp, read_examples(nlp, data), seed, 1), tmp_path / folder, {"architecture": ARCHITECTURE}
        )
    weights = {folder: (tmp_path / folder / "model").read_bytes() for folder in "abc"}
    assert weights["a"] == weights["b"] != weights["c"]


def test_it_learns_and_is_measured(data: Path, tmp_path: Path) -> None:
    nlp = blank()
    recognizer = train(nlp, read_examples(nlp, data) * 30, 1, 40)
    save_recognizer(recognizer, tmp_path, {"architecture": ARCHITECTURE})
    measured = evaluate(tmp_path, read_examples(nlp, data))
    assert {label: ratios["f1"] for label, ratios in measured["labels"].items()} == {"PERSON": 1.0, "ORG": 1.0}
    assert measured["syllables_per_second"] > 0


@pytest.mark.parametrize(
    ("found", "expected", "ratios"),
    [
        ({(0, 3, "ORG")}, {(0, 3, "ORG")}, (1.0, 1.0, 1.0)),
        ({(0, 4, "ORG")}, {(0, 3, "ORG")}, (0.0, 0.0, 0.0)),
        ({(0, 3, "PERSON")}, {(0, 3, "ORG")}, (0.0, 0.0, 0.0)),
        ({(0, 3, "ORG"), (5, 6, "ORG")}, {(0, 3, "ORG")}, (0.5, 1.0, 0.6667)),
        (set(), {(0, 3, "ORG")}, (0.0, 0.0, 0.0)),
    ],
)
def test_score(found: set, expected: set, ratios: tuple[float, float, float]) -> None:
    assert tuple(score([found], [expected])["ORG"].values()) == ratios
