"""What takes long to work out of the program's own data, kept beside its bytecode as Python keeps that.

Each piece is called for by all that it is made of, so it is never out of date; where nothing can be written, it is
worked out anew each time. It is as trustworthy as the bytecode that lies beside it.
"""

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def kept(name: str, given: bytes, make: Callable[[], T]) -> T:
    """What `make` makes of `given` and nothing else; kept under `name` until it is asked for with something else."""
    path, key = place(name), sha256(given).digest()
    with suppress(Exception):  # whatever is wrong with what is kept, it can be made again
        data = path.read_bytes()
        if data.startswith(key):
            found: T = pickle.loads(memoryview(data)[len(key) :])
            return found
    made = make()
    if not sys.dont_write_bytecode:
        _keep(path, key + pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


def contents(*paths: Path) -> bytes:
    """What the files hold, each with its length: data, and the modules that make something of them."""
    held = [path.read_bytes() for path in paths]
    return b"".join(len(one).to_bytes(8) + one for one in held)


def place(name: str) -> Path:
    """Where a piece is kept; another release of Python has its own."""
    return Path(cache_from_source(str(Path(__file__).with_name(f"{name}.py")))).with_suffix(".kept")


def _keep(path: Path, data: bytes) -> None:
    """Whole or not at all, for other processes may read it meanwhile."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(path)
