"""Tables: of statistics (awards by year or by kind of recipient) and of people (name, role, award, decision).

Spans are offsets in the document; each fact shows its row from the label to its figure.
"""

from dataclasses import replace

from extractor.document import Document, Table
from extractor.statements.draft import Context, Reading
from extractor.statements.table.columns import columns, rows
from extractor.statements.table.grid import grid_row, headed_awards
from extractor.statements.table.people import person_row
from extractor.statements.table.state import TableState, has_counts
from extractor.statements.table.statistics import is_total_row, statistics_row
from extractor.statements.table.sums import SumRow, sum_up


def read_table(document: Document, table: Table, above: Context) -> Reading:
    """The facts of one table, given what the lines above it settled (an award, a kind of recipient)."""
    found = columns(table, document.text)
    if any(column.proposed for column in found):
        above = replace(above, status="proposed")
    state = TableState(document, found, above, above.kind)
    state.headed = headed_awards(state)
    named = state.of("name") and (state.of("award") or above.award) and not has_counts(state)
    sums: list[SumRow] = []
    for row in rows(table, document.text):
        if named:
            person_row(state, row)
        elif is_total_row(state, row):
            sums.append(SumRow(row, len(state.drafts)))
        elif state.headed:
            grid_row(state, row)
        else:
            statistics_row(state, row)
    sum_up(state, sums)
    return Reading(tuple(state.drafts), tuple(state.totals))
