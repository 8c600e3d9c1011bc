"""Worker processes that are watched: one that hangs, dies, or takes too much memory is ended and replaced.

An own crew, since a file may start programs (LibreOffice, Tesseract) that must end with its worker and count towards
its memory, which no process pool does.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from signal import Signals
from types import ModuleType, TracebackType
from typing import Any, Self, TypeVar

import psutil

from extractor.errors import ErrorCode
from extractor.guard.limits import Limits
from extractor.guard.worker import Answer, Task, serve

R = TypeVar("R")

_FIRST = "extractor.guard.seldom"
_FORKSERVER = "forkserver"
_MAIN = "__main__"
_TICK = 0.1
_MEBIBYTE = 1 << 20
# One process a processor: libraries that start a thread for each would only fight for them.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(slots=True)
class _Worker:
    """A process and what it is at; `task` is the number of its task."""

    process: BaseProcess
    connection: "Connection[Any, Any]"
    task: int | None = None
    since: float = 0.0


class Crew:
    """Up to `size` workers. `preload` names modules that are imported once for all of them where that can be done.

    Tasks are under way from the call of `answers` on, not from its first answer; nor does that call wait until there
    are workers.
    """

    def __init__(self, size: int, limits: Limits, preload: Sequence[str] = ()) -> None:
        self._size, self._limits, self._preload = size, limits, tuple(preload)
        self._server = _server(self._preload)
        self._workers: list[_Worker] = []
        self._watched = 0.0
        self._start: Future[bool] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.dismiss()

    def dismiss(self) -> None:
        """Ends all workers, those that are at work at once."""
        if self._start:
            wait_for([self._start])
        for worker in self._workers:
            _end(worker) if worker.task is not None else _dismiss(worker)
        self._workers.clear()

    def answers(self, tasks: Iterable[Task[R]]) -> Iterator[tuple[int, Answer[R]]]:
        """The number of each task and its answer, as they come; a task whose worker is ended has an error code."""
        waiting = enumerate(tasks)
        if self._server.has_worked:
            self._hand_out(waiting)
        else:  # it answers when it has loaded all; there is much to be done meanwhile
            with_one = ThreadPoolExecutor(1)
            self._start = with_one.submit(self._hand_out, waiting)
            with_one.shutdown(wait=False)
        return self._answers(waiting)

    def _answers(self, waiting: Iterator[tuple[int, Task[Any]]]) -> Iterator[tuple[int, Answer[Any]]]:
        if self._start:
            self._start.result()
        while self._hand_out(waiting):
            yield from (*self._heard(), *self._ended())

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._workers if worker.task is not None]

    def _hand_out(self, waiting: Iterator[tuple[int, Task[Any]]]) -> bool:
        """Gives each idle worker the next task; whether anybody is at work then."""
        for number, task in islice(waiting, self._size - len(self._busy())):
            worker = next((one for one in self._workers if one.task is None), None) or self._hired()
            worker.task, worker.since = number, time.monotonic()
            with suppress(BrokenPipeError, ConnectionResetError):  # it has died, which shows below
                worker.connection.send(task)
        return bool(self._busy())

    def _hired(self) -> _Worker:
        ours, theirs = self._server.context.Pipe()
        process = self._server.context.Process(target=serve, args=(theirs,), daemon=False)  # type: ignore[attr-defined]
        with _without_main(self._preload):
            process.start()
        self._server.has_worked = True
        theirs.close()
        self._workers.append(_Worker(process, ours))
        return self._workers[-1]

    def _heard(self) -> Iterator[tuple[int, Answer[Any]]]:
        """Answers that have come; a worker that closed its end without one has died."""
        ready = set(wait([worker.connection for worker in self._busy()], _TICK))
        for worker in [one for one in self._busy() if one.connection in ready]:
            number, seconds = worker.task, time.monotonic() - worker.since
            assert number is not None
            try:
                answer: Answer[Any] = worker.connection.recv()
            except (EOFError, ConnectionResetError):
                yield number, self._lost(worker, "crash")
            else:
                worker.task = None
                yield number, replace(answer, seconds=seconds)

    def _ended(self) -> Iterator[tuple[int, Answer[Any]]]:
        """Ends workers that are over a limit."""
        now = time.monotonic()
        if now - self._watched < _TICK:
            return
        self._watched = now
        for worker in self._busy():
            code = self._broken_limit(worker, now)
            if code and worker.task is not None:
                yield worker.task, self._lost(worker, code)

    def _broken_limit(self, worker: _Worker, now: float) -> ErrorCode | None:
        if now - worker.since > self._limits.seconds:
            return "timeout"
        return "memory" if _resident(worker) > self._limits.mebibytes * _MEBIBYTE else None

    def _lost(self, worker: _Worker, code: ErrorCode) -> Answer[Any]:
        self._workers.remove(worker)
        _end(worker)
        limits = {"timeout": f"{self._limits.seconds:g} s", "memory": f"{self._limits.mebibytes} MiB"}
        return Answer(code=code, detail=limits.get(code, "") or _cause(worker), seconds=time.monotonic() - worker.since)


def get_ready(preload: Sequence[str]) -> None:
    """Has the modules loaded for workers that are hired later, while this process is at something else."""
    if _server(tuple(preload)).context.get_start_method() == _FORKSERVER:
        import_module("multiprocessing.forkserver").ensure_running()  # there is none on Windows


@contextmanager
def _without_main(preload: Sequence[str]) -> Iterator[None]:
    """Workers do not load what the program was started with (the command line) unless their work stands there."""
    main = sys.modules[_MAIN]
    if _MAIN not in preload:
        sys.modules[_MAIN] = ModuleType(_MAIN)
    try:
        yield
    finally:
        sys.modules[_MAIN] = main


@dataclass(slots=True)
class _Server:
    """What starts the workers, and whether it has started one."""

    context: BaseContext
    has_worked: bool = False


@cache
def _server(preload: tuple[str, ...]) -> _Server:
    """A server that has the modules loaded and forks where there is one (Unix), else a fresh process each time."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    if _FORKSERVER not in get_all_start_methods():
        return _Server(get_context("spawn"))
    context = get_context(_FORKSERVER)
    loaded = [name for module in preload for name in (module, *_needed_by(module))]
    context.set_forkserver_preload([_FIRST, *loaded])
    return _Server(context)


