"""What was found out about one thing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

State = Literal["ok", "note", "lacking", "broken"]
"""`note`: works without it. `lacking`: some kinds of files cannot be read. `broken`: nothing can."""

STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing by its key in the labels, its state, and what is known of it: a version, a path, a figure.

    `name` stands for the label where the thing has a name of its own, such as a package.
    """

    key: str
    state: State = "ok"
    detail: str = ""
    name: str = ""


def tried(key: str, look: Callable[[], str], *, lacking: tuple[type[Exception], ...] = ()) -> Probe:
    """What `look` gives as the detail; whatever it raises is told, as no more than a lack where it is one of those."""
    try:
        return Probe(key, detail=look())
    except lacking:
        return Probe(key, "lacking")
    except Exception as problem:  # what is wrong is what is asked here
        return Probe(key, "broken", f"{type(problem).__name__}: {problem}")
