"""A made-up city in mixed formats: every sum right, every planted error found, none cried that is not there.

Its wordings are used nowhere else; what is true of it was drawn before a word was written.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

import pytest
from reports_of import ROOT

from extractor.pipeline import process_file
from extractor.run import run
from extractor.settings import Settings

sys.path.insert(0, str(ROOT / "corpus"))

from city.plan import Plan, write_city

PLAN = Plan(
    pages=3,
    missing=6,
    copies=3,
    superseded=2,
    wrong_totals=20,
    wrong_breakdowns=12,
    shared_people=8,
)
LINE = ("unit_code", "award_code", "authority_level", "recipient_kind")

Rows = list[dict[str, str]]


def rows(path: Path) -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What is true, and what the run made of it."""
    folder = tmp_path_factory.mktemp("city")
    write_city(folder, PLAN, seed=1)
    run([folder / "reports"], folder / "out", Settings("31"), process_file)
    return folder / "truth", folder / "out"


def lines(table: Rows) -> dict[tuple[str, ...], tuple[str, str]]:
    return {tuple(row[name] for name in LINE): (row["count"], row["named_count"]) for row in table}


def test_every_sum_is_right(city: tuple[Path, Path]) -> None:
    truth, out = city
    assert lines(rows(out / "city_summary.csv")) == lines(rows(truth / "sums.csv"))


def test_every_planted_error_is_found_and_no_other(city: tuple[Path, Path]) -> None:
    truth, out = city
    planted = Counter((row["unit_code"], row["code"]) for row in rows(truth / "errors.csv"))
    found = Counter((row["unit_code"], row["code"]) for row in rows(out / "findings.csv") if row["severity"] == "error")
    assert found == planted and planted.total() == 32


def test_coverage_is_exact(city: tuple[Path, Path]) -> None:
    truth, out = city
    status = {row["unit_code"]: row["status"] for row in rows(out / "coverage.csv")}
    assert status == {row["unit_code"]: row["status"] for row in rows(truth / "coverage.csv")}
    assert Counter(status.values()) == {"reported": 103, "missing": 6, "duplicate": 5}


def test_everybody_is_met(city: tuple[Path, Path]) -> None:
    truth, out = city
    assert {row["name"] for row in rows(truth / "people.csv")} <= {row["name"] for row in rows(out / "people.csv")}
