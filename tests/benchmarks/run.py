"""Measures how fast the program is beside others, on files made here; prints the table of the README.

    .venv/bin/python tests/benchmarks/run.py

Ratios are of medians of whole commands, taken in turn in one run, so that a machine that slows down slows all.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

sys.path[:0] = [str(Path(__file__).parents[2] / "corpus"), str(Path(__file__).parent)]

from city.plan import Plan, write_city  # noqa: E402
from measure import Measured, measured, median_of  # noqa: E402

ROOT = Path(__file__).parents[2]
PYTHON = sys.executable
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    figure: str
    aim: str


def city(folder: Path, units: int | None = None) -> Path:
    """The reports of a city as text PDF."""
    write_city(folder, Plan(units=units, formats=("pdf",)), seed=1)
    return folder / "reports"


def pages_of(reports: Path) -> int:
    """Pages of all PDF files in a folder."""
    return sum(len(pypdfium2.PdfDocument(path)) for path in reports.glob("*.pdf"))


def extractor_run(reports: Path, out: Path, jobs: int) -> list[str]:
    """The whole command, nothing taken from an earlier run."""
    command = [PYTHON, "-m", "extractor.cli", "run", str(reports), "--out", str(out), "--fresh", "--quiet"]
    return [*command, "--jobs", str(jobs)]


def beside_pdfplumber(folder: Path) -> Iterator[Row]:
    """The whole program and pdfplumber's bare text, on the same files, one process each, in turn."""
    reports = city(folder / "some", units=16)
    pages = pages_of(reports)
    peer = [PYTHON, str(Path(__file__).parent / "peers.py"), "pdfplumber", str(reports), "1"]
    ours: list[Measured] = []
    theirs: list[Measured] = []
    for _ in range(ROUNDS):
        ours.append(measured(extractor_run(reports, folder / "out", 1)))
        theirs.append(measured(peer))
    own, other = pages / median_of(ours).seconds, pages / median_of(theirs).seconds
    told = f"{own:.0f} pages/s against {other:.0f}: {own / other:.1f} times"
    yield Row(f"all of it, beside pdfplumber's `extract_text`, {pages} pages, one process each", told, "8 times")


def whole_city(folder: Path) -> Iterator[Row]:
    """114 reports, cold, all outputs."""
    reports = city(folder / "city")
    pages, jobs = pages_of(reports), os.cpu_count() or 1
    run = median_of([measured(extractor_run(reports, folder / "out", jobs)) for _ in range(ROUNDS)])
    yield Row(f"a city: 114 reports, {pages} pages, cold, {jobs} processes", f"{run.seconds:.1f} s", "15 s")
    yield Row("largest process of that run", f"{run.megabytes:.0f} MB", "700 MB")


def main() -> None:
    """Prints the table in Markdown."""
    print("| what | measured | aim |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for part in (beside_pdfplumber, whole_city):
            for row in part(Path(folder) / part.__name__):
                print(f"| {row.what} | {row.figure} | {row.aim} |", flush=True)


if __name__ == "__main__":
    main()
