"""Gold annotations: JSON lines, one award, stated total, or finding each."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict


class Gold(BaseModel):
    """An annotation; `source` is the report's file name without its ending, `quote` the words it stands for."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    source: str
    quote: str = ""


class GoldAward(Gold):
    """An award as it should be read; `alternatives` are other right values, `optional_fields` are not compared."""

    scope: str
    status: str
    award_code: str
    grade: str
    authority_level: str
    authority_kind: str
    authority_name: str
    recipient_kind: str
    recipient_name: str
    recipient_unit: str
    count: int | None
    count_qualifier: str
    rate: str
    years: str
    is_part: bool
    family: str
    optional_fields: tuple[str, ...] = ()
    alternatives: dict[str, tuple[str, ...]] = {}
    optional: bool = False


class GoldTotal(Gold):
    """A stated total with the verdict on it."""

    recipient_kind: str
    count: int
    computed: int | None = None
    verdict: str


class GoldFinding(Gold):
    """A finding that should be made; what is None or empty is not compared."""

    code: str
    stated: int | str | None = None
    computed: int | str | None = None
    recipient: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """All annotations of a folder."""

    awards: tuple[GoldAward, ...]
    totals: tuple[GoldTotal, ...]
    findings: tuple[GoldFinding, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The annotated reports, in order."""
        return tuple(sorted({one.source for one in (*self.awards, *self.totals, *self.findings)}))


def read_gold(path: Path) -> GoldSet:
    """The annotations of a `.jsonl` file, or of all in a folder. Raises ValueError for a malformed line."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    lines = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return GoldSet(
        awards=tuple(map(GoldAward.model_validate, _of_type("award", lines))),
        totals=tuple(map(GoldTotal.model_validate, _of_type("total", lines))),
        findings=tuple(map(GoldFinding.model_validate, _of_type("finding", lines))),
    )


def _of_type(wanted: str, lines: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line for line in lines if line["type"] == wanted]
