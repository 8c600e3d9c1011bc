"""The vector of a word, wherever it stands: rows of four tables, drawn by hashes of the word, put through one layer."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extractor.ner.layers import Maxout, Norm
from extractor.ner.weights import Floats, Weights
from extractor.ner.words import Words

_Numbers = NDArray[np.uint64]


class Embedding:
    """Vectors of words, as the first layers of `weights` give them."""

    def __init__(self, weights: Weights, words: Words) -> None:
        self._words = words
        self._tables = [(layer.arrays["E"], int(layer.settings["seed"])) for layer in weights.of("hashembed")]
        self._maxout, self._norm = Maxout.of(weights.of("maxout")[0]), Norm.of(weights.of("layernorm")[0])

    def __call__(self, words: Sequence[str]) -> Floats:
        """A row for each word."""
        features = self._words.features(words)
        drawn = [_drawn(table, features[:, at], seed) for at, (table, seed) in enumerate(self._tables)]
        return self._norm(self._maxout(np.hstack(drawn)))


def _drawn(table: Floats, numbers: _Numbers, seed: int) -> Floats:
    """The sum of four rows of the table for each number."""
    first, second, third, fourth = (table[places] for places in _places(numbers, seed, len(table)))
    summed: Floats = first + second + third + fourth
    return summed


def _places(numbers: _Numbers, seed: int, size: int) -> list[NDArray[np.intp]]:
    """Four rows of a table of that size for each number: the 32 bits each of a MurmurHash3 of 128."""
    high, low = numbers * np.uint64(0x87C37B91114253D5), np.full_like(numbers, seed ^ 8)
    high = (high << np.uint64(31) | high >> np.uint64(33)) * np.uint64(0x4CF5AD432745937F) ^ np.uint64(seed ^ 8)
    high += low
    low += high
    high, low = _mixed(high), _mixed(low)
    high += low
    low += high
    halves = [half for whole in (high, low) for half in (whole & np.uint64(0xFFFFFFFF), whole >> np.uint64(32))]
    return [(half % np.uint64(size)).astype(np.intp) for half in halves]


def _mixed(numbers: _Numbers) -> _Numbers:
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        numbers = (numbers ^ numbers >> np.uint64(33)) * np.uint64(factor)
    return numbers ^ numbers >> np.uint64(33)
