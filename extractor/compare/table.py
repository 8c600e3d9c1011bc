"""A comparison as a table."""

from extractor.compare.changes import Comparison
from extractor.outputs.tables import as_csv

_COLUMNS = ("what", "how", "unit_code", "unit_name", "about", "field", "before", "after")


def csv_of(comparison: Comparison) -> bytes:
    """A row for each difference, and one for each column of a changed row."""
    rows = []
    for change in comparison.changes:
        head = (change.what, change.how, change.unit_code, change.unit_name, change.about)
        columns = list(zip(change.fields, change.before, change.after, strict=True)) or [("", "", "")]
        rows += [(*head, *column) for column in columns]
    return as_csv(_COLUMNS, rows)
