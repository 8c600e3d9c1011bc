"""Draws docs/confidence.svg and fills the tables of docs/confidence.md: confidence beside what was right.

    make confidence

Reads the held-out reports anew, and weighs the doubts once more without keeping the weights.
"""

import math
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment

from extractor.confidence import for_review
from extractor.evaluate import evaluate_folder
from extractor.evaluate.reliability import BINS, Bin, reliability, together
from extractor.pipeline import process_file
from extractor.settings import Settings

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
COLUMNS = ("confidence", "records", "mean confidence", "found", "every column right", "its interval, 95 %")
SURE = 0.9
SIDE, LEFT, TOP, BARS = 400, 70, 66, 60  # the square, what stands left of it and above it, the bars under it, in pixels


def interval(right: int, of: int) -> tuple[float, float]:
    """Wilson's interval, 95 in 100: what the share may be when more such records are read."""
    z, share = 1.96, right / of
    middle, width = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(middle - width, 0) / (1 + z * z / of), (middle + width) / (1 + z * z / of)


def table(bins: Sequence[Bin]) -> str:
    """The bins, then what stands on either side of the two thresholds."""
    review = for_review()
    lines = [_line(f"{one.low:.1f} to {one.low + 1 / BINS:.1f}", one) for one in bins]
    lines += [
        _line(f"**{SURE} and more**", together(bins, SURE)),
        _line(f"**below {review}: for review**", together(one for one in bins if one.low < review)),
        _line("**all**", together(bins)),
    ]
    return "\n".join((f"| {' | '.join(COLUMNS)} |", f"|{'---|' * len(COLUMNS)}", *lines))


def _line(name: str, one: Bin) -> str:
    shares = [f"{part / one.records:.3f}" if one.records else "" for part in (one.sure, one.found, one.right)]
    between = "{:.3f} to {:.3f}".format(*interval(one.right, one.records)) if one.records else ""
    return f"| {' | '.join((name, str(one.records), *shares, between))} |"


def points(bins: Sequence[Bin]) -> Iterator[dict[str, float]]:
    """Where each bin is drawn, in pixels."""
    most = max(one.records for one in bins)
    for one in bins:
        if one.records:
            low, high = interval(one.right, one.records)
            yield {
                "x": LEFT + SIDE * one.sure / one.records,
                "right": TOP + SIDE * (1 - one.right / one.records),
                "found": TOP + SIDE * (1 - one.found / one.records),
                "low": TOP + SIDE * (1 - low),
                "high": TOP + SIDE * (1 - high),
                "size": 3 + 8 * math.sqrt(one.records / most),
                "bar": LEFT + SIDE * one.low,
                "height": BARS * one.records / most,
                "records": one.records,
            }


def drawn(bins: Sequence[Bin]) -> str:
    """The diagram as SVG."""
    frame = Environment(autoescape=True).from_string((HERE / "confidence.svg.j2").read_text("utf-8"))
    geometry = {"side": SIDE, "left": LEFT, "top": TOP, "bars": BARS, "sure": SURE, "review": for_review()}
    return frame.render(points=list(points(bins)), all=together(bins), **geometry) + "\n"


def filled(text: str, parts: dict[str, str]) -> str:
    """The page with each part put between its two marks."""
    for name, part in parts.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        text = marks.sub(lambda found, part=part: f"{found[1]}{part}\n{found[2]}", text)
    return text


def main() -> None:
    """Writes the diagram and the tables beside this file."""
    heldout = CORPUS / "heldout"
    bins = reliability(evaluate_folder(heldout, heldout / "gold", Settings("31"), process_file).awards)
    weighed = [sys.executable, CORPUS / "fit_confidence.py"]
    told = subprocess.run(weighed, capture_output=True, encoding="utf-8", check=True).stdout
    page = HERE / "confidence.md"
    parts = {"table": table(bins), "weights": f"```text\n{told.rstrip()}\n```"}
    page.write_text(filled(page.read_text("utf-8"), parts), "utf-8")
    (HERE / "confidence.svg").write_text(drawn(bins), "utf-8")


if __name__ == "__main__":
    main()
