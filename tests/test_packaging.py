"""What is built and handed out: all is in it, it runs outside of its source folder, containers are well formed."""

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from reports_of import ROOT

HADOLINT = shutil.which("hadolint", path=f"{Path(sys.executable).parent}")
BESIDE_CODE = {".toml", ".csv", ".js", ".css", ".j2", ".sql", ".json", ".typed"}
MODEL = {"extractor/ner/model/model", "extractor/ner/model/moves", "extractor/ner/model/cfg"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel that is built from it, by the build back end itself, without network."""
    folder = tmp_path_factory.mktemp("built")
    _hatchling(ROOT, "sdist", folder)
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        safe = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # not in the first releases of 3.11
        archive.extractall(folder / "source", **safe)  # type: ignore[arg-type]
    _hatchling(next((folder / "source").iterdir()), "wheel", folder)
    return folder


def _hatchling(source: Path, what: str, target: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", what, "-d", str(target)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)


@pytest.fixture(scope="module")
def installed(built: Path) -> Path:
    """The wheel's own files, as an installer lays them down; the packages that it needs are those of this Python."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(built / "site")
    return built / "site"


def run_in(folder: Path, installed: Path, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """`extractor` as installed, far from its source."""
    command = [sys.executable, "-m", "extractor.cli", *map(str, arguments)]
    path = os.environ | {"PYTHONPATH": str(installed)}
    return subprocess.run(command, cwd=folder, env=path, capture_output=True, encoding="utf-8", check=False)


def files_of_the_project() -> set[str]:
    beside = {one for one in (ROOT / "extractor").rglob("*") if one.suffix in BESIDE_CODE | {".py"}}
    code = {one.relative_to(ROOT).as_posix() for one in beside} | MODEL
    return code | {f"extractor/patterns/{one.name}" for one in (ROOT / "patterns").iterdir()}


def test_the_wheel_of_the_sdist_has_code_patterns_model_and_pages(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert held == files_of_the_project()


def test_the_sdist_has_what_it_needs_and_no_more(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2].partition("/")[0] for name in archive.getnames()}
    assert held - {""} == {
        *("extractor", "patterns", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "PKG-INFO", ".gitignore")
    }


def test_it_reads_reports_outside_of_its_source_folder(installed: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "corpus" / "reports" / "an-duong.txt", tmp_path / "báo cáo.txt")
    done = run_in(tmp_path, installed, "run", "báo cáo.txt", "--out", "kết quả", "--jobs", "1")
    assert (done.returncode, done.stderr) == (0, "") and (tmp_path / "kết quả" / "review.html").exists()
    assert " awards" in run_in(tmp_path, installed, "doctor", "--lang", "en").stdout


def test_without_its_patterns_it_says_so_and_takes_no_others(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(installed, tmp_path / "site", ignore=shutil.ignore_patterns("patterns"))
    done = run_in(tmp_path, tmp_path / "site", "doctor")
    assert done.returncode == 1 and done.stderr.startswith("no pattern files in ") and "Traceback" not in done.stderr


def test_the_command_is_the_one_of_the_entry_point(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        name = next(one for one in wheel.namelist() if one.endswith("entry_points.txt"))
        assert "extractor = extractor.cli:main" in wheel.read(name).decode()


@pytest.mark.skipif(not HADOLINT, reason="hadolint is not there")
def test_the_dockerfile_is_sound() -> None:
    done = subprocess.run([str(HADOLINT), str(ROOT / "Dockerfile")], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "")


def dockerfile() -> list[str]:
    """Its instructions, lines that go on put together."""
    text = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_what_the_dockerfile_copies_is_there_and_let_in() -> None:
    let_in = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    copied = [line.split()[1:-1] for line in dockerfile() if line.startswith("COPY") and "--from" not in line]
    for name in (name for names in copied for name in names):
        assert (ROOT / name).exists() and f"!{name}" in let_in, name


def test_extras_of_the_dockerfile_are_extras_of_the_program() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    line = next(line for line in dockerfile() if "${wheel}[" in line)
    assert set(line.partition("${wheel}[")[2].partition("]")[0].split(",")) <= set(extras)


def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
    return found


def test_the_compose_file_has_a_scheduler_workers_and_a_run_with_no_way_out() -> None:
    told = services()
    assert set(told["services"]) == {"scheduler", "worker", "run"}
    for name, service in told["services"].items():
        assert service["networks"] == ["cluster"] and service["image"] == "extractor", name
        assert set(service.get("depends_on", [])) <= set(told["services"])
        assert all(isinstance(word, str) for word in (*service.get("entrypoint", []), *service["command"]))
    assert told["networks"] == {"cluster": {"internal": True}}


def test_the_compose_file_speaks_to_the_scheduler_that_it_starts() -> None:
    told = services()["services"]
    port = told["scheduler"]["entrypoint"][told["scheduler"]["entrypoint"].index("--port") + 1]
    address = f"tcp://scheduler:{port}"
    assert address in told["worker"]["entrypoint"] and address in told["run"]["command"]
