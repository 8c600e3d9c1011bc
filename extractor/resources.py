"""Finds the data under `patterns/`: inside the installed package, or beside it in a checkout."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent
_CANDIDATES = (_PACKAGE / "patterns", _PACKAGE.parent / "patterns")


class NoPatternsError(FileNotFoundError):
    """The installation lacks its pattern files, and with them all words for users."""


@cache
def patterns_dir() -> Path:
    """The folder of the pattern files. Raises NoPatternsError when the installation lacks it."""
    for folder in _CANDIDATES:
        if (folder / "awards.toml").exists():
            return folder
    raise NoPatternsError(f"no pattern files in {' or '.join(map(str, _CANDIDATES))}; install the package again")


@cache
def load_toml(name: str) -> dict[str, Any]:
    """The contents of `patterns/<name>`; read once."""
    with (patterns_dir() / name).open("rb") as file:
        return tomllib.load(file)
