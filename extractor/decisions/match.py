"""Which row of this run a verdict is about, and whether that row still says what it was decided on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractor.decisions.basis import about, basis, figure, row_id
from extractor.decisions.verdict import Verdict
from extractor.messages import Lang, label
from extractor.record import DecisionOutcome, Outcome, Reviewed

T = TypeVar("T", bound=Reviewed)


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A verdict with the row it is about; `row` is None when there is none any more."""

    verdict: Verdict
    outcome: Outcome
    row: T | None = None

    @property
    def holds(self) -> bool:
        """Whether the verdict may be applied."""
        return self.outcome in ("applied", "carried")

    def outcomes(self, lang: Lang) -> list[DecisionOutcome]:
        """The rows of `decisions_applied.csv`."""
        now = {"now_id": row_id(self.row), "now": figure(self.row)} if self.row else {"now_id": "", "now": ""}
        told = label("outcomes", self.outcome, lang, was=self.verdict.first.was, now=now["now"])
        return [DecisionOutcome(**dict(one), outcome=self.outcome, message=told, **now) for one in self.verdict.rows]


def match(verdict: Verdict, rows: Sequence[T]) -> Match[T]:
    """By id where the row says the same; else the only row that says the same; else the row that took its place.

    A decision without `basis` (written by hand) goes by its id alone.
    """
    wanted = verdict.first
    same_id = _only(row for row in rows if row_id(row) == wanted.id)
    if same_id and wanted.basis in ("", basis(same_id)):
        return Match(verdict, "applied", same_id)
    if same_words := _only(row for row in rows if basis(row) == wanted.basis):
        return Match(verdict, "carried", same_words)
    instead = same_id or _only(row for row in rows if wanted.about == about(row))
    return Match(verdict, "changed", instead) if instead else Match(verdict, "gone")


def _only(rows: Iterable[T]) -> T | None:
    """The one row, if there is one and no other."""
    found = tuple(rows)
    return found[0] if len(found) == 1 else None
