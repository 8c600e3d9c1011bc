"""How givers are compared: the office that speaks for a body is the body."""

from functools import cache, lru_cache
from unicodedata import normalize

import regex

from extractor.folding import fold
from extractor.words.rulebook import offices

_WORD = regex.compile(r"[\p{L}\p{N}]+")


@lru_cache(maxsize=4096)
def authority_key(name: str) -> str:
    """Words of a giver's name, with or without the office that speaks for it."""
    return _without_office(" ".join(_WORD.findall(fold(normalize("NFC", name)))))


def _without_office(words: str) -> str:
    """`words` without any of the offices, however many stand there."""
    for office in _offices():
        if words.startswith(f"{office} "):
            return _without_office(words[len(office) + 1 :])
    return words


@cache
def _offices() -> tuple[str, ...]:
    return tuple(fold(form) for office in offices() for form in office.forms)
