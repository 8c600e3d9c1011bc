"""The side of the worker process: does what it is handed, and answers whatever happens."""

import gc
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, TypeVar

from extractor.errors import ErrorCode, ReadError

R = TypeVar("R")
Task = Callable[[], R]
"""A call of a function of a module with all its arguments, so that another process can make it."""


_COLLECTED_SELDOM = (50_000, 20, 100)
"""Thresholds of the garbage collection: a report makes many small things at once, and hardly any of them in circles."""


@dataclass(frozen=True, slots=True)
class FileTask(Generic[R]):
    """Work on one file: a task of this machine, or of another one once the file has been brought there."""

    path: Path
    work: Callable[[Path], R]

    def __call__(self) -> R:
        """Does the work on the file where it lies."""
        return self.work(self.path)


@dataclass(frozen=True, slots=True)
class Answer(Generic[R]):
    """What a task gave, or why it gave nothing; `seconds` of the wall clock."""

    value: R | None = None
    code: ErrorCode | None = None
    detail: str = ""
    seconds: float = 0.0

    @property
    def error(self) -> ReadError | None:
        """Why there is no value."""
        return ReadError(self.code, self.detail) if self.code else None


def collect_seldom() -> None:
    """Has the garbage collected less often in this process, from here on."""
    gc.set_threshold(*_COLLECTED_SELDOM)


def serve(connection: "Connection[Any, Any]") -> None:
    """Answers tasks until there are no more. Whoever started the worker is asked to stop it, not the worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    try:
        while (task := connection.recv()) is not None:
            connection.send(answer_of(task))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the run has ended, however it did


def answer_of(task: Task[R]) -> Answer[R]:
    """The value of a task, or the error that it ended with; never raises an Exception."""
    try:
        return Answer(task())
    except ReadError as error:
        return Answer(code=error.code, detail=error.detail)
    except MemoryError:
        return Answer(code="memory")
    except Exception as error:  # one file must not take the others down
        return Answer(code="crash", detail=told(error))


def told(error: BaseException) -> str:
    """The error and where it came up, without folders."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {error}{place}"
