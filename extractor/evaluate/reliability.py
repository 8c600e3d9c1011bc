"""How often records are right that are as sure as that: what their confidence is worth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.evaluate.pairing import Pairs

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Records with a confidence from `low` up to the next tenth; the last bin holds 1 too.

    `sure`: the sum of their confidences; `found`: those that the gold has; `right`: with every column right too.
    """

    low: float
    records: int = 0
    sure: float = 0.0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Bin") -> "Bin":
        return Bin(
            min(self.low, other.low),
            self.records + other.records,
            self.sure + other.sure,
            self.found + other.found,
            self.right + other.right,
        )


def reliability(pairs: Pairs) -> tuple[Bin, ...]:
    """Ten bins, the least sure first; a bin may be empty."""
    bins = [Bin(number / BINS) for number in range(BINS)]
    for one in _judged(pairs):
        bins[round(one.low * BINS)] += one
    return tuple(bins)


def together(bins: Iterable[Bin], least: float = 0.0) -> Bin:
    """All bins from a confidence on as one."""
    return sum((one for one in bins if one.low >= least), Bin(1.0))


def _judged(pairs: Pairs) -> Iterator[Bin]:
    """A bin for each record that the scorer counts."""
    wrong = {id(one.award) for one in pairs.wrong}
    told = [(award, True, id(award) not in wrong) for _, award in pairs.found]
    for award, found, right in (*told, *((award, False, False) for award in pairs.alarms)):
        low = min(int(award.confidence * BINS), BINS - 1) / BINS
        yield Bin(low, 1, award.confidence, int(found), int(right))
