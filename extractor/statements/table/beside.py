"""What the cells of a row tell besides the award: years, kind, givers; and cells that go on from the row above."""

from dataclasses import dataclass

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import Giver
from extractor.record import RecipientKind
from extractor.statements.phrase.kinds import class_of
from extractor.statements.table.awards import givers_in, is_dash, years_of
from extractor.statements.table.columns import figure, kind_told, matches
from extractor.statements.table.state import Row, TableState

_LABELS = ("award", "name", "other", "giver", "unit", "kind_of", "year")
_GOES_ON = ("award", "giver", "kind_of", "year")


@dataclass(frozen=True, slots=True)
class Beside:
    """What a row says of every figure in it."""

    years: tuple[str, ...] = ()
    kind: RecipientKind = ""
    givers: tuple[Giver, ...] = ()


def beside(state: TableState, row: Row) -> Beside:
    """The years, the kind of recipient, and the giver that cells of a row tell."""
    labels = [(state.role(index), state.words(cell)) for index, cell in sorted(row.items()) if labels_row(state, index)]
    years = (years_of(text) for role, text in labels if role == "year")
    kinds = (_kind(role, text) for role, text in labels if role not in ("giver", "unit", "name"))
    givers = (givers_in(text) for role, text in labels if role == "giver")
    return Beside(
        next((found for found in years if found), ()),
        next((found for found in kinds if found), ""),
        next((found for found in givers if found), ()),
    )


def _kind(role: str, text: str) -> RecipientKind:
    """The kind that a label tells; under "Đối tượng" every noun of recipients does: "Vận động viên"."""
    return kind_told(text) or (class_of(fold(text)) if role == "kind_of" else "")


def labels_row(state: TableState, index: int) -> bool:
    """Whether a column holds words that say what the row is about."""
    return state.role(index) in _LABELS and index not in state.headed


def label_of(state: TableState, row: Row) -> Cell | None:
    """The first cell with words of a row."""
    cells = (cell for index, cell in sorted(row.items()) if labels_row(state, index))
    return next((cell for cell in cells if _speaks(state, cell)), None)


def _speaks(state: TableState, cell: Cell) -> bool:
    text = state.words(cell)
    is_year = state.role(cell.column) == "year" and bool(years_of(text))
    return bool(text) and (is_year or figure(text) is None) and not is_dash(cell, state)


def carried(state: TableState, row: Row, *, merged: bool = True) -> Row:
    """The row with "-nt-" filled from above, and, if `merged`, its empty cells, where other words stand in it."""
    same = {index: cell for index, cell in row.items() if matches("same", fold(state.words(cell)))}
    words = merged and any(_speaks(state, cell) for index, cell in row.items() if labels_row(state, index))
    empty = {
        index: cell
        for index, cell in row.items()
        if words and state.role(index) in _GOES_ON and not state.words(cell) and _above_is_label(state, index)
    }
    filled = {**row, **{index: state.last.get(index, cell) for index, cell in (*same.items(), *empty.items())}}
    state.last = filled
    return filled


def _above_is_label(state: TableState, index: int) -> bool:
    return index in state.last and index not in state.headed
