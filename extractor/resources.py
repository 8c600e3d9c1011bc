"""Finds the data under `patterns/`: where `EXTRACTOR_PATTERNS` says, inside the package, or beside it in a checkout."""

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from extractor.kept import kept

_PACKAGE = Path(__file__).parent
_CANDIDATES = (_PACKAGE / "patterns", _PACKAGE.parent / "patterns")
OTHER = "EXTRACTOR_PATTERNS"
"""The environment variable that names another folder of pattern files, for the whole run."""


class NoPatternsError(FileNotFoundError):
    """The installation lacks its pattern files, and with them all words for users."""


@cache
def patterns_dir() -> Path:
    """The folder of the pattern files. Raises NoPatternsError when the installation lacks it."""
    other = os.environ.get(OTHER)
    for folder in [Path(other)] if other else _CANDIDATES:
        if (folder / "awards.toml").exists():
            return folder
    places = other or " or ".join(map(str, _CANDIDATES))
    raise NoPatternsError(f"no pattern files in {places}; install the package again")


@cache
def load_toml(name: str) -> dict[str, Any]:
    """The contents of `patterns/<name>`; read once."""
    data = (patterns_dir() / name).read_bytes()
    return kept(name, data, lambda: tomllib.loads(data.decode()))
