"""The figures of a row: the numbers in its cells, and the facts that they give."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import CountMention
from extractor.mentions.annotate import tokens_of
from extractor.mentions.numbers import said_in_words
from extractor.record import Status
from extractor.span import Span
from extractor.statements.draft import AwardPhrase, Draft, Tally, TotalDraft
from extractor.statements.emit import facts
from extractor.statements.phrase.tallies import tally_list
from extractor.statements.table.columns import Column, figure
from extractor.statements.table.state import Row, TableState


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a cell, and what its column says of it."""

    column: Column
    span: Span
    tally: Tally


def figures(state: TableState, row: Row) -> tuple[Figure, ...]:
    """The figures of a row in its columns of counts and totals, from left to right; zeros and dashes are none."""
    found = (
        Figure(column, row[column.index].span, tally)
        for column in state.columns
        if (column.role in ("count", "total") or column.index in state.headed) and column.index in row
        for tally in tallies(state, row[column.index])
    )
    return _in_words(state, row, tuple(one for one in found if one.tally.value))


def _in_words(state: TableState, row: Row, found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The one figure of a row with what the column beside it says again: "Bằng số: 19 | Bằng chữ: mười chín"."""
    columns = [column for column in state.of("in_words") if column.index in row]
    if len(found) != 1 or len(columns) != 1:
        return found
    cell, one = row[columns[0].index], found[0]
    spelled = said_in_words(fold(state.words(cell)))
    return (replace(one, span=one.span.over(cell.span), tally=replace(one.tally, spelled=spelled)),)


def tallies(state: TableState, cell: Cell) -> tuple[Tally, ...]:
    """What a cell counts: "12", "7.412/7.902" (ruling 28), "12 lượt", "10 tập thể, 25 cá nhân"; none for other text."""
    text = cell.span.of(state.document.text)
    number = figure(text)
    if number is not None:
        return (Tally(number, "exact", "", cell.span),)
    tokens = tokens_of(text)
    if not tokens or not isinstance(tokens[0], CountMention):
        return ()
    found, end = tally_list(tokens, 0, bare=True)
    return tuple(replace(tally, span=cell.span) for tally in found) if end >= len(tokens) else ()


def is_whole(state: TableState, column: Column) -> bool:
    """Whether a column sums others of its row: "Cộng", "Số lượng" beside "Trong đó"."""
    counting = (other for other in state.columns if other.role == "count" or other.index in state.headed)
    others = [other for other in counting if other.index != column.index]
    plain = column.role == "count" and not column.kind and not column.years
    broken = any(other.says("of_which") for other in others)
    return bool(others) and (column.role == "total" or (plain and broken and not column.says("of_which")))


def row_total(label: Cell, whole: Figure, code: str, covers: tuple[int, ...], *, certain: bool) -> TotalDraft:
    """The figure of a column "Cộng" as a stated total of the facts of its row."""
    tally = Tally(whole.tally.value, "exact", "", whole.span)
    return TotalDraft(tally, label.span.over(whole.span), code, covers, certain)


def base_of(state: TableState, phrase: AwardPhrase) -> Draft:
    """The draft that a row's figures fill: its award and giver, and what the table and its rows above settle."""
    above = replace(state.above, kind=state.kind, recipients=(), award=None)
    above = replace(above, givers=state.givers or above.givers, level=state.level or above.level)
    drafts, _ = facts(replace(phrase, tallies=(Tally(1, "exact", "", phrase.span),)), above, 0)
    return replace(drafts[0], method="table")


def counted(base: Draft, label: Cell, item: Figure) -> Draft:
    """The fact of one figure; its span reaches from the label of the row to the figure."""
    column, tally = item.column, item.tally
    return replace(
        base,
        span=Span(min(label.span.start, item.span.start), max(label.span.end, item.span.end)),
        count=tally.value,
        qualifier=tally.qualifier,
        spelled=tally.spelled,
        kind=column.kind or tally.kind or base.kind,
        years=column.years or base.years,
        status=_status(base, column),
    )


def _status(base: Draft, column: Column) -> Status:
    """What the head of a column makes of its figures: "Đề nghị tặng", and, where all else was asked for, "Đã tặng"."""
    if column.proposed and base.status == "granted":
        return "proposed"
    return "granted" if base.status == "proposed" and not column.proposed and column.says("granted") else base.status


def is_all_read(state: TableState, row: Row) -> bool:
    """Whether no column that nobody knows holds a figure of the row."""
    return not any(figure(state.text(row, column)) for column in _unknown(state))


def _unknown(state: TableState) -> Iterator[Column]:
    return (column for column in state.columns if column.role == "other" and column.index not in state.headed)
