"""Tables: of statistics (awards by year or by kind of recipient) and of people (name, role, award, decision).

Spans are offsets in the document; each fact shows its row from the label to its figure.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Document, Table
from extractor.record import Status
from extractor.statements.draft import Context, Reading
from extractor.statements.table.awards import giver_of_labels, headed_awards
from extractor.statements.table.beside_figures import add_names, names_beside_figures
from extractor.statements.table.cells import by_cells
from extractor.statements.table.columns import Column, columns, rows
from extractor.statements.table.grid import grid_row
from extractor.statements.table.groups import head_of_rows, open_group
from extractor.statements.table.nouns import by_nouns
from extractor.statements.table.occasions import of_occasions, paper_of_labels
from extractor.statements.table.people import lists_by_name, person_row
from extractor.statements.table.state import Row, TableState
from extractor.statements.table.statistics import is_total_row, opens_parts, statistics_row
from extractor.statements.table.sums import SumRow, aligned, sum_up
from extractor.statements.table.unit_told import counting, unit_of, with_unit
from extractor.statements.table.units import by_units, is_of_figures


def read_table(document: Document, table: Table, above: Context) -> Reading:
    """The facts of one table, given what the lines above it settled (an award, a kind of recipient)."""
    body = rows(table, document.text)
    found = by_cells(columns(table, document.text), body, document.text)
    found = by_units(by_nouns(found, body, document.text), body, document.text)
    unit = unit_of(document, table)
    if unit and unit.counts_nothing(found):
        return Reading()
    above = with_unit(above, unit)
    found = counting(found, above, unit)
    above = replace(above, status=_status(document, found, body, above))
    headed = paper_of_labels(found, body, document.text)
    above = replace(above, award=headed) if headed else above
    kind = above.kind or (unit.kind if unit else "")
    state = TableState(document, found, above, kind, givers=giver_of_labels(found))
    state.headed = headed_awards(state, body)
    state.occasions = headed is not None or of_occasions(state, body)
    beside = names_beside_figures(state, body)
    by_name, sums = not beside and lists_by_name(state, body), list[SumRow]()
    for row in body:
        if is_total_row(state, row):
            sums.append(SumRow(aligned(state, row), len(state.drafts)))
        elif not by_name and opens_parts(state, row):
            state.within = True
        elif head := head_of_rows(state, row):
            open_group(state, head, by_name=by_name)
        else:
            first = len(state.drafts)
            _read_row(state, row, by_name=by_name)
            if beside:
                add_names(state, row, first)
    sum_up(state, sums)
    return Reading(tuple(state.drafts), tuple(state.totals))


def _status(document: Document, found: Sequence[Column], body: Sequence[Row], above: Context) -> Status:
    """What the heads say has become of the awards: proposed, or granted, as in "Thực hiện 2025" beside a plan."""
    if any(column.proposed and not is_of_figures(column, body, document.text) for column in found):
        return "proposed"
    return "granted" if above.status == "target" and any(column.says("granted") for column in found) else above.status


def _read_row(state: TableState, row: Row, *, by_name: bool) -> None:
    if by_name:
        person_row(state, row)
    elif state.headed:
        grid_row(state, row)
    else:
        statistics_row(state, row)
