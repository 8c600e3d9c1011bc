"""Settings on the real command line: from a flag, from the file, or the default."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
import typer
from test_cli import shell
from typer.testing import CliRunner
from whole_report import FOOT, HEAD

from extractor.cli import app
from extractor.config import load
from extractor.config.model import COMMANDS, settings

RUNNER = CliRunner()
OVER = "- Có 100 dân quân; năm 2025 có 8 Chiến sĩ thi đua cơ sở.\n- Bằng khen của Chính phủ: 2 tập thể.\n"


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with one report in it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "tu-ky.txt").write_text(HEAD + OVER + FOOT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def done(*arguments: str, status: int = 0) -> str:
    told = RUNNER.invoke(app, list(arguments))
    assert told.exit_code == status, told.output
    return told.output


def told_by(*flags: str) -> dict[str, tuple[Any, str]]:
    found = json.loads(done("config", "--json", *flags))
    return {one["setting"]: (one["value"], one["origin"]) for one in found["settings"]}


def codes(out: str = "out") -> list[str]:
    with Path(out, "findings.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [row["code"] for row in csv.DictReader(lines)]


def parameters(command: str) -> dict[str, Any]:
    options = typer.main.get_group(app).commands[command].params
    return {one.name: one for one in options if one.param_type_name == "option"}  # type: ignore[misc]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_flag_is_a_setting_and_every_setting_a_flag(command: str) -> None:
    mine = {one.parameter: one for one in settings() if one.table in COMMANDS[command]}
    options = {name: one for name, one in parameters(command).items() if name not in {"config", "help"}}
    assert options.keys() == mine.keys()
    assert {name: one.flag for name, one in mine.items()} == {name: one.opts[0] for name, one in options.items()}
    kept = {name: one.default or None for name, one in mine.items()}
    assert kept == {name: one.default or None for name, one in options.items()}


def test_a_flag_goes_before_the_file_and_the_file_before_the_default() -> None:
    Path("extractor.toml").write_text("[run]\nstrict = true\njobs = 2\n[letters]\ndays = 3\n", "utf-8")
    found = told_by("--jobs", "4", "--place", "Tứ Kỳ")
    assert found["run.jobs"] == (4, "flag") and found["letters.place"] == ("Tứ Kỳ", "flag")
    assert found["run.strict"] == (True, "file") and found["letters.days"] == (3, "file")
    assert found["run.lang"] == ("vi", "default") and len(found) == len(list(settings()))
    assert told_by("--no-strict")["run.strict"] == (False, "flag")


def test_the_table_of_settings_names_the_file() -> None:
    Path("của tôi.toml").write_text("[run]\nlang = 'en'\nunits = 'x.csv'\n", "utf-8")
    shown = done("config", "--config", "của tôi.toml", "--jobs", "3")
    (units,) = [line for line in shown.splitlines() if "run.units" in line]
    (jobs,) = [line for line in shown.splitlines() if "run.jobs" in line]
    assert '"x.csv"' in units and "của tôi.toml" in units and " 3 " in jobs and "flag" in jobs


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["config", "--jbos", "3"], "--jbos"),
        (["config", "--law-on", "cstdcs-2"], "cstdcs-20"),
        (["run", "in", "--out", "out", "--law-off", "khong-co"], "khong-co"),
        (["run", "in", "--out", "out", "--period", "2025-2021"], "2025-2021"),
        (["run", "in", "--out", "out", "--units", "in/tu-ky.txt"], "code,name,type,province_code,province"),
        (["run", "in", "--out", "out", "--units", "none.csv"], "none.csv"),
        (["run", "in", "--out", "out", "--config", "none.toml"], "none.toml"),
        (["letters", "out", "--out", "thư", "--config", "none.toml"], "none.toml"),
    ],
)
def test_wrong_settings_are_wrong_usage(arguments: list[str], said: str) -> None:
    told = done(*arguments, status=2)
    assert said in told and "Traceback" not in told and not Path("out").exists()


@pytest.mark.parametrize("command", [["run", "in", "--out", "out"], ["letters", "in", "--out", "out"], ["config"]])
def test_a_key_that_is_not_known_stops_every_command(command: list[str]) -> None:
    Path("extractor.toml").write_text("[run]\njbos = 2\n", "utf-8")
    told = done(*command, status=2)
    assert "run.jbos; gần nhất là run.jobs" in told and "the nearest one is run.jobs" in told
    assert not Path("out").exists()


def test_a_run_goes_by_its_file() -> None:
    Path("extractor.toml").write_text("[run]\nout = 'kết quả'\nlang = 'en'\nstrict = false\nquiet = true\n", "utf-8")
    assert shell("run", "in").returncode == 0
    used = json.loads(Path("kết quả", "run.json").read_text("utf-8"))["settings"]
    assert (used["lang"], used["province"]) == ("en", "31")
    Path("khác.toml").write_text("[run]\nparquet = true\njson = true\n", "utf-8")
    other = shell("run", "in", "--config", "khác.toml", "--out", "out")
    assert json.loads(other.stdout)["out"] == "out" and Path("out", "awards.parquet").exists()


def test_help_loads_no_settings() -> None:
    told = "import sys; from extractor.cli.settled import defaults_for as of; of('run', None); "
    told += "print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "False\n"


# --- rules of the law reach the worker processes, and what is cached


def test_rules_are_turned_on_and_off_by_name() -> None:
    done("run", "in", "--out", "out")
    assert (codes().count("QUOTA_EXCEEDED"), codes().count("AUTHORITY_NOT_ENTITLED")) == (0, 1)
    done("run", "in", "--out", "out", "--law-on", "dan-quan-cstdcs", "--law-off", "bang-khen-chinh-phu")
    assert (codes().count("QUOTA_EXCEEDED"), codes().count("AUTHORITY_NOT_ENTITLED")) == (1, 0)
    done("run", "in", "--out", "out")
    assert (codes().count("QUOTA_EXCEEDED"), codes().count("AUTHORITY_NOT_ENTITLED")) == (0, 1)


@pytest.mark.parametrize(
    ("file", "flags", "expected"),
    [
        ("on = ['dan-quan-cstdcs']", [], 1),
        ("on = ['dan-quan-cstdcs']\noff = ['dan-quan-cstdcs']", [], 0),
        ("on = ['dan-quan-cstdcs']", ["--law-off", "dan-quan-cstdcs"], 0),
        ("off = ['dan-quan-cstdcs']", ["--law-on", "dan-quan-cstdcs"], 1),
    ],
)
def test_a_rule_that_is_turned_on_and_off(file: str, flags: list[str], expected: int) -> None:
    Path("extractor.toml").write_text(f"[law]\n{file}\n", "utf-8")
    done("run", "in", "--out", "out", *flags)
    assert codes().count("QUOTA_EXCEEDED") == expected


# --- units and periods


HEADER = "code,name,type,province_code,province\n"


def coverage() -> list[tuple[str, str]]:
    with Path("out", "coverage.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [(row["unit_code"], row["status"]) for row in csv.DictReader(lines)]


def test_a_list_of_ones_own_is_what_the_run_goes_by() -> None:
    Path("mine.csv").write_text(HEADER + "11074,Xã Tứ Kỳ,xã,31,Hải Phòng\n90001,Xã Mới Lập,xã,31,Hải Phòng\n", "utf-8")
    done("run", "in", "--out", "out", "--units", "mine.csv")
    assert coverage() == [("11074", "reported"), ("90001", "missing")]
    Path("mine.csv").write_text(HEADER + "90001,Xã Tứ Kỳ,xã,31,Hải Phòng\n", "utf-8")
    done("run", "in", "--out", "out", "--units", "mine.csv")
    assert coverage() == [("90001", "reported")]
    assert json.loads(Path("out", "run.json").read_text("utf-8"))["files_from_earlier_runs"] == 0


@pytest.mark.parametrize(
    ("flags", "status", "summed", "told"),
    [
        ([], "reported", True, []),
        (["--period", "2021-2025"], "reported", True, []),
        (["--period", "2025"], "reported", True, ["PERIOD_CONFLICT"]),
        (["--period", "2016-2020"], "missing", False, ["PERIOD_CONFLICT"]),
    ],
)
def test_a_report_for_another_period(flags: list[str], status: str, summed: bool, told: list[str]) -> None:
    done("run", "in", "--out", "out", *flags)
    assert dict(coverage())["11074"] == status
    assert (len(Path("out", "city_summary.csv").read_text("utf-8").splitlines()) > 1) == summed
    assert [code for code in codes() if code == "PERIOD_CONFLICT"] == told


def test_a_report_from_outside_the_list() -> None:
    Path("mine.csv").write_text(HEADER + "10507,Xã An Bình,xã,31,Hải Phòng\n", "utf-8")
    done("run", "in", "--out", "out", "--units", "mine.csv")
    assert coverage() == [("10507", "missing")] and "UNIT_UNRESOLVED" in codes()
    assert len(Path("out", "city_summary.csv").read_text("utf-8").splitlines()) == 1


# --- letters


def test_letters_go_by_the_settings() -> None:
    done("run", "in", "--out", "out")
    settings = (
        "[letters]\nout = 'thư'\nissuer = 'Phòng Thi đua'\ncode = 'PTĐ'\ndays = 0\nsigner_name = 'Mạc Văn Chín'\n"
    )
    Path("extractor.toml").write_text(settings, "utf-8")
    done("letters", "out", "--place", "Tứ Kỳ")
    (letter,) = Path("thư").iterdir()
    made = docx.Document(str(letter))
    text = "\n".join([*(one.text for one in made.paragraphs), *(c.text for t in made.tables for c in t._cells)])
    assert [said for said in ("PHÒNG THI ĐUA", "/PTĐ", "Mạc Văn Chín", "Tứ Kỳ, ngày") if said not in text] == []
    assert "trước ngày" not in text


# --- init


def test_init_writes_a_file_once() -> None:
    done("init", "mới")
    path = Path("mới", "extractor.toml")
    path.write_text("[run]\njobs = 1\n", "utf-8")
    assert "--force" in done("init", "mới", status=2) and path.read_text("utf-8") == "[run]\njobs = 1\n"
    done("init", "mới", "--force", "--lang", "en")
    assert "#jobs = 2" in path.read_text("utf-8") and "Folder for the tables." in path.read_text("utf-8")


def test_init_where_nothing_can_be_written() -> None:
    Path("tệp").touch()
    assert "tệp" in done("init", "tệp", status=2)


def test_a_url_stays_a_url_and_a_path_counts_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "extractor.toml"
    told = {}
    for out in ("s3://bucket/x", "ra", "file:///srv/x"):
        file.write_text(f'[run]\nout = "{out}"\n', "utf-8")
        told[out] = load(file).told["run"]["out"]
    assert told == {"s3://bucket/x": "s3://bucket/x", "ra": str(tmp_path / "ra"), "file:///srv/x": "/srv/x"}
