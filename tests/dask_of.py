"""A real Dask scheduler and worker processes on this machine, of which some are killed."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

import psutil

_TESTS = Path(__file__).parent
_QUIET = {
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "10s",
    "DASK_DISTRIBUTED__ADMIN__LARGE_GRAPH_WARNING_THRESHOLD": "1GB",
}


class Cluster:
    """`address` of the scheduler; `workers` are the nannies, each with one worker process of one thread."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._processes = folder, list["subprocess.Popen[bytes]"]()
        self.scheduler = self._started("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
        self.address = told_by(self.scheduler, b"Scheduler at:").split()[-1].decode()

    def hire(self, count: int) -> Self:
        """Starts workers; returns when the scheduler knows them."""
        options = ("--nthreads", "1", "--no-dashboard", "--local-directory", str(self._folder))
        hired = [self._started("worker", self.address, *options) for _ in range(count)]
        for worker in hired:
            told_by(worker, b"Registered to:")
        return self

    @property
    def workers(self) -> list[psutil.Process]:
        """The processes that nannies watch over: it is these that do the work."""
        nannies = [psutil.Process(one.pid) for one in self._processes if one is not self.scheduler]
        return [child for nanny in nannies for child in nanny.children() if "spawn_main" in " ".join(child.cmdline())]

    def end(self) -> None:
        """Kills all that is still there."""
        for one in self._processes:
            kill_tree(one.pid)
            one.communicate()

    def _started(self, what: str, *options: str) -> "subprocess.Popen[bytes]":
        path = os.pathsep.join((str(_TESTS.parent), str(_TESTS)))
        environment = {**os.environ, **_QUIET, "PYTHONPATH": path}
        command = [sys.executable, "-m", "dask", what, *options]
        process = subprocess.Popen(
            command, env=environment, cwd=self._folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        self._processes.append(process)
        return process


@contextmanager
def cluster(folder: Path, workers: int = 2, seconds: float = 120.0) -> Iterator[Cluster]:
    """A cluster that is gone at the end of the block, or after so many seconds: a run that waits on it fails then."""
    made = Cluster(folder)
    watchdog = threading.Timer(seconds, made.end)
    watchdog.start()
    try:
        yield made.hire(workers)
    finally:
        watchdog.cancel()
        made.end()


def told_by(process: "subprocess.Popen[bytes]", words: bytes) -> bytes:
    """The first line on standard error that has these words."""
    assert process.stderr is not None
    seen = list[bytes]()
    for line in process.stderr:
        seen.append(line)
        if words in line:
            threading.Thread(target=process.stderr.read, daemon=True).start()  # so that it never waits for a reader
            return line
    raise RuntimeError(b"".join(seen).decode())


def kill_tree(pid: int) -> None:
    with suppress(psutil.Error):
        process = psutil.Process(pid)
        for one in (*process.children(recursive=True), process):
            with suppress(psutil.Error):
                one.kill()
