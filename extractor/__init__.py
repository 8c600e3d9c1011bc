"""Reads the emulation and commendation reports of Vietnamese communes into one checked dataset.

    from extractor import read, extract, check, consolidate

Names of `extractor.api`; it is loaded, and what it needs with it, when one of them is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.api import check, consolidate, extract, read

__version__ = "0.1.0"
__all__ = ["__version__", "check", "consolidate", "extract", "read"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("extractor.api"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
