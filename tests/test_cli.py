import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor import __version__
from extractor.cli import app

RUNNER = CliRunner()
REPORT = "ỦY BAN NHÂN DÂN\nXÃ KHÔNG CÓ THẬT\n\nBÁO CÁO\nTổng kết phong trào thi đua yêu nước\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inputs = tmp_path / "báo cáo"
    inputs.mkdir()
    (inputs / "một [a].txt").write_text(REPORT, "utf-8")
    (inputs / "hai.txt").write_text(REPORT + "Hai.\n", "utf-8")
    (inputs / "~$hai.docx").touch()
    return inputs


def shell(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "extractor.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_version() -> None:
    assert shell("--version").stdout == f"extractor {__version__}\n"


@pytest.mark.parametrize("command", [[], ["doctor"], ["evaluate"]])
def test_help_loads_nothing_heavy(command: list[str]) -> None:
    heavy = "'spacy', 'numpy', 'pdfplumber', 'docx', 'lxml', 'regex', 'duckdb'"
    at_exit = f"import atexit, sys; atexit.register(lambda: print([name for name in ({heavy}) if name in sys.modules]))"
    told = [sys.executable, "-c", f"{at_exit}; from extractor.cli import main; main()", *command, "--help"]
    done = subprocess.run(told, capture_output=True, encoding="utf-8", check=True)
    assert "Usage" in done.stdout and done.stdout.endswith("\n[]\n")


def test_a_quiet_run_loads_nothing_to_show_and_no_network(folder: Path, tmp_path: Path) -> None:
    needless = "'rich', 'http.client', 'ssl', 'spacy'"
    at_exit = f"import atexit, sys; atexit.register(lambda: print([one for one in ({needless}) if one in sys.modules]))"
    command = [sys.executable, "-c", f"{at_exit}; from extractor.cli import main; main()", "run", str(folder)]
    command += ["--out", str(tmp_path / "out"), "--quiet"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


@pytest.mark.parametrize("command", [[], ["run"], ["evaluate"]])
def test_help(command: list[str]) -> None:
    told = RUNNER.invoke(app, [*command, "--help"])
    assert told.exit_code == 0 and "Usage" in told.output


def test_a_pipe_gets_a_line_a_file_and_no_colours(folder: Path, tmp_path: Path) -> None:
    done = shell("run", folder, "--out", tmp_path / "out")
    lines = done.stdout.splitlines()
    assert lines[0] == f"1/2 ok {folder / 'hai.txt'}" and lines[1] == f"2/2 ok {folder / 'một [a].txt'}"
    assert "Tệp đã đọc: 2" in lines and f"  {folder / '~$hai.docx'}" in lines
    assert lines[-1] == f"Kết quả ở: {tmp_path / 'out'}"
    assert "\x1b" not in done.stdout + done.stderr and (done.returncode, done.stderr) == (0, "")


def test_json_is_one_object_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    (folder / "rỗng.txt").touch()
    done = shell("run", folder, "--out", tmp_path / "out", "--json")
    told = json.loads(done.stdout)
    assert told["files"]["read"] == 2 and told["out"] == str(tmp_path / "out")
    assert [one["error_code"] for one in told["files"]["not_read"]] == ["empty"]
    assert told["skipped"] == [str(folder / "~$hai.docx")] and told["rows"]["reports"] == 3
    assert set(told["findings"]) == {"error", "warning", "info"} and done.returncode == 3


def test_quiet_says_only_errors(folder: Path, tmp_path: Path) -> None:
    assert shell("run", folder, "--out", tmp_path / "out", "--quiet").stderr == ""
    (folder / "rỗng.txt").touch()
    done = shell("run", folder, "--out", tmp_path / "out", "--quiet")
    assert done.stdout == "" and done.stderr.startswith(f"{folder / 'rỗng.txt'}: Tệp không có nội dung")


def test_reasons_stand_in_the_summary(folder: Path, tmp_path: Path) -> None:
    (folder / "rỗng.txt").touch()
    told = RUNNER.invoke(app, ["run", str(folder), "--out", str(tmp_path / "out"), "--lang", "en", "--jobs", "1"])
    assert told.exit_code == 3 and f"\n  {folder / 'rỗng.txt'}: The file has no content" in told.output


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["run", "in/hai.txt", "--out", "out"], 0),
        (["run", "in/rỗng.txt", "in/hai.txt", "--out", "out"], 3),
        (["run", "in/rỗng.txt", "--strict", "--out", "out"], 3),
        (["run", "in/hai.txt", "--strict", "--out", "out"], 4),
        (["run", "in/không có.txt", "--out", "out"], 2),
        (["run", "in/*.pdf", "--out", "out"], 2),
        (["run", "trống", "--out", "out"], 2),
        (["run", "in", "--out", "in/hai.txt"], 2),
        (["run", "in", "--out", "in/hai.txt/out"], 2),
        (["run", "in", "--out", "in"], 2),
        (["run", "in", "--out", "out", "--province", "00"], 2),
        (["run", "in", "--out", "out", "--lang", "fr"], 2),
        (["run", "in", "--out", "out", "--jobs", "0"], 2),
        (["run", "in"], 2),
        (["run", "--out", "out"], 2),
        (["evaluate", "in"], 2),
        (["đọc"], 2),
    ],
)
def test_exit_status(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], expected: int
) -> None:
    folder.rename(tmp_path / "in")
    (tmp_path / "in" / "rỗng.txt").touch()
    (tmp_path / "trống").mkdir()
    monkeypatch.chdir(tmp_path)
    done = RUNNER.invoke(app, arguments)
    assert done.exit_code == expected
    assert expected != 2 or (done.output and "Traceback" not in done.output and not Path("out").exists())


