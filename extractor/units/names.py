"""How units are named: the key by which names are compared, and the type word before a name.

Imports resources only.
"""

import unicodedata
from functools import cache, lru_cache
from typing import Literal

import regex

from extractor.resources import load_toml

Rank = Literal["commune", "district", "province"]
_TABLES: dict[Rank, str] = {"commune": "kinds", "district": "district_kinds", "province": "province_kinds"}
_TONE_IN_WORD = regex.compile(r"([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]*)")
_LIKE = str.maketrans("‐‑–—’‘`", "----'''")


@lru_cache(maxsize=16384)
def fold_name(name: str) -> str:
    """The key by which names are compared: letter case, white space, and the place of the tone mark do not count.

    A syllable has one tone wherever it is written (hoà, hòa), so the mark goes to the syllable's end.
    """
    apart = unicodedata.normalize("NFD", " ".join(name.split()).casefold()).translate(_LIKE)
    return unicodedata.normalize("NFC", _TONE_IN_WORD.sub(r"\2\1", apart))


@cache
def _kinds(rank: Rank) -> tuple[dict[str, str], regex.Pattern[str]]:
    """Type words of a rank, folded, with their types; and the pattern of a folded name that begins with one."""
    table = load_toml("units.toml")[_TABLES[rank]]
    words = {fold_name(word): kind for kind, spellings in table.items() for word in spellings}
    longest_first = "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))
    return words, regex.compile(rf"({longest_first})(?:(?<=\.) ?| )(.+)")


def kind_of(word: str, rank: Rank = "commune") -> str:
    """The type that a word or abbreviation stands for ("P." is "phường"), or nothing."""
    return _kinds(rank)[0].get(fold_name(word), "")


def short_kinds() -> tuple[str, ...]:
    """How kinds of communes and districts are shortened before a full stop, without it: "p", "tx"."""
    ranks: tuple[Rank, ...] = ("commune", "district")
    return tuple(word[:-1] for rank in ranks for word in _kinds(rank)[0] if word.endswith("."))


@lru_cache(maxsize=16384)
def split_kind(name: str, rank: Rank = "commune") -> tuple[str, str]:
    """The type of a name, empty when it has no type word, and its bare name as a key."""
    folded = fold_name(name)
    words, pattern = _kinds(rank)
    match = pattern.fullmatch(folded)
    return (words[match[1]], match[2]) if match else ("", folded)
