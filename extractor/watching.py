"""A drop folder: what comes into it is read as it comes, and the outputs follow.

The folder is looked at again and again rather than watched by the system, since that works on shared folders too, and
a half-copied file shows only when it is looked at twice.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from extractor.inputs import InputError, find_inputs
from extractor.outcomes import Extract
from extractor.run import RunResult, run
from extractor.settings import Settings

QUIET = 2.0
"""Seconds between two looks; a file that is the same in both, by size and time of change, is taken to be whole."""

Wait = Callable[[float], bool]
"""Waits so many seconds; whether to end now. `threading.Event().wait` is one."""
_States = Mapping[Path, tuple[int, int]]


def watch(folder: Path, out: Path, settings: Settings, extract: Extract, wait: Wait) -> Iterator[RunResult | OSError]:
    """The result of a run whenever files have come, changed, or gone, until `wait` says that it is enough.

    A file that is still being written is left out until it is whole. What keeps a run from its outputs, such as a
    workbook that is open, is given in place of a result, and the run is tried again at the next look; so is one whose
    files have gone meanwhile. Raises what else `run` raises.
    """
    read: _States = {}
    before = _states(folder, out)
    while not wait(QUIET):
        now = _states(folder, out)
        whole = {path: state for path, state in now.items() if before.get(path) == state}
        before = now
        if whole and (whole.items() - read.items() or read.keys() - now.keys()):
            result = _run(list(whole), out, settings, extract)
            if result is not None:
                read = whole if isinstance(result, RunResult) else read
                yield result


def _run(files: list[Path], out: Path, settings: Settings, extract: Extract) -> RunResult | OSError | None:
    try:
        return run(files, out, settings, extract)
    except OSError as problem:
        return problem
    except InputError as problem:
        if problem.problem == "no_input":  # a file went between the look and the run
            return None
        raise


def _states(folder: Path, out: Path) -> _States:
    """Size and time of change of each file to read; none where the folder is empty, or not there for a while."""
    try:
        found = find_inputs([folder], out).files
    except InputError as problem:
        if problem.problem in ("no_input", "empty_folder"):
            return {}
        raise
    return dict(pair for path in found for pair in _state(path))


def _state(path: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    try:
        told = path.stat()
    except OSError:  # it has just gone
        return
    yield path, (told.st_size, told.st_mtime_ns)
