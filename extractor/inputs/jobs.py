"""Files to jobs: each with the id of its report, copies known as such."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from extractor.errors import ReadError
from extractor.record import DecisionRow


@dataclass(frozen=True, slots=True)
class Source:
    """A file on disk and how the user knows it: `archive.zip!inner.pdf` inside an archive.

    `error`: why it was not taken out of its archive; there is no file then.
    """

    path: Path
    name: str
    error: ReadError | None = None

    @classmethod
    def of(cls, path: Path) -> Self:
        """A file that the user named, or that lies in a folder of theirs."""
        return cls(path, str(path).encode("utf-8", "replace").decode())


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


def plan(sources: Iterable[Source]) -> tuple[Job, ...]:
    """One job a file, with its SHA-256; a second file of the same bytes gets `~2` and names the first."""
    seen: Counter[str] = Counter()
    originals: dict[str, Job] = {}
    jobs = []
    for job in map(_hashed, sources):
        seen[job.report_id] += 1
        jobs.append(_copy(job, originals.setdefault(job.report_id, job), seen[job.report_id]))
    return tuple(jobs)


def _hashed(source: Source) -> Job:
    if source.error:
        return _unread(source, source.error)
    try:
        with source.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        denied = isinstance(problem, PermissionError)
        return _unread(source, ReadError("permission" if denied else "missing", problem.strerror or ""))
    return Job(source.path, source.name, digest[:12], digest)


def _unread(source: Source, error: ReadError) -> Job:
    """Without bytes the name stands for the report."""
    return Job(source.path, source.name, hashlib.sha256(source.name.encode()).hexdigest()[:12], error=error)


def _copy(job: Job, original: Job, number: int) -> Job:
    if number == 1:
        return job
    return Job(job.path, job.source_file, f"{job.report_id}~{number}", job.sha256, original)
