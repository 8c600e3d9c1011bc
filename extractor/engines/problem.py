"""Why a cluster cannot be used."""

from typing import Literal

EngineProblem = Literal[
    "no_scheduler", "no_dask", "not_reached", "no_workers", "scheduler_lost", "other_program", "worker_fault"
]


class EngineError(Exception):
    """The cluster cannot be used, or was lost; `problem` is a key of the labels, `about` an address or a fault.

    Files that were read before it are kept: the same command goes on from them.
    """

    def __init__(self, problem: EngineProblem, about: str = "") -> None:
        super().__init__(f"{problem}: {about}" if about else problem)
        self.problem: EngineProblem = problem
        self.about = about
