"""The passages that names are measured on: marked as their rules say, and never part of what is trained on."""

import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS))

from generate import sentences  # noqa: E402
from marked import Passage, passages  # noqa: E402

FILES = sorted((CORPUS / "names").glob("*.txt"))


def marked(path: Path) -> list[Passage]:
    return list(passages(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_marks_are_persons_and_bodies_trimmed_and_apart(path: Path) -> None:
    for passage in marked(path):
        end = 0
        for mark in passage.marks:
            name = passage.text[mark.start : mark.end]
            assert mark.label in {"person", "body"}
            assert end <= mark.start
            assert name == name.strip(" \n,;.()")
            end = mark.end


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_there_is_enough_to_measure_on(path: Path) -> None:
    labels = [mark.label for passage in marked(path) for mark in passage.marks]
    assert len(marked(path)) >= 55
    assert min(labels.count("person"), labels.count("body")) >= 75


def test_no_passage_holds_a_sentence_of_those_trained_on() -> None:
    made = {line for sentence in sentences(2000, 1) for line in sentence.text.splitlines() if len(line) > 40}
    assert [
        line for path in FILES for passage in marked(path) for line in passage.text.splitlines() if line in made
    ] == []
