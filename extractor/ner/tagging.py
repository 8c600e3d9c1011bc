"""The trained recogniser, read by numpy: what spaCy's own runtime finds, in a fraction of the time.

Each line is read by itself, many in one go, so what is found in it does not hang on the lines around it. The vector of
a word is the same wherever it stands, so it is worked out once. `tests/test_ner_tagging.py` holds the two together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from extractor.ner.embedding import Embedding
from extractor.ner.layers import Convolution, Maxout, Norm, largest
from extractor.ner.weights import Floats, Weights
from extractor.ner.words import Words

Name = tuple[int, int, str]
"""First token, token behind the last, and label."""
Places = NDArray[np.intp]
_VOCABULARY = 50_000
"""Words whose vectors are kept, at the most."""
_PAD = 2
"""Empty rows between lines, as many as a vector sees tokens to each side."""
_LOT = 1024
"""Tokens read at a time: more costs memory, fewer costs calls of numpy."""


class Tagger:
    """Finds names in a line of tokens, as spaCy's recogniser of these weights would."""

    def __init__(self, weights: Weights, words: Words) -> None:
        self._embed = Embedding(weights, words)
        maxouts, norms = weights.of("maxout")[1:], weights.of("layernorm")[1:]
        self._encode = [
            Convolution(Maxout.of(maxout), Norm.of(norm)) for maxout, norm in zip(maxouts, norms, strict=True)
        ]
        upper, linear = (layer.arrays for layer in weights.of("linear"))
        self._linear = (linear["W"].T, linear["b"])
        self._steps = _Steps(weights.of("precomputable_affine")[0].arrays, upper, weights.moves)
        self._places: dict[str, int] = {}
        self._vectors = np.zeros((0, linear["W"].shape[1]), dtype=np.float32)

    def names(self, lines: Sequence[Sequence[str]]) -> Iterator[tuple[Name, ...]]:
        """The names in each line of tokens, in order."""
        self._learn(word for line in lines for word in line)
        for batch in _batches(lines):
            yield from self._in_batch(batch)

    def _in_batch(self, lines: Sequence[Sequence[str]]) -> Iterator[tuple[Name, ...]]:
        """The names in lines that are laid one below the other, empty rows between them."""
        starts = list(accumulate((len(line) + _PAD for line in lines), initial=_PAD))
        rows = np.zeros((starts[-1], self._vectors.shape[1]), dtype=np.float32)
        inside = np.concatenate(
            [np.arange(start, start + len(line)) for start, line in zip(starts, lines, strict=False)]
        )
        words = [word for line in lines for word in line]
        rows[inside] = self._vectors[[self._places[word] for word in words]]
        for layer in self._encode:
            rows = layer(rows)
        weights, bias = self._linear
        ends = np.array(list(accumulate(map(len, lines))), dtype=np.intp)
        found = self._steps.names(rows[inside] @ weights + bias, [word.isspace() for word in words], ends)
        return _by_line(found, ends.tolist())

    def _learn(self, words: Iterable[str]) -> None:
        """Works out the vectors of words that are new; forgets the old ones when they have become too many."""
        if len(self._places) > _VOCABULARY:
            self._places, self._vectors = {}, self._vectors[:0]
        if new := [word for word in dict.fromkeys(words) if word not in self._places]:
            self._places.update(zip(new, range(len(self._places), len(self._places) + len(new)), strict=True))
            self._vectors = np.vstack((self._vectors, self._embed(new)))


