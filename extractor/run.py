"""One run: finds the reports, reads each by itself, consolidates them, and writes the outputs."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from extractor.cache import FILE as CACHE
from extractor.consolidation import City, consolidate
from extractor.consolidation.decided import decide_in, findings_across
from extractor.consolidation.remembered import remembered
from extractor.decisions import decide_across, load
from extractor.gather import Given, OnFile, gathering
from extractor.inputs import InputError, Inputs, find_inputs, find_stored
from extractor.outcomes import Extract, Outcome
from extractor.outputs import RUN_FILE, RunInfo, get_ready, write
from extractor.pieces import pieces_in
from extractor.record import DecisionRow, Extraction, Finding, Report
from extractor.settings import Settings
from extractor.storage import as_path, folder_for, is_url
from extractor.units.registry import Units
from extractor.words.rulebook import awards

INCOMPLETE, HAS_ERRORS = 3, 4


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run gave: the tables, where they were written, and what was passed over."""

    city: City
    out: Path | str
    skipped: tuple[str, ...]
    seconds: float

    def reports(self, *statuses: str) -> tuple[Report, ...]:
        """Reports of those statuses."""
        condition = f"status IN ({', '.join(repr(status) for status in statuses)})"
        return tuple(self.city.having(Report, "reports", condition))

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
        standing = self.city.having(Finding, "findings", "severity = 'error' AND review_status <> 'rejected'")
        return HAS_ERRORS if strict and next(iter(standing), None) else 0


@dataclass(frozen=True, slots=True)
class _Found:
    """What is to be read, and the names of what was passed over."""

    given: Given
    skipped: tuple[str, ...]


def run(
    named: Sequence[str | Path], out: Path | str, settings: Settings, extract: Extract, on_file: OnFile | None = None
) -> RunResult:
    """Reads what is `named` and writes the tables into `out`; either may be a URL.

    Raises InputError and DecisionError before anything is written, EngineError, StorageError, OSError.
    """
    started, clock = datetime.now().astimezone(), time.perf_counter()
    found = _found(named, out, settings)
    _units(settings)
    with folder_for(out, kept=CACHE, last=RUN_FILE) as folder:
        folder.mkdir(parents=True, exist_ok=True)
        noted, own = _Noted(), None if is_url(out) else folder  # the private folder is gone before the tables are
        with ExitStack() as stack:
            with gathering(found.given, settings, extract, on_file, folder) as gathered:
                pieces = stack.enter_context(pieces_in(folder / CACHE, gathered.fingerprint))
                get_ready(settings.outputs)
                with remembered(pieces):
                    city = city_into(noted.passing(gathered.outcomes), settings, found.given.decisions, own)
            result = RunResult(city, out, (*found.skipped, *gathered.skipped), time.perf_counter() - clock)
            write(city, folder, _info(named, settings, result, noted, started), settings.outputs, pieces)
    return result


@dataclass(slots=True)
class _Noted:
    """What is noted of outcomes as they pass, so that they need not be kept: seconds by report."""

    seconds: dict[str, float] = field(default_factory=dict)
    earlier: int = 0

    def passing(self, outcomes: Iterable[Outcome]) -> Iterator[Extraction]:
        """What the outcomes hold."""
        for outcome in outcomes:
            self.seconds[outcome.extraction.report.report_id] = round(outcome.seconds, 3)
            self.earlier += outcome.cached
            yield outcome.extraction


def _found(named: Sequence[str | Path], out: Path | str, settings: Settings) -> _Found:
    """What is named, on this machine and in stores. Raises InputError, DecisionError, StorageError."""
    decisions = load(Path(settings.decisions)) if settings.decisions else ()
    near, far = [as_path(name) for name in named if not is_url(name)], [str(name) for name in named if is_url(name)]
    inputs = find_inputs(near, None if is_url(out) else as_path(out)) if near or not far else Inputs(())
    stored = find_stored(far, str(out))
    return _Found(Given(inputs.files, decisions, stored.urls), (*map(str, inputs.skipped), *stored.skipped))


def city_of(outcomes: Iterable[Outcome], settings: Settings) -> City:
    """The tables of all that was read."""
    return city_into(_Noted().passing(outcomes), settings, (), None)


def city_into(
    extractions: Iterable[Extraction], settings: Settings, decisions: Sequence[DecisionRow], folder: Path | None
) -> City:
    """The tables, in a file in `folder`; `decisions` that no file has met are tried on the findings across reports."""
    city = consolidate(
        extractions,
        _units(settings).units,
        settings.lang,
        achievements=achievement_codes(),
        period=settings.period,
        folder=folder,
    )
    if decisions:
        decide_in(city, *decide_across(tuple(findings_across(city)), decisions, tuple(city.decisions), settings.lang))
    return city


def achievement_codes() -> frozenset[str]:
    """Codes of the catalogue that are recorded and scored apart, never added up with awards."""
    return frozenset(code for code, rule in awards().items() if rule.achievement)


def _units(settings: Settings) -> Units:
    units = Units.of_province(settings.province, settings.terms.units)
    if not units.units:
        raise InputError("unknown_province", settings.province)
    return units


def _info(
    named: Sequence[str | Path], settings: Settings, result: RunResult, noted: _Noted, started: datetime
) -> RunInfo:
    return RunInfo(
        settings=asdict(settings),
        inputs=tuple(map(str, named)),
        skipped=result.skipped,
        started=started.isoformat(timespec="seconds"),
        seconds=round(result.seconds, 3),
        seconds_by_report=noted.seconds,
        files_from_earlier_runs=noted.earlier,
    )
