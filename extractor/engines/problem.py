"""Why a cluster cannot be used."""

from typing import Literal

from extractor.messages import UserError

EngineProblem = Literal[
    "no_scheduler", "no_dask", "not_reached", "no_workers", "scheduler_lost", "other_program", "worker_fault"
]


class EngineError(UserError):
    """The cluster cannot be used, or was lost; `about` is an address or a fault.

    Files that were read before it are kept: the same command goes on from them.
    """

    group = "engines"

    def __init__(self, problem: EngineProblem, about: str = "") -> None:
        super().__init__(problem, about=about)
