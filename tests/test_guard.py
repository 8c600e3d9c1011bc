import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psutil
import pytest

from extractor.errors import ReadError
from extractor.guard import Answer, Crew, Limits
from extractor.guard.worker import Task

AMPLE, SHORT = Limits(seconds=60, mebibytes=400), Limits(seconds=2, mebibytes=400)


def doubled(number: int) -> int:
    return 2 * number


def waits() -> None:
    threading.Event().wait()


def starts_a_program_that_waits(told: Path) -> None:
    with subprocess.Popen(["sleep", "1000"]) as program:
        told.write_text(str(program.pid), "ascii")
        program.wait()


def eats_memory() -> None:
    held = []
    while True:
        held.append(bytearray(8 << 20))


def is_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leaves() -> None:
    os._exit(7)


def refuses() -> None:
    raise ReadError("corrupt", "chi tiết")


def fails() -> None:
    raise ValueError("hỏng")


def out_of_memory() -> None:
    raise MemoryError


def answers(*tasks: object, size: int = 2, limits: Limits = AMPLE) -> dict[int, Answer[object]]:
    with Crew(size, limits) as crew:
        return dict(crew.answers(tasks))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("task", "code", "detail"),
    [
        (waits, "timeout", "2 s"),
        (eats_memory, "memory", "400 MiB"),
        (out_of_memory, "memory", ""),
        (is_killed, "crash", "SIGKILL"),
        (leaves, "crash", "exit 7"),
        (refuses, "corrupt", "chi tiết"),
        (fails, "crash", "ValueError: hỏng, test_guard.py"),
    ],
)
def test_a_task_that_ends_badly_costs_itself_alone(task: object, code: str, detail: str) -> None:
    limits = SHORT if code == "timeout" else AMPLE
    told = answers(partial(doubled, 1), task, *[partial(doubled, number) for number in range(2, 9)], limits=limits)
    assert told[1].code == code and told[1].value is None and told[1].detail.startswith(detail)
    assert [told[number].value for number in range(9) if number != 1] == [2, 4, 6, 8, 10, 12, 14, 16]


def test_every_worker_may_die() -> None:
    told = answers(*[is_killed, partial(doubled, 3)] * 4)
    assert [told[number].code or told[number].value for number in range(8)] == ["crash", 6] * 4


def test_a_program_that_a_worker_started_ends_with_it(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    assert answers(partial(starts_a_program_that_waits, told), limits=SHORT)[0].code == "timeout"
    number = int(told.read_text("ascii"))
    assert not psutil.pid_exists(number) or psutil.Process(number).status() == psutil.STATUS_ZOMBIE


def test_tasks_run_side_by_side_and_come_as_they_are_done() -> None:
    with Crew(2, SHORT) as crew:
        places = [place for place, _ in crew.answers([waits, *[partial(doubled, number) for number in range(3)]])]
    assert places == [1, 2, 3, 0]


def test_a_crew_left_early_leaves_no_process() -> None:
    with Crew(1, AMPLE) as crew:
        next(crew.answers([partial(doubled, 1), waits]))
        workers = [worker.process.pid for worker in crew._workers]
    assert workers and not any(pid and psutil.pid_exists(pid) for pid in workers)


def test_workers_that_cannot_be_given_work_are_told_by_the_first_answer() -> None:
    def tasks() -> Iterator[Task[int]]:
        yield partial(doubled, 1)
        raise OSError("no more processes")

    with Crew(2, AMPLE) as crew, pytest.raises(OSError, match="no more processes"):
        next(crew.answers(tasks()))


def test_a_crew_that_nobody_asked_for_an_answer_leaves_no_process() -> None:
    assert answers(partial(doubled, 1))[0].value == 2  # whoever starts workers is there
    before = set(psutil.Process().children(recursive=True))
    with Crew(2, AMPLE) as crew:
        crew.answers([waits, waits])
    assert set(psutil.Process().children(recursive=True)) <= before