class _Steps:
    """The recogniser's decisions from token to token: begin a name, go on with it, end it, or leave the token out.

    A decision is taken by the token, and inside a name by its first token and the one before. So outside of names
    all tokens are decided at once, and one by one only inside.
    """

    def __init__(self, lower: Mapping[str, Floats], upper: Mapping[str, Floats], moves: Sequence[str]) -> None:
        weights = lower["W"]
        self._shape = weights.shape[:-1]
        self._features = np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T)
        self._bias, self._missing = lower["b"], lower["pad"][0]
        self._upper = (upper["W"].T, upper["b"])
        self._moves = moves
        self._never = self._places(lambda move: move[0] in "IL" or move == "U-")
        self._begins = self._places(lambda move: move[0] == "B")
        self._goes = np.array([move[0] == "B" for move in moves])
        self._opens = self._places(lambda move: move[0] in "BU")
        self._out = self._moves.index("O")
        self._labels = [move.partition("-")[2] for move in self._moves]
        self._inner, self._last = (np.array([self._go_on(sign, label) for label in self._labels]) for sign in "IL")

    def _go_on(self, sign: str, label: str) -> int:
        """The move that goes on with a name of a label, or ends it."""
        return self._moves.index(f"{sign}-{label}") if f"{sign}-{label}" in self._moves else self._out

    def _places(self, fits: Callable[[str], bool]) -> list[int]:
        return [place for place, move in enumerate(self._moves) if fits(move)]

    def names(self, rows: Floats, spaces: Sequence[bool], ends: Places) -> Iterator[Name]:
        """The names among the tokens of lines that end at `ends`; none begins at a white space."""
        features = (rows @ self._features).reshape(-1, *self._shape)
        opened = self._opened(features, np.array(spaces, dtype=np.bool_), ends)
        starts = np.flatnonzero(opened != self._out)
        stops = self._stops(features, starts, opened[starts], ends)
        end = 0
        for start, stop, move in zip(starts.tolist(), stops.tolist(), opened[starts].tolist(), strict=True):
            if start >= end:
                end = stop
                yield start, stop, self._labels[move]

    def _scores(self, summed: Floats) -> Floats:
        weights, bias = self._upper
        scores: Floats = largest(summed + self._bias) @ weights + bias
        return scores

    def _opened(self, features: Floats, spaces: NDArray[np.bool_], ends: Places) -> Places:
        """The move at each token when no name is open there."""
        scores = self._scores(features[:, 0] + self._missing[1] + self._missing[2])
        scores[:, self._never] = -np.inf
        scores[np.ix_(np.flatnonzero(spaces), np.array(self._opens))] = -np.inf
        # A name that begins at the last token of a line is of one token.
        scores[np.ix_(ends[ends > 0] - 1, np.array(self._begins))] = -np.inf
        best: Places = scores.argmax(axis=1)
        return best

    def _stops(self, features: Floats, starts: Places, moves: Places, ends: Places) -> Places:
        """Behind the last token of each name; all that are open go on token by token, together."""
        stops = starts + 1
        last = ends[np.searchsorted(ends, starts, side="right")]
        going = np.flatnonzero(self._goes[moves])
        while going.size:
            place, start, move = stops[going], starts[going], moves[going]
            scores = self._scores(features[place, 0] + features[start, 1] + features[place - 1, 2])
            lines = np.arange(len(going))
            over = scores[lines, self._last[move]] > scores[lines, self._inner[move]]
            stops[going] += 1
            going = going[~over & (stops[going] < last[going])]
        return stops


def _batches(lines: Sequence[Sequence[str]]) -> Iterator[Sequence[Sequence[str]]]:
    """The lines in lots of about so many tokens that the matrices of a lot stay in the processor's cache."""
    lot: list[Sequence[str]] = []
    size = 0
    for line in lines:
        lot.append(line)
        size += len(line)
        if size >= _LOT:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


def _by_line(names: Iterator[Name], ends: Sequence[int]) -> Iterator[tuple[Name, ...]]:
    """The names of each line, counted from its first token, out of those of lines that end at `ends`."""
    name = next(names, None)
    start = 0
    for end in ends:
        found = []
        while name and name[0] < end:
            found.append((name[0] - start, name[1] - start, name[2]))
            name = next(names, None)
        yield tuple(found)
        start = end
