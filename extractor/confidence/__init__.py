"""How sure a record is: the chance that all of it is right, by what speaks against it."""

import math
from collections.abc import Iterable
from functools import cache
from typing import Any

from extractor.record import Award
from extractor.resources import load_toml

__all__ = ["confidence", "doubtful", "for_review", "weights"]

_FILE = "confidence.toml"


def confidence(doubts: Iterable[str]) -> float:
    """From 0 to 1, by the names of the doubts; each lowers it. Raises KeyError for a doubt that has no weight."""
    weighed = weights()
    odds = _settings()["base"] - sum(weighed[name] for name in doubts)
    return round(1 / (1 + math.exp(-odds)), 2)


def for_review() -> float:
    """Below this confidence a record is marked for review."""
    return float(_settings()["review"])


def doubtful(row: Award) -> bool:
    """Whether a record is marked for review: it is not sure enough, and no clerk has decided on it."""
    return row.confidence < for_review() and not row.review_status


@cache
def weights() -> dict[str, float]:
    """By how much each doubt lowers the log-odds of being right."""
    return {doubt["name"]: doubt["weight"] for doubt in _settings()["doubt"]}


def _settings() -> dict[str, Any]:
    return load_toml(_FILE)
