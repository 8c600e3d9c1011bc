"""A run with one new report gives, byte for byte, what a run from nothing gives: nothing is left of the earlier one."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from reports_of import ROOT

sys.path.insert(0, str(ROOT / "corpus"))

from city.plan import Plan, write_city

PLAN = Plan(units=7, pages=3, formats=("pdf", "docx"), superseded=1, wrong_totals=2, shared_people=3)
OF_THE_RUN = {"run.json", ".results.sqlite", "city.duckdb"}


def run(reports: Path, out: Path) -> None:
    command = [sys.executable, "-m", "extractor.cli", "run", str(reports), "--out", str(out), "--quiet"]
    done = subprocess.run([*command, "--import-sheet"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def outs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Of two runs, the second with a report from the middle of the city more; and of one with all of them."""
    folder = tmp_path_factory.mktemp("one")
    write_city(folder, PLAN, seed=4)
    reports, aside = folder / "reports", folder / "aside"
    new = sorted(reports.iterdir())[3]
    new.rename(aside)
    run(reports, folder / "twice")
    aside.rename(new)
    run(reports, folder / "twice")
    run(reports, folder / "once")
    return folder / "twice", folder / "once"


def test_only_the_new_one_was_read(outs: tuple[Path, Path]) -> None:
    told = [json.loads((out / "run.json").read_text("utf-8")) for out in outs]
    assert [one["files_from_earlier_runs"] for one in told] == [len(told[0]["files"]) - 1, 0]
    assert told[0]["counts"] == told[1]["counts"] and told[0]["files"] == told[1]["files"]


def test_what_is_known_is_taken_up_first(outs: tuple[Path, Path]) -> None:
    told = json.loads((outs[0] / "run.json").read_text("utf-8"))
    new = sorted(told["files"], key=lambda one: one["source_file"])[3]["report_id"]
    assert [*told["seconds_by_report"]][-1] == new


def test_every_file_is_the_same(outs: tuple[Path, Path]) -> None:
    twice, once = ({path.name: path for path in out.iterdir()} for out in outs)
    assert twice.keys() == once.keys() > {"city.xlsx", "review.html", "import_sheet.xlsx"}
    assert [name for name in once.keys() - OF_THE_RUN if twice[name].read_bytes() != once[name].read_bytes()] == []


def test_the_databases_hold_the_same(outs: tuple[Path, Path]) -> None:
    held = []
    for out in outs:
        with duckdb.connect(str(out / "city.duckdb"), read_only=True) as connection:
            kinds = connection.execute("SELECT table_name, table_type FROM information_schema.tables").fetchall()
            told = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name, _ in kinds}
            # The rows of a joined view have no order that the database promises.
            held.append({name: sorted(told[name], key=repr) if kind == "VIEW" else told[name] for name, kind in kinds})
    assert held[0] == held[1] and held[0]["awards"]
