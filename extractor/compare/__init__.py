"""What became otherwise from one run to another."""

from extractor.compare.changes import Change, Comparison, compare
from extractor.compare.table import csv_of

__all__ = ["Change", "Comparison", "compare", "csv_of"]
