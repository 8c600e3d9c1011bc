import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner
from whole_report import FOOT, HEAD

from extractor.cli import app

RUNNER = CliRunner()
LINE = "- Bà Quách Thị Tư: Bằng khen UBND tỉnh (2023)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inputs = tmp_path / "báo cáo bà Lò Thị Ngần"
    inputs.mkdir()
    (inputs / "của ông Tường.txt").write_text(f"{HEAD}{LINE}\n{FOOT}", "utf-8")
    (inputs / "rỗng.txt").touch()
    return inputs


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read_into(log: Path, folder: Path, *more: str) -> int:
    told = ["run", str(folder), "--out", str(folder.parent / "out"), "--jobs", "1", "--log-file", str(log), *more]
    return RUNNER.invoke(app, told).exit_code


def test_a_line_an_event(folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "logs" / "run.jsonl"
    assert read_into(log, folder) == 3
    start, *files, end = lines(log)
    assert (start["event"], end["event"]) == ("run_started", "run_ended")
    told = [(one["event"], one["status"], one["error_code"], one["awards"], one["done"], one["total"]) for one in files]
    assert told == [("file_done", "ok", "", 1, 1, 2), ("file_done", "failed", "empty", 0, 2, 2)]
    assert all(isinstance(one["seconds"], float) for one in (*files, end))
    assert end["exit_status"] == 3 and end["reports"] == {"failed": 1, "ok": 1}
    assert len({one["run"] for one in lines(log)}) == 1


def test_no_name_no_text_no_path(folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "run.jsonl"
    read_into(log, folder)
    said = log.read_text("utf-8")
    assert not any(word in said for word in ("Quách", "Tường", "Ngần", "Tứ Kỳ", "báo cáo", "/", "\\"))


def test_runs_may_share_a_file_and_tell_what_was_read_before(folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "run.jsonl"
    read_into(log, folder)
    first = len(lines(log))
    read_into(log, folder)
    again = lines(log)[first:]
    assert [one["from_earlier_run"] for one in again[1:-1]] == [True, True]
    assert lines(log)[0]["run"] != again[0]["run"]


def test_a_run_that_fails_says_so(folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "run.jsonl"
    assert read_into(log, folder, "--province", "00") == 2
    assert [one["event"] for one in lines(log)] == ["run_started", "run_failed"]
    assert lines(log)[-1]["problem"] == "unknown_province"


def test_a_log_that_cannot_be_written_is_wrong_usage(folder: Path) -> None:
    assert read_into(folder, folder) == 2
    assert not (folder.parent / "out").exists()


def test_lines_are_there_while_the_run_goes_on(folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "run.jsonl"
    broken = (
        "import extractor.run, os; extractor.run.write = lambda *_: os._exit(9); from extractor.cli import main; main()"
    )
    told = ["run", str(folder), "--out", str(tmp_path / "out"), "--quiet", "--log-file", str(log)]
    subprocess.run([sys.executable, "-c", broken, *told], check=False)
    assert [one["event"] for one in lines(log)] == ["run_started", "file_done", "file_done"]
