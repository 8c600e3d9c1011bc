"""A table while it is read."""

from dataclasses import dataclass, field

from extractor.document import Cell, Document
from extractor.mention import Giver
from extractor.record import Level, RecipientKind
from extractor.statements.draft import AwardPhrase, Context, Draft, TotalDraft
from extractor.statements.table.columns import Column

Row = dict[int, Cell]


@dataclass
class TableState:
    """A table while it is read."""

    document: Document
    columns: tuple[Column, ...]
    above: Context
    kind: RecipientKind = ""
    drafts: list[Draft] = field(default_factory=list)
    totals: list[TotalDraft] = field(default_factory=list)
    last: dict[int, Cell] = field(default_factory=dict)
    """The cells of the row above, by column."""
    headed: dict[int, AwardPhrase] = field(default_factory=dict)
    """The award that each column counts, where the head tells it."""
    sources: list[int] = field(default_factory=list)
    """The column that each fact stands in."""
    unread: bool = False
    """Whether a row of figures gave no fact."""
    givers: tuple[Giver, ...] = ()
    level: Level = ""
    unit: str = ""
    """The body that a row above names for those below it."""
    occasions: bool = False
    """Whether its rows tell when, or for what, the award of the title was given."""
    award: AwardPhrase | None = None
    rows: dict[int, int] = field(default_factory=dict)
    """The facts of the last row that told an award, by column."""

    within: bool = False
    """Whether the rows that follow break down the last row that told an award: they stand under "Trong đó:"."""

    def add(self, draft: Draft, column: Column) -> None:
        """One more fact, out of a cell of that column."""
        self.drafts.append(draft)
        self.sources.append(column.index)

    def of(self, role: str) -> tuple[Column, ...]:
        """The columns of one role."""
        return tuple(column for column in self.columns if column.role == role)

    def role(self, index: int) -> str:
        """The role of the column at a place; a row may have more cells than the head."""
        return self.columns[index].role if index < len(self.columns) else "other"

    def text(self, row: Row, column: Column | None) -> str:
        """What a row\'s cell of that column says; empty without one."""
        cell = row.get(column.index) if column else None
        return self.words(cell) if cell else ""

    def words(self, cell: Cell) -> str:
        """What a cell says, on one line."""
        return " ".join(cell.span.of(self.document.text).split())


def has_counts(state: TableState) -> bool:
    """Whether any column holds figures."""
    return bool(state.of("total")) or any(column.role == "count" for column in state.columns)
