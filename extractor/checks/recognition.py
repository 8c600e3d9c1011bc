"""What the recogniser doubts in a scan: figures and names that records are made of, and pages that are badly scanned.

How sure it must be is in `patterns/recognition.toml`. A file that has text has no recognised words, and none of these.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from statistics import fmean

from extractor.assemble import Placed
from extractor.case import Case, span_of
from extractor.document import Recognised
from extractor.record import Award, Finding
from extractor.resources import load_toml
from extractor.span import Span

_PUNCTUATION = ".,;:()[]“”\"'"


def doubted(case: Case) -> Iterator[Finding]:
    """OCR_UNCERTAIN, one for each doubtful word in a record or a stated total."""
    places: dict[Span, list[Award]] = {}
    for row, item in zip(case.awards, case.drafts, strict=True):
        for span in _doubtful_in(case, [span_of(row), *_name_of(case, item)], _names(row)):
            places.setdefault(span, []).append(row)
    for total in case.totals:
        for span in _doubtful_in(case, [span_of(total)], frozenset()):
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


def _names(row: Award) -> frozenset[str]:
    """The words of who got it."""
    return frozenset(word.strip(_PUNCTUATION) for word in f"{row.recipient_name} {row.recipient_unit}".split())


def _name_of(case: Case, item: Placed) -> Iterator[Span]:
    """Where the recipient is named, if that is in the block of the award."""
    if item.draft.recipient and item.draft.recipient.name:
        span = item.draft.recipient.span.shifted(item.span.start - item.draft.span.start)
        if item.draft.recipient.name.split()[-1] in span.of(case.document.text):
            yield span


def _doubtful_in(case: Case, spans: Sequence[Span], names: frozenset[str]) -> Iterator[Span]:
    """The words there, each once, that are worth less than a figure, or a word of these names, must be."""
    for word in {word for span in spans for word in case.document.recognised_in(span)}:
        text = word.span.of(case.document.text).strip(_PUNCTUATION)
        figure = any(sign.isdigit() for sign in text)
        if (figure and _is_doubted(word, "figure")) or (text in names and _is_doubted(word, "name")):
            yield word.span


def _is_doubted(word: Recognised, kind: str) -> bool:
    return word.confidence < _doubt(kind)


@cache
def _doubt(kind: str) -> float:
    return float(load_toml("recognition.toml")["doubt"][kind])
