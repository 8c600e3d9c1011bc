"""From jobs to outcomes: every file gets its row, whatever happens to it; what was read before is not read again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.cache import Cache
from extractor.engines import Engine
from extractor.errors import ErrorCode, ReadError
from extractor.guard import Answer, FileTask
from extractor.inputs import Job
from extractor.messages import Lang, message
from extractor.reading.formats import ending_of
from extractor.record import DecisionRow, Extraction, Report
from extractor.terms import Terms

# What may be otherwise the next time although the file is the same.
_PASSING: frozenset[ErrorCode] = frozenset({"permission", "missing", "ocr_missing", "converter_missing"})


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
        terms: Terms,
    ) -> Extraction:
        """All that the report gives, with the decisions applied."""


class Outcome(BaseModel):
    """What one file gave, and the seconds that it took; `cached` where an earlier run took them."""

    model_config = ConfigDict(frozen=True)

    extraction: Extraction
    seconds: float = 0.0
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: by whom, with which words, from which cache, on which terms.

    `retry`: known failures are tried again.
    """

    extract: Extract
    engine: Engine
    cache: Cache
    province: str
    lang: Lang
    retry: bool = False
    terms: Terms = field(default_factory=Terms)


def known_first(jobs: Iterable[Job], reading: Reading) -> list[Job]:
    """Those that need not be read before all others, copies with their originals, else in their order.

    What is known is taken up while workers are at the rest.
    """
    return sorted(jobs, key=lambda job: not _is_known(job.original or job, reading))


def read_each(jobs: Sequence[Job], reading: Reading) -> Iterator[Outcome]:
    """An outcome for each job, in their order; each is kept as soon as it is there.

    Workers are given what is missing before anything else is looked at, and before the first outcome is asked for.
    """
    missing = [number for number, job in enumerate(jobs) if not _is_known(job, reading)]
    return _in_order(jobs, missing, _answered(jobs, missing, reading), reading)


def _in_order(
    jobs: Sequence[Job], missing: Sequence[int], answers: Iterator[tuple[int, Outcome]], reading: Reading
) -> Iterator[Outcome]:
    early: dict[int, Outcome] = {}
    unread = set(missing)
    for number, job in enumerate(jobs):
        while number in unread:
            done, outcome = next(answers)
            unread.remove(done)
            early[done] = outcome
        known = early.pop(number, None) or _known(job, reading)
        if known is None:  # what was kept is damaged
            early.update(answers)
            unread.clear()
            ((_, known),) = _answered(jobs, [number], reading)
        yield known


def _answered(jobs: Sequence[Job], numbers: Sequence[int], reading: Reading) -> Iterator[tuple[int, Outcome]]:
    """The jobs of those numbers by a worker, as they are done."""
    answers = reading.engine.answers(_task(jobs[number], reading) for number in numbers)
    return ((numbers[place], _kept(jobs[numbers[place]], answer, reading)) for place, answer in answers)


def failed(job: Job, error: ReadError, lang: Lang) -> Outcome:
    """The row of a file that could not be read, with the reason."""
    report = Report(
        report_id=job.report_id,
        source_file=job.source_file,
        sha256=job.sha256,
        format=ending_of(job.source_file).lstrip("."),
        status="needs_ocr" if error.code == "ocr_missing" else "failed",
        error_code=error.code,
        message=message(error.code, lang, detail=error.detail),
    )
    return Outcome(extraction=Extraction(report=report))


def _task(job: Job, reading: Reading) -> FileTask[bytes]:
    extract = partial(
        reading.extract,
        report_id=job.report_id,
        source_file=job.source_file,
        province=reading.province,
        lang=reading.lang,
        decisions=job.decisions,
        terms=reading.terms,
    )
    return FileTask(job.path, partial(_in_json, extract))


def _in_json(extract: Callable[[Path], Extraction], path: Path) -> bytes:
    """The form in which an extraction is handed over and kept."""
    return extract(path).model_dump_json().encode()


def _is_known(job: Job, reading: Reading) -> bool:
    """Whether a file need not be read; what is kept of it is looked into only where a failure would not count."""
    if reading.retry or job.error:
        return _known(job, reading) is not None
    return reading.cache.has(_key(job))


def _known(job: Job, reading: Reading) -> Outcome | None:
    """What is known of a file without reading it."""
    if job.error:
        return failed(job, job.error, reading.lang)
    kept = reading.cache.get(_key(job))
    if kept is None:
        return None
    try:
        outcome = Outcome.model_validate_json(kept)
    except ValidationError:
        return None
    if reading.retry and outcome.extraction.report.error_code:
        return None
    return _named(outcome.model_copy(update={"cached": True}), job)


def _kept(job: Job, answer: Answer[bytes], reading: Reading) -> Outcome:
    """The outcome of an answer, put into the cache unless it may be otherwise the next time."""
    if answer.value is None:
        outcome = failed(job, answer.error or ReadError("crash"), reading.lang)
    else:
        outcome = Outcome(extraction=Extraction.model_validate_json(answer.value))
    outcome = _named(outcome.model_copy(update={"seconds": round(answer.seconds, 3)}), job)
    if answer.code not in _PASSING:
        reading.cache.put(_key(job), outcome.model_dump_json().encode())
    return outcome


def _key(job: Job) -> str:
    decided = sha256("".join(one.model_dump_json() for one in job.decisions).encode()).hexdigest()
    return f"{job.sha256}{ending_of(job.source_file)}{decided if job.decisions else ''}"


def _named(outcome: Outcome, job: Job) -> Outcome:
    """With the names under which the file came this time."""
    names = {"report_id": job.report_id, "source_file": job.source_file, "sha256": job.sha256}
    report = outcome.extraction.report.model_copy(update=names)
    return outcome.model_copy(update={"extraction": outcome.extraction.model_copy(update={"report": report})})
