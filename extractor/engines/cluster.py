"""The workers of a Dask cluster: files are sent to them, and read there behind the guard that local runs have.

A file goes with its task, as bytes, so workers need no disk in common with the run. Only so many are under way that
no worker waits; the scheduler never holds more. A worker that is lost costs time alone: its files go to others.
"""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, TypeVar
from uuid import uuid4

from distributed import CancelledError, Client, Future, KilledWorker, as_completed

from extractor.engines.far import FarGuard, OtherProgramError, Parcel, opened_there
from extractor.engines.problem import EngineError
from extractor.guard import Answer, FileTask, Limits
from extractor.guard.worker import answer_of, told

R = TypeVar("R")
Numbered = tuple[int, FileTask[R]]

_PATIENCE = 20.0
"""Seconds to wait for the scheduler, and for a first worker."""
_FILES_A_THREAD = 3
"""One that is read and two that wait there, so that no worker is idle while the next file is on its way."""
_ASKED_AGAIN = 50
"""After so many answers the cluster is asked how large it is now."""


@contextmanager
def cluster(address: str, limits: Limits, preload: Sequence[str], program: str) -> Iterator["Cluster"]:
    """The cluster of the scheduler at `address`, with a guard at each worker until the end of the block.

    Raises EngineError when there is no scheduler or no worker.
    """
    guard = FarGuard(f"extractor-{uuid4()}", limits, tuple(preload), program)
    with _connected(address) as client:
        _posted(guard, client)
        try:
            yield Cluster(client, guard.name)
        finally:
            if client.status == "running":
                with suppress(Exception):  # a cluster that has just gone has no guards to dismiss
                    client.unregister_worker_plugin(guard.name)


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise EngineError("not_reached", address) from fault
    try:
        _wait_for_a_worker(client, address)
        yield client
    finally:
        client.close(timeout=1)


def _posted(guard: FarGuard, client: Client) -> None:
    try:
        client.register_plugin(guard)
    except Exception as fault:  # whatever a worker without the program makes of it
        raise EngineError("worker_fault", told(fault)) from fault


def _wait_for_a_worker(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as fault:
        raise EngineError("no_workers", address) from fault


class Cluster:
    """An engine whose answers come as workers give them."""

    def __init__(self, client: Client, guard: str) -> None:
        self._client, self._guard = client, guard
        self._room = self._answered = 0

    def answers(self, tasks: Iterable[FileTask[R]]) -> Iterator[tuple[int, Answer[R]]]:
        """The number of each task and its answer. Raises EngineError when the cluster is lost.

        A file that was there each time when worker after worker died is tried again at the end, one such file at a
        time: the one that takes its worker down is found out, and those that lay beside it are not blamed.
        """
        suspects: list[Numbered[R]] = []
        for number, task, answer in self._done(enumerate(tasks)):
            if answer is None:
                suspects.append((number, task))
            else:
                yield number, answer
        for number, _, answer in self._done(iter(suspects), at_once=1):
            yield number, answer or Answer(code="crash", detail=KilledWorker.__name__)

    def _done(
        self, waiting: Iterator[Numbered[R]], at_once: int = 0
    ) -> Iterator[tuple[int, FileTask[R], Answer[R] | None]]:
        """Tasks with their answers, None where the workers died; `at_once` under way, 0 for what keeps all busy."""
        under_way: dict[Future[Any], Numbered[R]] = {}
        finished = as_completed(loop=self._client.loop)
        while True:
            for number, task in islice(waiting, max(0, (at_once or self._capacity()) - len(under_way))):
                parcel = _packed(task)
                if isinstance(parcel, Answer):
                    yield number, task, parcel
                    continue
                future = self._sent(parcel)
                under_way[future] = number, task
                finished.add(future)
            if not under_way:
                return
            future = next(finished)
            yield *under_way.pop(future), self._answer(future)

    def _capacity(self) -> int:
        """How many files may be under way: workers may have come or gone."""
        if self._answered % _ASKED_AGAIN == 0:
            self._room = max(1, sum(self._client.nthreads().values())) * _FILES_A_THREAD
        return self._room

    def _sent(self, parcel: Parcel) -> Future[Any]:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Sending large graph")  # it is a file, and sent once
            return self._client.submit(opened_there, self._guard, parcel, pure=False)

    def _answer(self, future: Future[Any]) -> Answer[Any] | None:
        self._answered += 1
        try:
            return _answer_in(future)
        except CancelledError:  # at any moment: the scheduler may be lost between a future's end and the questions
            raise EngineError("scheduler_lost") from None


def _packed(task: FileTask[R]) -> Parcel | Answer[R]:
    """The task with the bytes of its file; where they cannot be had, the answer that says why."""
    try:
        return Parcel.of(task)
    except OSError:
        return answer_of(task)


def _answer_in(future: Future[Any]) -> Answer[Any] | None:
    """The answer in a future; None where worker after worker died. Raises CancelledError, EngineError."""
    fault = future.exception()
    if isinstance(fault, CancelledError) or future.status == "cancelled":
        raise CancelledError
    if isinstance(fault, KilledWorker):
        return None
    if isinstance(fault, OtherProgramError):
        raise EngineError("other_program", str(fault))
    if fault is not None:
        raise EngineError("worker_fault", told(fault))
    answer: Answer[Any] = future.result()
    return answer
