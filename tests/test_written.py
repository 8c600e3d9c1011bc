"""Rows of a table by bars are quoted as the file has them, and their offsets count the text that is kept."""

import pytest
from whole_report import report

SPACED = "| Hình thức | Tập thể | Cá nhân |\n|---|---|---|\n| Giấy khen của UBND xã | 12 | 48 |\n| Cộng | 12 | 50 |"
CLOSE = "Hình thức|Tập thể|Cá nhân\nGiấy khen của UBND xã|12|48"
UNEVEN = "Hình thức| Tập thể |Cá nhân\nGiấy khen của UBND xã| 12 |48"
TABBED = "Hình thức\tTập thể\tCá nhân\nGiấy khen của UBND xã\t12\t48"


@pytest.mark.parametrize(
    ("table", "quoted"),
    [
        (SPACED, "Giấy khen của UBND xã | 12 | 48"),
        (CLOSE, "Giấy khen của UBND xã|12|48"),
        (UNEVEN, "Giấy khen của UBND xã| 12 |48"),
        (TABBED, "Giấy khen của UBND xã\t12\t48"),
    ],
)
def test_a_row_is_quoted_as_it_is_written(table: str, quoted: str) -> None:
    found = report(f"{table}\n")
    assert found.awards[-1].source_text == quoted and quoted in table


@pytest.mark.parametrize("table", [SPACED, CLOSE, UNEVEN, TABBED])
def test_offsets_lead_to_what_is_quoted(table: str) -> None:
    found = report(f"{table}\n\nUBND xã tặng Giấy khen cho 44 cá nhân.\n")
    assert found.source is not None
    for row in (*found.awards, *found.totals, *found.findings):
        if row.char_start is not None and row.char_end is not None:
            assert found.source.text[row.char_start : row.char_end] == row.source_text


def test_a_total_and_its_finding_are_quoted_too() -> None:
    found = report(f"{SPACED}\n")
    assert [one.source_text for one in found.totals if one.verdict == "mismatch"] == ["Cộng | 12 | 50"]
    assert "Cộng | 12 | 50" in [one.source_text for one in found.findings if one.code == "TOTAL_MISMATCH"]
