"""Work that is done by another process meanwhile."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context

_CAN_FORK = sys.platform == "linux"
"""Elsewhere a copy of a process is not to be had, or not safe."""


@contextmanager
def meanwhile(work: Callable[[], None]) -> Iterator[None]:
    """Does `work` while the block is at its own, in a copy of this process; where there can be none, after it.

    What goes wrong with the copy is no matter: the work is done again here then, and raises what it raises.
    """
    if not _CAN_FORK or (os.cpu_count() or 1) < 2:
        yield
        work()
        return
    copy = get_context("fork").Process(target=_do, args=(work,))
    gc.freeze()  # a collection in the copy would copy all pages of memory that it looks at
    copy.start()
    try:
        yield
    finally:
        copy.join()
        gc.unfreeze()
    if copy.exitcode:
        work()


def _do(work: Callable[[], None]) -> None:
    gc.disable()  # it ends before that could pay
    try:
        work()
    except BaseException:
        os._exit(1)  # in silence
    os._exit(0)  # not by the way home of the whole program, whose locks other threads may have held at the copying
