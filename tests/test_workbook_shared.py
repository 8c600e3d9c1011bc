"""Texts of a workbook keep their numbers, whether they are in memory or were put away."""

import pytest

from extractor.outputs.workbook import shared
from extractor.outputs.workbook.shared import SharedTexts


@pytest.mark.parametrize("near", [2, 3, 100])
def test_each_text_has_one_number(near: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "_NEAR", near)
    texts = SharedTexts()
    told = ["xã", "phường", "hai\ndòng", "xã", "x" * 20000, "nửa \ud800", "phường", "x" * 20000, "xã", "nửa ?"]
    assert [texts.number(one) for one in told] == [0, 1, 2, 0, 3, 4, 1, 3, 0, 4]
    assert (texts.count, texts.unique_count) == (10, 5)
    assert list(texts.string_array) == ["xã", "phường", "hai\ndòng", f"{'x' * 16000}…", "nửa ?"]
    assert texts._get_shared_string(2) == "hai\ndòng"
