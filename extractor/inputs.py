"""From what the user names to the files that are to be read, each with the id of its report."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractor.errors import ReadError
from extractor.record import DecisionRow
from extractor.resources import load_toml

InputProblem = Literal[
    "no_input", "empty_folder", "out_is_file", "out_is_input", "unknown_province", "no_gold", "bad_gold"
]


class InputError(Exception):
    """What the user named cannot be used; `problem` is a key of the labels, `path` what it is about."""

    def __init__(self, problem: InputProblem, path: str) -> None:
        super().__init__(f"{problem}: {path}")
        self.problem: InputProblem = problem
        self.path = path


@dataclass(frozen=True, slots=True)
class Inputs:
    """Files to read, in order, and what was passed over in the folders."""

    files: tuple[Path, ...]
    skipped: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read. `original` is the job whose bytes are the same and which came first.

    `decisions` are those of clerks that this file must answer for.
    """

    path: Path
    source_file: str
    report_id: str
    sha256: str = ""
    original: "Job | None" = None
    error: ReadError | None = None
    decisions: tuple[DecisionRow, ...] = ()


def find_inputs(named: Sequence[str | Path], out: Path) -> Inputs:
    """Files, folders with all below them, and globs. Raises InputError.

    Hidden files and lock files in folders are skipped, and so is `out`, where an earlier run may have written.
    """
    _check_out(named, out)
    found = _together([_expanded(str(name), out) for name in named])
    if not found.files:
        raise InputError("empty_folder", ", ".join(map(str, named)))
    once = {path.resolve(): path for path in reversed(found.files)}
    return Inputs(tuple(sorted(once.values())), tuple(sorted(set(found.skipped))))


def plan(files: Iterable[Path]) -> tuple[Job, ...]:
    """One job a file, with its SHA-256; a second file of the same bytes gets `~2` and names the first."""
    seen: Counter[str] = Counter()
    originals: dict[str, Job] = {}
    jobs = []
    for job in map(_hashed, files):
        seen[job.report_id] += 1
        jobs.append(_copy(job, originals.setdefault(job.report_id, job), seen[job.report_id]))
    return tuple(jobs)


def _check_out(named: Sequence[str | Path], out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise InputError("out_is_file", str(out))
    if any(Path(name).resolve() == out.resolve() for name in named):
        raise InputError("out_is_input", str(out))


def _expanded(name: str, out: Path) -> Inputs:
    path = Path(name)
    if path.is_dir():
        return _sorted_out(_walk(path, out))
    if path.exists():
        return _sorted_out([path])  # a shell's "*.docx" names lock files too
    matches = [_expanded(str(match), out) for match in Path(path.anchor).glob(str(path.relative_to(path.anchor)))]
    if not matches:
        raise InputError("no_input", name)
    return _together(matches)


def _together(found: Iterable[Inputs]) -> Inputs:
    parts = tuple(found)
    return Inputs(tuple(f for one in parts for f in one.files), tuple(s for one in parts for s in one.skipped))


def _sorted_out(paths: Iterable[Path]) -> Inputs:
    told = [(path, _is_nobodys(path.name)) for path in paths]
    return Inputs(tuple(path for path, skip in told if not skip), tuple(path for path, skip in told if skip))


def _walk(folder: Path, out: Path) -> Iterator[Path]:
    """Files below `folder`; of a hidden folder only the folder itself, of `out` nothing."""
    for root, folders, names in os.walk(folder):
        nobodys = [name for name in folders if _is_nobodys(name)]
        folders[:] = [
            name for name in folders if name not in nobodys and (Path(root) / name).resolve() != out.resolve()
        ]
        yield from (Path(root) / name for name in (*nobodys, *names))


def _is_nobodys(name: str) -> bool:
    listed = load_toml("inputs.toml")
    return name.startswith(tuple(listed["skipped_openings"])) or name in listed["skipped_names"]


def _hashed(path: Path) -> Job:
    source = str(path).encode("utf-8", "replace").decode()
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        error = ReadError("permission" if isinstance(problem, PermissionError) else "missing", problem.strerror or "")
        return Job(path, source, hashlib.sha256(source.encode()).hexdigest()[:12], error=error)
    return Job(path, source, digest[:12], digest)


def _copy(job: Job, original: Job, number: int) -> Job:
    if number == 1:
        return job
    return Job(job.path, job.source_file, f"{job.report_id}~{number}", job.sha256, original)
