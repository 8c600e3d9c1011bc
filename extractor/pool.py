"""Reads many files, each by itself: whatever happens to one, the others are read and every file has its row."""

import os
import time
import traceback
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from extractor.errors import ReadError
from extractor.inputs import Job
from extractor.messages import Lang, message
from extractor.record import DecisionRow, Extraction, Report


class Extract(Protocol):
    """Reads one file; a function of a module, so that another process can call it. May raise anything."""

    def __call__(
        self,
        path: Path,
        report_id: str,
        source_file: str,
        province: str,
        lang: Lang,
        *,
        decisions: Sequence[DecisionRow] = (),
    ) -> Extraction:
        """All that the report gives, with the decisions applied."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file gave, and the seconds that it took."""

    extraction: Extraction
    seconds: float = 0.0


def read_each(
    extract: Extract, jobs: Sequence[Job], province: str, lang: Lang, workers: int | None
) -> Iterator[Outcome]:
    """An outcome for each job, in their order. `workers` 1 stays in this process, None takes all processors."""
    attempt = partial(_attempt, extract, province, lang)
    count = min(workers or os.cpu_count() or 1, len(jobs))
    return map(attempt, jobs) if count <= 1 else _in_pool(attempt, jobs, count, lang)


def failed(job: Job, error: ReadError, lang: Lang) -> Outcome:
    """The row of a file that could not be read, with the reason."""
    report = Report(
        report_id=job.report_id,
        source_file=job.source_file,
        sha256=job.sha256,
        format=job.path.suffix.lstrip(".").lower(),
        status="needs_ocr" if error.code == "ocr_missing" else "failed",
        error_code=error.code,
        message=message(error.code, lang, detail=error.detail),
    )
    return Outcome(Extraction(report=report))


class _Attempt(Protocol):
    def __call__(self, job: Job) -> Outcome: ...


def _attempt(extract: Extract, province: str, lang: Lang, job: Job) -> Outcome:
    started = time.perf_counter()
    extraction = _guarded(extract, province, lang, job)
    return Outcome(extraction, time.perf_counter() - started)


def _guarded(extract: Extract, province: str, lang: Lang, job: Job) -> Extraction:
    if job.error:
        return failed(job, job.error, lang).extraction
    try:
        extraction = extract(job.path, job.report_id, job.source_file, province, lang, decisions=job.decisions)
    except ReadError as error:
        return failed(job, error, lang).extraction
    except Exception as error:  # one file must not take the others down
        return failed(job, ReadError("crash", _told(error)), lang).extraction
    named = {"report_id": job.report_id, "source_file": job.source_file, "sha256": job.sha256}
    return extraction.model_copy(update={"report": extraction.report.model_copy(update=named)})


def _told(error: Exception) -> str:
    """The error and where it came up, without folders."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error}, {Path(last.filename).name}:{last.lineno}"


def _in_pool(attempt: _Attempt, jobs: Sequence[Job], workers: int, lang: Lang) -> Iterator[Outcome]:
    """A worker that dies breaks its pool: the first file left is tried alone, the others in a new pool."""
    left = list(jobs)
    while left:
        done = yield from _until_broken(attempt, left, workers)
        left = left[done:]
        if left:
            yield _alone(attempt, left.pop(0), lang)


def _until_broken(attempt: _Attempt, jobs: Sequence[Job], workers: int) -> Generator[Outcome, None, int]:
    """Yields what the workers give, in order; returns how many jobs are done when one of them dies, or all are."""
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    futures = [pool.submit(attempt, job) for job in jobs]
    try:
        for done, future in enumerate(futures):
            try:
                outcome = future.result()
            except BrokenExecutor:
                return done
            yield outcome
    finally:
        pool.shutdown(cancel_futures=True)  # an interrupted run does not read what is left
    return len(jobs)


def _alone(attempt: _Attempt, job: Job, lang: Lang) -> Outcome:
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            return pool.submit(attempt, job).result()
    except BrokenExecutor:
        return failed(job, ReadError("crash"), lang)
