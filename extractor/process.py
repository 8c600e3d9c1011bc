"""Reading one file, as a call that a worker is handed: what it takes is loaded by whoever makes the call.

The process that runs the workers hands this on without loading it all for itself.
"""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.messages import Lang
    from extractor.record import DecisionRow, Extraction
    from extractor.terms import Terms

PRELOADED = ("extractor.pipeline", "extractor.ner.names", "extractor.reading.pdf.reader")
"""What every worker needs; the crew has it loaded once for all of them."""


def process_file(
    path: Path,
    report_id: str,
    source_file: str,
    province: str,
    lang: "Lang",
    *,
    decisions: "Sequence[DecisionRow]" = (),
    terms: "Terms | None" = None,
) -> "Extraction":
    """All that one report gives, decisions of clerks applied. Raises ReadError."""
    process = import_module(PRELOADED[0]).process_file
    found: Extraction = process(path, report_id, source_file, province, lang, decisions=decisions, terms=terms)
    return found
