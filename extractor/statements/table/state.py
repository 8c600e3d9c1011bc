"""A table while it is read."""

from dataclasses import dataclass, field

from extractor.document import Cell, Document
from extractor.record import RecipientKind
from extractor.statements.draft import Context, Draft, TotalDraft
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

    def of(self, role: str) -> tuple[Column, ...]:
        """The columns of one role."""
        return tuple(column for column in self.columns if column.role == role)

    def text(self, row: Row, column: Column | None) -> str:
        """What a row\'s cell of that column says; empty without one."""
        cell = row.get(column.index) if column else None
        return cell.span.of(self.document.text) if cell else ""


def has_counts(state: TableState) -> bool:
    """Whether any column holds figures."""
    return bool(state.of("total")) or any(column.role == "count" for column in state.columns)
