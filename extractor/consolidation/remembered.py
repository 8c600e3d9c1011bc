"""Workplaces that earlier runs have taken apart: most come again, and each takes long."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from typing import Any

from extractor.consolidation.workplace import KNOWN, Asked, Workplace
from extractor.pieces import Pieces

_NAME = "workplaces"


@contextmanager
def remembered(pieces: Pieces) -> Iterator[None]:
    """Workplaces are known as `pieces` tell them until the end of the block, which keeps what has come besides."""
    before = _recalled(pieces)
    KNOWN.clear()
    KNOWN.update(before)
    yield
    if KNOWN.keys() != before.keys():
        told = [(*asked, *(astuple(place) if place else ())) for asked, place in KNOWN.items()]
        pieces.put(_NAME, "", json.dumps(told).encode())


def _recalled(pieces: Pieces) -> dict[Asked, Workplace | None]:
    piece = pieces.get(_NAME, "")
    return dict(map(_known, json.loads(piece))) if piece else {}


def _known(told: list[Any]) -> tuple[Asked, Workplace | None]:
    text, person, province, *place = told
    return (text, person, province), Workplace(*place) if place else None
