"""Grids: a row for each year, body, kind, or giver, a column for each award."""

from dataclasses import replace

from extractor.document import Cell
from extractor.mentions.annotate import tokens_of
from extractor.record import RecipientKind
from extractor.statements.draft import Draft, Recipient
from extractor.statements.phrase.recipients import listed
from extractor.statements.table.awards import years_of
from extractor.statements.table.beside import Beside, beside, carried, label_of
from extractor.statements.table.columns import kind_told
from extractor.statements.table.figures import Figure, base_of, counted, is_all_read, row_total, tallies
from extractor.statements.table.occasions import numbered_occasion
from extractor.statements.table.state import Row, TableState
from extractor.words import rulebook


def grid_row(state: TableState, row: Row) -> None:
    """One row of a grid: a year, a body, a kind, or a giver, and a figure for each award."""
    row = carried(state, row)
    label = label_of(state, row) or numbered_occasion(state, row)
    if label is None:
        return
    text = state.words(label)
    told = beside(state, row)
    told = replace(told, years=told.years or years_of(text), kind=told.kind or kind_told(text))
    people = state.kind in ("individual", "household")  # whom a body of the row counts
    recipients = () if told.years or told.kind or people or state.role(label.column) == "giver" else _bodies(text)
    first = len(state.drafts)
    for index, phrase in state.headed.items():
        for tally in tallies(state, row[index]) if index in row else ():
            if tally.value:
                column = replace(state.columns[index], years=told.years or state.columns[index].years)
                by = replace(phrase, givers=told.givers or phrase.givers)
                draft = counted(base_of(state, by), label, Figure(column, row[index].span, tally))
                state.add(_of(_in_kind(draft, told, own=column.kind or tally.kind), recipients), column)
    _sum_up(state, row, label, range(first, len(state.drafts)))


def _sum_up(state: TableState, row: Row, label: Cell, own: range) -> None:
    """The totals that a column "Cộng" states of the row."""
    wholes = [column for column in state.of("total") if column.index in row and column.index not in state.headed]
    found = [
        Figure(column, row[column.index].span, tally)
        for column in wholes
        for tally in tallies(state, row[column.index])
    ]
    plain = all(state.drafts[place].recipient is None for place in own) and len(own) >= _SEVERAL
    nested = any(column.says("of_which") for column in state.columns)
    if len(found) == 1 and plain and found[0].tally.value and not (found[0].column.kind or nested):
        certain = not state.unread and is_all_read(state, row)
        state.totals.append(row_total(label, found[0], "", tuple(own), certain=certain))


_SEVERAL = 2


def _bodies(text: str) -> tuple[Recipient, ...]:
    return listed(tokens_of(text), 0, text)[0]


def _in_kind(draft: Draft, told: Beside, *, own: RecipientKind) -> Draft:
    """The fact in the kind of its column or number, else of its row, else of the line above the table."""
    return draft if own else replace(draft, kind=told.kind or draft.kind)


def _of(draft: Draft, recipients: tuple[Recipient, ...]) -> Draft:
    """The fact as that of the body of its row; titles of people, and people, that a body counts are of nobody named."""
    one = recipients[0] if len(recipients) == 1 else None
    able = rulebook.awards()[draft.code].recipients if draft.code in rulebook.awards() else ()
    if one is None or (able and one.kind not in able) or draft.kind not in ("", one.kind):
        return draft
    return replace(draft, recipient=one, kind=one.kind)
