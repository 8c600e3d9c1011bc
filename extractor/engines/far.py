"""What stands at the other end: a worker of the cluster that has each file read by a guarded process of its own."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import current_process
from pathlib import Path
from socket import gethostname
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, Self

from distributed import Worker, WorkerPlugin, get_worker

from extractor.cache import fingerprint
from extractor.guard import Answer, Crew, FileTask, Limits


class OtherProgramError(Exception):
    """A worker has another version of the program, its patterns, or its libraries; it says which machine."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file on its way: its bytes, the ending of its name, and the pickled work that is to be done on it.

    The work stays packed until it is in the guarded process, so that the worker itself loads none of its modules. What
    a report holds is not shown: Dask logs the call that failed.
    """

    data: bytes = field(repr=False)
    ending: str
    work: bytes = field(repr=False)

    @classmethod
    def of(cls, task: FileTask[Any]) -> Self:
        """The task with its file. Raises OSError."""
        return cls(task.path.read_bytes(), task.path.suffix, pickle.dumps(task.work))


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """A call that unpacks the work first; it is made in the guarded process."""

    work: bytes = field(repr=False)
    path: Path

    def __call__(self) -> Any:
        work: Callable[[Path], Any] = pickle.loads(self.work)
        return work(self.path)


class FarGuard(WorkerPlugin):
    """Crews of one at a worker, as many as it has threads at work; they stay for the next file until the run ends."""

    def __init__(self, name: str, limits: Limits, preload: tuple[str, ...], program: str) -> None:
        self.name = name
        self._limits, self._preload, self._program = limits, preload, program

    def setup(self, worker: Worker) -> None:
        """Called at each worker, also at those that come later."""
        current_process().daemon = False  # the nanny starts workers as daemons, and those may start no process
        self._idle: list[Crew] = []
        self._lock = Lock()
        self._gone = False
        self._folder = worker.local_directory
        self._same = not self._program or fingerprint(()) == self._program

    def teardown(self, worker: Worker) -> None:
        """Called when the run has ended, or the worker does."""
        with self._lock:
            self._gone, idle = True, self._idle
        for crew in idle:
            crew.dismiss()

    def answer(self, parcel: Parcel) -> Answer[Any]:
        """What the parcel's work gives on its file. Raises OtherProgramError."""
        if not self._same:
            raise OtherProgramError(gethostname())
        with TemporaryDirectory(prefix="extractor-", dir=self._folder, ignore_cleanup_errors=True) as folder:
            path = Path(folder) / f"0{parcel.ending}"
            path.write_bytes(parcel.data)
            return self._guarded(_Unpacked(parcel.work, path))

    def _guarded(self, task: Callable[[], Any]) -> Answer[Any]:
        with self._lock:
            crew = self._idle.pop() if self._idle else Crew(1, self._limits, self._preload)
        try:
            return next(answer for _, answer in crew.answers([task]))
        finally:
            with self._lock:
                gone = self._gone
                if not gone:
                    self._idle.append(crew)
            if gone:
                crew.dismiss()


def opened_there(guard: str, parcel: Parcel) -> Answer[Any]:
    """The call that Dask makes at a worker; `guard` is the name of its FarGuard."""
    found: FarGuard = get_worker().plugins[guard]  # type: ignore[assignment]
    return found.answer(parcel)
