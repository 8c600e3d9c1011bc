"""Seconds and memory of commands, each as a whole process with all that it starts."""

import statistics
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import psutil

_EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of the wall clock, and the largest resident memory of any one process, in MB."""

    seconds: float
    megabytes: float


def measured(command: Sequence[str]) -> Measured:
    """Runs a command to its end. Raises CalledProcessError when it fails."""
    peak = 0
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        done = threading.Event()
        watcher = threading.Thread(target=lambda: process.wait() is None or done.set())
        watcher.start()
        while not done.wait(_EVERY):
            peak = max(peak, _largest(process.pid))
        watcher.join()
    seconds = time.perf_counter() - started
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Measured(seconds, peak / 1e6)


def median_of(runs: Sequence[Measured]) -> Measured:
    """The median of the times, the largest of the memories."""
    return Measured(statistics.median(run.seconds for run in runs), max(run.megabytes for run in runs))


def _largest(root: int) -> int:
    largest = 0
    with suppress(psutil.Error):
        process = psutil.Process(root)
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.Error):
                largest = max(largest, one.memory_info().rss)
    return largest
