"""Shows a score: as figures for programs, or as tables."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

import rich.console
from rich.markup import escape
from rich.table import Table

from extractor.evaluate.gold import GoldAward
from extractor.evaluate.pairing import Pairs
from extractor.evaluate.pairs import PairScore
from extractor.evaluate.reliability import BINS, Bin, reliability
from extractor.evaluate.sameness import value
from extractor.evaluate.score import Score, Share
from extractor.record import Award

_BRIEF = ("award_code", "authority_name", "recipient_name", "count", "years", "scope")


def figures(score: Score) -> dict[str, object]:
    """Every figure by its name; precision, recall and F1 in this order, shares as [right, of]."""
    return {
        **_pair_figures("award", score.awards),
        **_pair_figures("achievement", score.achievements),
        "field accuracy": {
            column: round(share.right / max(1, share.of), 4) for column, share in score.columns().items()
        },
        "totals right": _pairwise(score.totals),
        "findings recalled": _pairwise(score.findings),
        "error findings that are right": _pairwise(score.alarms),
        "grounded rows": _pairwise(score.grounded),
    }


def show(score: Score, as_json: bool = False, errors: int = 0, reliable: bool = False) -> None:
    """Prints the figures, with `reliable` how often records are right that are as sure as that, then up to `errors`
    misses, false alarms, and wrong columns each."""
    bins = reliability(score.awards) if reliable else ()
    if as_json:
        told = {"reliability": [asdict(one) for one in bins]} if reliable else {}
        print(json.dumps(figures(score) | told, ensure_ascii=False))
        return
    console = rich.console.Console(soft_wrap=True)
    console.print(_table(score))
    if reliable:
        console.print(_reliability_table(bins))
    for line in _errors(score.awards, errors):
        console.print(escape(line), highlight=False)


def show_pairs(score: PairScore, as_json: bool = False, errors: int = 0) -> None:
    """Prints precision and recall, then up to `errors` pairs of either kind of error, with the program's reason."""
    shares = {"pairs joined that are one": score.precision, "pairs that are one, joined": score.recall}
    told = {name: [share.right, share.of, round(share.rate, 4)] for name, share in shares.items()}
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
        return
    console = rich.console.Console(soft_wrap=True)
    console.print(_rows(told))
    for kind, pairs in (("JOINED", score.joined), ("PARTED", score.parted)):
        for pair in pairs[:errors]:
            console.print(escape(f"{kind}  {pair.id} {pair.why}   << {pair.explained()}"), highlight=False)


def _pair_figures(name: str, pairs: Pairs) -> dict[str, object]:
    found, strict = len(pairs.found), len(pairs.found) - len(pairs.wrong)
    gold, read = found + len(pairs.missed), found + len(pairs.alarms)
    return {
        f"{name} detection P/R/F1": _f1(found, gold, read),
        f"{name} strict P/R/F1": _f1(strict, gold, read),
        f"{name} gold/predicted": [gold, read],
    }


def _f1(right: int, gold: int, read: int) -> list[float]:
    precision, recall = Share(right, read).rate, Share(right, gold).rate
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return [round(figure, 4) for figure in (precision, recall, harmonic)]


def _pairwise(share: Share) -> list[int]:
    return [share.right, share.of]


def _table(score: Score) -> Table:
    return _rows(figures(score))


def _rows(named: Mapping[str, object]) -> Table:
    table = Table(show_header=False)
    for name, figure in _flattened(named):
        table.add_row(name, figure)
    return table


def _reliability_table(bins: Sequence[Bin]) -> Table:
    table = Table("confidence", "records", "mean confidence", "found", "every column right")
    for one in bins:
        shares = (f"{part / one.records:.3f}" if one.records else "" for part in (one.sure, one.found, one.right))
        table.add_row(f"{one.low:.1f} to {one.low + 1 / BINS:.1f}", str(one.records), *shares)
    return table


def _flattened(named: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, figure in named.items():
        if isinstance(figure, dict):
            yield from ((f"  {column}", str(rate)) for column, rate in figure.items())
        else:
            yield name, "  ".join(map(str, figure)) if isinstance(figure, list) else str(figure)


def _errors(pairs: Pairs, limit: int) -> Iterator[str]:
    for gold in pairs.missed[:limit]:
        yield f"MISSED  {gold.source} {_brief(gold)}   << {gold.quote}"
    for award in pairs.alarms[:limit]:
        yield f"FALSE   {award.report_id} {_brief(award)}   << {' '.join(award.source_text.split())}"
    for one in pairs.wrong[:limit]:
        differences = (
            f"{column}: {value(one.gold, column)!r} != {value(one.award, column)!r}" for column in one.columns
        )
        yield f"WRONG   {one.gold.source} {_brief(one.gold)}   {'; '.join(differences)}"


def _brief(row: GoldAward | Award) -> str:
    return " | ".join(value(row, column) for column in _BRIEF)
