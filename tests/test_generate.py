import json
import random
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS))

import generate  # noqa: E402
from sentence_grammar import Mention, expand  # noqa: E402
from sentence_noise import CHANGES, noisy  # noqa: E402


def run(*options: str) -> str:
    command = [sys.executable, str(CORPUS / "generate.py"), "sentences", *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def test_the_same_seed_gives_the_same_bytes() -> None:
    first = run("--count", "50", "--seed", "3")
    assert first == run("--count", "50", "--seed", "3")
    assert first != run("--count", "50", "--seed", "4")
    assert set(json.loads(first.splitlines()[0])) == {"text", "spans"}


@pytest.mark.parametrize("part", ["train", "heldout"])
def test_spans_are_inside_trimmed_and_apart(part: generate.Part) -> None:
    labels = set()
    for sentence in generate.sentences(400, 5, part):
        position = 0
        for mention in sentence.mentions:
            name = sentence.text[mention.start : mention.end]
            assert position <= mention.start < mention.end <= len(sentence.text)
            assert name == name.strip()
            position = mention.end
            labels.add(mention.label)
    assert labels == {"PERSON", "ORG"}


def test_text_is_composed() -> None:
    assert all(unicodedata.is_normalized("NFC", sentence.text) for sentence in generate.sentences(300, 6))


def test_frames_for_training_and_measuring_are_apart() -> None:
    train, heldout = generate.frames("train")[0], generate.frames("heldout")[0]
    assert len(set(train)) >= 150
    assert len(set(heldout)) >= 40
    assert set(train).isdisjoint(heldout)


def test_every_frame_can_be_filled() -> None:
    for part in ("train", "heldout"):
        for frame in generate.frames(part)[0]:
            text = expand(frame, random.Random(frame)).text
            assert text.strip()
            assert not set("{}<>|") & set(text.replace(" | ", "")), frame


def test_an_outer_name_swallows_the_inner() -> None:
    sentence = expand("{workplace}", random.Random(1))
    assert sentence.mentions == (Mention(0, len(sentence.text), "ORG"),)


def test_an_unknown_slot_is_an_error() -> None:
    with pytest.raises(KeyError, match="no list"):
        expand("{nowhere}", random.Random(1))


@pytest.mark.parametrize("change", [change for _, change in CHANGES])
def test_noise_keeps_every_name(change, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sentence_noise.CHANGES", ((1.0, change),))
    sentence = expand("{title} {person}, {role}, {school}", random.Random(2))
    changed = noisy(sentence, random.Random(2))
    assert [mention.label for mention in changed.mentions] == ["PERSON", "ORG"]
    assert all(changed.text[m.start : m.end].strip() for m in changed.mentions)
