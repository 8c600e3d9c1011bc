"""The whole main job with the network refused: in every Python process, and, where that may be done, by the kernel.

A `sitecustomize` on the path of every process writes each attempt to reach another machine into a file and refuses it.
`unshare` runs the same commands where there is no network at all, which binds LibreOffice and Tesseract too.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from office_of import by_office
from reports_of import ROOT, SERIF, as_docx, as_pdf
from scans_in import can_recognise
from scans_of import as_tif

import extractor

REFUSING = """
import os, sys

_REACHES_OUT = {"socket.connect", "socket.sendto", "socket.sendmsg"}
_ASKS_FOR_A_NAME = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_HERE = {"::1", "127.0.0.1"}

def _reached(event, values):
    if event in _ASKS_FOR_A_NAME:
        return values
    address = values[1] if event in _REACHES_OUT or event == "socket.bind" else None
    if not isinstance(address, tuple):  # between processes of this machine it is a path
        return None
    return None if event == "socket.bind" and address[0] in _HERE else address

def _refuse(event, values):
    if event.startswith("socket.") and (reached := _reached(event, values)):
        with open(os.environ["ATTEMPTS"], "a") as file:
            file.write(f"{event} {reached}\\n")
        raise PermissionError(f"the network is refused: {event}")

sys.addaudithook(_refuse)
"""
CALLS_HOME = """
import socket

from extractor.pipeline import process_file

def extract(*named, **options):
    socket.create_connection(("192.0.2.1", 80), timeout=1)
    return process_file(*named, **options)
"""
RUN_THAT_CALLS_HOME = """
import sys
from pathlib import Path

from calls_home import extract
from extractor.run import run
from extractor.settings import Settings

if __name__ == "__main__":
    run(sys.argv[1:2], Path(sys.argv[2]), Settings("31", jobs=1), extract)
"""


def _may_unshare() -> bool:
    program = shutil.which("unshare")
    return (
        bool(program) and subprocess.run([str(program), "-n", "true"], capture_output=True, check=False).returncode == 0
    )


WITHOUT = pytest.param(["unshare", "-n"], marks=pytest.mark.skipif(not _may_unshare(), reason="may not unshare"))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder whose `hooks` refuse the network to every Python process that has them on its path."""
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks" / "sitecustomize.py").write_text(REFUSING, "utf-8")
    (tmp_path / "hooks" / "calls_home.py").write_text(CALLS_HOME, "utf-8")
    (tmp_path / "attempts").touch()
    return tmp_path


@pytest.fixture
def reports(place: Path) -> Path:
    """Text, PDF, DOCX, what LibreOffice and Tesseract read, an archive, and a page that asks for remote parts."""
    folder, desk = place / "báo cáo", place / "desk"
    folder.mkdir()
    desk.mkdir()
    given = sorted((ROOT / "corpus" / "reports").glob("*.txt"))
    shutil.copy(given[0], folder)
    as_docx(given[1], folder / "hai.docx")
    if SERIF.exists():
        as_pdf(given[2], folder / "ba.pdf")
    if SERIF.exists() and can_recognise():
        as_tif(as_pdf(given[3], desk / "bốn.pdf"), folder / "bốn.tif")
    if shutil.which("soffice"):
        by_office([as_docx(given[4], desk / "năm.docx")], folder, "doc")
    with zipfile.ZipFile(folder / "gói.zip", "w") as archive:
        archive.write(given[5], "sáu.txt")
    remote = "<html><meta charset='utf-8'><link href='http://192.0.2.1/a.css' rel='stylesheet'><img src='http://192.0.2.1/a.png'>"
    said = "".join(f"<p>{line}</p>" for line in given[6].read_text("utf-8").splitlines())
    (folder / "bảy.html").write_text(remote + said, "utf-8")
    return folder


def refused(
    place: Path, command: Sequence[str | Path], before: Sequence[str] = ()
) -> "subprocess.CompletedProcess[str]":
    path = os.pathsep.join((str(place / "hooks"), str(Path(extractor.__file__).parents[1])))
    told = os.environ | {"PYTHONPATH": path, "ATTEMPTS": str(place / "attempts")}
    return subprocess.run(
        [*before, sys.executable, *map(str, command)], env=told, capture_output=True, encoding="utf-8", check=False
    )


def attempts(place: Path) -> list[str]:
    return (place / "attempts").read_text("utf-8").splitlines()


@pytest.mark.parametrize("before", [[], WITHOUT])
def test_the_whole_main_job_reaches_for_no_network(place: Path, reports: Path, before: list[str]) -> None:
    extractor_, out = ["-m", "extractor.cli"], place / "out"
    more = ["--page-images", "--parquet", "--import-sheet", "--log-file", place / "log.jsonl"]
    ran = refused(place, [*extractor_, "run", reports, "--out", out, *more], before)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    for command in (
        ["letters", out, "--out", place / "letters"],
        ["compare", out, out],
        ["doctor", "--out", out],
    ):
        done = refused(place, [*extractor_, *command], before)
        assert done.returncode == 0, done.stdout + done.stderr
    assert attempts(place) == []


def test_a_process_that_reaches_out_is_refused_and_told(place: Path) -> None:
    done = refused(place, ["-c", "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"])
    assert done.returncode == 1 and "the network is refused" in done.stderr
    assert "192.0.2.1" in attempts(place)[0]


def test_so_is_a_worker_of_a_run(place: Path) -> None:
    """Were a reader to call home, the first test would fail: its file is not read, and the attempt is told."""
    (place / "in").mkdir()
    shutil.copy(sorted((ROOT / "corpus" / "reports").glob("*.txt"))[0], place / "in")
    (place / "run.py").write_text(RUN_THAT_CALLS_HOME, "utf-8")
    done = refused(place, [place / "run.py", place / "in", place / "out"])
    assert done.returncode == 0, done.stderr
    assert "the network is refused" in (place / "out" / "reports.csv").read_text("utf-8-sig")
    assert attempts(place)


@pytest.mark.skipif(not _may_unshare(), reason="may not unshare")
def test_without_a_network_nobody_can_reach_out(tmp_path: Path) -> None:
    reach = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
    done = subprocess.run(["unshare", "-n", sys.executable, "-c", reach], capture_output=True, text=True, check=False)
    assert "unreachable" in done.stderr
