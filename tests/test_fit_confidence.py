"""The weights of doubts: fitted to records, held by reports left out, and those that the pattern file has."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from extractor.confidence import weights
from extractor.resources import load_toml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "corpus"))

import fit_confidence  # noqa: E402
from fit_confidence import LEAST, Fit, Judged, fit, judged, left_out, write  # noqa: E402

PAGE = ROOT / "docs" / "confidence.md"


def records(right: Mapping[tuple[str, ...], tuple[int, int]]) -> list[Judged]:
    """By their doubts: so many records right of so many, in as many reports."""
    return [Judged(f"r{number}", names, number < good) for names, (good, of) in right.items() for number in range(of)]


def test_what_is_oftener_wrong_weighs_more_and_nothing_weighs_less_than_the_least() -> None:
    found = fit(
        records({(): (96, 100), ("bad",): (10, 40), ("odd",): (30, 40), ("mere",): (40, 40)}), ("bad", "odd", "mere")
    )
    assert found.weights["bad"] > found.weights["odd"] > found.weights["mere"] == LEAST


def test_a_chance_is_the_share_that_is_right() -> None:
    held = records({(): (960, 1000), ("odd",): (600, 1000)})
    found = fit(held, ("odd",))
    assert found.chance(Judged("r", (), True)) == pytest.approx(0.96, abs=0.01)
    assert found.chance(Judged("r", ("odd",), True)) == pytest.approx(0.6, abs=0.02)


def test_a_report_is_weighed_by_the_others_alone() -> None:
    held = [*(Judged(f"r{number}", ("odd",), True) for number in range(9)), Judged("r9", ("odd",), False)]
    chances = left_out(held, ("odd",))
    assert chances[9] == max(chances) and min(chances) < chances[9]


def test_only_weights_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "confidence.toml"
    before = fit_confidence.WEIGHTS.read_text("utf-8")
    copy.write_text(before, "utf-8")
    monkeypatch.setattr(fit_confidence, "WEIGHTS", copy)
    write(Fit(1.5, {"slip": 9.25}))
    changed = [line for line in copy.read_text("utf-8").splitlines() if line not in before.splitlines()]
    assert changed == ["base = 1.5", "weight = 9.25"]


def test_the_weights_in_use_are_those_of_the_first_reading() -> None:
    found = fit(judged(), tuple(weights()))
    assert found.weights == pytest.approx(weights(), abs=0.05)
    assert found.base == pytest.approx(load_toml("confidence.toml")["base"], abs=0.05)


def test_the_page_shows_the_weights_in_use() -> None:
    text = PAGE.read_text("utf-8")
    assert [name for name, weight in weights().items() if f"{name:20} {weight:5.2f}" not in text] == []
