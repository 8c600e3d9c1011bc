"""What a run did, for programs that watch it: one JSON object a line, written as it happens.

No name, no text, and no path is in it, for paths name people too: a file goes by its `report_id`, which `reports.csv`
ties to its name.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from extractor.gather import OnFile, Progress
from extractor.outputs.run_file import CONTRACT_VERSION, counts, versions
from extractor.run import RunResult
from extractor.settings import Settings

_SETTINGS = ("province", "lang", "jobs", "retry_failed", "fresh")


class Journal:
    """The events of one run; all lines of it have the same `run`, so that runs may share a file."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write, self._run = write, uuid4().hex[:12]

    def started(self, settings: Settings) -> None:
        """What reads, and what it was told; which files there are is found out later."""
        told = {name: getattr(settings, name) for name in _SETTINGS}
        limits = {"time_limit": settings.limits.seconds, "memory_limit": settings.limits.mebibytes}
        self._event("run_started", contract_version=CONTRACT_VERSION, versions=versions(), settings=told | limits)

    def following(self, on_file: OnFile) -> OnFile:
        """Writes a line for each file, then hands it on."""

        def both(file: Progress) -> None:
            self._file(file)
            on_file(file)

        return both

    def ended(self, result: RunResult, exit_status: int) -> None:
        """What came of it."""
        found = counts(result.city)
        told = {key: found[key] for key in ("reports", "rows", "severities")}
        self._event("run_ended", exit_status=exit_status, seconds=round(result.seconds, 3), **told)

    def failed(self, problem: Exception) -> None:
        """The kind of the problem alone; its sentence may hold a path."""
        self._event("run_failed", problem=getattr(problem, "problem", type(problem).__name__))

    def _file(self, file: Progress) -> None:
        report = file.report
        self._event(
            "file_done",
            report_id=report.report_id,
            status=report.status,
            error_code=report.error_code,
            format=report.format,
            pages=report.pages,
            awards=report.n_awards,
            findings=report.n_findings,
            seconds=file.seconds,
            from_earlier_run=file.cached,
            done=file.done,
            total=file.total,
        )

    def _event(self, event: str, **values: object) -> None:
        head = {"time": datetime.now().astimezone().isoformat(timespec="milliseconds"), "run": self._run}
        self._write(json.dumps(head | {"event": event} | values, ensure_ascii=False) + "\n")


@contextmanager
def journal(path: Path | None) -> Iterator[Journal]:
    """A journal at the end of the file `path`, made if it is not there; without a path one that is kept nowhere.

    Raises OSError.
    """
    if path is None:
        yield Journal(lambda _: None)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="\n", buffering=1) as file:
        log = Journal(file.write)
        try:
            yield log
        except Exception as problem:
            log.failed(problem)
            raise
