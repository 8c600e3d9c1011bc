"""What the recogniser doubts in a scan: figures and names that records are made of, and pages that are badly scanned.

How sure it must be is in `patterns/recognition.toml`. A file that has text has no recognised words, and none of these.
"""

from collections.abc import Iterator
from functools import cache
from statistics import fmean

from extractor.case import Case, span_of
from extractor.document import Recognised
from extractor.record import Award, Finding, Total
from extractor.resources import load_toml
from extractor.span import Span

_PUNCTUATION = ".,;:()[]“”\"'"


def doubted(case: Case) -> Iterator[Finding]:
    """OCR_UNCERTAIN, one for each doubtful word in a record or a stated total."""
    places: dict[Span, list[Award]] = {}
    for row in case.awards:
        for span in _doubtful(case, row, f"{row.recipient_name} {row.recipient_unit}"):
            places.setdefault(span, []).append(row)
    for total in case.totals:
        for span in _doubtful(case, total, ""):
            places.setdefault(span, [])
    for span, rows in places.items():
        yield case.finding("OCR_UNCERTAIN", span, rows, pages="")


def badly_scanned(case: Case) -> Iterator[Finding]:
    """OCR_UNCERTAIN, once for a report with pages that read badly as a whole; its place is the first line of them."""
    pages: dict[int, list[float]] = {}
    for word in case.document.recognised:
        pages.setdefault(case.document.page_at(word.span.start), []).append(word.confidence)
    bad = [page for page, confidences in sorted(pages.items()) if fmean(confidences) < _doubt("page")]
    if bad:
        first = next(line.span for line in case.document.lines if line.page == bad[0])
        yield case.finding("OCR_UNCERTAIN", first, pages=", ".join(map(str, bad)))


def _doubtful(case: Case, row: Award | Total, names: str) -> Iterator[Span]:
    """The words of a row that are worth less than a figure, or a word of its `names`, must be."""
    bare = {word.strip(_PUNCTUATION) for word in names.split()}
    for word in case.document.recognised_in(span_of(row)):
        text = word.span.of(case.document.text).strip(_PUNCTUATION)
        figure = any(sign.isdigit() for sign in text)
        if (figure and _is_doubted(word, "figure")) or (text in bare and _is_doubted(word, "name")):
            yield word.span


def _is_doubted(word: Recognised, kind: str) -> bool:
    return word.confidence < _doubt(kind)


@cache
def _doubt(kind: str) -> float:
    return float(load_toml("recognition.toml")["doubt"][kind])
