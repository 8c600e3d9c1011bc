from pathlib import Path

import pytest

from extractor.reading import read
from extractor.reading.private import masked
from extractor.resources import load_toml

ENTRIES = load_toml("private.toml")["number"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["name"]))
def test_examples_are_masked_and_counterexamples_are_not(entry: dict[str, list[str]]) -> None:
    assert [text for text in entry["examples"] if "x" not in masked(text)] == []
    assert [text for text in entry["counterexamples"] if masked(text) != text] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CCCD 031085012345;", "CCCD xxxxxxxxx345;"),
        ("ĐT: 0912.345.678", "ĐT: xxxx.xxx.678"),
        ("12 tập thể, 3.450 hộ, 1.250.000.000 đồng", "12 tập thể, 3.450 hộ, 1.250.000.000 đồng"),
        ("Quyết định số 1234/QĐ-UBND ngày 05/9/2025", "Quyết định số 1234/QĐ-UBND ngày 05/9/2025"),
    ],
)
def test_the_last_digits_and_everything_else_stay(text: str, expected: str) -> None:
    assert masked(text) == expected and len(expected) == len(text)


def test_a_report_is_read_without_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ông Lê Văn Tám, CCCD 031085012345, được tặng Giấy khen", "utf-8")
    document = read(path)
    assert "031085012345" not in document.text and document.text.endswith("345, được tặng Giấy khen")
