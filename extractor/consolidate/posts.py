"""When two posts may be one, however they are shortened."""

from functools import cache, lru_cache

import regex

from extractor.folding import fold
from extractor.resources import load_toml

_WORD = regex.compile(r"[\p{L}\p{N}]+")


@lru_cache(maxsize=16384)
def post_key(post: str) -> str:
    """Words of a post, folded, what is shortened written out; empty where none is told."""
    words = " ".join(_WORD.findall(fold(post)))
    short = next((short for short in _short() if f"{words} ".startswith(f"{short} ")), "")
    return f"{_written_out()[short]}{words[len(short) :]}" if short else words


def may_be_one(one: str, other: str) -> bool:
    """Whether one post says what the other says, and perhaps more: "Tổ trưởng", "Tổ trưởng chuyên môn"."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


@cache
def _written_out() -> dict[str, str]:
    return {fold(short): fold(post) for short, post in load_toml("identity.toml")["posts"].items()}


@cache
def _short() -> tuple[str, ...]:
    """Longest first."""
    return tuple(sorted(_written_out(), key=len, reverse=True))
