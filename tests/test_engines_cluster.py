"""A cluster gives what this machine gives, and loses nothing when machines are lost."""

import os
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil
import pytest
from dask_of import Cluster, cluster
from rows import award
from store_of import empty_bucket, serving

from extractor.engines import EngineError, Hire, engine
from extractor.engines.far import Parcel
from extractor.gather import Progress
from extractor.guard import FileTask
from extractor.messages import Lang
from extractor.pipeline import process_file
from extractor.record import DecisionRow, Extraction, Report
from extractor.run import RunResult, run
from extractor.settings import Settings
from extractor.terms import Terms

REPORTS = Path(__file__).parents[1] / "corpus" / "reports"


def read_or_die(
    path: Path,
    report_id: str,
    source_file: str,
    province: str,
    lang: Lang,
    *,
    decisions: Sequence[DecisionRow] = (),
    terms: Terms | None = None,
) -> Extraction:
    """Does what the file says; known to the workers, whose path has the tests."""
    what, _, where = path.read_text("utf-8").partition(" ")
    if what == "die":
        os._exit(9)
    if what == "murder":  # takes the worker down that the guarded process belongs to
        server = psutil.Process(os.getppid())  # that of the guarded processes
        psutil.Process(server.ppid()).kill()
    if what == "wait":
        with Path(where).open("rb") as gate:  # a pipe: until somebody opens the other end
            gate.read()
    report = Report(report_id=report_id, source_file=source_file, format="txt", title=what)
    return Extraction(report=report, awards=(award(f"{report_id}-1", report_id=report_id, source_text=what),))


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """For the tests that leave their cluster as they found it."""
    with cluster(tmp_path_factory.mktemp("dask"), seconds=240) as made:
        yield made


def files(folder: Path, **contents: str) -> Path:
    folder.mkdir(parents=True)
    for name, content in contents.items():
        (folder / f"{name}.txt").write_text(content, "utf-8")
    return folder


def on(address: str) -> Settings:
    return Settings("31", engine="dask", scheduler=address)


