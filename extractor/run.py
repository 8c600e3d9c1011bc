"""One run: finds the reports, reads each by itself, consolidates them, and writes the outputs."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from extractor.consolidate import City, consolidate
from extractor.decisions import assigned, decide_across, load
from extractor.inputs import InputError, Job, find_inputs, plan
from extractor.messages import Lang, label
from extractor.outputs import RunInfo, write
from extractor.pool import Extract, Outcome, read_each
from extractor.record import DecisionRow, Extraction, Report
from extractor.units.registry import Units
from extractor.words.rulebook import awards

INCOMPLETE, HAS_ERRORS = 3, 4


@dataclass(frozen=True, slots=True)
class Settings:
    """`province`: code of the city, empty for the board's own. `jobs`: processes, None for one a processor.

    `decisions`: path of the `decisions.csv` to apply, empty for none. `page_images`: whether pages are pictured.
    """

    province: str = ""
    lang: Lang = "vi"
    jobs: int | None = None
    decisions: str = ""
    page_images: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """One more file is done: the row that it got, and how many of how many that makes."""

    report: Report
    done: int
    total: int


OnFile = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run gave: the tables, where they were written, and what was passed over."""

    city: City
    out: Path
    skipped: tuple[str, ...]
    seconds: float

    def reports(self, *statuses: str) -> tuple[Report, ...]:
        """Reports of those statuses."""
        return tuple(report for report in self.city.reports if report.status in statuses)

    @property
    def not_read(self) -> tuple[Report, ...]:
        """Files that could not be read, scans without a recogniser included."""
        return self.reports("failed", "needs_ocr")

    def exit_status(self, strict: bool = False) -> int:
        """0, or 3 when a file could not be read, or 4 when `strict` and a finding that nobody rejected is an error.

        3 goes before 4: what was not read was not checked either.
        """
        if self.not_read:
            return INCOMPLETE
        standing = (one for one in self.city.findings if one.review_status != "rejected")
        return HAS_ERRORS if strict and any(one.severity == "error" for one in standing) else 0


def run(
    named: Sequence[str | Path], out: Path, settings: Settings, extract: Extract, on_file: OnFile | None = None
) -> RunResult:
    """Reads what is `named` and writes the tables into `out`.

    Raises InputError and DecisionError before anything is written, OSError.
    """
    started, clock = datetime.now().astimezone(), time.perf_counter()
    decisions = load(Path(settings.decisions)) if settings.decisions else ()
    inputs = find_inputs(named, out)
    outcomes = read_reports(inputs.files, settings, extract, on_file, decisions)
    city = city_of(outcomes, settings, decisions)
    result = RunResult(city, out, tuple(map(str, inputs.skipped)), time.perf_counter() - clock)
    write(city, out, _info(named, settings, result, outcomes, started))
    return result


def read_reports(
    files: Iterable[Path],
    settings: Settings,
    extract: Extract,
    on_file: OnFile | None = None,
    decisions: Sequence[DecisionRow] = (),
) -> tuple[Outcome, ...]:
    """An outcome for each file, in order; a copy is not read again. Raises InputError for an unknown province."""
    province = _units(settings).province_code
    jobs = _with_decisions(plan(files), decisions)
    fresh = read_each(extract, [job for job in jobs if not job.original], province, settings.lang, settings.jobs)
    read: dict[str, Outcome] = {}
    for done, job in enumerate(jobs, start=1):
        outcome = _duplicate(job, job.original, read, settings.lang) if job.original else next(fresh)
        read[job.report_id] = outcome
        if on_file:
            on_file(Progress(outcome.extraction.report, done, len(jobs)))
    return tuple(read.values())


def city_of(outcomes: Iterable[Outcome], settings: Settings, decisions: Sequence[DecisionRow] = ()) -> City:
    """The tables of all that was read; `decisions` that no file has met are tried on the findings across reports."""
    extractions = [outcome.extraction for outcome in outcomes]
    city = consolidate(extractions, _units(settings).units, settings.lang, achievement_codes())
    inside = {finding.finding_id for one in extractions for finding in one.findings}
    findings, outcomes_told = decide_across(city.findings, inside, decisions, city.decisions, settings.lang)
    return replace(city, findings=findings, decisions=outcomes_told)


def _with_decisions(jobs: Sequence[Job], decisions: Sequence[DecisionRow]) -> list[Job]:
    known = {job.report_id for job in jobs}
    return [replace(job, decisions=assigned(decisions, job.report_id, job.source_file, known)) for job in jobs]


def achievement_codes() -> frozenset[str]:
    """Codes of the catalogue that are recorded and scored apart, never added up with awards."""
    return frozenset(code for code, rule in awards().items() if rule.achievement)


def _units(settings: Settings) -> Units:
    units = Units.of_province(settings.province)
    if not units.units:
        raise InputError("unknown_province", settings.province)
    return units


def _duplicate(job: Job, original: Job, read: Mapping[str, Outcome], lang: Lang) -> Outcome:
    """The row of a file whose bytes came before: what is known of the original, and no records."""
    told = label("summary", "same_bytes", lang, path=original.source_file)
    own = {"report_id": job.report_id, "source_file": job.source_file, "status": "duplicate", "message": told}
    report = read[original.report_id].extraction.report
    unreviewed = {name: "" for name in Report.model_fields if name.startswith("review")}
    return Outcome(Extraction(report=report.model_copy(update={**own, **unreviewed, "error_code": ""})))


def _info(
    named: Sequence[str | Path], settings: Settings, result: RunResult, outcomes: Iterable[Outcome], started: datetime
) -> RunInfo:
    return RunInfo(
        settings=asdict(settings),
        inputs=tuple(map(str, named)),
        skipped=result.skipped,
        started=started.isoformat(timespec="seconds"),
        seconds=round(result.seconds, 3),
        seconds_by_report={one.extraction.report.report_id: round(one.seconds, 3) for one in outcomes},
    )
