"""`run.json`: what was run on what, with which settings, and how it went."""

import json
import platform
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path

import pydantic

from extractor import __version__
from extractor.consolidation import City
from extractor.consolidation.city import MODELS
from extractor.outputs.files import write_parts

CONTRACT_VERSION = 1
RUN_FILE = "run.json"
_FILE = ("source_file", "report_id", "sha256")
_PIECES = 4096  # of JSON, some of them single signs


@dataclass(frozen=True, slots=True)
class RunInfo:
    """Settings and times of one run; seconds are of the wall clock, `seconds_by_report` by report id.

    `files_from_earlier_runs`: how many files were not read again.
    """

    settings: Mapping[str, object]
    inputs: tuple[str, ...]
    skipped: tuple[str, ...]
    started: str
    seconds: float
    seconds_by_report: Mapping[str, float]
    files_from_earlier_runs: int = 0


def write_run_file(city: City, info: RunInfo, folder: Path) -> None:
    """Writes `run.json` into `folder`. Raises OSError."""
    content = {
        "contract_version": CONTRACT_VERSION,
        "versions": versions(),
        **{one.name: getattr(info, one.name) for one in fields(info)},
        "files": _Files(city),
        "counts": counts(city),
    }
    write_parts(folder / RUN_FILE, _parts(content))


class _Files(list[Mapping[str, str]]):
    """What `json` takes for a list: a file of each report, told when its turn comes."""

    def __init__(self, city: City) -> None:
        super().__init__([{}] if len(city.reports) else [])  # an empty one is not gone through
        self._store = city.store

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        for told in self._store.rows(f"SELECT {', '.join(_FILE)} FROM reports"):
            yield dict(zip(_FILE, told, strict=True))


def _parts(content: Mapping[str, object]) -> Iterator[bytes]:
    """The file, some of it at a time."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(content)
    while part := "".join(islice(pieces, _PIECES)):
        yield part.encode("utf-8", "replace")
    yield b"\n"


def versions() -> dict[str, str]:
    """Versions that decide what a run gives."""
    return {"extractor": __version__, "python": platform.python_version(), "pydantic": pydantic.VERSION}


def counts(city: City) -> dict[str, dict[str, int]]:
    """Rows of each table, reports by status, findings by severity (without rejected ones) and by code."""
    standing = "findings WHERE review_status <> 'rejected'"
    return {
        "rows": {name: len(city.table(name)) for name in MODELS},
        "reports": _tally(city, "status", "reports"),
        "severities": _tally(city, "severity", standing),
        "findings": _tally(city, "code", "findings"),
    }


def _tally(city: City, column: str, rows: str) -> dict[str, int]:
    """How often each value comes, in the order of their names."""
    return dict(city.store.rows(f"SELECT {column}, count(*) FROM {rows} GROUP BY {column} ORDER BY {column}"))


def tally(values: Iterable[str]) -> dict[str, int]:
    """How often each value comes, in the order of their names."""
    return dict(sorted(Counter(values).items()))
