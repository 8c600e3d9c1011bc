"""Layers of the network, by numpy. Matrices are multiplied by its BLAS, which is faster than spaCy's."""

from dataclasses import dataclass

import numpy as np

from extractor.ner.weights import Floats, Layer

_LEAST = np.float32(1e-8)


@dataclass(frozen=True, slots=True)
class Maxout:
    """A layer whose every output is the largest of several sums."""

    weights: Floats
    """Inputs by outputs times pieces."""
    bias: Floats
    """Outputs by pieces."""

    @classmethod
    def of(cls, layer: Layer) -> "Maxout":
        """The weights of a layer of thinc."""
        weights = layer.arrays["W"]
        return cls(np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T), layer.arrays["b"])

    def __call__(self, rows: Floats) -> Floats:
        """A row of outputs for each row of inputs."""
        summed: Floats = (rows @ self.weights).reshape(-1, *self.bias.shape) + self.bias
        return largest(summed)


def largest(summed: Floats) -> Floats:
    """The largest piece of each output; pieces are few, so they are compared one by one."""
    found = summed[..., 0]
    for piece in range(1, summed.shape[-1]):
        found = np.maximum(found, summed[..., piece])
    return found


@dataclass(frozen=True, slots=True)
class Norm:
    """A layer that brings each row to the same mean and spread."""

    gain: Floats
    bias: Floats

    @classmethod
    def of(cls, layer: Layer) -> "Norm":
        """The weights of a layer of thinc."""
        return cls(layer.arrays["G"], layer.arrays["b"])

    def __call__(self, rows: Floats) -> Floats:
        """The rows, changed where they are."""
        width = rows.shape[1]
        rows -= np.add.reduce(rows, axis=1, keepdims=True) / width
        rows /= np.sqrt(np.add.reduce(rows * rows, axis=1, keepdims=True) / width + _LEAST)
        rows *= self.gain
        rows += self.bias
        return rows


@dataclass(frozen=True, slots=True)
class Convolution:
    """A layer over each token and its neighbours, normalised, added to what came in."""

    maxout: Maxout
    norm: Norm

    def __call__(self, rows: Floats) -> Floats:
        """As many rows as came in."""
        width = rows.shape[1]
        around = np.zeros((len(rows), 3 * width), dtype=np.float32)
        around[1:, :width], around[:, width:-width], around[:-1, -width:] = rows[:-1], rows, rows[1:]
        seen = self.norm(self.maxout(around))
        seen += rows
        return seen
