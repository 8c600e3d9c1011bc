"""When two posts may be one, however they are shortened."""

from functools import lru_cache

import regex

from extractor.consolidation.lists import opens_with, paired
from extractor.folding import fold

_WORD = regex.compile(r"[\p{L}\p{N}]+")


@lru_cache(maxsize=4096)
def post_key(post: str) -> str:
    """Words of a post, folded, what is shortened written out; empty where none is told."""
    words = " ".join(_WORD.findall(fold(post)))
    written_out = paired("posts")
    short = next((words[: len(short)] for short in written_out if f"{words} ".startswith(f"{short} ")), "")
    return f"{written_out[short]}{words[len(short) :]}" if short else words


def learns(post: str) -> bool:
    """Whether somebody of that post goes to school there."""
    return bool(opens_with(post, "pupils"))


def may_be_one(one: str, other: str) -> bool:
    """Whether one post says what the other says, and perhaps more: "Tổ trưởng", "Tổ trưởng chuyên môn"."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
