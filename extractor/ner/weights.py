"""What a trained recogniser consists of, out of the files that spaCy wrote: weights by layer, and actions.

spaCy is not imported for it: that takes longer than reading a report. `model` and `moves` are MessagePack.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgpack
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_ACTIONS = ("M", "B", "I", "L", "U", "O")
"""What the numbers of the file `moves` mean: missing, begin, inside, last, unit, outside."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of the network: its kind, its arrays by their letters in thinc, and its settings."""

    kind: str
    arrays: dict[str, Floats]
    settings: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Weights:
    """The layers in the order in which thinc walks them, and the names of the actions in the order of the outputs."""

    layers: tuple[Layer, ...]
    moves: tuple[str, ...]

    @classmethod
    def read(cls, folder: Path) -> "Weights":
        """The recogniser in `folder`. Raises FileNotFoundError when it is not there."""
        told = msgpack.unpackb((folder / "model").read_bytes(), strict_map_key=False)
        parts = zip(told["nodes"], told["params"], told["attrs"], strict=True)
        layers = (Layer(node["name"], _arrays(params), _settings(attrs)) for node, params, attrs in parts)
        return cls(tuple(layers), _moves(folder / "moves"))

    def of(self, kind: str) -> list[Layer]:
        """The layers of one kind."""
        return [layer for layer in self.layers if layer.kind == kind]


def _arrays(params: dict[str, Any]) -> dict[str, Floats]:
    """Arrays as thinc's writer packs them: data, type, and shape."""
    return {
        letter: np.frombuffer(packed[b"data"], dtype=packed[b"type"]).reshape(packed[b"shape"])
        for letter, packed in params.items()
        if packed is not None
    }


def _settings(attrs: dict[str, bytes]) -> dict[str, Any]:
    return {name: msgpack.unpackb(value) for name, value in attrs.items()}


def _moves(path: Path) -> tuple[str, ...]:
    """Actions in their order, and within one the labels that came most often first, as spaCy numbers them."""
    by_action = json.loads(msgpack.unpackb(path.read_bytes())["moves"])
    return tuple(
        f"{_ACTIONS[int(action)]}-{label}" if label or _ACTIONS[int(action)] != "O" else "O"
        for action, counts in sorted(by_action.items())
        for _, label in sorted(((count, label) for label, count in counts.items()), reverse=True)
    )
