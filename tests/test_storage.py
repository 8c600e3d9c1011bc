"""Inputs and outputs in a store, with a real S3 server on this machine."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import s3fs
from store_of import empty_bucket, serving
from typer.testing import CliRunner

from extractor.cli import app
from extractor.inputs import InputError, find_stored
from extractor.pipeline import process_file
from extractor.run import run
from extractor.settings import Settings
from extractor.storage import StorageError, as_path, folder_for, is_url

REPORTS = Path(__file__).parents[1] / "corpus" / "reports"
ALONE = Settings("31", jobs=1)
HEAD = "ỦY BAN NHÂN DÂN\nXÃ VĨNH AM\n\nBÁO CÁO\nTổng kết phong trào thi đua yêu nước năm 2025\n\n"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[s3fs.S3FileSystem]:
    with empty_bucket(server, monkeypatch) as store:
        yield store


def put(store: s3fs.S3FileSystem, **texts: str) -> None:
    for name, text in texts.items():
        store.pipe_file(f"board/in/{name.replace('__', '/')}.txt", text.encode())


def tables(folder: Path) -> dict[str, str]:
    """The tables with nothing of where the reports lay."""
    lay = (f"{REPORTS}/", "s3://board/in/")
    found = {path.name: path.read_text("utf-8-sig") for path in sorted(folder.glob("*.csv"))}
    return {name: text.replace(lay[0], "").replace(lay[1], "") for name, text in found.items()}


def test_from_a_store_and_into_one(tmp_path: Path, bucket: s3fs.S3FileSystem) -> None:
    some = sorted(REPORTS.iterdir())[:4]
    for path in some:
        bucket.put_file(str(path), f"board/in/{path.name}")
    far = run(["s3://board/in"], "s3://board/out/2025", ALONE, process_file)
    run(some, tmp_path / "near", ALONE, process_file)
    bucket.get("board/out/2025", str(tmp_path / "far"), recursive=True)
    assert tables(tmp_path / "far") == tables(tmp_path / "near") and len(tables(tmp_path / "far")) == 8
    assert [one.source_file for one in far.city.reports if "s3://board/in/" not in one.source_file] == []
    near, told = ({path.name for path in (tmp_path / where).iterdir()} for where in ("near", "far"))
    assert told == near and str(far.out) == "s3://board/out/2025"


def test_the_next_run_reads_nothing_again(bucket: s3fs.S3FileSystem) -> None:
    put(bucket, a=HEAD + "Bằng khen UBND tỉnh: 4 tập thể", b=HEAD + "Bằng khen UBND tỉnh: 5 tập thể")
    run(["s3://board/in"], "s3://board/out", ALONE, process_file)
    put(bucket, c=HEAD + "Bằng khen UBND tỉnh: 6 tập thể")
    run(["s3://board/in/*.txt"], "s3://board/out", ALONE, process_file)
    assert b'"files_from_earlier_runs": 2' in bucket.cat_file("board/out/run.json")


def test_a_run_that_fails_leaves_what_it_has_read_and_no_tables(bucket: s3fs.S3FileSystem) -> None:
    with pytest.raises(RuntimeError), folder_for("s3://board/out", kept="kept", last="run.json") as folder:
        (folder / "kept").write_bytes(b"read")
        (folder / "reports.csv").write_bytes(b"half")
        raise RuntimeError
    assert bucket.find("board/out") == ["board/out/kept"]
    with folder_for("s3://board/out", kept="kept", last="run.json") as folder:
        assert (folder / "kept").read_bytes() == b"read"


def test_what_tells_that_all_is_whole_is_gone_until_it_is(bucket: s3fs.S3FileSystem) -> None:
    with folder_for("s3://board/out", kept="kept", last="b") as folder:
        (folder / "b").write_bytes(b"1")
    with folder_for("s3://board/out", kept="kept", last="b") as folder:
        (folder / "a").write_bytes(b"2")
    assert bucket.find("board/out") == ["board/out/a"]


def test_nobodys_files_and_own_outputs_are_no_inputs(bucket: s3fs.S3FileSystem) -> None:
    put(bucket, a="a", sub__b="b", out__reports="c")
    for name in ("in/.DS_Store", "in/~$a.docx", "in/.git/x.txt"):
        bucket.pipe_file(f"board/{name}", b"x")
    found = find_stored(["s3://board/in"], "s3://board/in/out")
    assert found.urls == ("s3://board/in/a.txt", "s3://board/in/sub/b.txt")
    assert [one.rpartition("in/")[2] for one in found.skipped] == [".DS_Store", ".git/x.txt", "~$a.docx"]


def test_an_archive_in_a_store_is_taken_apart(tmp_path: Path, bucket: s3fs.S3FileSystem) -> None:
    (tmp_path / "packed").mkdir()
    (tmp_path / "packed" / "xã.txt").write_text(HEAD + "Bằng khen UBND tỉnh: 4 tập thể", "utf-8")
    packed = shutil.make_archive(str(tmp_path / "a"), "zip", tmp_path / "packed")
    bucket.put_file(packed, "board/in/a.zip")
    (one,) = run(["s3://board/in"], tmp_path / "out", ALONE, process_file).city.reports
    assert (one.source_file, one.status) == ("s3://board/in/a.zip!xã.txt", "ok")


@pytest.mark.parametrize(
    ("named", "out", "problem"),
    [
        (["s3://board/none"], "out", "no_input"),
        (["s3://board/in"], "s3://board/in/", "out_is_input"),
    ],
)
def test_wrong_usage(bucket: s3fs.S3FileSystem, named: list[str], out: str, problem: str) -> None:
    put(bucket, a="a")
    with pytest.raises(InputError, match=problem):
        find_stored(named, out)


@pytest.mark.parametrize("out", ["s3://no-such-bucket-here/out", "nothing://x/out"])
def test_a_store_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path, bucket: s3fs.S3FileSystem, out: str) -> None:
    (tmp_path / "a.txt").write_text(HEAD, "utf-8")
    done = CliRunner().invoke(app, ["run", str(tmp_path), "--out", out, "--quiet"])
    assert done.exit_code == 2 and out.partition("/out")[0] in done.stderr and "Traceback" not in done.stderr


def test_a_store_that_cannot_be_read(bucket: s3fs.S3FileSystem) -> None:
    with pytest.raises(StorageError, match="no_library"):
        find_stored(["nothing://x"], "out")


@pytest.mark.parametrize(
    ("name", "url", "path"),
    [
        ("s3://a/b", True, None),
        ("file:///a/b%20c", False, "/a/b c"),
        ("C:/a", False, "C:/a"),
        ("a/b", False, "a/b"),
        (Path("a"), False, "a"),
    ],
)
def test_what_is_a_url(name: str | Path, url: bool, path: str | None) -> None:
    assert is_url(name) is url
    assert path is None or as_path(name) == Path(path)
