"""Names, values, and switches of WordprocessingML elements."""

from collections.abc import Iterator
from functools import cache
from typing import Any

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "none", "off"})


@cache
def tag(path: str) -> str:
    """ "pPr/numPr" as lxml knows it; every step is an element, or an attribute, of the main namespace."""
    return "/".join(_MAIN + part for part in path.split("/"))


def value(element: Any, path: str) -> str:
    """The w:val of the element at `path` below `element`; empty where either is missing."""
    found = None if element is None else element.find(tag(path))
    return "" if found is None else str(found.get(tag("val"), ""))


def switch(element: Any, path: str) -> bool | None:
    """Whether the property at `path` is on; None where it is not told."""
    found = None if element is None else element.find(tag(path))
    return None if found is None else found.get(tag("val"), "1") not in _OFF


def number(text: str | None, default: int = 0, base: int = 10) -> int:
    """The whole number that an attribute holds; `default` for anything else."""
    try:
        return int(text or "", base)
    except ValueError:
        return default


def within(element: Any, wanted: frozenset[str], through: frozenset[str]) -> Iterator[Any]:
    """The children of the wanted tags, those inside wrappers (content controls, insertions) included."""
    for child in element:
        if child.tag in wanted:
            yield child
        elif child.tag in through:
            yield from within(child, wanted, through)
