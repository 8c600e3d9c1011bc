"""Reads what a run was given: archives taken apart, copies known, every file with its outcome."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from extractor.cache import Cache, NoCache, cache_in, fingerprint
from extractor.decisions import assigned
from extractor.guard import Crew
from extractor.inputs import Job, plan
from extractor.inputs.unpack import unpack
from extractor.messages import Lang, label
from extractor.outcomes import Extract, Outcome, Reading, read_each
from extractor.record import DecisionRow, Extraction, Report
from extractor.settings import Settings

_UNPACKED = ".unpacked-"


@dataclass(frozen=True, slots=True)
class Progress:
    """One more file is done: the row that it got, and how many of how many that makes.

    `seconds` that reading it took; `cached` where that was in an earlier run.
    """

    report: Report
    done: int
    total: int
    seconds: float = 0.0
    cached: bool = False


OnFile = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Given:
    """Files to read, archives among them, and decisions of clerks about what earlier runs have read."""

    files: tuple[Path, ...]
    decisions: tuple[DecisionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """An outcome for each file, in order, and the names of what archives held besides reports."""

    outcomes: tuple[Outcome, ...]
    skipped: tuple[str, ...] = ()


def gather(
    given: Given, settings: Settings, extract: Extract, on_file: OnFile | None = None, out: Path | None = None
) -> Gathered:
    """Reads every file; a copy is not read again. With `out` results of earlier runs are kept there and used."""
    size = settings.jobs or os.cpu_count() or 1
    with (
        Crew(size, settings.limits, (extract.__module__,)) as crew,
        _cache(out, settings) as cache,
        _folder_for_unpacking(out) as folder,
    ):
        unpacked = unpack(given.files, folder, crew)
        jobs = _with_decisions(plan(unpacked.sources), given.decisions)
        reading = Reading(extract, crew, cache, settings.province, settings.lang, settings.retry_failed)
        return Gathered(tuple(_outcomes(jobs, reading, on_file)), unpacked.skipped)


def _cache(out: Path | None, settings: Settings) -> AbstractContextManager[Cache]:
    if out is None:
        return nullcontext(NoCache())
    return cache_in(out, fingerprint((settings.province, settings.lang)), settings.fresh)


@contextmanager
def _folder_for_unpacking(out: Path | None) -> Iterator[Path]:
    """In the output folder, since what is unpacked is personal too; what a run left that was cut off is removed."""
    for left in out.glob(f"{_UNPACKED}*") if out else ():
        rmtree(left, ignore_errors=True)
    with TemporaryDirectory(prefix=_UNPACKED, dir=out, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _with_decisions(jobs: Sequence[Job], decisions: Sequence[DecisionRow]) -> list[Job]:
    known = {job.report_id for job in jobs}
    return [replace(job, decisions=assigned(decisions, job.report_id, job.source_file, known)) for job in jobs]


def _outcomes(jobs: Sequence[Job], reading: Reading, on_file: OnFile | None) -> Iterator[Outcome]:
    fresh = read_each([job for job in jobs if not job.original], reading)
    originals: dict[str, Outcome] = {}
    for done, job in enumerate(jobs, start=1):
        if job.original:
            outcome = _duplicate(job, job.original, originals, reading.lang)
        else:
            outcome = originals[job.report_id] = next(fresh)
        if on_file:
            on_file(Progress(outcome.extraction.report, done, len(jobs), outcome.seconds, outcome.cached))
        yield outcome


def _duplicate(job: Job, original: Job, read: Mapping[str, Outcome], lang: Lang) -> Outcome:
    """The row of a file whose bytes came before: what is known of the original, and no records."""
    told = label("summary", "same_bytes", lang, path=original.source_file)
    own = {"report_id": job.report_id, "source_file": job.source_file, "status": "duplicate", "message": told}
    report = read[original.report_id].extraction.report
    unreviewed = {name: "" for name in Report.model_fields if name.startswith("review")}
    return Outcome(extraction=Extraction(report=report.model_copy(update={**own, **unreviewed, "error_code": ""})))
