"""What the page knows: an index of the city, and each report's text and rows in a block of its own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from typing import Any, get_args

from extractor.confidence import for_review
from extractor.consolidation import City
from extractor.decisions import CORRECTABLE, basis, figure
from extractor.decisions.basis import about
from extractor.decisions.fields import MODELS, parsed
from extractor.messages import Lang
from extractor.outputs.review.queue import doubts
from extractor.outputs.review.words import words
from extractor.record import Award, DecisionKind, DecisionRow, Finding, Report, Reviewed, Row, Total
from extractor.words import rulebook

Content = dict[str, Any]
_HELD = ("applied", "carried")
_IDS: Mapping[DecisionKind, str] = {"record": "record_id", "finding": "finding_id", "report": "report_id"}
_REVIEW = frozenset(name for name in Report.model_fields if name.startswith("review"))


def index(city: City, lang: Lang) -> Content:
    """All that is shown before a report is opened."""
    return {
        "lang": lang,
        "words": words(lang),
        "sure": for_review(),
        "catalogue": {code: [rule.name, int(rule.achievement)] for code, rule in rulebook.awards().items()},
        "fields": {kind: [_field(kind, name) for name in names] for kind, names in CORRECTABLE.items()},
        "columns": list(DecisionRow.model_fields),
        "reports": _reports(city),
        "findings": [_item("finding", one, _bases(city)) for one in city.findings if not one.report_id],
        "coverage": [_kept(row) for row in city.coverage],
        "summary": [_kept(row) for row in city.summary],
        "doubts": _doubts(city),
        "decisions": [_kept(row) for row in city.decisions],
    }


def reports(city: City) -> Iterator[tuple[str, Content]]:
    """By the id of a report: its text, where its pages begin, and its rows; made one by one."""
    bases = _bases(city)
    awards, totals, findings = (_by_report(table) for table in (city.awards, city.totals, city.findings))
    for report_id in (one.report_id for one in city.reports if one.report_id in city.sources):
        source = city.sources[report_id]
        yield (
            report_id,
            {
                "text": source.text,
                "page_starts": source.page_starts,
                "boxes": source.boxes,
                "records": [_item("record", row, bases) for row in awards[report_id]],
                "totals": [_kept(row) for row in totals[report_id]],
                "findings": [_item("finding", row, bases) for row in findings[report_id]],
            },
        )


def _doubts(city: City) -> list[Content]:
    """What to look at first; with its basis, a decision on it is known to hold before its report is opened."""
    looked_at: list[Award | Finding] = [*city.awards, *city.findings]
    bases, rows = _bases(city), {_id(row): row for row in looked_at}
    return [
        {name: value for name, value in asdict(one).items() if value != ""}
        | {"basis": _item(one.kind, rows[one.id], bases)["basis"]}
        for one in doubts(city)
    ]


def _reports(city: City) -> list[Content]:
    """The rows of the reports, with the ids of what stands in each, so that a link finds its report."""
    bases = _bases(city)
    ids: dict[str, list[str]] = defaultdict(list)
    placed: list[Award | Finding | Total] = [*city.awards, *city.findings, *city.totals]
    for row in placed:
        ids[row.report_id].append(_id(row))
    severe = Counter((one.report_id, one.severity) for one in city.findings)
    return [
        {
            **_item("report", one, bases),
            "found": [severe[one.report_id, severity] for severity in ("error", "warning", "info")],
            "counted": one.report_id in city.counted,
            "ids": " ".join(ids[one.report_id]),
        }
        for one in city.reports
    ]


def _id(row: Award | Finding | Total) -> str:
    if isinstance(row, Award):
        return row.record_id
    return row.finding_id if isinstance(row, Finding) else row.total_id


def _bases(city: City) -> Mapping[tuple[str, str], str]:
    """What rows said before a decision changed them."""
    return {(one.kind, one.now_id): one.basis for one in city.decisions if one.outcome in _HELD}


def _item(kind: DecisionKind, row: Reviewed, bases: Mapping[tuple[str, str], str]) -> Content:
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


def _by_report(rows: Iterable[Any]) -> Mapping[str, Sequence[Any]]:
    grouped: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.report_id].append(row)
    return grouped
