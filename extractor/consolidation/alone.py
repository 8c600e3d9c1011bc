"""Recipients of a few rows, as if nothing else had been reported."""

from collections.abc import Iterable

from extractor.consolidation.arrival import take_in
from extractor.consolidation.identity import Recipient, recipients
from extractor.consolidation.naming import name_all
from extractor.consolidation.texts import Texts
from extractor.record import Award, Extraction, Report
from extractor.store import Store


def recipients_of(rows: Iterable[Award]) -> tuple[Recipient, ...]:
    """By their first rows; each row is taken for a report of its own."""
    store = Store()
    told = (Extraction(report=Report(report_id=row.report_id, source_file=""), awards=(row,)) for row in rows)
    take_in(told, Texts(), store)
    name_all(store)
    found = (one for alike in recipients(store) for one in alike.recipients)
    return tuple(sorted(found, key=lambda one: one.place))