def _needed_by(module: str) -> tuple[str, ...]:
    """What a module loads when it is called, as it tells by the name PRELOADED."""
    needed: tuple[str, ...] = getattr(import_module(module), "PRELOADED", ()) if module != _MAIN else ()
    return needed


def _tree(worker: _Worker) -> list[psutil.Process]:
    """The process with all that it started, those first."""
    with suppress(psutil.Error):
        process = psutil.Process(worker.process.pid)
        return [*process.children(recursive=True), process]
    return []


def _resident(worker: _Worker) -> int:
    """Bytes of memory that a worker holds, with its programs."""
    held = 0
    for process in _tree(worker):
        with suppress(psutil.Error):
            held += process.memory_info().rss
    return held


def _end(worker: _Worker) -> None:
    for process in _tree(worker):
        with suppress(psutil.Error):
            process.kill()
    worker.process.join()
    worker.connection.close()


def _dismiss(worker: _Worker) -> None:
    """Lets an idle worker go home by itself."""
    with suppress(BrokenPipeError, ConnectionResetError):
        worker.connection.send(None)
    worker.process.join(_TICK)
    _end(worker)


def _cause(worker: _Worker) -> str:
    """How a process ended: the name of the signal, or its exit status."""
    status = worker.process.exitcode
    if status is None or status >= 0:
        return f"exit {status}"
    with suppress(ValueError):
        return Signals(-status).name
    return f"signal {-status}"
