"""How many threads multiply the model's matrices: one.

They are small. BLAS starts a thread for each processor all the same, and these wait for one another in busy loops:
three times the processor time on 2 cores, more on more. Workers of a run are told so by their environment before numpy
is loaded; a caller of the Python API is not.
"""

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """While it is open BLAS has one thread in this process; then as many as before. It costs some 20 microseconds."""
    limit: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limit


@cache
def _libraries() -> ThreadpoolController:
    """The libraries that are loaded when it is first asked for, numpy's among them."""
    return ThreadpoolController()
