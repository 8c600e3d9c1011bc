"""How much of a text is Vietnamese by its syllables: good text is nearly all, a broken or old encoding is not."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Any

import regex

from extractor.resources import load_toml

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_STOPPED_TONES = ("\u0301", "\u0323")
# Signs of Latin-1 and of private use are letters in old encodings and broken fonts, though not where they stand alone
# as bullets or, as « and » do, around words.
_WORD = regex.compile(r"(?:[\p{L}\p{M}\p{Co}\uFFFD¡-ª¬-º¼-¿]|(?<=\p{L})«|(?<=\p{L})»(?=\p{L}))+")
_NEUTRAL = regex.compile(r"[A-ZĐ]+|\p{L}|\p{Co}|[^\p{L}\p{Co}\uFFFD]+")


def share(text: str) -> float:
    """The share, 0 to 1, of words that are Vietnamese syllables or known foreign words; 1 where there is no word.

    Words of plain capitals that are no syllable, single letters, and signs without a letter count neither way.
    """
    judged = [good for word in _WORD.findall(text) if (good := _is_good(word)) is not None]
    return sum(judged) / len(judged) if judged else 1.0


def is_syllable(word: str) -> bool:
    """Whether one word of letters, in any case and with its tone on any vowel, is a Vietnamese syllable."""
    return _key(word) in _syllables()


@lru_cache(maxsize=65536)
def _is_good(word: str) -> bool | None:
    if is_syllable(word) or word.lower() in _foreign():
        return True
    return None if _NEUTRAL.fullmatch(word) else False


def _key(word: str) -> str:
    """The letters without their tones, and the tones behind them."""
    parts = unicodedata.normalize("NFD", word.lower())
    letters = "".join(part for part in parts if part not in _TONES[1:])
    return unicodedata.normalize("NFC", letters) + "".join(part for part in parts if part in _TONES[1:])


@cache
def _syllables() -> frozenset[str]:
    data = load_toml("syllables.toml")
    return frozenset(
        onset + rime + tone
        for rimes, tones in ((data["open"], _TONES), (data["stopped"], _STOPPED_TONES))
        for rime in rimes
        for onset, tone in product(_onsets(data["onset"], rime), tones)
    )


def _onsets(entries: list[dict[str, Any]], rime: str) -> Iterator[str]:
    return (onset for entry in entries if rime[0] in entry["before"] for onset in entry["letters"])


@cache
def _foreign() -> frozenset[str]:
    return frozenset(load_toml("syllables.toml")["foreign"]["words"])
