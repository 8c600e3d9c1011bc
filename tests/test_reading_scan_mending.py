"""Slips of the recogniser: every entry of the list against its own examples, both ways."""

from typing import Any

import pytest
import regex

from extractor.reading.scan.mending import is_figure, mended, slips
from extractor.resources import load_toml

DATA = load_toml("recognition.toml")


@pytest.mark.parametrize("entry", DATA["slip"], ids=lambda entry: entry["name"])
def test_a_slip_is_mended_in_its_examples_and_nowhere_else(entry: dict[str, Any]) -> None:
    pattern = regex.compile(entry["regex"])
    assert entry["examples"] and entry["counterexamples"]
    assert [pattern.sub(entry["put"], read) for read, _ in entry["examples"]] == [
        meant for _, meant in entry["examples"]
    ]
    assert [text for text in entry["counterexamples"] if pattern.search(text)] == []


def test_figures_by_their_examples() -> None:
    assert [word for word in DATA["figure"]["examples"] if not is_figure(word)] == []
    assert [word for word in DATA["figure"]["counterexamples"] if is_figure(word)] == []


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("ngày l8/10/2024 , §3 hộ", "ngày 18/10/2024 , 83 hộ"),
        ("có Ø7 huy chương", "có 07 huy chương"),
        ('danh hiệu "Giỏi việc nước”,', 'danh hiệu "Giỏi việc nước",'),
        ("« Cờ thi đua nắm 2024", "• Cờ thi đua năm 2024"),
        ("Ông Lê lI nói O. K.", "Ông Lê lI nói O. K."),
        ("“Giỏi việc nước” và nắm tay", "“Giỏi việc nước” và nắm tay"),
    ],
)
def test_lines(read: str, meant: str) -> None:
    assert " ".join(mended(read.split(" "))) == meant


@pytest.mark.parametrize("slip", slips(), ids=lambda slip: slip.name)
def test_what_is_put_has_no_space(slip: Any) -> None:
    assert " " not in slip.put
