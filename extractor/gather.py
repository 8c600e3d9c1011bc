"""Reads what a run was given: archives taken apart, copies known, every file with its outcome."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from extractor.cache import NoCache, cache_in, fingerprint
from extractor.decisions import assigned
from extractor.engines import Engine, Hire, crew, engine
from extractor.inputs import Job, Source, fetch, plan
from extractor.inputs.unpack import Unpacked, unpack
from extractor.messages import Lang, label
from extractor.outcomes import Extract, Outcome, Reading, known_first, read_each
from extractor.record import DecisionRow, Extraction, Report
from extractor.settings import Settings
from extractor.store import left_behind

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
    """Files to read, archives among them, and decisions of clerks about what earlier runs have read.

    `urls`: files of stores, which are fetched first.
    """

    files: tuple[Path, ...]
    decisions: tuple[DecisionRow, ...] = ()
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """An outcome for each file as they come, those of earlier runs first, else in order.

    `skipped`: the names of what archives held besides reports; `fingerprint`: of what decides what a file gives.
    """

    outcomes: Iterator[Outcome]
    skipped: tuple[str, ...] = ()
    fingerprint: str = ""


@contextmanager
def gathering(
    given: Given, settings: Settings, extract: Extract, on_file: OnFile | None = None, out: Path | None = None
) -> Iterator[Gathered]:
    """Reads every file while the block runs; a copy is not read again.

    With `out` results of earlier runs are kept there and used.
    """
    same = fingerprint((settings.province, settings.lang, settings.terms.fingerprint)) if out else ""
    with (
        _engine(settings, extract) as engine,
        cache_in(out, same, settings.fresh) if out else nullcontext(NoCache()) as cache,
        _folder_for_unpacking(out) as folder,
    ):
        unpacked = _unpacked(given, folder, settings, extract)
        jobs = _with_decisions(plan(unpacked.sources), given.decisions)
        told = (settings.province, settings.lang, settings.retry_failed, settings.terms)
        reading = Reading(extract, engine, cache, *told)
        ordered = known_first(jobs, reading)
        fresh = read_each([job for job in ordered if not job.original], reading)
        yield Gathered(_outcomes(ordered, fresh, settings.lang, on_file), unpacked.skipped, same)


def _engine(settings: Settings, extract: Extract) -> AbstractContextManager[Engine]:
    program = "" if settings.engine == "local" else fingerprint(())
    hire = Hire(settings.engine, settings.scheduler, settings.jobs, settings.limits, _preload(extract), program)
    return engine(hire)


def _preload(extract: Extract) -> tuple[str, ...]:
    return (extract.__module__,)


def _unpacked(given: Given, folder: Path, settings: Settings, extract: Extract) -> Unpacked:
    """Archives are taken apart on this machine, whoever reads what is in them: it lands on this machine's disk."""
    with crew(settings.jobs, settings.limits, _preload(extract)) as own:
        return unpack([*map(Source.of, given.files), *fetch(given.urls, folder / "fetched")], folder, own)


@contextmanager
def _folder_for_unpacking(out: Path | None) -> Iterator[Path]:
    """In the output folder, since what is unpacked is personal too; what a run left that was cut off is removed."""
    for left in out.glob(f"{_UNPACKED}*") if out else ():
        rmtree(left, ignore_errors=True)
    if out:
        left_behind(out)
    with TemporaryDirectory(prefix=_UNPACKED, dir=out, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _with_decisions(jobs: Sequence[Job], decisions: Sequence[DecisionRow]) -> list[Job]:
    known = {job.report_id for job in jobs}
    return [replace(job, decisions=assigned(decisions, job.report_id, job.source_file, known)) for job in jobs]


def _outcomes(jobs: Sequence[Job], fresh: Iterator[Outcome], lang: Lang, on_file: OnFile | None) -> Iterator[Outcome]:
    copied = {job.original.report_id for job in jobs if job.original}
    originals: dict[str, Report] = {}
    for done, job in enumerate(jobs, start=1):
        if job.original:
            outcome = _duplicate(job, job.original, originals, lang)
        else:
            outcome = next(fresh)
            if job.report_id in copied:
                originals[job.report_id] = outcome.extraction.report
        if on_file:
            on_file(Progress(outcome.extraction.report, done, len(jobs), outcome.seconds, outcome.cached))
        yield outcome


def _duplicate(job: Job, original: Job, read: Mapping[str, Report], lang: Lang) -> Outcome:
    """The row of a file whose bytes came before: what is known of the original, and no records."""
    told = label("summary", "same_bytes", lang, path=original.source_file)
    own = {"report_id": job.report_id, "source_file": job.source_file, "status": "duplicate", "message": told}
    report = read[original.report_id]
    unreviewed = {name: "" for name in Report.model_fields if name.startswith("review")}
    return Outcome(extraction=Extraction(report=report.model_copy(update={**own, **unreviewed, "error_code": ""})))
