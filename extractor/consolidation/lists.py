"""The lists of `patterns/identity.toml`, folded; read once."""

from collections.abc import Mapping
from functools import cache

from extractor.folding import fold
from extractor.resources import load_toml


@cache
def listed(group: str) -> tuple[str, ...]:
    """The words of one list, the longest first."""
    return tuple(
        sorted({fold(word) for word in load_toml("identity.toml")[group]}, key=lambda word: (-len(word), word))
    )


@cache
def paired(table: str) -> Mapping[str, str]:
    """One table of two columns."""
    return {fold(name): fold(other) for name, other in load_toml("identity.toml")[table].items()}


def opens_with(words: str, group: str) -> str:
    """The longest entry of a list that `words` begin with, word by word; or nothing."""
    words = f"{words} "
    return next((entry for entry, opening in _openings(group) if words.startswith(opening)), "")


@cache
def _openings(group: str) -> tuple[tuple[str, str], ...]:
    return tuple((entry, f"{entry} ") for entry in listed(group))
