"""Tables: of statistics (awards by year or by kind of recipient) and of people (name, role, award, decision).

Spans are offsets in the document; each fact shows its row from the label to its figure.
"""

from extractor.document import Document, Table
from extractor.statements.draft import Context, Reading
from extractor.statements.table.columns import columns, rows
from extractor.statements.table.people import person_row
from extractor.statements.table.state import TableState, has_counts
from extractor.statements.table.statistics import grid_row, headed_awards, statistics_row


def read_table(document: Document, table: Table, above: Context) -> Reading:
    """The facts of one table, given what the lines above it settled (an award, a kind of recipient)."""
    state = TableState(document, columns(table, document.text), above, above.kind)
    headed = headed_awards(state)
    for row in rows(table):
        if state.of("name") and (state.of("award") or above.award) and not has_counts(state):
            person_row(state, row)
        elif headed:
            grid_row(state, row, headed)
        else:
            statistics_row(state, row)
    return Reading(tuple(state.drafts), tuple(state.totals))
