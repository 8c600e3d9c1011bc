"""The program from Python: `read`, `extract`, `check`, `consolidate`, and the types that pass between them.

All four are also names of the package itself, which loads them when they are first asked for:

    from extractor import read, extract, check, consolidate

What is listed in `__all__` stays as it is within a version of the data contract. Nothing is written, and nothing runs
in another process: whoever needs limits of time and memory for files of unknown origin uses `extractor run`.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from extractor import defaults, pipeline, reading
from extractor.consolidation import City
from extractor.consolidation import consolidate as put_together
from extractor.document import Document
from extractor.errors import ReadError
from extractor.messages import Lang, label
from extractor.record import Award, Extraction, Finding, Report, Total
from extractor.run import achievement_codes
from extractor.units.registry import Units

__all__ = [
    "Award",
    "City",
    "Document",
    "Extraction",
    "Finding",
    "Lang",
    "ReadError",
    "Report",
    "Total",
    "check",
    "consolidate",
    "extract",
    "read",
]
_HASH = "sha256"


def read(path: str | Path) -> Document:
    """The text of one report with its blocks, tables, and places on the page; numbers of identity cards are masked.

    Any format of the README but archives. Raises ReadError, whose `code` says why the file cannot be read.
    """
    document = reading.read(Path(path))
    return replace(document, metadata=document.metadata | {_HASH: _digest(document)})


def extract(document: Document, *, province: str = defaults.PROVINCE, lang: Lang = "vi") -> Extraction:
    """The row of a report, its awards, its stated totals, and the findings inside it.

    `province` is the two-digit code of the city that its units are looked up in. `report_id` and the ids of all rows
    are those that `extractor run` gives the same file. Raises ValueError for a province that is not known.
    """
    digest = _digest(document)
    extraction = pipeline.extract(document, digest[:12], str(document.path), _units(province, lang), lang)
    report = extraction.report.model_copy(update={_HASH: digest})
    return extraction.model_copy(update={"report": report})


def check(extractions: Iterable[Extraction], *, lang: Lang = "vi") -> tuple[Finding, ...]:
    """Findings inside the reports, and those that show only across them: copies, newer versions, contradictions.

    Which units sent nothing is told by `consolidate` alone, which knows a city.
    """
    return tuple(put_together(_once(extractions, lang), (), lang, achievements=achievement_codes()).findings)


def consolidate(extractions: Iterable[Extraction], *, province: str = defaults.PROVINCE, lang: Lang = "vi") -> City:
    """The tables of a city, which expects a report from each unit of `province`; its findings hold all of `check`.

    A report that comes twice counts once. Raises ValueError for a province that is not known.
    """
    units = _units(province, lang)
    return put_together(_once(extractions, lang), units.units, lang, achievements=achievement_codes())


def _digest(document: Document) -> str:
    """SHA-256 of the file; of the text where `read` did not make the document, or the file is gone since."""
    if told := document.metadata.get(_HASH):
        return told
    try:
        return hashlib.sha256(document.path.read_bytes()).hexdigest()
    except OSError:
        return hashlib.sha256(document.text.encode()).hexdigest()


def _units(province: str, lang: Lang) -> Units:
    units = Units.of_province(province)
    if not units.units:
        raise ValueError(label("summary", "unknown_province", lang, path=province))
    return units


def _once(extractions: Iterable[Extraction], lang: Lang) -> Iterator[Extraction]:
    """Each as it is; one of a report that came before keeps its row, without records, as in a run."""
    first: dict[str, Report] = {}
    copies: dict[str, int] = {}
    for one in extractions:
        key = one.report.report_id
        copies[key] = copies.get(key, 0) + 1
        original = first.setdefault(key, one.report)
        yield one if copies[key] == 1 else Extraction(report=_copy(one.report, original, copies[key], lang))


def _copy(report: Report, original: Report, number: int, lang: Lang) -> Report:
    told = label("summary", "same_bytes", lang, path=original.source_file)
    own = {"report_id": f"{report.report_id}~{number}", "status": "duplicate", "message": told}
    return report.model_copy(update=own)
