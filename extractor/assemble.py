"""From drafts to rows: identity, place, official name, the giver's columns, and which row restates another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from extractor.confidence import confidence
from extractor.confidence.doubts import doubts
from extractor.document import Document
from extractor.record import AuthorityKind, Award, Level
from extractor.restating import restating
from extractor.span import Span
from extractor.statements.draft import Draft, TotalDraft
from extractor.words import rulebook


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with its place in the document: offsets of the text, section, and where its siblings start."""

    draft: Draft
    span: Span
    section: str
    first: int
    """Index, among all drafts, of the first draft of its block; `Draft.parent` counts from there."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Places whose figures a total may sum; `pointed`: its words point at them."""

    spans: tuple[Span, ...]
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class AtLarge:
    """Where in the report a total may have its figures, the likeliest first.

    `says`: words beside it say that it sums. `lone`: nothing but a sum that fits shows that it is a total.
    """

    scopes: tuple[Scope, ...] = ()
    says: bool = False
    lone: bool = False


@dataclass(frozen=True, slots=True)
class PlacedTotal:
    """A stated total with its place, and the lists around it.

    `below`: the items that its block heads. `before`: the list that ends right above its block, then the same with
    the lists around that. Both may be empty. `around`: paragraphs before it, from the nearest to all of the report.
    `cited`: the lines that it names by their signs ("Cộng điểm a và b"), with what stands under them. `at_large`: where
    else its figures may stand.
    """

    total: TotalDraft
    span: Span
    section: str
    first: int
    block: Span
    below: Span
    before: tuple[Span, ...] = ()
    around: tuple[Span, ...] = ()
    cited: tuple[Span, ...] = ()
    at_large: AtLarge = AtLarge()


def records(
    document: Document, placed: Sequence[Placed], report_id: str, unit_code: str, unit_name: str
) -> tuple[Award, ...]:
    """One row for each draft, in order of place."""
    ids = list(_ids(placed, report_id))
    rows = [_award(document, item, ids, index) for index, item in enumerate(placed)]
    report = {"report_id": report_id, "unit_code": unit_code, "unit_name": unit_name}
    filled = (
        row.model_copy(update=report | {"confidence": sure})
        for row, sure in zip(rows, _confidences(document, rows, placed), strict=True)
    )
    return tuple(restating(document, list(filled)))


def _confidences(document: Document, rows: Sequence[Award], placed: Sequence[Placed]) -> Iterator[float]:
    """The chance that each row is right; no higher than what the recogniser makes of its words."""
    named_by = [item.draft.recipient.method if item.draft.recipient else "" for item in placed]
    for item, against in zip(placed, doubts(document, rows, named_by), strict=True):
        yield min(confidence(against), _legibility(document, item.span))


def _ids(placed: Sequence[Placed], report_id: str) -> Iterator[str]:
    """Stable across runs: made of the report, the place, and what the row says; repeats are numbered."""
    seen: dict[str, int] = defaultdict(int)
    for item in placed:
        draft = item.draft
        said = (
            report_id,
            item.span,
            draft.code,
            draft.grade,
            draft.kind,
            draft.recipient and draft.recipient.name,
            draft.giver and draft.giver.name,
            draft.count,
        )
        key = sha256(repr(said).encode()).hexdigest()[:12]
        seen[key] += 1
        yield key if seen[key] == 1 else f"{key}-{seen[key]}"


def _award(document: Document, item: Placed, ids: list[str], index: int) -> Award:
    draft, recipient = item.draft, item.draft.recipient
    rule = rulebook.awards()[draft.code]
    level, kind, name = _giver(draft, rule)
    return Award(
        record_id=ids[index],
        report_id="",
        scope="named" if recipient and recipient.name else "aggregate",
        status=draft.status,
        award_code=draft.code,
        award_name=rule.name,
        grade=draft.grade,
        authority_level=level,
        authority_kind=kind,
        authority_name=name,
        recipient_kind=draft.kind,
        recipient_name=recipient.name if recipient else "",
        recipient_role=recipient.role if recipient else "",
        recipient_unit=recipient.unit if recipient else "",
        count=draft.count,
        count_qualifier=draft.qualifier,
        rate=draft.rate,
        years=";".join(draft.years),
        part_of=ids[item.first + draft.parent] if draft.parent is not None else "",
        section=item.section,
        page=document.page_at(item.span.start),
        char_start=item.span.start,
        char_end=item.span.end,
        source_text=item.span.of(document.text),
        decision_no=draft.decision_no,
        decision_date=draft.decision_date,
        method=draft.method,
    )


def _giver(draft: Draft, rule: rulebook.AwardRule) -> tuple[Level, AuthorityKind, str]:
    """Level, branch, and name of the giver: as told, else as the award implies (rulings 11, 22, 27)."""
    giver = draft.giver
    if rule.achievement:
        return draft.level or (giver.level if giver and giver.name else ""), "", ""
    if giver is None or (rule.level == "state" and giver.level not in ("state", "")):
        return draft.level or rule.level, rule.kind if draft.level in (None, "", rule.level) else "", ""
    return giver.level or draft.level or "", giver.kind, giver.name


def _legibility(document: Document, span: Span) -> float:
    """How sure the recogniser is of the words in `span`, all of them; 1 where they were not read off a picture."""
    return round(min((word.confidence for word in document.recognised_in(span)), default=1.0), 2)
