"""From a city's sums back to its rows: which rows enter them, and why the others do not."""

from collections.abc import Mapping
from typing import Literal

from extractor.consolidation.city import City

Reason = Literal["", "report", "proposed", "target", "revoked", "per_year", "part", "repeated", "overruled", "rejected"]


def reasons(city: City) -> Mapping[str, Reason]:
    """For each row of `awards`, by its id, why no sum takes it; empty for a row that one takes.

    Achievements are told like awards, though they are never added up with them.
    """
    return dict(city.store.rows("SELECT record_id, reason FROM awards"))
