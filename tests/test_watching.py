"""A drop folder, with everything that may happen between two looks; nobody sleeps."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from test_faults import tables
from test_run import files, read_or_fail

from extractor.run import run
from extractor.settings import Settings
from extractor.watching import watch

ALONE = Settings("31", jobs=1)
HEAD = "ỦY BAN NHÂN DÂN\nXÃ VĨNH AM\n\nBÁO CÁO\nTổng kết phong trào thi đua yêu nước năm 2025\n\n"


def texts(folder: Path, *happens: Callable[[], object]) -> list[list[str]]:
    """What the awards of each run say, when these things happen, one before each look."""
    steps = iter(happens)

    def wait(_: float) -> bool:
        step = next(steps, None)
        return step is None or step() is ...

    results = watch(folder, folder.parent / "out", ALONE, read_or_fail, wait)
    return [
        ["not written"] if isinstance(result, OSError) else sorted(one.source_text for one in result.city.awards)
        for result in results
    ]


def nothing() -> None:
    pass


def writer(path: Path, text: str) -> Callable[[], object]:
    return lambda: path.write_text(text, "utf-8")


def test_what_is_there_is_read_at_the_second_look(tmp_path: Path) -> None:
    assert texts(files(tmp_path / "in", a="một"), nothing, nothing, nothing) == [["một"]]


def test_new_files_changed_ones_and_those_that_are_gone(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="một")
    a, b = folder / "a.txt", folder / "b.txt"
    steps = (nothing, writer(b, "hai"), nothing, writer(a, "một sửa"), nothing, b.unlink, nothing)
    assert texts(folder, *steps) == [["một"], ["hai", "một"], ["hai", "một sửa"], ["một sửa"]]


def test_a_half_copied_file_is_waited_for_and_the_others_are_not(tmp_path: Path) -> None:
    folder = files(tmp_path / "in")
    big, a = folder / "big.txt", folder / "a.txt"
    steps = (writer(big, "1"), lambda: (big.write_text("1 2"), a.write_text("một", "utf-8")), writer(big, "1 2 3"))
    assert texts(folder, *steps, nothing) == [["một"], ["1 2 3", "một"]]


def test_a_file_that_grows_at_every_look_is_not_read(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="một")
    big = folder / "big.txt"
    grows = [writer(big, "x" * size) for size in range(1, 6)]
    assert texts(folder, *grows) == [["một"]]


def test_an_empty_folder_and_one_that_is_not_there_yet(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    assert texts(folder, nothing, folder.mkdir, nothing, writer(folder / "a.txt", "một"), nothing) == [["một"]]


def test_outputs_that_cannot_be_written_are_tried_again(tmp_path: Path) -> None:
    folder, out = files(tmp_path / "in", a="một"), tmp_path / "out"
    blocked = out / "awards.csv"
    steps = (lambda: (blocked / "x").mkdir(parents=True), nothing, lambda: rmtree(blocked), nothing)
    assert texts(folder, *steps)[0] == ["not written"] and texts(folder, nothing, nothing) == [["một"]]


def test_the_outputs_are_those_of_a_run(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="một", b="raise")
    texts(folder, nothing, writer(folder / "c.txt", "ba"), nothing)
    run([folder], tmp_path / "fresh", ALONE, read_or_fail)
    assert tables(tmp_path / "out") == tables(tmp_path / "fresh")


@contextmanager
def started(folder: Path, *options: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "extractor.cli", "watch", str(folder), "--out", str(folder.parent / "out")]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
    with subprocess.Popen(
        [*command, "--lang", "en", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=environment,
    ) as process:
        try:
            yield process
        finally:  # a test that fails must not wait for a program that never ends
            process.kill()


def test_the_command_follows_the_folder_and_ends_by_ctrl_c(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a=HEAD + "- Giấy khen của UBND xã: 2 tập thể.")
    with started(folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Watching")
        assert "1 files read, 0 not, 1 records" in process.stdout.readline()
        files(folder, b=HEAD + "- Giấy khen của UBND xã: 3 tập thể.")
        assert "2 files read, 0 not, 2 records" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=50)
    assert process.returncode == 0 and told.endswith("Watching has ended.\n")  # times of change may settle late


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with started(tmp_path / "nowhere") as process:
        told, _ = process.communicate(timeout=50)
    assert process.returncode == 2 and "nowhere" in told


def test_once_ends_where_nothing_is_there(tmp_path: Path) -> None:
    with started(files(tmp_path / "in"), "--once") as process:
        told, _ = process.communicate(timeout=50)
    assert process.returncode == 0 and told.startswith("Watching")


def test_once_says_when_nothing_can_be_written(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a=HEAD)
    (tmp_path / "out" / "awards.csv" / "x").mkdir(parents=True)
    with started(folder, "--once") as process:
        told, _ = process.communicate(timeout=50)
    assert process.returncode == 2 and "awards.csv" in told and "Traceback" not in told


def test_once(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a=HEAD + "- Giấy khen của UBND xã: 2 tập thể.", b="")
    with started(folder, "--once") as process:
        told, _ = process.communicate(timeout=50)
    assert process.returncode == 3 and "1 files read, 1 not" in told and "Traceback" not in told
