"""From jobs to outcomes: every file gets its row, whatever happens to it; what was read before is not read again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.cache import Cache
from extractor.errors import ErrorCode, ReadError
from extractor.guard import Answer, Crew
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
    crew: Crew
    cache: Cache
    province: str
    lang: Lang
    retry: bool = False
    terms: Terms = field(default_factory=Terms)


def read_each(jobs: Sequence[Job], reading: Reading) -> Iterator[Outcome]:
    """An outcome for each job, in their order; each is kept as soon as it is there."""
    done = {number: known for number, job in enumerate(jobs) if (known := _known(job, reading))}
    missing = [number for number in range(len(jobs)) if number not in done]
    answers = reading.crew.answers([_task(jobs[number], reading) for number in missing])
    for number in range(len(jobs)):
        while number not in done:
            place, answer = next(answers)
            done[missing[place]] = _kept(jobs[missing[place]], answer, reading)
        yield done.pop(number)


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


def _task(job: Job, reading: Reading) -> Callable[[], bytes]:
    named = (job.path, job.report_id, job.source_file, reading.province, reading.lang)
    return partial(_in_json, partial(reading.extract, *named, decisions=job.decisions, terms=reading.terms))


def _in_json(extract: Callable[[], Extraction]) -> bytes:
    """The form in which an extraction is handed over and kept."""
    return extract().model_dump_json().encode()


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
