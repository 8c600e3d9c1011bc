"""Names in a column beside the figures of a table of statistics: "Bằng khen | 3 | Ông A, bà B, Trường C"."""

from dataclasses import replace

from extractor.mentions.annotate import tokens_of
from extractor.statements.draft import Recipient
from extractor.statements.emit import facts
from extractor.statements.phrase.recipients import listed
from extractor.statements.table.columns import figure
from extractor.statements.table.state import Row, TableState


def names_beside_figures(state: TableState, body: list[Row]) -> bool:
    """Whether the column of names stands behind awards and figures, and a cell of it names several."""
    name = next(iter(state.of("name")), None)
    figures = [column.index for column in state.columns if column.role in ("count", "total")]
    if name is None or not figures or not max(figures) < name.index:
        return False
    counted = all(any(figure(state.words(row[place])) for place in figures if place in row) for row in body)
    return counted and any(len(_names(state, row)) > 1 for row in body)


def add_names(state: TableState, row: Row, first: int) -> None:
    """Adds those named in a row as recipients of its award; `first`: where the row's own figures begin."""
    award, own = state.award, state.drafts[first:]
    names = _names(state, row) if award and own else ()
    if not names or award is None:
        return
    name = state.of("name")[0]
    if len(own) == 1 and not any(one.unit for one in names):  # a body behind a name may be one more recipient
        state.drafts[first] = replace(own[0], listed=len(names))
    told = replace(award, recipients=names, tallies=(), count=None, years=award.years or own[0].years)
    drafts, _ = facts(told, replace(state.above, award=None, recipients=(), kind=""), 0)
    for draft in drafts:
        state.add(replace(draft, method="table", span=own[0].span.over(row[name.index].span)), name)


def _names(state: TableState, row: Row) -> tuple[Recipient, ...]:
    """All that the cell of names says, if it says names alone."""
    text = state.text(row, state.of("name")[0])
    tokens = tokens_of(text)
    found, end = listed(tokens, 0, text)
    return found if end >= len(tokens) else ()
