"""Rows on disk instead of in memory: a DuckDB database, and models that stream through it."""

from extractor.store.database import KEPT, SCRATCH, Store, left_behind, quoted
from extractor.store.inbox import Inbox
from extractor.store.table import Rows, Table, made, names, typed

__all__ = ["KEPT", "SCRATCH", "Inbox", "Rows", "Store", "Table", "left_behind", "made", "names", "quoted", "typed"]
