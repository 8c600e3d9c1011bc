"""Who reads the files: the workers of this machine, or those of a cluster. Either gives the same answers."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeVar

from extractor.engines.problem import EngineError
from extractor.guard import Answer, Crew, FileTask, Limits

__all__ = ["Engine", "EngineError", "EngineName", "Hire", "engine"]
R = TypeVar("R")
EngineName = Literal["local", "dask"]


class Engine(Protocol):
    """Does tasks, each behind a guard, so that what one file does costs that file alone."""

    def answers(self, tasks: Iterable[FileTask[R]]) -> Iterator[tuple[int, Answer[R]]]:
        """The number of each task, counted from 0, and its answer, as they come. Raises EngineError."""


@dataclass(frozen=True, slots=True)
class Hire:
    """Who is to work: `size` processes of this machine (None: one a processor), or the cluster of a `scheduler`.

    `preload`: modules that a worker imports before its first task. `program`: what a worker must be the same as.
    """

    name: EngineName = "local"
    scheduler: str = ""
    size: int | None = None
    limits: Limits = field(default_factory=Limits)
    preload: tuple[str, ...] = ()
    program: str = ""


@contextmanager
def engine(hire: Hire) -> Iterator[Engine]:
    """The engine that is asked for, until the end of the block. Raises EngineError when it cannot be reached."""
    if hire.name == "local":
        with crew(hire.size, hire.limits, hire.preload) as local:
            yield local
        return
    if not hire.scheduler:
        raise EngineError("no_scheduler")
    try:
        from extractor.engines.cluster import cluster
    except ImportError as missing:
        raise EngineError("no_dask", missing.name or str(missing)) from missing
    with cluster(hire.scheduler, hire.limits, hire.preload, hire.program) as remote:
        yield remote


def crew(size: int | None, limits: Limits, preload: Sequence[str] = ()) -> Crew:
    """Workers of this machine, one a processor if no number is told."""
    return Crew(size or os.cpu_count() or 1, limits, preload)
