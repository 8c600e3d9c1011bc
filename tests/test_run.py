import hashlib
import json
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from rows import award

from extractor.errors import ReadError
from extractor.gather import Progress
from extractor.inputs import InputError, Source, find_inputs, plan
from extractor.messages import Lang
from extractor.record import DecisionRow, Extraction, Report
from extractor.run import RunResult, run
from extractor.settings import Settings
from extractor.terms import Terms

ALONE, TWO = Settings("31", jobs=1), Settings("31", jobs=2)


def read_or_fail(
    path: Path,
    report_id: str,
    source_file: str,
    province: str,
    lang: Lang,
    *,
    decisions: Sequence[DecisionRow] = (),
    terms: Terms,
) -> Extraction:
    """Does what the file says; at module level, so that another process can call it."""
    said = path.read_text("utf-8")
    if said.startswith("error "):
        raise ReadError(said.split()[1], "chi tiết")  # type: ignore[arg-type]
    if said.startswith("raise"):
        raise ValueError("hỏng\nở dòng 2")
    if said.startswith("die"):
        os._exit(9)
    report = Report(report_id=report_id, source_file=source_file, format="txt", title=f"{province} {lang}")
    return Extraction(report=report, awards=(award(f"{report_id}-1", report_id=report_id, source_text=said),))


def files(folder: Path, **contents: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / f"{name}.txt").write_text(content, "utf-8")
    return folder


def result_of(folder: Path, settings: Settings = ALONE) -> RunResult:
    return run([folder], folder.parent / "out", settings, read_or_fail)


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


# --- inputs


def test_folders_are_searched_below(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", b="b", a="a")
    files(folder / "sâu" / "hơn", c="c")
    files(folder / ".git", d="d")
    for name in (".DS_Store", "~$a.docx", "Thumbs.db"):
        (folder / name).touch()
    found = find_inputs([folder], tmp_path / "out")
    assert names(found.files) == ["a.txt", "b.txt", "c.txt"]
    assert names(found.skipped) == [".DS_Store", ".git", "Thumbs.db", "~$a.docx"]


def test_globs_files_and_folders_give_each_file_once(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="a", b="b")
    (folder / "~$a.txt").touch()
    named = [folder / "*.txt", folder, folder / "a.txt", folder / ".." / "in" / "b.txt"]
    found = find_inputs(named, tmp_path / "out")
    assert (names(found.files), names(found.skipped)) == (["a.txt", "b.txt"], ["~$a.txt"])


def test_a_file_name_that_looks_like_a_glob_is_a_file(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", **{"a[1]": "x"})
    assert names(find_inputs([folder / "a[1].txt"], tmp_path / "out").files) == ["a[1].txt"]


def test_outputs_of_an_earlier_run_are_no_inputs(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="a")
    first, second = (run([folder], folder / "out", ALONE, read_or_fail) for _ in range(2))
    assert len(first.city.reports) == len(second.city.reports) == 1


@pytest.mark.parametrize(
    ("named", "out", "problem"),
    [
        ("in/none.txt", "out", "no_input"),
        ("in/*.pdf", "out", "no_input"),
        ("empty", "out", "empty_folder"),
        ("in", "in/a.txt", "out_is_file"),
        ("in", "in", "out_is_input"),
    ],
)
def test_wrong_usage(tmp_path: Path, named: str, out: str, problem: str) -> None:
    files(tmp_path / "in", a="a")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError) as raised:
        find_inputs([tmp_path / named], tmp_path / out)
    assert raised.value.problem == problem


def test_an_unknown_province_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"unknown_province.*00"):
        run([files(tmp_path / "in", a="a")], tmp_path / "out", Settings("00", jobs=1), read_or_fail)
    assert not (tmp_path / "out").exists()


def test_plan_names_reports_by_their_bytes(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="same", b="other", c="same", d="same")
    jobs = plan(map(Source.of, sorted(folder.iterdir())))
    first = hashlib.sha256(b"same").hexdigest()
    assert [job.report_id for job in jobs if job.sha256 == first] == [first[:12], f"{first[:12]}~2", f"{first[:12]}~3"]
    assert [job.original.source_file if job.original else "" for job in jobs] == ["", "", *[str(folder / "a.txt")] * 2]


# --- a file by itself

BAD = {
    "a": ("tốt", "ok", ""),
    "b": ("error encrypted", "failed", "encrypted"),
    "c": ("error ocr_missing", "needs_ocr", "ocr_missing"),
    "d": ("raise", "failed", "crash"),
    "e": ("tốt", "duplicate", ""),
    "f": ("cũng tốt", "ok", ""),
}


