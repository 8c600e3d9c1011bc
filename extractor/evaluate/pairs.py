"""How well mentions of persons, bodies, and households are told apart or put together, by pairs judged by hand."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.consolidation.alone import recipients_of
from extractor.consolidation.identity import Recipient
from extractor.consolidation.why import namesakes, why_apart, why_joined
from extractor.evaluate.score import Share
from extractor.inputs import InputError
from extractor.record import Award, RecipientKind
from extractor.words.rulebook import awards


class GoldMention(BaseModel):
    """A recipient as one place of one report names it; columns are those of `awards.csv` under shorter names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: RecipientKind
    name: str
    role: str
    workplace: str
    unit_code: str
    unit_name: str
    report: str
    award: str
    years: str
    decision_no: str = ""
    decision_date: str = ""

    def row(self, record_id: str) -> Award:
        """The record that a report would give of it."""
        return Award(
            record_id=record_id,
            report_id=self.report,
            unit_code=self.unit_code,
            unit_name=self.unit_name,
            scope="named",
            award_code=self.award,
            award_name=awards()[self.award].name,
            recipient_kind=self.kind,
            recipient_name=self.name,
            recipient_role=self.role,
            recipient_unit=self.workplace,
            count=1,
            years=self.years,
            page=1,
            char_start=0,
            char_end=0,
            source_text="",
            decision_no=self.decision_no,
            decision_date=self.decision_date,
            method="gold",
        )


class GoldPair(BaseModel):
    """Two mentions, whether they are of one recipient, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    phenomenon: str
    same: bool
    why: str
    first: GoldMention
    second: GoldMention

    @cached_property
    def found(self) -> tuple[Recipient, ...]:
        """What the program makes of the two, as if nothing else had been reported: one recipient or two."""
        return recipients_of((self.first.row("first"), self.second.row("second")))

    @property
    def joined(self) -> bool:
        """Whether the program takes the two for one."""
        return len(self.found) == 1

    def explained(self) -> str:
        """Why, in the words that a clerk reads; empty for two whose names have nothing in common."""
        if self.joined:
            return why_joined(self.found[0], "vi")
        return why_apart(namesakes(self.found).get(self.found[0].key, ()), "vi")


@dataclass(frozen=True, slots=True)
class PairScore:
    """`precision`: of the pairs put together, those that are one; `recall`: of those that are one, those put together.

    `joined` are the pairs wrongly put together, `parted` those wrongly held apart.
    """

    precision: Share
    recall: Share
    joined: tuple[GoldPair, ...]
    parted: tuple[GoldPair, ...]


def holds_pairs(path: Path) -> bool:
    """Whether it is a file of pairs, or a folder of such files and not one of reports."""
    return path.suffix == ".jsonl" or (any(path.glob("*.jsonl")) and not (path / "reports").exists())


def read_pairs(path: Path) -> tuple[GoldPair, ...]:
    """The pairs of a `.jsonl` file, or of all in a folder. Raises InputError for none, and for a malformed line."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    try:
        pairs = tuple(GoldPair.model_validate(json.loads(line)) for line in lines)
    except (ValueError, ValidationError) as problem:
        raise InputError("bad_gold", f"{path}: {problem}") from problem
    if not pairs:
        raise InputError("no_gold", str(path))
    return pairs


def score_pairs(pairs: Iterable[GoldPair]) -> PairScore:
    """Judges each pair by itself."""
    judged = tuple(pairs)
    right = sum(pair.same and pair.joined for pair in judged)
    return PairScore(
        precision=Share(right, sum(pair.joined for pair in judged)),
        recall=Share(right, sum(pair.same for pair in judged)),
        joined=tuple(pair for pair in judged if pair.joined and not pair.same),
        parted=tuple(pair for pair in judged if pair.same and not pair.joined),
    )
