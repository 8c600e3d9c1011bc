"""Grids: a row for each year, body, or giver, a column for each award."""

from dataclasses import replace

from extractor.document import Cell
from extractor.mention import YearsMention
from extractor.mentions.annotate import tokens_of
from extractor.statements.draft import AwardPhrase, Draft, Recipient
from extractor.statements.phrase.recipients import listed
from extractor.statements.table.figures import Figure, base_of, counted, tallies
from extractor.statements.table.state import Row, TableState
from extractor.statements.table.statistics import givers_in, phrases_in


def headed_awards(state: TableState) -> dict[int, AwardPhrase]:
    """The award that each column of figures counts, by its place; empty where the rows tell the awards."""
    if state.of("award"):
        named = [column for column in state.columns if column.role in ("award", "other")]
    else:
        named = [column for column in state.columns if column.role in ("other", "count")]
    found = {column.index: phrases[0] for column in named if (phrases := phrases_in(column.header))}
    return found if found and not (len(found) == 1 and state.of("award") and not state.of("year")) else {}


def grid_row(state: TableState, row: Row) -> None:
    """One row of a grid: a year, a body, or a giver, and a figure for each award."""
    cells = sorted(row.items())
    label = next((cell for index, cell in cells if index not in state.headed and _labels(state, index, cell)), None)
    if label is None:
        return
    text = label.span.of(state.document.text)
    tokens = tokens_of(text)
    years = next((token.years for token in tokens if isinstance(token, YearsMention)), ())
    recipients, _ = listed(tokens, 0, text) if not years else ((), 0)
    gives = bool(state.of("giver")) and state.columns[label.column].role == "giver"
    givers = givers_in(text) if gives else ()
    for index, phrase in state.headed.items():
        for tally in tallies(state, row[index]) if index in row else ():
            if tally.value:
                column = replace(state.columns[index], years=years or state.columns[index].years)
                told = replace(phrase, givers=givers or phrase.givers)
                draft = counted(base_of(state, told), label, Figure(column, row[index].span, tally))
                state.add(_of(draft, recipients) if not gives else draft, column)


def _of(draft: Draft, recipients: tuple[Recipient, ...]) -> Draft:
    one = recipients[0] if len(recipients) == 1 else None
    return replace(draft, recipient=one, kind=one.kind) if one else draft


def _labels(state: TableState, index: int, cell: Cell) -> bool:
    text = cell.span.of(state.document.text).strip()
    return bool(text) and state.columns[index].role != "number"
