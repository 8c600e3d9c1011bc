"""The rows of a report, and the parts of numbers put among them."""

from dataclasses import dataclass, field, replace

from extractor.assemble import Placed
from extractor.document import Document
from extractor.folding import fold
from extractor.mention import BodyMention, GradeMention
from extractor.mentions.annotate import Annotated
from extractor.statements.draft import Draft
from extractor.statements.phrase.tiers_meant import outright
from extractor.sums.parts.told import One, Told


@dataclass(slots=True)
class Rows:
    """The rows of a report; `parents`: of each row that is a part, the place of its whole."""

    document: Document
    placed: list[Placed]
    stops: tuple[int, ...]
    """Where stated totals begin."""
    parents: dict[int, int] = field(default_factory=dict)
    proven: set[frozenset[str]] = field(default_factory=set)
    """Labels that break down another number of the report with nothing left: they are all that there are."""
    all_told: bool = False
    """Whether "trong đó" leads to all of a number in this report."""


def add_parts(rows: Rows, whole: int, parts: Told, start: int) -> None:
    """Puts the parts of one number among the rows: those that are rows already as its parts, the others anew."""
    places = [_row_of(rows, whole, one, start) for one in parts.parts]
    tabled = [_cell_of(rows, whole, one) for one in parts.parts]
    if all(place is not None for place in tabled) and not any(place is not None for place in places):
        places = tabled
    found = [place for place in places if place is not None]
    own = {place for place, parent in rows.parents.items() if parent == whole}
    if len(set(found)) < len(found) or own - set(found) or any(rows.placed[place].draft.recipient for place in found):
        return
    for place, one in zip(places, parts.parts, strict=True):
        if place is None:
            rows.parents[len(rows.placed)] = whole
            rows.placed.append(_placed(rows, whole, one, start))
        else:
            rows.parents[place] = whole
            rows.placed[place] = _as_part(rows.placed[place], rows.placed[whole].draft)
    item = rows.placed[whole]
    rows.placed[whole] = replace(item, draft=replace(item.draft, broken=True))
    if parts.sum == item.draft.count and "" not in parts.labels:
        rows.proven.add(parts.labels)


def _row_of(rows: Rows, whole: int, one: One, start: int) -> int | None:
    """The row that a part is already: the shortest that ends with its number."""
    at = start + one.at
    places = [
        place
        for place, item in enumerate(rows.placed)
        if place != whole
        and item.span.start <= at < item.span.end
        and item.draft.count == one.number
        and rows.parents.get(place, whole) == whole
        and item.draft.qualifier == "exact"
    ]
    return min(places, key=lambda place: len(rows.placed[place].span), default=None)


def _cell_of(rows: Rows, whole: int, one: One) -> int | None:
    """The row of a table that has told the part before, with the same label: the sentence tells it again."""
    own, text = rows.placed[whole].draft, rows.document.text
    return next(
        (
            place
            for place, item in enumerate(rows.placed[:whole])
            if "\t" in text[text.rfind("\n", 0, item.span.start) + 1 : item.span.end]
            and (item.draft.count, item.draft.code, item.draft.kind) == (one.number, own.code, own.kind)
            and place not in rows.parents
            and one.label
            and one.label in fold(item.span.of(text))
        ),
        None,
    )


def _as_part(item: Placed, whole: Draft) -> Placed:
    """A row as a part of a number; what was read as a commendation or a deed is of the award of the whole."""
    draft = item.draft
    if draft.code != whole.code:
        draft = replace(draft, code=whole.code, giver=whole.giver, level=whole.level, grade=whole.grade)
    return replace(item, draft=replace(draft, status=whole.status, kind=whole.kind or draft.kind))


def _gives(body: BodyMention, text: str) -> bool:
    """Whether a body told with a part gave it; "công an" without its tier is a sector beside others."""
    return body.giver is not None and (bool(body.giver.level) or not body.span.of(text).islower())


def _placed(rows: Rows, whole: int, one: One, start: int) -> Placed:
    """A part as a row of its own; what it does not tell is told by the whole."""
    item = rows.placed[whole]
    span = one.span.shifted(start)
    told = span.of(rows.document.text)
    tokens = Annotated.of(told).tokens
    draft = item.draft
    giver = next((token.giver for token in tokens if isinstance(token, BodyMention) and _gives(token, told)), None)
    level = next((token.level for token in outright(tokens)), None)
    grade = next((token.grade for token in tokens if isinstance(token, GradeMention)), draft.grade)
    return replace(
        item,
        span=span,
        draft=replace(
            draft,
            span=span,
            count=one.number,
            spelled=None,
            listed=None,
            times=None,
            kind=draft.kind or one.kind,
            years=(one.year,) if one.year else (),
            giver=draft.giver or giver,
            level=draft.level or (level if draft.giver is None and giver is None else None),
            grade=grade,
        ),
    )
