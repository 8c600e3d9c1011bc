"""Confidence beside what was right."""

import json
from typing import Any

import pytest
from rows import award
from test_evaluate import gold

from extractor.evaluate.board import show
from extractor.evaluate.pairing import Pairs, pair
from extractor.evaluate.reliability import BINS, reliability, together
from extractor.evaluate.score import Score
from extractor.record import Award


def read(confidence: float, **columns: Any) -> Award:
    return award(f"a{confidence}", confidence=confidence, count=1, **columns)


RIGHT = pair([gold()], [read(0.95)])
WRONG = pair([gold(years="2024")], [read(0.91)])
ALARM = pair([], [read(0.3)])


def test_records_are_counted_as_found_and_as_right() -> None:
    bins = reliability(RIGHT + WRONG + ALARM)
    last, low = bins[9], bins[3]
    assert (last.records, last.found, last.right, round(last.sure, 2)) == (2, 2, 1, 1.86)
    assert (low.records, low.found, low.right) == (1, 0, 0)
    assert sum(one.records for one in bins) == 3


@pytest.mark.parametrize(
    ("confidence", "number"), [(0.0, 0), (0.09, 0), (0.1, 1), (0.29, 2), (0.3, 3), (0.6, 6), (0.7, 7), (0.9, 9), (1, 9)]
)
def test_a_confidence_has_its_bin(confidence: float, number: int) -> None:
    filled = [place for place, one in enumerate(reliability(pair([], [read(confidence)]))) if one.records]
    assert filled == [number]


def test_gold_that_is_optional_neither_helps_nor_hurts() -> None:
    assert together(reliability(pair([gold(optional=True)], [read(0.95)]))).records == 0


def test_bins_from_a_confidence_on_are_put_together() -> None:
    bins = reliability(RIGHT + WRONG + ALARM)
    assert (together(bins, 0.9).records, together(bins).records, together(bins, 0.9).low) == (2, 3, 0.9)


def test_there_are_ten_bins_also_of_nothing() -> None:
    assert [one.low for one in reliability(Pairs())] == [number / 10 for number in range(BINS)]


def test_the_table_is_shown_where_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    score = Score(awards=RIGHT + WRONG)
    show(score, reliable=True)
    assert "0.9 to 1.0" in capsys.readouterr().out
    show(score)
    assert "0.9 to 1.0" not in capsys.readouterr().out
    show(score, as_json=True, reliable=True)
    assert json.loads(capsys.readouterr().out)["reliability"][9]["right"] == 1
