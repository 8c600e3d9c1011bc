"""Seconds of processor time of each stage of reading a city's reports, one process, after the first report.

.venv/bin/python tests/benchmarks/stages.py

The stages are the functions that `pipeline` calls, each behind a clock; what a stage calls counts as its own.
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import process_time
from typing import Any
from unittest.mock import patch

from run import city, pages_of

from extractor import pipeline

STAGES = {
    "reading: lines, tables, places on the page": ("read",),
    "sections, and what the report says of itself": ("sections", "facts"),
    "mentions and statements": ("statements",),
    "records": ("records",),
    "totals and checks": ("totals", "check"),
}


class Clock:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def around(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time taken."""

        def timed(*given: Any, **named: Any) -> Any:
            started = process_time()
            try:
                return function(*given, **named)
            finally:
                self.seconds[stage] += process_time() - started

        return timed


def main() -> None:
    """Prints the table in Markdown."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--units", type=int, default=40, help="reports, of some 12 pages")
    told, clock = parser.parse_args(), Clock()
    with tempfile.TemporaryDirectory() as made, ExitStack() as stack:
        reports = city(Path(made) / "city", units=told.units)
        first, *others = sorted(reports.glob("*.pdf"))
        pipeline.process_file(first, "first", first.name, "31", "vi")
        for stage, names in STAGES.items():
            for name in names:
                stack.enter_context(patch.object(pipeline, name, clock.around(stage, getattr(pipeline, name))))
        started = process_time()
        for path in others:
            pipeline.process_file(path, path.stem, path.name, "31", "vi")
        whole = process_time() - started
        pages = pages_of(others)
    clock.seconds["what is between them"] = whole - sum(clock.seconds.values())
    print(f"{len(others)} reports, {pages} pages\n\n| stage | s | ms a page | share |\n|---|---|---|---|")
    for stage, seconds in {**clock.seconds, "**all**": whole}.items():
        print(f"| {stage} | {seconds:.2f} | {1000 * seconds / pages:.1f} | {100 * seconds / whole:.0f} % |")


if __name__ == "__main__":
    main()
