"""The form in which Vietnamese words are compared: same letters, same tones, same length.

Folded away are letter case, the place of the tone mark (hoá, hóa), y for i (sỹ, sĩ), and the make of
dashes, quotes, and spaces. Nothing else: Hòa and Hoa stay two words.
"""

import unicodedata
from functools import lru_cache

import regex

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE_PLACE = regex.compile(rf"(?<!q)([ou])([{_TONES}])([aey])(?![\u0302\u0306\u031b\w])", regex.V1)
_Y_FOR_I = regex.compile(rf"(?<=(?:^|\W)(?:[bcdđghklmnprstvx]|ph|th|kh|ch|nh|gh))y(?=[{_TONES}]?(?:\W|$))", regex.V1)
_LIKE = str.maketrans(
    dict.fromkeys("\xa0\t", " ")
    | dict.fromkeys("‐‑‒–—−", "-")
    | dict.fromkeys("“”„«»″", '"')
    | dict.fromkeys("‘’‚′`", "'")
)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word, folded; as many characters as `word` when that is in NFC."""
    parts = unicodedata.normalize("NFD", word.lower())
    parts = _TONE_PLACE.sub(r"\1\3\2", parts)
    parts = _Y_FOR_I.sub("i", parts)
    folded = unicodedata.normalize("NFC", parts).translate(_LIKE)
    # A few foreign letters (İ) grow when made small; offsets must not.
    return folded if len(folded) == len(word) else word


_PIECE = regex.compile(r"\w+|\W+")
_SHORT = 64


def fold(text: str) -> str:
    """All of `text`, folded, every character where it was."""
    return _fold_short(text) if len(text) <= _SHORT else _fold_line(text)


def _fold(text: str) -> str:
    return "".join(map(_fold_piece, _PIECE.findall(text)))


# Names and cells come again and again; a line is folded by a few readers right after each other.
_fold_short = lru_cache(maxsize=65536)(_fold)
_fold_line = lru_cache(maxsize=256)(_fold)


@lru_cache(maxsize=65536)
def _fold_piece(piece: str) -> str:
    return fold_word(piece) if _WORD.match(piece) else piece.translate(_LIKE)


_WORD = regex.compile(r"\w")
