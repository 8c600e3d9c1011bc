"""The gold of pairs: its floors, how it is read, and what the command says of it."""

import json
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.evaluate.pairs import GoldPair, read_pairs, score_pairs
from extractor.inputs import InputError

PEOPLE = Path(__file__).parents[1] / "corpus" / "people"
HALVES = ("develop", "heldout")
MENTION = {
    "kind": "individual",
    "name": "Lê Thị An",
    "role": "",
    "workplace": "",
    "unit_code": "11629",
    "unit_name": "Xã An Lão",
    "report": "r1",
    "award": "GIAY_KHEN",
    "years": "2023",
}


def pair(same: bool, **second: str) -> GoldPair:
    mentions = {"first": MENTION, "second": {**MENTION, **second}}
    return GoldPair.model_validate({"id": "t1", "phenomenon": "p", "same": same, "why": "w", **mentions})


@pytest.mark.parametrize("half", [*HALVES, "harder", "last"])
def test_pairs_are_told_apart_and_put_together(half: str) -> None:
    score = score_pairs(read_pairs(PEOPLE / f"{half}.jsonl"))
    assert score.precision.rate >= 0.99, [(one.id, one.explained()) for one in score.joined]
    assert score.recall.rate >= 0.95, [(one.id, one.explained()) for one in score.parted]


def test_the_halves_are_large_and_share_nothing() -> None:
    develop, heldout = (read_pairs(PEOPLE / f"{half}.jsonl") for half in HALVES)
    assert len(develop) + len(heldout) >= 240
    assert abs(len(develop) - len(heldout)) <= 5
    told = Counter((one.first, one.second) for one in (*develop, *heldout))
    assert max(told.values()) == 1


def test_either_error_counts() -> None:
    pairs = [pair(True), pair(True, name="Lê Thị Ân"), pair(False), pair(False, name="Lê Thị Bình")]
    score = score_pairs(pairs)
    assert (score.precision.right, score.precision.of, score.recall.right, score.recall.of) == (1, 2, 1, 2)
    assert (score.joined, score.parted) == ((pairs[2],), (pairs[1],))


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({}, "không chỗ nào ghi nơi công tác"),
        ({"name": "Lê Thị Ân"}, "họ tên khác dấu"),
        ({"unit_code": "11074"}, "hai đơn vị khác nhau"),
        ({"name": "Vũ Văn Bình"}, ""),
    ],
)
def test_each_is_explained(second: dict[str, str], expected: str) -> None:
    told = pair(True, **second).explained()
    assert expected in told and bool(told) is bool(expected)


def test_a_line_that_is_no_pair_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text('{"id": "x"}\n', "utf-8")
    with pytest.raises(InputError, match="bad_gold"):
        read_pairs(tmp_path)


def test_no_pair_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text("\n", "utf-8")
    with pytest.raises(InputError, match="no_gold"):
        read_pairs(tmp_path)


def test_the_command_gives_the_figures_and_the_errors(tmp_path: Path) -> None:
    wrong = pair(True, unit_code="11074").model_dump(exclude_unset=True)
    (tmp_path / "pairs.jsonl").write_text(json.dumps(wrong, ensure_ascii=False), "utf-8")
    told = CliRunner().invoke(app, ["evaluate", str(tmp_path), "--errors", "1"])
    assert told.exit_code == 0 and "PARTED  t1 w   << Không gộp với" in " ".join(told.output.split("\n"))
    figures = CliRunner().invoke(app, ["evaluate", str(tmp_path / "pairs.jsonl"), "--json"])
    assert json.loads(figures.output)["pairs that are one, joined"] == [0, 1, 0.0]
