"""From a city's sums back to its rows: which rows enter them, and why the others do not."""

from collections.abc import Mapping

from extractor.consolidation.city import City
from extractor.consolidation.summary import Reason, overruled, why_left_out

__all__ = ["Reason", "reasons"]


def reasons(city: City) -> Mapping[str, Reason]:
    """For each row of `awards`, by its id, why no sum takes it; empty for a row that one takes.

    Achievements are told like awards, though they are never added up with them.
    """
    counted, later = city.counted, overruled(city.findings)
    return {
        award.record_id: why_left_out(award, later) if award.report_id in counted else "report" for award in city.awards
    }
