"""Whether the text of a page can be read, or its letters come out as others: then it must be recognised."""

import re
from collections.abc import Sequence
from functools import cache

from extractor.reading.syllables import share
from extractor.resources import load_toml

_LEAST_SHARE = 0.6
_LEAST_WORDS = 12
_SAMPLED = 24
_MOST_SIGNS = 0.1
_CID = "(cid:"
_WORD = re.compile(r"[^\W\d_]{2,}")
# Consonants that stand alone are what is left of words that were split at their accents.
_LONE = re.compile(r"(?<![^\s])[bcdđghklmnpqrstvx](?![^\s])")
_MOST_LONE = 0.1
_FOREIGN_SHARE = 0.12


def is_legible(texts: Sequence[str]) -> bool:
    """Whether the lines of a page read as Vietnamese or English. Of a long page every fourth line is judged."""
    text = " ".join(texts[::4] if len(texts) > _SAMPLED else texts)
    lost = text.count("\ufffd") + len(_CID) * text.count(_CID)
    if lost > _MOST_SIGNS * len(text):
        return False
    words = _WORD.findall(text)
    if len(words) < _LEAST_WORDS or _is_foreign(words):
        return True
    return share(text) >= _LEAST_SHARE and len(_LONE.findall(text)) <= _MOST_LONE * len(words)


def _is_foreign(words: Sequence[str]) -> bool:
    """Whether the small words of English are as many as in English."""
    return sum(word.lower() in _small_words() for word in words) >= _FOREIGN_SHARE * len(words)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(load_toml("syllables.toml")["english"]["words"])
