"""Weighs the doubts of patterns/confidence.toml by records that the program had not learned from.

    python corpus/fit_confidence.py            what would change, and how well the weights hold on reports left out
    python corpus/fit_confidence.py --write    the same, and the weights go into patterns/confidence.toml

`confidence/first_reading.jsonl` holds every record of `further/` as the program read it before a rule was changed for
it, and whether the gold has it: `right`, `wrong` (a column is), `none`; empty where the scorer does not count it.
The doubts about those records are found anew each time, so a doubt can be added, and weighed, at any time.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from extractor.confidence import weights
from extractor.confidence.doubts import doubts
from extractor.document import Document
from extractor.reading import read
from extractor.record import Award
from extractor.words import rulebook

HERE = Path(__file__).parent
READINGS = HERE / "confidence" / "first_reading.jsonl"
REPORTS = HERE / "further" / "reports"
WEIGHTS = HERE.parent / "patterns" / "confidence.toml"
RIDGE = 1.0  # how far weights are drawn towards nothing: as many records as it would take to resist
LEAST = 0.3  # what any doubt takes away, however few records had it
STEPS, STRIDE = 6_000, 4.0
PARTS = 10  # that reports are parted into, each weighed by the others


@dataclass(frozen=True, slots=True)
class Judged:
    """A record that the scorer counts: what speaks against it, and whether all its columns are right."""

    report: str
    doubts: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """Log-odds of a record that nothing speaks against, and what each doubt takes away."""

    base: float
    weights: Mapping[str, float]

    def chance(self, one: Judged) -> float:
        """That the record is right."""
        return float(1 / (1 + np.exp(sum(self.weights[name] for name in one.doubts) - self.base)))


def judged() -> list[Judged]:
    """All records of the first reading, by report, in order."""
    by_report: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in READINGS.read_text("utf-8").splitlines():
        row = json.loads(line)
        by_report[row.pop("report")].append(row)
    return [one for name, rows in by_report.items() for one in _judged(name, rows)]


def _judged(report: str, rows: list[dict[str, Any]]) -> list[Judged]:
    document = read(next(REPORTS.glob(f"{report}.*")))
    verdicts, named_by = [row.pop("verdict") for row in rows], [row.pop("named_by", "") for row in rows]
    against = doubts(document, [_award(document, row) for row in rows], named_by)
    return [
        Judged(report, names, verdict == "right") for names, verdict in zip(against, verdicts, strict=True) if verdict
    ]


def _award(document: Document, row: dict[str, Any]) -> Award:
    start, end = row.pop("at")
    place = {"char_start": start, "char_end": end, "page": 1, "source_text": document.text[start:end]}
    name = rulebook.awards()[row["award_code"]].name
    return Award(record_id="", report_id="", award_name=name, **place, **row)


def fit(records: Sequence[Judged], names: Sequence[str]) -> Fit:
    """The likeliest weights, none below `LEAST`: logistic regression by steps downhill."""
    has = np.array([[name in one.doubts for name in names] for one in records], dtype=float)
    right = np.array([one.right for one in records], dtype=float)
    base, taken = 2.0, np.full(len(names), LEAST)
    for _ in range(STEPS):
        over = 1 / (1 + np.exp(has @ taken - base)) - right
        base -= STRIDE / len(right) * over.sum()
        taken = np.maximum(taken + STRIDE / len(right) * (has.T @ over - RIDGE * taken), LEAST)
    return Fit(round(base, 2), {name: round(float(weight), 2) for name, weight in zip(names, taken, strict=True)})


def left_out(records: Sequence[Judged], names: Sequence[str]) -> list[float]:
    """The chance of each record by weights that its report had no part in."""
    reports = sorted({one.report for one in records})
    part = {report: number % PARTS for number, report in enumerate(reports)}
    fits = [fit([one for one in records if part[one.report] != number], names) for number in range(PARTS)]
    return [fits[part[one.report]].chance(one) for one in records]


def tell(records: Sequence[Judged], chances: Sequence[float]) -> None:
    """Prints how many records are as sure as that, and how many of them are right."""
    for sure in (0.95, 0.9, 0.8, 0.7, 0.6, 0.5):
        right = [one.right for one, chance in zip(records, chances, strict=True) if round(chance, 2) >= sure]
        print(f"{sure:.2f} and more: {len(right)} of {len(records)} records, {np.mean(right):.1%} right")


def write(found: Fit) -> None:
    """Puts the weights into the pattern file, which otherwise stays as it is."""
    text = re.sub(r"(?m)^base = .*$", f"base = {found.base}", WEIGHTS.read_text("utf-8"))
    for name, weight in found.weights.items():
        text = re.sub(rf"(name = '{name}'\nweight = )\S+", rf"\g<1>{weight}", text)
    WEIGHTS.write_text(text, "utf-8")


def main() -> None:
    """Tells each doubt with its records, and how the weights do on reports left out."""
    records, names = judged(), tuple(weights())
    found = fit(records, names)
    for name, weight in found.weights.items():
        right = [one.right for one in records if name in one.doubts]
        print(f"{name:20} {weight:5.2f}   {len(right):4} records, {len(right) - sum(right):3} of them not right")
    print(f"{'base':20} {found.base:5.2f}   {len(records):4} records\n\nBy weights that their reports had no part in:")
    tell(records, left_out(records, names))
    if "--write" in sys.argv[1:]:
        write(found)


if __name__ == "__main__":
    main()