@pytest.mark.parametrize("settings", [ALONE, TWO])
def test_what_happens_to_one_file_leaves_the_others(tmp_path: Path, settings: Settings) -> None:
    result = result_of(files(tmp_path / "in", **{name: said for name, (said, _, _) in BAD.items()}), settings)
    rows = {Path(one.source_file).stem: one for one in result.city.reports}
    assert {name: (rows[name].status, rows[name].error_code) for name in rows} == {
        name: (status, code) for name, (_, status, code) in BAD.items()
    }
    assert all(one.sha256 and one.format == "txt" for one in rows.values())
    assert "chi tiết" in rows["b"].message and "ValueError: hỏng ở dòng 2, test_run.py" in rows["d"].message
    assert len(result.city.awards) == 2 and len(result.not_read) == 3


def test_a_worker_that_dies_takes_only_its_file(tmp_path: Path) -> None:
    result = result_of(files(tmp_path / "in", a="tốt", b="die", c="cũng tốt", d="tốt nữa"), TWO)
    told = {Path(one.source_file).stem: one.error_code for one in result.city.reports}
    assert told == {"a": "", "b": "crash", "c": "", "d": ""} and len(result.city.awards) == 3


def test_processes_change_nothing(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", **{f"f{at}": f"tệp {at % 4}" for at in range(9)})
    assert result_of(folder, ALONE).city == result_of(folder, TWO).city


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user whom the file's rights bind")
def test_a_file_without_the_right_to_read(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="a", b="b")
    (folder / "a.txt").chmod(0)
    assert [one.error_code for one in result_of(folder).not_read] == ["permission"]


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="a")
    (folder / "b.txt").symlink_to(tmp_path / "nowhere")
    assert [(one.error_code, one.sha256) for one in result_of(folder).not_read] == [("missing", "")]


def test_settings_reach_the_extraction(tmp_path: Path) -> None:
    (one,) = result_of(files(tmp_path / "in", a="a"), Settings("31", "en", 1)).city.reports
    assert one.title == "31 en"


def test_each_file_is_told_in_order(tmp_path: Path) -> None:
    told: list[Progress] = []
    folder = files(tmp_path / "in", a="x", b="x", c="raise")
    run([folder], tmp_path / "out", ALONE, read_or_fail, told.append)
    assert [(one.done, one.total, one.report.status) for one in told] == [
        (1, 3, "ok"),
        (2, 3, "duplicate"),
        (3, 3, "failed"),
    ]


# --- how it ends


@pytest.mark.parametrize(
    ("contents", "strict", "expected"),
    [
        ({"a": "tốt"}, False, 0),
        ({"a": "tốt"}, True, 4),  # no unit is told: an error finding
        ({"a": "tốt", "b": "raise"}, False, 3),
        ({"a": "tốt", "b": "raise"}, True, 3),
        ({"a": "error ocr_missing"}, True, 3),
    ],
)
def test_exit_status(tmp_path: Path, contents: dict[str, str], strict: bool, expected: int) -> None:
    assert result_of(files(tmp_path / "in", **contents)).exit_status(strict) == expected


# --- what was read before


def test_a_new_file_is_read_and_no_other_and_the_outputs_are_those_of_a_fresh_run(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="x", b="x", d="raise", e="tốt")
    result_of(folder)
    files(folder, c="mới")
    again = run([folder], tmp_path / "out", ALONE, read_or_fail)
    fresh = run([folder], tmp_path / "fresh", ALONE, read_or_fail)
    assert again.city == fresh.city
    told = json.loads((tmp_path / "out" / "run.json").read_text("utf-8"))
    assert told["files_from_earlier_runs"] == 3
    shown = {path.name for path in (tmp_path / "fresh").iterdir() if not path.name.startswith(".")}
    written = shown - {"run.json", "city.duckdb"}
    assert len(written) == 11
    for name in written:
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()


def test_what_was_kept_and_is_damaged_is_read_again_in_its_place(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", a="một", b="hai", c="ba")
    before = result_of(folder).city
    files(folder, d="bốn")
    with sqlite3.connect(tmp_path / "out" / ".results.sqlite") as kept:
        digest = hashlib.sha256(b"hai").hexdigest()
        assert kept.execute("UPDATE results SET result = x'78' WHERE key LIKE ?", (f"{digest}%",)).rowcount == 1
    after = result_of(folder).city
    assert set(before.awards) < set(after.awards) and len(after.awards) == 4
