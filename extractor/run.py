"""One run: finds the reports, reads each by itself, consolidates them, and writes the outputs."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from extractor.consolidation import City, consolidate
from extractor.decisions import decide_across, load
from extractor.gather import Given, OnFile, gather
from extractor.inputs import InputError, find_inputs
from extractor.outcomes import Extract, Outcome
from extractor.outputs import RunInfo, write
from extractor.record import DecisionRow, Report
from extractor.settings import Settings
from extractor.units.registry import Units
from extractor.words.rulebook import awards

INCOMPLETE, HAS_ERRORS = 3, 4


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
    _units(settings)
    out.mkdir(parents=True, exist_ok=True)
    gathered = gather(Given(inputs.files, decisions), settings, extract, on_file, out)
    city = city_of(gathered.outcomes, settings, decisions)
    skipped = (*map(str, inputs.skipped), *gathered.skipped)
    result = RunResult(city, out, skipped, time.perf_counter() - clock)
    write(city, out, _info(named, settings, result, gathered.outcomes, started), settings.outputs)
    return result


def city_of(outcomes: Iterable[Outcome], settings: Settings, decisions: Sequence[DecisionRow] = ()) -> City:
    """The tables of all that was read; `decisions` that no file has met are tried on the findings across reports."""
    extractions = [outcome.extraction for outcome in outcomes]
    city = consolidate(extractions, _units(settings).units, settings.lang, achievement_codes())
    inside = {finding.finding_id for one in extractions for finding in one.findings}
    findings, told = decide_across(city.findings, inside, decisions, city.decisions, settings.lang)
    return replace(city, findings=findings, decisions=told)


def achievement_codes() -> frozenset[str]:
    """Codes of the catalogue that are recorded and scored apart, never added up with awards."""
    return frozenset(code for code, rule in awards().items() if rule.achievement)


def _units(settings: Settings) -> Units:
    units = Units.of_province(settings.province)
    if not units.units:
        raise InputError("unknown_province", settings.province)
    return units


def _info(
    named: Sequence[str | Path], settings: Settings, result: RunResult, outcomes: Sequence[Outcome], started: datetime
) -> RunInfo:
    return RunInfo(
        settings=asdict(settings),
        inputs=tuple(map(str, named)),
        skipped=result.skipped,
        started=started.isoformat(timespec="seconds"),
        seconds=round(result.seconds, 3),
        seconds_by_report={one.extraction.report.report_id: round(one.seconds, 3) for one in outcomes},
        files_from_earlier_runs=sum(outcome.cached for outcome in outcomes),
    )
