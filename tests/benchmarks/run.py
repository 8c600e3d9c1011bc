"""Measures how fast the program is beside others, on files made here; prints the table of the README.

    .venv/bin/python tests/benchmarks/run.py

Ratios are of medians of whole commands, taken in turn in one run, so that a machine that slows down slows all.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image

sys.path[:0] = [str(Path(__file__).parents[2] / "corpus"), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from city.plan import Plan, write_city  # noqa: E402
from measure import Measured, measured, median_of  # noqa: E402
from pdf_pages import document, pages_a_second  # noqa: E402
from scans_of import pages_of as pictures_of  # noqa: E402
from scans_of import worn  # noqa: E402
from tables_of import printed_tables  # noqa: E402

from extractor.reading.pages.picture import Picture  # noqa: E402
from extractor.reading.scan import recognise  # noqa: E402

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


def pages_of(paths: Iterable[Path]) -> int:
    """Pages of PDF files."""
    return sum(len(pypdfium2.PdfDocument(path)) for path in paths)


def extractor_run(reports: Path, out: Path, jobs: int) -> list[str]:
    """The whole command, nothing taken from an earlier run."""
    command = [PYTHON, "-m", "extractor.cli", "run", str(reports), "--out", str(out), "--fresh", "--quiet"]
    return [*command, "--jobs", str(jobs)]


def beside_pdfplumber(folder: Path) -> Iterator[Row]:
    """The whole program and pdfplumber's bare text, on the same files, one process each, in turn."""
    reports = city(folder / "some", units=40)
    pages = pages_of(reports.glob("*.pdf"))
    peer = [PYTHON, str(Path(__file__).parent / "peers.py"), "pdfplumber", str(reports)]
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
    pages, jobs = pages_of(reports.glob("*.pdf")), os.cpu_count() or 1
    run = median_of([measured(extractor_run(reports, folder / "out", jobs)) for _ in range(ROUNDS)])
    yield Row(f"a city: 114 reports, {pages} pages, cold, {jobs} processes", f"{run.seconds:.1f} s", "15 s")
    yield Row("largest process of that run", f"{run.megabytes:.0f} MB", "700 MB")


def ruled_tables(folder: Path) -> Iterator[Row]:
    """Bytes to document, pages with ruled tables and merged heads that cross pages."""
    folder.mkdir()
    data = printed_tables(folder / "tables.docx").read_bytes()
    speed = statistics.median(pages_a_second(document, data) for _ in range(ROUNDS))
    yield Row("ruled tables, bytes to document, one process", f"{speed:.0f} pages/s", "60 pages/s")


def scanned_pages(folder: Path) -> Iterator[Row]:
    """Light scans of 200 dpi, as one file, and Tesseract by itself on the same pages, one after the other.

    Two reports, so that all processors have work to the end: of 13 pages one of two has 7.
    """
    folder.mkdir()
    reports = city(folder / "two", units=2).glob("*.pdf")
    pages = [worn(page) for report in reports for page in pictures_of(report)]
    paths = [folder / f"{number}.png" for number in range(len(pages))]
    for page, path in zip(pages, paths, strict=True):
        Image.fromarray(page).save(path, dpi=(200, 200))
    os.environ["OMP_THREAD_LIMIT"] = "1"
    bare = sum(measured(["tesseract", str(path), "-", "-l", "vie", "--psm", "3", "tsv"]).seconds for path in paths)
    started = time.perf_counter()
    recognise([Picture(page, 200.0, number) for number, page in enumerate(pages, start=1)])
    used, cores = time.perf_counter() - started, os.cpu_count() or 1
    told = f"{used / len(pages):.2f} s a page on {cores} cores; Tesseract {bare / len(pages):.2f} s a page on one: "
    yield Row(f"scans of 200 dpi, {len(pages)} pages", told + f"{used * cores / bare:.2f} times", "1.2 times")


def main() -> None:
    """Prints the table in Markdown."""
    print("| what | measured | aim |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for part in (beside_pdfplumber, whole_city, ruled_tables, scanned_pages):
            for row in part(Path(folder) / part.__name__):
                print(f"| {row.what} | {row.figure} | {row.aim} |", flush=True)


if __name__ == "__main__":
    main()
