"""Rows that sum a table, or the rows since the last such row."""

from dataclasses import dataclass

from extractor.folding import fold
from extractor.record import RecipientKind
from extractor.span import Span
from extractor.statements.draft import Tally, TotalDraft
from extractor.statements.table.columns import Column, kind_told, matches
from extractor.statements.table.figures import Figure, figures, is_whole
from extractor.statements.table.state import Row, TableState


@dataclass(frozen=True, slots=True)
class SumRow:
    """A row of totals, and how many facts the table had given before it."""

    row: Row
    place: int


def sum_up(state: TableState, rows: list[SumRow]) -> None:
    """Adds the stated totals: each figure of a sum row over the facts that its column gave."""
    start = 0
    for number, one in enumerate(rows):
        whole = _is_grand(state, one.row)
        again = one.place == start and (number == len(rows) - 1 or bool(_kind_of_row(state, one.row)))
        since = 0 if whole or again else start
        reach = range(since, one.place or len(state.drafts))
        opens = _opens(state, one.row)
        found = [
            (item, _of_kind(state, one.row, _covered(state, item.column, reach))) for item in figures(state, one.row)
        ]
        # Which rows a later sum takes in is sure when one of its figures fits them.
        sure = number == 0 or whole or any(_fits(state, item, covers) for item, covers in found)
        state.totals.extend(_total(state, item, covers, opens, certain=sure) for item, covers in found if covers)
        start = one.place


def aligned(state: TableState, row: Row) -> Row:
    """ "Tổng cộng | 53 | 179" under "STT | Hình thức | Tập thể | Cá nhân": a row that leaves out cells of its labels is
    moved to the right, where all its figures come to stand under heads of figures in one way alone."""
    own = [index for index in sorted(row) if state.words(row[index])]
    if own != list(range(len(own))) or _is_under_figures(state, row, 0):
        return row
    missing = range(1, len(state.columns) - len(own) + 1)
    fitting = [steps for steps in missing if _is_under_figures(state, row, steps)]
    if len(fitting) != 1:
        return row
    return {index + fitting[0] if index else index: row[index] for index in own}


def _is_under_figures(state: TableState, row: Row, steps: int) -> bool:
    """Whether all cells behind the first stand under heads of figures, when moved so far to the right."""
    places = (index + steps for index in sorted(row)[1:] if state.words(row[index]))
    return all(state.role(place) in ("count", "total") or place in state.headed for place in places)


def _opens(state: TableState, row: Row) -> int:
    """Where the words of a row begin."""
    text = state.document.text
    return min(cell.span.start for cell in row.values() if cell.span.of(text).strip())


def _is_grand(state: TableState, row: Row) -> bool:
    texts = (fold(cell.span.of(state.document.text).strip()) for cell in row.values())
    return any(matches("grand_row", text) for text in texts)


def _covered(state: TableState, column: Column, reach: range) -> tuple[int, ...]:
    return tuple(place for place in reach if _in_column(state, column, place))


def _of_kind(state: TableState, row: Row, covers: tuple[int, ...]) -> tuple[int, ...]:
    """Of the facts those of the kind that the row's label tells, where they are of several: "Cộng cá nhân"."""
    kind = _kind_of_row(state, row)
    own = tuple(place for place in covers if state.drafts[place].kind == kind)
    return own if kind and own else covers


def _kind_of_row(state: TableState, row: Row) -> RecipientKind:
    labels = (state.words(row[index]) for index in sorted(row))
    return kind_told(next((text for text in labels if any(map(str.isalpha, text))), ""))


def _fits(state: TableState, item: Figure, covers: tuple[int, ...]) -> bool:
    return sum(state.drafts[place].count or 0 for place in covers) == item.tally.value


def _total(state: TableState, item: Figure, covers: tuple[int, ...], opens: int, *, certain: bool) -> TotalDraft:
    """The figure as a total; its words are those of the row up to it, since a number alone says little to a clerk."""
    kinds = {state.drafts[place].kind for place in covers}
    kind = item.column.kind or (kinds.pop() if len(kinds) == 1 else "")
    tally = Tally(item.tally.value, "exact", kind, item.span)
    return TotalDraft(tally, Span(opens, item.span.end), "", covers, certain and not state.unread)


def _in_column(state: TableState, column: Column, place: int) -> bool:
    """Whether a fact is summed by a column: it stands in it, and breaks down none that does; or the column sums all."""
    draft = state.drafts[place]
    if draft.status != "granted":
        return False
    if state.sources[place] == column.index:
        return draft.parent is None or state.sources[draft.parent] != column.index
    own = column.index in state.sources
    return is_whole(state, column) and not own and draft.parent is None