def test_exit_statuses_reach_the_shell(folder: Path, tmp_path: Path) -> None:
    assert shell("run", tmp_path / "none", "--out", tmp_path / "out").returncode == 2
    assert shell("run", folder, "--out", tmp_path / "out", "--strict").returncode == 4


def test_evaluate_prints_figures(folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "reports")
    (tmp_path / "gold").mkdir()
    wanted = {"type": "finding", "source": "hai", "code": "MISSING_FIELD", "field": "không có cột này"}
    (tmp_path / "gold" / "hai.jsonl").write_text(json.dumps(wanted, ensure_ascii=False), "utf-8")
    done = shell("evaluate", tmp_path, "--json")
    assert json.loads(done.stdout)["findings recalled"] == [0, 1] and done.returncode == 0
    shown = shell("evaluate", tmp_path, "--gold", tmp_path / "gold" / "hai.jsonl", "--errors", "3").stdout
    assert "findings recalled" in shown and "\x1b" not in shown


def test_malformed_gold_is_wrong_usage(folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "reports")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "hai.jsonl").write_text('{"type": "total", "source": "hai"}', "utf-8")
    told = RUNNER.invoke(app, ["evaluate", str(tmp_path)])
    assert told.exit_code == 2 and "hai.jsonl" not in told.stdout and str(tmp_path / "gold") in told.output


def test_a_fault_of_the_program_is_one_line_and_no_traceback(folder: Path, tmp_path: Path) -> None:
    broken = "import extractor.run; extractor.run.write = None; from extractor.cli import main; main()"
    arguments = ["run", str(folder), "--out", str(tmp_path / "out"), "--quiet"]
    done = subprocess.run(
        [sys.executable, "-c", broken, *arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.startswith("Chương trình gặp lỗi (TypeError")


def test_a_missing_package_is_named_and_no_traceback(folder: Path, tmp_path: Path) -> None:
    broken = "import sys; sys.modules['regex'] = None; from extractor.cli import main; main()"
    arguments = ["run", str(folder), "--out", str(tmp_path / "out")]
    done = subprocess.run(
        [sys.executable, "-c", broken, *arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "Thiếu gói regex" in done.stderr and "extractor doctor" in done.stderr
