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


@lru_cache(maxsize=16384)
def fold_word(word: str) -> str:
    """One word, folded; as many characters as `word` when that is in NFC."""
    parts = unicodedata.normalize("NFD", word.lower())
    parts = _TONE_PLACE.sub(r"\1\3\2", parts)
    parts = _Y_FOR_I.sub("i", parts)
    folded = unicodedata.normalize("NFC", parts).translate(_LIKE)
    # A few foreign letters (İ) grow when made small; offsets must not.
    return folded if len(folded) == len(word) else word


def without_accents(text: str) -> str:
    """The letters without tones and marks, as large or small as they are: "Đặng Thuý" is "Dang Thuy"."""
    parts = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


_WORD = regex.compile(r"\w+")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """All of `text`, folded, every character where it was; a line is asked for by many rules in turn."""
    return " ".join(map(_fold_stretch, text.split(" ")))


@lru_cache(maxsize=16384)
def _fold_stretch(stretch: str) -> str:
    """What stands between two spaces; most of it comes again and again."""
    return _WORD.sub(lambda match: fold_word(match[0]), stretch).translate(_LIKE)