def tables(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.csv"))}


def codes(result: RunResult) -> dict[str, str]:
    return {Path(one.source_file).stem: one.error_code for one in result.city.reports}


def test_a_cluster_gives_the_same_tables(tmp_path: Path, steady: Cluster) -> None:
    run([REPORTS], tmp_path / "far", on(steady.address), process_file)
    run([REPORTS], tmp_path / "near", Settings("31", jobs=1), process_file)
    assert tables(tmp_path / "far") == tables(tmp_path / "near") and len(tables(tmp_path / "far")) == 8


def test_a_cluster_reads_from_a_store_and_writes_into_one(
    tmp_path: Path, steady: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = sorted(REPORTS.iterdir())[:5]
    run(some, tmp_path / "near", Settings("31", jobs=1), process_file)
    with serving() as server, empty_bucket(server, monkeypatch) as store:
        for path in some:
            store.put_file(str(path), f"board/in/{path.name}")
        result = run(["s3://board/in"], "s3://board/out", on(steady.address), process_file)
        store.get("board/out", str(tmp_path / "far"), recursive=True)
    assert without_places(tmp_path / "far") == without_places(tmp_path / "near")
    assert not result.not_read and len(result.city.reports) == len(some)


def without_places(out: Path) -> dict[str, bytes]:
    """The tables with nothing of where the reports lay."""
    found = tables(out).items()
    return {name: told.replace(f"{REPORTS}/".encode(), b"").replace(b"s3://board/in/", b"") for name, told in found}


def test_a_poison_file_costs_itself_alone_and_no_worker(tmp_path: Path, steady: Cluster) -> None:
    folder = files(tmp_path / "in", a="good", b="die", c="good too", d="better")
    before = [one.pid for one in steady.workers]
    result = run([folder], tmp_path / "out", on(steady.address), read_or_die)
    assert codes(result) == {"a": "", "b": "crash", "c": "", "d": ""}
    assert [one.pid for one in steady.workers] == before
    assert [one.error_code for one in result.not_read] == ["crash"] and "exit 9" in result.not_read[0].message


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path, steady: Cluster) -> None:
    folder = files(tmp_path / "in", a="good")
    (folder / "b.txt").symlink_to(tmp_path / "nowhere")
    assert codes(run([folder], tmp_path / "out", on(steady.address), read_or_die)) == {"a": "", "b": "missing"}


def test_the_cluster_is_left_without_processes_of_the_run(tmp_path: Path, steady: Cluster) -> None:
    run([files(tmp_path / "in", a="good", b="better")], tmp_path / "out", on(steady.address), read_or_die)
    left = [child for worker in steady.workers for child in worker.children(recursive=True)]
    assert [one for one in left if "forkserver" not in " ".join(one.cmdline())] == []


def test_a_file_that_takes_its_worker_down_every_time(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", **{f"f{at}": f"good {at}" for at in range(8)}, poison="murder")
    with cluster(tmp_path) as made:
        result = run([folder], tmp_path / "out", on(made.address), read_or_die)
    assert codes(result) == {**{f"f{at}": "" for at in range(8)}, "poison": "crash"}
    assert "KilledWorker" in result.not_read[0].message


def test_a_worker_that_is_killed_in_the_middle(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    folder = files(tmp_path / "in", **{f"f{at}": f"good {at}" for at in range(12)}, held=f"wait {gate}")
    with cluster(tmp_path) as made:
        first = threading.Event()

        def kill_one(_: Progress) -> None:
            if not first.is_set():
                first.set()
                made.workers[0].kill()
                threading.Thread(target=opened, args=(gate,), daemon=True).start()

        result = run([folder], tmp_path / "out", on(made.address), read_or_die, kill_one)
    assert set(codes(result).values()) == {""} and len(result.city.awards) == 13
    assert len({one.record_id for one in result.city.awards}) == 13


def opened(gate: Path) -> None:
    """Lets each that waits go on."""
    while gate.exists():
        with gate.open("wb"):
            pass


def test_the_scheduler_is_lost_and_the_run_started_again(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)  # so that the run cannot be over before its scheduler is
    folder = files(tmp_path / "in", **{f"f{at:02d}": f"good {at}" for at in range(11)}, held=f"wait {gate}")
    told: list[int] = []
    with cluster(tmp_path) as made:

        def lose(progress: Progress) -> None:
            told.append(progress.done)
            if progress.done == 2:
                made.scheduler.kill()
                made.scheduler.wait()

        with pytest.raises(EngineError, match="scheduler_lost"):
            run([folder], tmp_path / "out", on(made.address), read_or_die, lose)
    assert not (tmp_path / "out" / "run.json").exists() and 2 <= len(told) < 12
    threading.Thread(target=opened, args=(gate,), daemon=True).start()
    with cluster(tmp_path) as again:
        result = run([folder], tmp_path / "out", on(again.address), read_or_die)
    assert len(result.city.awards) == 12
    run([folder], tmp_path / "near", Settings("31", jobs=1), read_or_die)
    assert tables(tmp_path / "out") == tables(tmp_path / "near")


@pytest.mark.parametrize(("address", "problem"), [("", "no_scheduler"), ("tcp://127.0.0.1:1", "not_reached")])
def test_no_cluster(tmp_path: Path, address: str, problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.engines.cluster._PATIENCE", 1.0)
    with pytest.raises(EngineError, match=problem):
        run([files(tmp_path / "in", a="good")], tmp_path / "out", on(address), read_or_die)


def test_no_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.engines.cluster._PATIENCE", 1.0)
    with cluster(tmp_path, 0) as made, pytest.raises(EngineError, match="no_workers"):
        run([files(tmp_path / "in", a="good")], tmp_path / "out", on(made.address), read_or_die)


def test_a_machine_with_another_program_is_not_asked(tmp_path: Path, steady: Cluster) -> None:
    folder = files(tmp_path / "in", a="good")
    hire = Hire("dask", steady.address, program="of another version")
    with pytest.raises(EngineError, match="other_program"), engine(hire) as far:
        next(far.answers([FileTask(folder / "a.txt", Path.read_bytes)]))


def test_what_a_report_holds_is_not_shown(tmp_path: Path) -> None:
    path = files(tmp_path / "in", a="good Lo Thi Mo") / "a.txt"
    assert "Lo Thi Mo" not in repr(Parcel.of(FileTask(path, len)))
