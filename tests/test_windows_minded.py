"""What Windows does otherwise, as far as it can be tried elsewhere: paths, locks, code pages, line ends, processes."""

import csv
import errno
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from reports_of import ROOT
from whole_report import FOOT, HEAD

from extractor.api import extract, read
from extractor.console import explain

REPORT = f"{HEAD}- Bằng khen của UBND tỉnh: 5 tập thể, 6 cá nhân\n- Tổng cộng: 12 Bằng khen của UBND tỉnh\n{FOOT}"
FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')
RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}
SPAWN = "import multiprocessing as m; m.get_all_start_methods = lambda: ['spawn']"


def shell(*arguments: str | Path, before: str = "", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    # Read from a file: a process that is spawned imports the main module again, as on Windows.
    told = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    script = f"{before}\nfrom extractor.cli import main\nif __name__ == '__main__':\n    main()\n"
    Path("started.py").write_text(script, "utf-8")
    return subprocess.run(
        [sys.executable, "started.py", *map(str, arguments)], env=told, capture_output=True, check=False
    )


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def saved(folder: Path, name: str = "r.txt") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(REPORT, "utf-8")
    return folder


def told_of(out: Path, table: str) -> list[dict[str, str]]:
    with (out / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_and_spaces_in_every_path(here: Path, form: str) -> None:
    """macOS writes a letter and its accents apart, Windows as one."""
    folder, out = (here / unicodedata.normalize(form, name) for name in ("Báo cáo năm 2025", "Kết quả đợt 1"))
    saved(folder, unicodedata.normalize(form, "xã Tứ Kỳ (bản cuối).txt"))
    done = shell("run", folder, "--out", out, "--log-file", out / unicodedata.normalize(form, "nhật ký.jsonl"))
    assert done.returncode == 0, done.stderr
    (row,) = told_of(out, "reports")
    assert Path(row["source_file"]).exists() and row["unit_name"] == "Xã Tứ Kỳ"
    assert shell("letters", out, "--out", here / unicodedata.normalize(form, "Công văn")).returncode == 0


def test_paths_longer_than_windows_takes_by_itself(here: Path) -> None:
    deep = here.joinpath(*(f"thư mục thứ {n} của một ban thi đua, khen thưởng" for n in range(8)))
    assert len(str(deep)) > 260
    assert shell("run", saved(deep), "--out", deep / "out").returncode == 0
    longest = max(len(path.name) for path in (deep / "out").iterdir())
    assert longest < 40  # what is written adds little to the folder that the user chose


def test_names_of_outputs_can_be_written_on_windows(here: Path) -> None:
    shell("run", saved(here / "in"), "--out", here / "out", "--parquet", "--import-sheet")
    shell("letters", here / "out", "--out", here / "letters")
    names = [path.name for folder in ("out", "letters") for path in (here / folder).iterdir()]
    assert len(names) > 12 and len({name.lower() for name in names}) == len(names)
    assert [name for name in names if FORBIDDEN.search(name) or name.split(".")[0].lower() in RESERVED] == []


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "cp437", "ascii"])
def test_a_console_of_another_code_page(here: Path, encoding: str) -> None:
    """A pipe has the code page that Windows gives it; what is said is UTF-8 all the same, and nothing breaks."""
    page = {"PYTHONIOENCODING": encoding, "LC_ALL": "C"}
    done = shell("run", saved(here / "báo cáo"), "--out", here / "kết quả", **page)
    assert done.returncode == 0 and "Tệp đã đọc: 1" in done.stdout.decode("utf-8")
    wrong = shell("run", here / "không có", "--out", here / "kết quả", **page)
    assert wrong.returncode == 2 and "Không có tệp hoặc thư mục" in wrong.stderr.decode("utf-8")
    assert "Quyền ghi vào thư mục" in shell("doctor", **page).stdout.decode("utf-8")


def test_an_argument_in_a_legacy_locale(here: Path) -> None:
    done = shell("run", saved(here / "báo cáo"), "--out", here / "kết quả", LC_ALL="C")
    assert done.returncode == 0 and told_of(here / "kết quả", "reports")[0]["status"] == "ok"


def test_workers_that_are_spawned_not_forked(here: Path) -> None:
    saved(here / "in", "hai.txt")
    (here / "in" / "ba.txt").touch()
    done = shell("run", here / "in", "--out", here / "out", "--jobs", "2", before=SPAWN)
    assert done.returncode == 3, done.stderr
    assert [row["status"] for row in told_of(here / "out", "reports")] == ["ok", "failed"]


def test_text_with_line_ends_of_windows_reads_the_same(here: Path) -> None:
    (here / "a.txt").write_bytes(REPORT.encode())
    (here / "b.txt").write_bytes(b"\xef\xbb\xbf" + REPORT.replace("\n", "\r\n").encode())
    first, second = (extract(read(name)) for name in ("a.txt", "b.txt"))
    assert [row.source_text for row in first.awards] == [row.source_text for row in second.awards]
    assert [row.verdict for row in second.totals] == ["mismatch"]


def test_no_file_is_opened_in_the_encoding_of_the_machine(here: Path) -> None:
    shutil.copy(ROOT / "corpus" / "reports" / "an-duong.txt", saved(here / "in"))
    done = shell("run", here / "in", "--out", here / "out", PYTHONWARNDEFAULTENCODING="1")
    shell("letters", here / "out", "--out", here / "letters")
    ours = [line for line in done.stderr.decode().splitlines() if "EncodingWarning" in line and "/extractor/" in line]
    assert ours == []


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (PermissionError(errno.EACCES, "Access is denied", ".city.xlsx.1.tmp", 5, "out/city.xlsx"), "open in Excel"),
        (PermissionError(errno.EACCES, "Access is denied", "out"), "Access is denied"),
        (OSError(errno.ENOSPC, "No space left on device", "out/city.xlsx"), "No space left"),
    ],
)
def test_a_file_that_another_program_holds_open_is_named(problem: OSError, said: str) -> None:
    """Windows refuses to rename over an open file, and names the file made for it first."""
    told = explain(problem, Path("out"), "en")
    assert said in told and ".tmp" not in told


def test_an_output_that_cannot_be_replaced_is_wrong_usage(here: Path) -> None:
    (here / "out" / "awards.csv").mkdir(parents=True)
    done = shell("run", saved(here / "in"), "--out", here / "out", "--lang", "en")
    assert done.returncode == 2 and b"Traceback" not in done.stderr and b"awards.csv" in done.stderr
    assert [path.name for path in (here / "out").iterdir() if path.name.endswith(".tmp")] == []
