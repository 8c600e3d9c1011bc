"""What a run shows: a bar on a terminal, a line a file in a pipe, and the summary at its end."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.compare import Change, Comparison
from extractor.compare.changes import How, What
from extractor.gather import OnFile
from extractor.gather import Progress as FileDone
from extractor.messages import Lang, UserError, label
from extractor.outputs.run_file import counts, tally
from extractor.record import DecisionOutcome, Report
from extractor.run import RunResult

if TYPE_CHECKING:
    from rich.console import Console as Terminal
    from rich.progress import Progress

_HOW: tuple[How, ...] = ("new", "gone", "changed")
_WHAT: tuple[What, ...] = ("record", "finding", "sum")
_HELD, _LOST = ("applied", "carried"), ("changed", "gone")
_SEVERITIES = ("error", "warning", "info")


class Console:
    """Shows one run. `quiet`: nothing but files that could not be read. `as_json`: standard output is one object."""

    def __init__(self, lang: Lang = "vi", quiet: bool = False, as_json: bool = False) -> None:
        self._lang, self._quiet, self._as_json = lang, quiet, as_json

    @cached_property
    def _err(self) -> "Terminal":
        """Loaded when there is something to show, which a quiet run seldom has."""
        from rich.console import Console as Terminal

        return Terminal(stderr=True, soft_wrap=True)

    @cached_property
    def _out(self) -> "Terminal":
        from rich.console import Console as Terminal

        return self._err if self._as_json else Terminal(soft_wrap=True)

    @contextmanager
    def progress(self) -> Iterator[OnFile]:
        """Gives the function to call after each file."""
        if self._quiet:
            yield lambda _: None
        elif self._out.is_terminal:
            with self._bar() as bar:
                task = bar.add_task(label("summary", "reading", self._lang), total=None)
                yield lambda file: bar.update(task, completed=file.done, total=file.total)
        else:
            yield self._line

    def show(self, result: RunResult) -> None:
        """The summary; when quiet only each file that could not be read, with its reason."""
        if self._quiet and (reasons := _reasons(result.not_read)):
            self._print(self._err, reasons)
        if self._as_json:
            print(json.dumps(summary(result), ensure_ascii=False))
        elif not self._quiet:
            self._summarise(result)

    def watching(self, folder: Path) -> None:
        """That a folder is watched, and how to end it."""
        self._print(self._out, (label("summary", "watching", self._lang, path=folder),))

    def current(self, result: RunResult | OSError, out: Path) -> None:
        """A line for a run of a folder that is watched, and one for each file that could not be read."""
        if isinstance(result, OSError):
            self._print(self._out, (explain(result, out, self._lang),))
            return
        figures = {"read": len(result.reports("ok")), "records": len(result.city.awards), "path": result.out}
        line = label("summary", "current", self._lang, not_read=len(result.not_read), **figures)
        self._print(self._out, (line, *(f"  {reason}" for reason in _reasons(result.not_read))))

    def ended(self) -> None:
        """That a folder is watched no more, as the user wished."""
        self._print(self._out, (label("summary", "ended", self._lang),))

    def _summarise(self, result: RunResult) -> None:
        if self._out.is_terminal:
            from rich.markup import escape
            from rich.table import Table

            table = Table(show_header=False)
            for name, figure in self._figures(result):
                table.add_row(name, escape(figure))
            self._out.print(table)
        else:
            self._print(self._out, (f"{name}: {figure}" for name, figure in self._figures(result)))

    def _bar(self) -> "Progress":
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        return Progress(*columns, console=self._out, transient=True)

    def _line(self, file: FileDone) -> None:
        report = file.report
        self._print(self._out, (f"{file.done}/{file.total} {report.status} {report.source_file}",))

    @staticmethod
    def _print(console: "Terminal", lines: Iterable[str]) -> None:
        """As they stand: nothing in a file name is markup."""
        for line in lines:
            console.print(line, markup=False, highlight=False, emoji=False)

    def _figures(self, result: RunResult) -> list[tuple[str, str]]:
        """Names and figures of the summary, with the reason for each file that could not be read."""
        found = counts(result.city)
        figures = {
            "read": len(result.reports("ok")),
            "duplicate": len(result.reports("duplicate")),
            "not_read": _listed(_reasons(result.not_read)),
            "skipped": _listed(result.skipped),
            "records": found["rows"]["awards"],
            "people": found["rows"]["people"],
            "findings": self._severities(found["severities"]),
            "decisions": self._decisions(result.city.decisions),
            "outputs": result.out,
        }
        if not result.city.decisions:
            del figures["decisions"]
        return [(label("summary", key, self._lang), str(value)) for key, value in figures.items()]

    def _decisions(self, outcomes: Sequence[DecisionOutcome]) -> str:
        """How many hold, and a line for each that does not."""
        held = sum(one.outcome in _HELD for one in outcomes)
        lost = [f"{one.source_file or one.id}: {one.about}: {one.message}" for one in outcomes if one.outcome in _LOST]
        return "\n  ".join((f"{held}/{len(outcomes)}", *lost))

    def _severities(self, severities: dict[str, int]) -> str:
        return ", ".join(f"{label('severities', one, self._lang)} {severities.get(one, 0)}" for one in _SEVERITIES)


def _reasons(reports: Iterable[Report]) -> list[str]:
    return [f"{report.source_file}: {report.message}" for report in reports]


def _listed(lines: Sequence[str]) -> str:
    """How many, and each on a line of its own."""
    return "\n  ".join((str(len(lines)), *lines))


def summary(result: RunResult) -> dict[str, object]:
    """The figures of a run for programs; keys stay as they are within a contract version."""
    found = counts(result.city)
    failures = [
        {"source_file": r.source_file, "error_code": r.error_code, "message": r.message} for r in result.not_read
    ]
    return {
        "files": {
            "read": len(result.reports("ok")),
            "duplicate": len(result.reports("duplicate")),
            "not_read": failures,
        },
        "skipped": list(result.skipped),
        "decisions": tally(one.outcome for one in result.city.decisions),
        "rows": found["rows"],
        "findings": {severity: found["severities"].get(severity, 0) for severity in _SEVERITIES},
        "seconds": round(result.seconds, 3),
        "out": str(result.out),
    }


def explain(problem: UserError | OSError, path: Path | str, lang: Lang) -> str:
    """One sentence about what the user named and cannot be used."""
    if isinstance(problem, UserError):
        return problem.told(lang)
    if isinstance(problem, PermissionError) and problem.filename2:  # Windows renames nothing over an open file
        return label("summary", "file_in_use", lang, path=problem.filename2)
    return label("summary", "cannot_write", lang, path=problem.filename or path, reason=problem.strerror or problem)


def show_comparison(comparison: Comparison, lang: Lang) -> None:
    """How many differences there are of each kind, then each of them."""
    from rich.console import Console as Terminal
    from rich.table import Table

    console = Terminal(soft_wrap=True)
    table = Table("", *(label("changes", how, lang) for how in _HOW))
    for what in _WHAT:
        table.add_row(label("changes", what, lang), *(str(comparison.count(what, how)) for how in _HOW))
    console.print(table)
    for change in comparison.changes:
        console.print(_told(change, lang), markup=False, highlight=False, emoji=False)


def _told(change: Change, lang: Lang) -> str:
    differing = zip(change.fields, change.before, change.after, strict=True)
    columns = "; ".join(f"{name}: {before or '-'} -> {after or '-'}" for name, before, after in differing)
    head = f"{change.unit_name or change.unit_code} | {label('changes', change.what, lang)}"
    return f"{head} | {label('changes', change.how, lang)} | {change.about}{f' | {columns}' if columns else ''}"
