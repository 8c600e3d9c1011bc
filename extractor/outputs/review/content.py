"""What the page knows: an index of the city, and each report's text and rows in a block of its own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from typing import Any, Generic, TypeVar, get_args

from pydantic_core import to_json

from extractor.confidence import for_review
from extractor.consolidation import City
from extractor.decisions import CORRECTABLE, basis, figure
from extractor.decisions.basis import about
from extractor.decisions.fields import MODELS, parsed
from extractor.messages import Lang
from extractor.outputs.review.part import Part
from extractor.outputs.review.queue import doubts
from extractor.outputs.review.words import words
from extractor.record import Award, DecisionKind, DecisionRow, Finding, Report, Reviewed, Row, SourceText, Total
from extractor.words import rulebook

Content = dict[str, Any]
_Bases = Mapping[tuple[str, str], str]
T = TypeVar("T", Award, Total, Finding)
_TABLES: Mapping[type[Row], str] = {Award: "awards", Total: "totals", Finding: "findings"}
_HELD = ("applied", "carried")
_IDS: Mapping[DecisionKind, str] = {"record": "record_id", "finding": "finding_id", "report": "report_id"}
_REVIEW = frozenset(name for name in Report.model_fields if name.startswith("review"))


def index(part: Part, lang: Lang) -> Content:
    """All that is shown before a report is opened."""
    city, bases = part.city, _bases(part.city)
    return {
        "lang": lang,
        "words": words(lang),
        "sure": for_review(),
        "catalogue": {code: [rule.name, int(rule.achievement)] for code, rule in rulebook.awards().items()},
        "fields": {kind: [_field(kind, name) for name in names] for kind, names in CORRECTABLE.items()},
        "columns": list(DecisionRow.model_fields),
        "reports": _reports(part, bases),
        "findings": [_item("finding", one, bases) for one in part.findings("report_id = ''")],
        "coverage": [_kept(row) for row in city.coverage],
        "summary": [_kept(row) for row in city.summary],
        "doubts": _doubts(part, bases),
        "decisions": [_kept(row) for row in city.decisions],
    }


def reports(part: Part, of: Sequence[str]) -> Iterator[tuple[str, Content]]:
    """By the id of a report: its text, where its pages begin, and its rows; made one by one.

    `of`: the ids that are wanted, of reports that have a text, in their order.
    """
    bases, texts = _bases(part.city), part.city.sources
    awards, totals, findings = _InTurn(part, Award, of), _InTurn(part, Total, of), _InTurn(part, Finding, of)
    for one in of:
        yield one, _content(texts[one], awards.of(one), totals.of(one), findings.of(one), bases)


def decided(city: City) -> str:
    """What stands for all that decisions were based on, without which no row is shown as it is."""
    told = sorted((*key, basis) for key, basis in _bases(city).items())
    return sha256(to_json(told)).hexdigest() if told else ""


class _InTurn(Generic[T]):
    """The rows of one report after the other."""

    def __init__(self, part: Part, model: type[T], of: Sequence[str]) -> None:
        self._waiting: Iterator[tuple[str, list[T]]] = part.by_report(model, _TABLES[model], of)
        self._next: tuple[str, list[T]] | None = next(self._waiting, None)

    def of(self, report_id: str) -> list[T]:
        """The rows of a report; they must be asked for in order, none left out."""
        if self._next is None or self._next[0] != report_id:
            return []
        rows = self._next[1]
        self._next = next(self._waiting, None)
        return rows


def _content(
    source: SourceText, awards: Sequence[Award], totals: Sequence[Total], findings: Sequence[Finding], bases: _Bases
) -> Content:
    return {
        "text": source.text,
        "page_starts": source.page_starts,
        "boxes": source.boxes,
        "records": [_item("record", row, bases) for row in awards],
        "totals": [_kept(row) for row in totals],
        "findings": [_item("finding", row, bases) for row in findings],
    }


def _doubts(part: Part, bases: _Bases) -> list[Content]:
    """What to look at first; with its basis, a decision on it is known to hold before its report is opened."""
    return [
        {name: value for name, value in asdict(one).items() if value != ""}
        | {"basis": _item(one.kind, row, bases)["basis"]}
        for one, row in doubts(part)
    ]


def _reports(part: Part, bases: _Bases) -> list[Content]:
    """The rows of the reports, with the ids of what stands in each, so that a link finds its report."""
    ids: dict[str, list[str]] = defaultdict(list)
    for report_id, row_id in part.ids():
        ids[report_id].append(row_id)
    severe = part.severities()
    return [
        {
            **_item("report", one, bases),
            "found": [severe[one.report_id, severity] for severity in ("error", "warning", "info")],
            "counted": one.report_id in part.counted,
            "ids": " ".join(ids[one.report_id]),
        }
        for one in part.reports
    ]


def _bases(city: City) -> _Bases:
    """What rows said before a decision changed them."""
    return {(one.kind, one.now_id): one.basis for one in city.decisions if one.outcome in _HELD}


def _item(kind: DecisionKind, row: Reviewed, bases: _Bases) -> Content:
    """A row as it was read, with what a decision on it must carry along. Corrections come with the decisions."""
    before = _before(kind, row)
    said = row.model_copy(update=before) if before else row
    carried = {"kind": kind, "id": getattr(row, _IDS[kind]), "about": about(said), "was": figure(said)}
    known = bases.get((kind, carried["id"]))
    return {**_kept(said), **carried, "basis": basis(said) if known is None else known}


def _before(kind: DecisionKind, row: Reviewed) -> Mapping[str, Any]:
    """The fields that a decision changed, as they were."""
    pairs = (part.partition("=") for part in getattr(row, "review_was", "").split(";"))
    return {name: parsed(kind, name, value) for name, _, value in pairs if name in CORRECTABLE[kind]}


def _kept(row: Row) -> Content:
    """What is known of a row, without its words, which stand in the text, and without the marks of decisions."""
    left_out = _left_out(type(row))
    told = vars(row).items()
    return {name: value for name, value in told if value is not None and value != "" and name not in left_out}


@cache
def _left_out(model: type[Row]) -> frozenset[str]:
    words = {"source_text"} if issubclass(model, Award | Total) else set[str]()
    return (_REVIEW if issubclass(model, Reviewed) else frozenset[str]()) | words


def _field(kind: DecisionKind, name: str) -> Content:
    """A field of the form: its name, and what may stand in it when that is a list."""
    annotation = MODELS[kind].model_fields[name].annotation
    options = [value for value in get_args(annotation) if isinstance(value, str)]
    number = int in get_args(annotation)
    return {"name": name, "type": "choice" if options else "number" if number else "text", "options": options}
