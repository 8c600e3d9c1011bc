"""What the model is told of a word: numbers for its plain form, first letter, last three, and shape.

They are spaCy's own numbers, for the model was trained on them: 64 bits of MurmurHash, but for texts that are one of
spaCy's symbols ("X"). Imports nothing of the project.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WORDS = "words.json"
_SEEN_ALIKE = 4
"""So many letters of a kind are told apart in a shape: "Nguyễn" is "Xxxxx"."""
_LONGEST = 100
_ALL = (1 << 64) - 1
_FACTOR, _SHIFT = 0xC6A4A7935BD1E995, 47


@dataclass(frozen=True, slots=True)
class Words:
    """Plain forms of words that are not just in small letters, and numbers of texts that have one of their own."""

    norms: Mapping[str, str]
    symbols: Mapping[str, int]

    @classmethod
    def read(cls, folder: Path) -> "Words":
        """Those of the model in `folder`. Raises FileNotFoundError when they are not there."""
        return cls(**json.loads((folder / WORDS).read_text(encoding="utf-8")))

    def features(self, words: Iterable[str]) -> NDArray[np.uint64]:
        """A row of four for each word: norm, prefix, suffix, shape."""
        return np.array([self._row(word) for word in words], dtype=np.uint64).reshape(-1, 4)

    def _row(self, word: str) -> tuple[int, int, int, int]:
        norm = self.norms.get(word) or word.lower()
        return self._number(norm), self._number(word[0]), self._number(word[-3:]), self._number(shape(word))

    def _number(self, text: str) -> int:
        return self.symbols[text] if text in self.symbols else murmur(text)


def shape(word: str) -> str:
    """Capitals as X, small letters as x, digits as d; what repeats is told four times at the most."""
    if len(word) >= _LONGEST:
        return "LONG"
    kinds = [_kind(letter) for letter in word]
    return "".join(kind for at, kind in enumerate(kinds) if kinds[max(at - _SEEN_ALIKE, 0) : at] != [kind] * 4)


def _kind(letter: str) -> str:
    if letter.isalpha():
        return "X" if letter.isupper() else "x"
    return "d" if letter.isdigit() else letter


@lru_cache(maxsize=65536)
def murmur(text: str) -> int:
    """MurmurHash64A of the text in UTF-8, with the seed 1."""
    data = text.encode()
    whole = len(data) & ~7
    mixed = 1 ^ (len(data) * _FACTOR & _ALL)
    for at in range(0, whole, 8):
        part = int.from_bytes(data[at : at + 8], "little") * _FACTOR & _ALL
        mixed = (mixed ^ ((part ^ part >> _SHIFT) * _FACTOR & _ALL)) * _FACTOR & _ALL
    if rest := data[whole:]:
        mixed = (mixed ^ int.from_bytes(rest, "little")) * _FACTOR & _ALL
    mixed = (mixed ^ mixed >> _SHIFT) * _FACTOR & _ALL
    return mixed ^ mixed >> _SHIFT
