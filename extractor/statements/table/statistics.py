"""Tables of figures: awards by year or kind of recipient, and grids of units or years by award."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import YearsMention
from extractor.span import Span
from extractor.statements.cursor import starts_award
from extractor.statements.draft import AwardPhrase, Draft, Tally, TotalDraft
from extractor.statements.emit import facts
from extractor.statements.phrase.award import award_phrases
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.phrase.recipients import listed
from extractor.statements.table.columns import Column, figure, matches
from extractor.statements.table.state import Row, TableState, tokens_of


def statistics_row(state: TableState, row: Row) -> None:
    """One row: an award and its figures, a line of totals, or the head of the rows below."""
    label = next((cell for index, cell in sorted(row.items()) if _is_label(state, index, cell)), None)
    if label is None:
        return
    text = label.span.of(state.document.text)
    if matches("total_row", fold(text)):
        _total_row(state, row)
    elif phrases := _phrases(text):
        _award_row(state, row, label, phrases[0])
    elif not any(figure(state.text(row, column)) is not None for column in state.columns[1:]):
        state.kind = only_kind(text) or state.kind


def _phrases(text: str) -> tuple[AwardPhrase, ...]:
    """The award phrases in a cell, each grade its own."""
    tokens = tokens_of(text)
    index = 0
    while index < len(tokens):
        if starts_award(tokens, index):
            found, _ = award_phrases(tokens, index, text)
            return found
        index += 1
    return ()


def _is_label(state: TableState, index: int, cell: Cell) -> bool:
    role = state.columns[index].role if index < len(state.columns) else "other"
    text = cell.span.of(state.document.text).strip()
    return role in ("award", "name", "other") and bool(text) and figure(text) is None


def _award_row(state: TableState, row: Row, label: Cell, phrase: AwardPhrase) -> None:
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
        _, cell, number = whole
        state.totals.append(
            TotalDraft(Tally(number, "exact", "", cell.span), Span(label.span.start, cell.span.end), base.code, covers)
        )


def _figures(state: TableState, row: Row) -> Iterator[tuple[Column, Cell]]:
    for column in state.columns:
        if column.role in ("count", "total") and column.index in row:
            yield column, row[column.index]


def _is_whole(state: TableState, column: Column) -> bool:
    others = any(other.role == "count" for other in state.columns if other is not column)
    return column.role == "total" and others


def _base(state: TableState, phrase: AwardPhrase) -> Draft:
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


def _total_row(state: TableState, row: Row) -> None:
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
            state.totals.append(TotalDraft(Tally(number, "exact", kind, cell.span), cell.span, "", covers))


def _adds_up(draft: Draft) -> bool:
    return draft.parent is None and draft.status == "granted"


def headed_awards(state: TableState) -> dict[int, AwardPhrase]:
    """The award that each column of figures counts, by its place; empty where the rows tell the awards."""
    if state.of("award"):
        named = [column for column in state.columns if column.role in ("award", "other")]
    else:
        named = [column for column in state.columns if column.role in ("other", "count")]
    found = {column.index: phrases[0] for column in named if (phrases := _phrases(column.header))}
    return found if found and not (len(found) == 1 and state.of("award") and not state.of("year")) else {}


def grid_row(state: TableState, row: Row, headed: dict[int, AwardPhrase]) -> None:
    """One row of a grid: a year or a body, and a figure for each award."""
    cells = sorted(row.items())
    label = next((cell for index, cell in cells if index not in headed and _row_label(state, index, cell)), None)
    if label is None or matches("total_row", fold(label.span.of(state.document.text))):
        return
    text = label.span.of(state.document.text)
    tokens = tokens_of(text)
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


def _row_label(state: TableState, index: int, cell: Cell) -> bool:
    text = cell.span.of(state.document.text).strip()
    return bool(text) and state.columns[index].role != "number"
