"""Tables: of statistics (awards by year or by kind of recipient) and of people (name, role, award, decision).

Spans are offsets in the document; each fact shows its row from the label to its figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extractor.annotate import annotate
from extractor.document import Cell, Document, Table
from extractor.folding import fold
from extractor.mention import BodyMention, DecisionMention, Giver, PersonMention, YearsMention
from extractor.record import RecipientKind
from extractor.span import Span
from extractor.statements.award_phrase import award_phrases
from extractor.statements.clauses import read_block
from extractor.statements.columns import Column, columns, figure, matches, rows
from extractor.statements.cursor import Tokens, starts_award
from extractor.statements.draft import AwardPhrase, Context, Draft, Reading, Recipient, Tally, TotalDraft
from extractor.statements.emit import facts
from extractor.statements.recipients import listed

Row = dict[int, Cell]


@dataclass
class _Table:
    """A table while it is read."""

    document: Document
    columns: tuple[Column, ...]
    above: Context
    kind: RecipientKind = ""
    drafts: list[Draft] = field(default_factory=list)
    totals: list[TotalDraft] = field(default_factory=list)
    last: dict[int, Cell] = field(default_factory=dict)

    def of(self, role: str) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.role == role)

    def text(self, row: Row, column: Column | None) -> str:
        cell = row.get(column.index) if column else None
        return cell.span.of(self.document.text) if cell else ""


def read_table(document: Document, table: Table, above: Context) -> Reading:
    """The facts of one table, given what the lines above it settled (an award, a kind of recipient)."""
    state = _Table(document, columns(table, document.text), above, above.kind)
    headed = _headed_awards(state)
    for row in rows(table):
        if state.of("name") and (state.of("award") or above.award) and not _counts(state):
            _person_row(state, row)
        elif headed:
            _grid_row(state, row, headed)
        else:
            _statistics_row(state, row)
    return Reading(tuple(state.drafts), tuple(state.totals))


def _counts(state: _Table) -> bool:
    return bool(state.of("total")) or any(column.role == "count" for column in state.columns)


def _tokens(text: str) -> Tokens:
    return next(annotate([text]))


def _phrases(text: str) -> tuple[AwardPhrase, ...]:
    """The award phrases in a cell, each grade its own."""
    tokens = _tokens(text)
    index = 0
    while index < len(tokens):
        if starts_award(tokens, index):
            found, _ = award_phrases(tokens, index, text)
            return found
        index += 1
    return ()


# Statistics: the award at the left, figures by year or kind to the right.


def _statistics_row(state: _Table, row: Row) -> None:
    label = next((cell for index, cell in sorted(row.items()) if _is_label(state, index, cell)), None)
    if label is None:
        return
    text = label.span.of(state.document.text)
    if matches("total_row", fold(text)):
        _total_row(state, row)
    elif phrases := _phrases(text):
        _award_row(state, row, label, phrases[0])
    elif not any(figure(state.text(row, column)) is not None for column in state.columns[1:]):
        state.kind = _kind_of(text) or state.kind


def _is_label(state: _Table, index: int, cell: Cell) -> bool:
    role = state.columns[index].role if index < len(state.columns) else "other"
    text = cell.span.of(state.document.text).strip()
    return role in ("award", "name", "other") and bool(text) and figure(text) is None


def _kind_of(text: str) -> RecipientKind:
    folded = fold(text)
    found = [
        kind
        for kind, word in (("collective", "tập thể"), ("individual", "cá nhân"), ("household", "hộ gia đình"))
        if word in folded
    ]
    return found[0] if len(found) == 1 else ""  # type: ignore[return-value]


def _award_row(state: _Table, row: Row, label: Cell, phrase: AwardPhrase) -> None:
    cells = [
        (column, cell, number)
        for column, cell in _figures(state, row)
        if (number := figure(cell.span.of(state.document.text)))
    ]
    whole = next(((column, cell, number) for column, cell, number in cells if _is_whole(state, column)), None)
    parts = [item for item in cells if item != whole]
    base = _base(state, phrase)
    first = len(state.drafts)
    by_kind = len({column.kind for column, _, _ in parts if column.kind}) > 0 and not any(
        column.years for column, _, _ in parts
    )
    if whole and not by_kind:
        state.drafts.append(_counted(base, label, whole))
    for item in parts:
        draft = _counted(base, label, item)
        state.drafts.append(replace(draft, parent=first) if whole and not by_kind else draft)
    if whole and by_kind:
        covers = tuple(range(first, len(state.drafts)))
        column, cell, number = whole
        state.totals.append(
            TotalDraft(
                Tally(number, "exact", "", cell.span), Span(label.span.start, cell.span.end), base.code, covers, "own"
            )
        )


def _figures(state: _Table, row: Row) -> Iterator[tuple[Column, Cell]]:
    for column in state.columns:
        if column.role in ("count", "total") and column.index in row:
            yield column, row[column.index]


def _is_whole(state: _Table, column: Column) -> bool:
    others = any(other.role == "count" for other in state.columns if other is not column)
    return column.role == "total" and others


def _base(state: _Table, phrase: AwardPhrase) -> Draft:
    drafts, _ = facts(
        replace(phrase, tallies=(Tally(1, "exact", "", phrase.span),)),
        replace(state.above, kind=state.kind, recipients=(), award=None),
        0,
    )
    return replace(drafts[0], method="table")


def _counted(base: Draft, label: Cell, item: tuple[Column, Cell, int]) -> Draft:
    column, cell, number = item
    span = Span(min(label.span.start, cell.span.start), max(label.span.end, cell.span.end))
    return replace(
        base,
        span=span,
        count=number,
        qualifier="exact",
        kind=column.kind or base.kind,
        years=column.years or base.years,
    )


def _total_row(state: _Table, row: Row) -> None:
    """ "Cộng": a stated total of the rows above, of the whole column or of each kind."""
    figures = [
        (column, cell) for column, cell in _figures(state, row) if figure(cell.span.of(state.document.text)) is not None
    ]
    wholes = [item for item in figures if _is_whole(state, item[0])] or [item for item in figures if not item[0].years]
    for column, cell in wholes:
        covers = tuple(
            place
            for place, draft in enumerate(state.drafts)
            if _adds_up(draft) and (not column.kind or draft.kind == column.kind)
        )
        number = figure(cell.span.of(state.document.text))
        kinds = {state.drafts[place].kind for place in covers}
        kind = column.kind or (kinds.pop() if len(kinds) == 1 else "")
        if covers:
            state.totals.append(TotalDraft(Tally(number, "exact", kind, cell.span), cell.span, "", covers, "own"))


def _adds_up(draft: Draft) -> bool:
    return draft.parent is None and draft.status == "granted"


# Grids: years or bodies at the left, an award over each column of figures.


def _headed_awards(state: _Table) -> dict[int, AwardPhrase]:
    if state.of("award"):
        named = [column for column in state.columns if column.role in ("award", "other")]
    else:
        named = [column for column in state.columns if column.role in ("other", "count")]
    found = {column.index: phrases[0] for column in named if (phrases := _phrases(column.header))}
    return found if found and not (len(found) == 1 and state.of("award") and not state.of("year")) else {}


def _grid_row(state: _Table, row: Row, headed: dict[int, AwardPhrase]) -> None:
    cells = sorted(row.items())
    label = next((cell for index, cell in cells if index not in headed and _row_label(state, index, cell)), None)
    if label is None or matches("total_row", fold(label.span.of(state.document.text))):
        return
    text = label.span.of(state.document.text)
    tokens = _tokens(text)
    years = next((token.years for token in tokens if isinstance(token, YearsMention)), ())
    recipients, _ = listed(tokens, 0, text) if not years else ((), 0)
    for index, phrase in headed.items():
        number = figure(row[index].span.of(state.document.text)) if index in row else None
        if number:
            base = _base(state, phrase)
            draft = _counted(base, label, (Column(index, "count", "", years=years), row[index], number))
            state.drafts.append(
                replace(draft, recipient=recipients[0], kind=recipients[0].kind) if len(recipients) == 1 else draft
            )


def _row_label(state: _Table, index: int, cell: Cell) -> bool:
    text = cell.span.of(state.document.text).strip()
    return bool(text) and state.columns[index].role != "number"


# People: a name, where they work, what they got.


def _person_row(state: _Table, row: Row) -> None:
    row = _without_dittos(state, row)
    name = row.get(state.of("name")[0].index)
    recipient = _recipient(state, row, name) if name else None
    if recipient is None or name is None:
        return
    awards = [row[column.index] for column in state.of("award") if column.index in row]
    settled = _row_context(state, row, recipient)
    for cell in awards:
        text = cell.span.of(state.document.text)
        reading = read_block(_tokens(text), text, settled)
        state.drafts.extend(_placed(state, draft, name, cell, row) for draft in reading.drafts)
    if not awards and state.above.award:
        drafts, _ = facts(
            replace(state.above.award, recipients=(recipient,), years=settled.years),
            replace(settled, award=None, recipients=()),
            0,
        )
        state.drafts.extend(replace(draft, span=name.span, method="table") for draft in drafts)


def _without_dittos(state: _Table, row: Row) -> Row:
    """ "-nt-" stands for the cell above."""
    filled = {
        index: state.last.get(index, cell) if matches("same", fold(cell.span.of(state.document.text))) else cell
        for index, cell in row.items()
    }
    state.last = filled
    return filled


def _recipient(state: _Table, row: Row, name: Cell) -> Recipient | None:
    text = " ".join(name.span.of(state.document.text).split())
    place = " ".join(" ".join(state.text(row, column).split()) for column in state.of("place"))
    tokens = _tokens(text)
    if not text or matches("total_row", fold(text)) or figure(text) is not None:
        return None
    whole = f"{text} ({place})" if place else text
    found, _ = listed(_tokens(whole), 0, whole)
    if found and (found[0].kind != "individual" or place):
        return found[0]
    if any(isinstance(token, BodyMention) for token in tokens[:1]) or not _looks_like_person(text):
        return Recipient(text, "collective", name.span, method="table")
    return Recipient(text, "individual", name.span, role=place, method="table")


def _looks_like_person(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and all(word[:1].isupper() for word in words)


def _row_context(state: _Table, row: Row, recipient: Recipient) -> Context:
    givers: tuple[Giver, ...] = tuple(
        token.giver
        for column in state.of("giver")
        for token in _tokens(state.text(row, column))
        if isinstance(token, BodyMention) and token.giver
    )
    decided = [
        token for column in (*state.of("decision"), *state.of("year")) for token in _tokens(state.text(row, column))
    ]
    givers = givers or tuple(token.giver for token in decided if isinstance(token, BodyMention) and token.giver)
    years = tuple(year for token in decided if isinstance(token, YearsMention) for year in token.years)
    return replace(
        state.above, recipients=(recipient,), givers=givers or state.above.givers, years=years, award=None, kind=""
    )


def _placed(state: _Table, draft: Draft, name: Cell, cell: Cell, row: Row) -> Draft:
    """The draft at its place in the document, with the decision of its row."""
    start, end = min(name.span.start, cell.span.start), cell.span.start + draft.span.end
    span = Span(start, end) if name.span.start <= cell.span.start else draft.span.shifted(cell.span.start)
    if end - start > 400 or "\n" in state.document.text[start:end]:
        span = draft.span.shifted(cell.span.start)
    decided = (
        token for column in state.of("decision") for token in _tokens(f"Quyết định số {state.text(row, column)}")
    )
    decision = next((token for token in decided if isinstance(token, DecisionMention)), None)
    number, date = (decision.number, decision.date) if decision else (draft.decision_no, draft.decision_date)
    years = draft.years
    if years and draft.count == 1 and draft.qualifier == "implied" and len(years) > 1:
        draft = replace(draft, count=len(years))
    return replace(draft, span=span, method="table", decision_no=number, decision_date=date)


__all__ = ["PersonMention", "read_table"]
