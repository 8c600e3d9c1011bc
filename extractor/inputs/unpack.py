"""Files that the user named, with those inside archives and letters in their place."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from extractor.errors import ReadError
from extractor.guard import Answer, Crew
from extractor.inputs.containers import Opened, is_container, opened
from extractor.inputs.jobs import Source


@dataclass(frozen=True, slots=True)
class Unpacked:
    """Sources in order, and the names of what archives held besides reports."""

    sources: tuple[Source, ...]
    skipped: tuple[str, ...]


def unpack(given: Iterable[Source], folder: Path, crew: Crew) -> Unpacked:
    """Takes archives apart into `folder`, each by a worker: an archive that cannot be opened is a source itself."""
    sources = list(given)
    holding = [number for number, source in enumerate(sources) if not source.error and is_container(source.path)]
    tasks = [partial(opened, sources[number], folder / f"{number:05d}") for number in holding]
    answers = {holding[place]: answer for place, answer in crew.answers(tasks)}
    parts = [
        _opened(source, answers[number]) if number in answers else Opened([source])
        for number, source in enumerate(sources)
    ]
    return Unpacked(tuple(s for part in parts for s in part.sources), tuple(s for part in parts for s in part.skipped))


def _opened(source: Source, answer: Answer[Opened]) -> Opened:
    if answer.value is not None:
        return answer.value
    return Opened([Source(source.path, source.name, answer.error or ReadError("crash"))])
