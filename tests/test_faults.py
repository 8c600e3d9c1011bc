"""Whatever comes in, and whatever happens on the way: nothing is lost, each bad file is named, the others are read."""

import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from bad_pdf import endless, hungry
from fuzz import SAMPLES
from reports_of import ROOT

REPORTS = ROOT / "corpus" / "reports"
ENDINGS = (
    "txt",
    "pdf",
    "docx",
    "doc",
    "rtf",
    "odt",
    "xlsx",
    "xls",
    "ods",
    "html",
    "eml",
    "zip",
    "png",
    "jpg",
    "tif",
    "bin",
    "",
)
HEAD = "ỦY BAN NHÂN DÂN\nXÃ VĨNH AM\n\nBÁO CÁO\nTổng kết phong trào thi đua yêu nước năm 2025\n\n"
COMMAND = [sys.executable, "-m", "extractor.cli", "run"]
TABLES = ("awards", "totals", "findings", "people", "city_summary", "coverage")


def run(folder: Path, out: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """The command; that it shows no traceback holds for every test."""
    command = [*COMMAND, str(folder), "--out", str(out), *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=500)
    assert "Traceback" not in done.stdout + done.stderr
    return done


def rows(out: Path, table: str = "reports") -> list[dict[str, str]]:
    with (out / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def codes(out: Path) -> dict[str, str]:
    return {Path(row["source_file"]).name: row["error_code"] for row in rows(out)}


def tables(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.csv"))}


def small(folder: Path, count: int) -> Path:
    """Reports of a few lines, each with figures of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        said = f"{HEAD}- Giấy khen của UBND xã: {number + 2} tập thể, {number + 3} cá nhân.\n"
        (folder / f"{number:03d}.txt").write_text(said, "utf-8")
    return folder


def own_rows(out: Path, table: str, bad: Iterable[str]) -> list[dict[str, str]]:
    """The rows of a table that are about other files than the bad ones."""
    ids = {row["report_id"] for row in rows(out) if Path(row["source_file"]).name in set(bad)}
    return [row for row in rows(out, table) if row.get("report_id") not in ids]


# --- files


def test_no_bytes_under_any_ending(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for ending in ENDINGS:
        (tmp_path / "in" / f"a.{ending}").touch()
    assert run(tmp_path / "in", tmp_path / "out").returncode == 3
    # Files without bytes are all alike, so the first one stands for them.
    told = [(row["status"], row["error_code"]) for row in rows(tmp_path / "out")]
    assert sorted(told) == sorted([("failed", "empty"), *[("duplicate", "")] * (len(ENDINGS) - 1)])


def test_random_bytes_under_any_ending(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    source = random.Random(1)
    for ending in ENDINGS:
        (tmp_path / "in" / f"a.{ending}").write_bytes(source.randbytes(20_000))
    assert run(tmp_path / "in", tmp_path / "out").returncode == 3
    assert len(rows(tmp_path / "out")) == len(ENDINGS)
    assert set(codes(tmp_path / "out").values()) <= {"corrupt", "unsupported"}
    assert all(row["message"] for row in rows(tmp_path / "out"))


def test_half_a_file_of_each_format(tmp_path: Path) -> None:
    """What is left of text may be read; the rest is said to be damaged, and none of it is a fault of the program."""
    folder = small(tmp_path / "in", 1)
    for ending, data in SAMPLES.items():
        (folder / f"half.{ending}").write_bytes(data[: len(data) // 2])
    assert run(folder, tmp_path / "out").returncode == 3
    told = codes(tmp_path / "out")
    assert len(told) == 1 + len(SAMPLES) and told.pop("000.txt") == ""
    assert {told[f"half.{ending}"] for ending in ("docx", "xlsx", "png", "jpg", "tif", "zip")} == {"corrupt"}
    assert set(told.values()) <= {"", "corrupt", "empty"}


def test_archives_that_are_not_safe(tmp_path: Path) -> None:
    folder = small(tmp_path / "in", 1)
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(300 << 20))
    with zipfile.ZipFile(folder / "path.zip", "w") as archive:
        archive.writestr("../../evil.txt", HEAD)
        archive.writestr("good.txt", HEAD + "Bằng khen UBND tỉnh: 4 tập thể")
    assert run(folder, tmp_path / "out").returncode == 3
    told = {Path(row["source_file"]).name: row["error_code"] for row in rows(tmp_path / "out")}
    assert told == {"000.txt": "", "bomb.zip": "unsafe_archive", "evil.txt": "unsafe_archive", "path.zip!good.txt": ""}
    assert not list(tmp_path.rglob("evil.txt")) and not list((tmp_path / "out").glob(".unpacked*"))


def test_an_xml_bomb(tmp_path: Path) -> None:
    folder = small(tmp_path / "in", 1)
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    body = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "khen">{entities}]><w:document>&a11;</w:document>'
    with zipfile.ZipFile(folder / "bomb.docx", "w") as archive:
        archive.writestr("word/document.xml", body)
    assert run(folder, tmp_path / "out").returncode == 3
    assert codes(tmp_path / "out") == {"000.txt": "", "bomb.docx": "corrupt"}


def test_ten_bad_ones_among_five_hundred(tmp_path: Path) -> None:
    folder, source = small(tmp_path / "in", 490), random.Random(2)
    run(folder, tmp_path / "good")
    bad = [f"{number:03d}-bad.{ENDINGS[number % len(ENDINGS)]}" for number in range(10)]
    for name in bad:
        (folder / name).write_bytes(source.randbytes(5_000))
    assert run(folder, tmp_path / "all").returncode == 3
    assert len(rows(tmp_path / "all")) == 500 and {
        name for name, code in codes(tmp_path / "all").items() if code
    } == set(bad)
    for table in ("awards", "totals"):
        assert own_rows(tmp_path / "all", table, bad) == rows(tmp_path / "good", table)
    assert rows(tmp_path / "all", "city_summary") == rows(tmp_path / "good", "city_summary")


# --- the machine


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX rights")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    folder = small(tmp_path / "in", 2)
    (folder / "001.txt").chmod(0)
    # Root may read everything, unless it gives up that right.
    bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    command = [*bound, *COMMAND, str(folder), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 3 and "Traceback" not in done.stderr
    assert codes(tmp_path / "out") == {"000.txt": "", "001.txt": "permission"}


@contextmanager
def full_disk(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], check=False)
    if mounted.returncode:
        pytest.skip("no file system may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root mounts file systems")
def test_a_full_disk(tmp_path: Path) -> None:
    folder = small(tmp_path / "in", 60)
    with full_disk(tmp_path / "disk") as disk:
        done = run(folder, disk / "out")
        assert done.returncode == 2 and "Không ghi được kết quả" in done.stderr
        assert not (disk / "out" / "run.json").exists()
    assert run(folder, tmp_path / "out").returncode == 0


# --- a run that is cut off


@contextmanager
def started(folder: Path, out: Path) -> Iterator["subprocess.Popen[str]"]:
    """A run that has read a first file."""
    command = [*COMMAND, str(folder), "--out", str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("1/")
        yield process


def kept(out: Path) -> int:
    told = json.loads((out / "run.json").read_text("utf-8"))
    return int(told["files_from_earlier_runs"])


def test_a_run_that_is_killed_goes_on_from_what_it_had(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(REPORTS, folder)
    with started(folder, tmp_path / "cut") as process:
        process.send_signal(signal.SIGKILL)
    assert not (tmp_path / "cut" / "run.json").exists()
    run(folder, tmp_path / "cut")
    run(folder, tmp_path / "whole")
    assert kept(tmp_path / "cut") >= 1 and kept(tmp_path / "whole") == 0
    assert tables(tmp_path / "cut") == tables(tmp_path / "whole")


def test_a_worker_that_is_killed_costs_no_other_file(tmp_path: Path) -> None:
    folder = small(tmp_path / "in", 200)
    with started(folder, tmp_path / "out") as process:
        for worker in workers(process.pid):
            worker.kill()
        process.communicate(timeout=300)
    told = codes(tmp_path / "out")
    assert len(told) == 200 and set(told.values()) <= {"", "crash"} and list(told.values()).count("crash") <= 8


def workers(pid: int) -> list[psutil.Process]:
    """The processes that read files: those that started none of their own."""
    return [
        one for one in psutil.Process(pid).children(recursive=True) if not one.children() and "fork" not in one.name()
    ]


def test_what_failed_is_not_tried_again_unless_asked(tmp_path: Path) -> None:
    folder = small(tmp_path / "in", 3)
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 no more")
    for options, from_earlier in (((), 0), ((), 4), (("--retry-failed",), 3), (("--fresh",), 0)):
        assert run(folder, tmp_path / "out", *options).returncode == 3
        assert kept(tmp_path / "out") == from_earlier
    assert codes(tmp_path / "out")["bad.pdf"] == "corrupt"


def endless_text() -> bytes:
    line = "Tặng Bằng khen cho 12 tập thể, 5 cá nhân có thành tích xuất sắc trong phong trào thi đua.\n"
    return (HEAD + line * 300_000).encode()


@pytest.mark.parametrize(
    ("name", "made", "options", "stopped_by"),
    [
        ("a.txt", endless_text, ("--time-limit", "15"), {"timeout"}),
        ("a.pdf", endless, ("--time-limit", "15"), {"timeout", "memory"}),  # whichever it meets first
        ("a.pdf", hungry, ("--memory-limit", "600"), {"memory"}),
    ],
)
def test_a_file_over_a_limit(
    tmp_path: Path, name: str, made: Callable[[], bytes], options: tuple[str, str], stopped_by: set[str]
) -> None:
    folder = small(tmp_path / "in", 2)
    (folder / name).write_bytes(made())
    assert run(folder, tmp_path / "out", *options).returncode == 3
    told = codes(tmp_path / "out")
    assert told.pop(name) in stopped_by and told == {"000.txt": "", "001.txt": ""}
