"""Precision and recall of a run against gold annotations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from extractor.consolidation import City
from extractor.evaluate.gold import GoldAward, GoldFinding, GoldSet
from extractor.evaluate.judging import meets_finding, meets_total, squeezed
from extractor.evaluate.pairing import Pairs, key_columns, pair
from extractor.evaluate.sameness import same
from extractor.record import Award, Finding, Total
from extractor.resources import load_toml


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    @property
    def rate(self) -> float:
        """1 when there was nothing to get right."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """How well a run, or one report of it, agrees with the gold; adds up over reports.

    `totals` and `findings` are recalled of the gold; `alarms` are the error findings about figures that are right;
    `grounded` are the awards whose source text stands in the report.
    """

    awards: Pairs = field(default_factory=Pairs)
    achievements: Pairs = field(default_factory=Pairs)
    totals: Share = Share()
    findings: Share = Share()
    alarms: Share = Share()
    grounded: Share = Share()

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.awards + other.awards,
            self.achievements + other.achievements,
            self.totals + other.totals,
            self.findings + other.findings,
            self.alarms + other.alarms,
            self.grounded + other.grounded,
        )

    def columns(self) -> dict[str, Share]:
        """Of the awards found, how many have each key column right."""
        found = self.awards.found
        return {column: Share(sum(same(column, g, a) for g, a in found), len(found)) for column in key_columns()}


@dataclass(frozen=True, slots=True)
class _Read:
    """What a run says of one report; what only restates is left out."""

    awards: tuple[Award, ...]
    totals: tuple[Total, ...]
    findings: tuple[Finding, ...]


def score(city: City, gold: GoldSet, texts: Mapping[str, str], achievements: frozenset[str]) -> Score:
    """Compares report by report. `texts`: plain texts of reports by file name without ending."""
    told = achievements | {one.award_code for one in gold.awards if one.family == "achievement"}
    read = _by_source(city)
    scores = [_score_report(source, read.get(source, _Read((), (), ())), gold, told) for source in gold.sources]
    return sum(scores, Score(grounded=_grounded(read, texts)))


def _by_source(city: City) -> dict[str, _Read]:
    """Rows by the file name of their report, without its ending; copies of a file do not count."""
    ids: dict[str, set[str]] = {}
    for report in city.reports:
        if report.status != "duplicate":
            ids.setdefault(PurePath(report.source_file.split("!")[-1]).stem, set()).add(report.report_id)
    return {source: _read(city, members) for source, members in ids.items()}


def _read(city: City, ids: set[str]) -> _Read:
    return _Read(
        tuple(row for row in city.awards if row.report_id in ids and not row.restates),
        tuple(row for row in city.totals if row.report_id in ids),
        tuple(row for row in city.findings if row.report_id in ids),
    )


def _score_report(source: str, read: _Read, gold: GoldSet, achievements: frozenset[str]) -> Score:
    awards = [one for one in gold.awards if one.source == source and one.status != "target"]
    totals = [one for one in gold.totals if one.source == source]
    findings = [one for one in gold.findings if one.source == source]
    return Score(
        awards=_awards(awards, read.awards, achievements),
        achievements=_achievements(awards, read.awards),
        totals=Share(sum(any(meets_total(one, total) for total in read.totals) for one in totals), len(totals)),
        findings=Share(sum(any(meets_finding(one, f) for f in read.findings) for one in findings), len(findings)),
        alarms=_alarms(findings, read.findings),
    )


def _awards(golds: Sequence[GoldAward], read: Iterable[Award], achievements: frozenset[str]) -> Pairs:
    wanted = [one for one in golds if one.family != "achievement"]
    return pair(wanted, [row for row in read if row.status != "target" and row.award_code not in achievements])


def _achievements(golds: Sequence[GoldAward], read: Iterable[Award]) -> Pairs:
    scored = load_toml("evaluate.toml")["scored_achievements"]
    wanted = [one for one in golds if one.family == "achievement"]
    return pair(wanted, [row for row in read if row.status != "target" and row.award_code in scored])


def _alarms(golds: Sequence[GoldFinding], read: Iterable[Finding]) -> Share:
    judged = load_toml("evaluate.toml")["figure_errors"]
    right = [any(meets_finding(one, row) for one in golds) for row in read if row.code in judged]
    return Share(sum(right), len(right))


def _grounded(read: Mapping[str, _Read], texts: Mapping[str, str]) -> Share:
    flat = {source: squeezed(text) for source, text in texts.items()}
    stands = [
        bool(row.source_text.strip()) and squeezed(row.source_text) in flat[source]
        for source, rows in read.items()
        if source in flat
        for row in rows.awards
    ]
    return Share(sum(stands), len(stands))
