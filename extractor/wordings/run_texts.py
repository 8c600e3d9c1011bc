"""The texts that a run has read, out of the results that it keeps in its folder."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from extractor.cache import FILE
from extractor.outcomes import Outcome
from extractor.record import Extraction
from extractor.results import ResultsError


@dataclass(frozen=True, slots=True)
class ReadText:
    """One report: the name of its file, its text, and where its pages begin."""

    file: str
    text: str
    page_starts: tuple[int, ...]

    def page_at(self, place: int) -> int:
        """The page, from 1, on which a character stands."""
        return max(sum(start <= place for start in self.page_starts), 1)


def texts_of(run: Path) -> tuple[ReadText, ...]:
    """Every report that the run in folder `run` has read, in order of name. Raises ResultsError."""
    path = run / FILE
    if not path.is_file():
        raise ResultsError(path)
    try:
        kept = tuple(_of(extraction) for extraction in _extractions(path))
    except (sqlite3.Error, zlib.error, ValidationError) as problem:
        raise ResultsError(path) from problem
    return tuple(sorted(kept, key=lambda read: read.file))


def _extractions(path: Path) -> Iterator[Extraction]:
    """Nothing is written: opening the file as a run does would throw away what other patterns have read."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        for (result,) in connection.execute("SELECT result FROM results"):
            yield Outcome.model_validate_json(zlib.decompress(result)).extraction


def _of(extraction: Extraction) -> ReadText:
    source = extraction.source
    text, starts = (source.text, source.page_starts) if source else ("", ())
    return ReadText(extraction.report.source_file, text, tuple(starts))
