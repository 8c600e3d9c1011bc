"""Texts of a workbook keep their numbers, whether they are in memory or were put away, or stand in their cells."""

import pytest

from extractor.outputs.workbook import shared
from extractor.outputs.workbook.shared import SharedTexts, TextsInCells


@pytest.mark.parametrize("near", [2, 3, 100])
def test_each_text_has_one_number(near: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "_NEAR", near)
    texts = SharedTexts()
    told = ["xã", "phường", "hai\ndòng", "xã", "x" * 20000, "nửa \ud800", "phường", "x" * 20000, "xã", "nửa ?"]
    numbers = [0, 1, 2, 0, 3, 4, 1, 3, 0, 4]
    assert [texts.told(one) for one in told] == [f' t="s"><v>{number}</v></c>' for number in numbers]
    assert (texts.count, texts.unique_count) == (10, 5)
    assert list(texts.string_array) == ["xã", "phường", "hai\ndòng", f"{'x' * 16000}…", "nửa ?"]
    assert texts._get_shared_string(2) == "hai\ndòng"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("xã", ">xã"),
        (" xã", ' xml:space="preserve"> xã'),
        ("hai\ndòng", ">hai\ndòng"),
        ('<b> & "c"', '>&lt;b&gt; &amp; "c"'),
        ("\x01 _x0041_ a_b", ">_x0001_ _x005F_x0041_ a_b"),
        ("\ud800", ">?"),
    ],
)
def test_a_text_stands_in_its_cell(text: str, told: str) -> None:
    assert TextsInCells().told(text) == f' t="inlineStr"><is><t{told}</t></is></c>'
