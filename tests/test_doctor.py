import json
import os
import re
import subprocess
import sys
from importlib import invalidate_caches
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.doctor import STATES, Probe, State, examine, machine, worst
from extractor.doctor.board import as_lines
from extractor.doctor.packages import Need, packages
from extractor.resources import load_toml, patterns_dir

RUNNER = CliRunner()
WORDS = load_toml("labels.toml")["doctor"]
KEYS = {key for key in WORDS if not key.startswith(("get_", "state_", "all_"))}


def by_key(probes: list[Probe]) -> dict[str, Probe]:
    return {probe.key: probe for probe in probes}


def distribution(folder: Path, name: str, version: str, *needs: str) -> None:
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {n}" for n in needs)]
    (info / "METADATA").write_text("\n".join(lines) + "\n", "utf-8")


def command(*arguments: str, before: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
    code = f"{before}\nfrom extractor.cli import main\nmain()"
    told = [sys.executable, "-c", code, "doctor", *arguments]
    return subprocess.run(told, capture_output=True, encoding="utf-8", env=os.environ | environment, check=False)


def test_everything_examined_has_its_words_in_both_languages(tmp_path: Path) -> None:
    probes = list(examine(tmp_path))
    assert {probe.key for probe in probes} <= KEYS
    for lang in ("vi", "en"):
        for state in STATES:
            told = as_lines([Probe(key, state, "d", "n") for key in KEYS if f"get_{key}" in WORDS], lang)  # type: ignore[arg-type]
            assert not any("{" in line for line in told)


def test_this_machine_has_what_its_tests_use(tmp_path: Path) -> None:
    found = by_key(list(examine(tmp_path)))
    for key in ("python", "patterns", "model", "folder"):
        assert found[key].state == "ok", found[key]


@pytest.mark.parametrize(
    ("requirement", "need"),
    [
        ("lxml>=5.2", Need("lxml", "5.2")),
        ("pypdfium2<6,>=5.5", Need("pypdfium2", "5.5")),
        ("pyhanko>=0.25; extra == 'signature'", Need("pyhanko", "0.25", "signature")),
        ('python-docx ; python_version >= "3.11"', Need("python-docx")),
    ],
)
def test_requirements(requirement: str, need: Need) -> None:
    assert Need.of(requirement) == need


@pytest.mark.parametrize(
    ("version", "state", "detail"),
    [
        ("5.2", "ok", "5.2"),
        ("10.0.1", "ok", "10.0.1"),
        ("5.1.9", "broken", "5.1.9 (>= 5.2)"),
        ("", "broken", "- (>= 5.2)"),
    ],
)
def test_a_package_must_be_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, state: State, detail: str
) -> None:
    distribution(tmp_path, "made-up-program", "1", "made-up-need>=5.2")
    if version:
        distribution(tmp_path, "made_up_need", version)
    monkeypatch.syspath_prepend(str(tmp_path))
    invalidate_caches()
    assert list(packages("made-up-program")) == [Probe("package", state, detail, "made-up-need")]


def test_an_extra_is_a_note_and_tools_of_work_are_nobodys_business(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs = ("made-up-one>=1; extra == 'sign'", "made-up-two; extra == 'dev'")
    distribution(tmp_path, "made-up-program", "1", *needs)
    monkeypatch.syspath_prepend(str(tmp_path))
    invalidate_caches()
    assert list(packages("made-up-program")) == [Probe("extra", "note", "made-up-one - (>= 1)", "sign")]


def test_a_program_that_is_not_installed_is_a_note() -> None:
    assert [probe.state for probe in packages("no-such-distribution")] == ["note"]


@pytest.mark.parametrize(
    ("states", "expected"), [((), "ok"), (("ok", "note"), "note"), (("broken", "lacking", "ok"), "broken")]
)
def test_the_gravest_counts(states: tuple[State, ...], expected: State) -> None:
    assert worst(tuple(Probe("python", state) for state in states)) == expected


def test_a_folder_that_is_not_there_is_looked_for_above(tmp_path: Path) -> None:
    assert machine.folder(tmp_path / "new" / "deep").detail == str(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_programs_some_files_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = RUNNER.invoke(app, ["doctor", "--out", str(tmp_path), "--lang", "en"])
    assert done.exit_code == 3 and re.search("^missing +Tesseract", done.output, re.M)
    assert "sudo apt install tesseract-ocr tesseract-ocr-vie" in done.output


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="nobody can write there, root included")
def test_a_folder_that_cannot_be_written_is_an_error() -> None:
    done = RUNNER.invoke(app, ["doctor", "--out", "/proc/none", "--lang", "en"])
    assert done.exit_code == 4 and re.search("^ERROR +Right to write into the folder: /proc", done.output, re.M)


def test_json_is_one_object(tmp_path: Path) -> None:
    done = command("--json", "--lang", "en", "--out", str(tmp_path))
    told = json.loads(done.stdout)
    assert done.returncode in (0, 3) and told["state"] in STATES
    assert all({"key", "name", "state", "detail", "advice"} == set(one) for one in told["checks"])
    assert all(bool(one["advice"]) == (one["state"] != "ok") for one in told["checks"])


def test_a_missing_package_is_told_and_not_met(tmp_path: Path) -> None:
    done = command("--out", str(tmp_path), "--lang", "en", before="import sys; sys.modules['regex'] = None")
    assert done.returncode == 4 and done.stderr == ""
    assert re.search(r"^ERROR +\S.*: ModuleNotFoundError: import of regex", done.stdout, re.M)


def test_a_terminal_of_another_encoding_is_a_note(tmp_path: Path) -> None:
    done = command("--out", str(tmp_path), LC_ALL="C")
    assert "cửa sổ lệnh: ANSI_X3.4-1968" in done.stdout and "chcp 65001" in done.stdout


def test_broken_patterns_are_named(tmp_path: Path) -> None:
    (tmp_path / "awards.toml").write_text("[[award]\n", "utf-8")
    before = f"import pathlib, extractor.resources as r; r._CANDIDATES = (pathlib.Path({str(tmp_path)!r}),)"
    (tmp_path / "labels.toml").write_bytes((patterns_dir() / "labels.toml").read_bytes())
    done = command("--out", str(tmp_path), "--lang", "en", before=before)
    assert done.returncode == 4 and "Word lists and patterns: ValueError: awards.toml: " in done.stdout
