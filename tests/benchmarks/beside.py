"""Pages a second and memory of the whole program and of others' bare text, on the same files and the same core.

python3 -m venv /tmp/markitdown && /tmp/markitdown/bin/pip install 'markitdown[pdf]'
.venv/bin/python tests/benchmarks/beside.py --markitdown /tmp/markitdown/bin/python

Each is a whole command of its own, taken in turn in one run, so that a machine that slows down slows all.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from measure import Measured, measured, median_of
from peers import PEERS
from run import city, extractor_run, pages_of

ROUNDS = 3
WHOLE = "extractor run: read, extract, check, consolidate, write"
READ = "extractor, read alone: lines, tables, places"
_READ = "import sys, glob\nfrom extractor import read\nfor path in glob.glob(sys.argv[1] + '/*.pdf'): read(path)"


def commands(reports: Path, out: Path, markitdown: str) -> dict[str, list[str]]:
    """What is measured, by its name in the table."""
    script = str(Path(__file__).parent / "peers.py")
    python = {"markitdown": markitdown}
    bare = {f"{name}, bare text": [python.get(name, sys.executable), script, name, str(reports)] for name in PEERS}
    if not markitdown:
        del bare["markitdown, bare text"]
    return {WHOLE: extractor_run(reports, out, 1), READ: [sys.executable, "-c", _READ, str(reports)], **bare}


def main() -> None:
    """Prints the table in Markdown."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--markitdown", default="", help="Python of an environment that has markitdown[pdf]")
    parser.add_argument("--units", type=int, default=40, help="reports, of some 12 pages")
    told = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as made:
        reports = city(Path(made) / "city", units=told.units)
        pages = pages_of(reports.glob("*.pdf"))
        asked = commands(reports, Path(made) / "out", told.markitdown)
        runs: dict[str, list[Measured]] = {name: [] for name in asked}
        for _ in range(ROUNDS):
            for name, command in asked.items():
                runs[name].append(measured(command))
    print(f"{pages} pages of text PDF, one core, median of {ROUNDS}\n")
    print("| | pages/s | times pdfplumber | largest process |\n|---|---|---|---|")
    plumber = median_of(runs["pdfplumber, bare text"]).seconds
    for name, taken in runs.items():
        middle = median_of(taken)
        speed, ratio = pages / middle.seconds, plumber / middle.seconds
        print(f"| {name} | {speed:.0f} | {ratio:.1f} | {middle.megabytes:.0f} MB |")


if __name__ == "__main__":
    main()
