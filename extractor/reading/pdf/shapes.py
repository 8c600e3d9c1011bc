"""What is drawn on a page besides text: ruling lines, and how much of it pictures cover. Asked before any word is."""

from collections.abc import Iterator
from ctypes import addressof, c_float, c_uint
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

from extractor.document import Box
from extractor.reading.pdf import native

_PATH, _IMAGE, _FORM = 2, 3, 5
_LINE_TO, _MOVE_TO = 0, 2
_THIN = 3.0
_DEEPEST = 6
_MOST_SEGMENTS = 400
_MOST_OBJECTS, _MOST_RULES = 20_000, 3_000

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class _Drawn(NamedTuple):
    """An object of the page, its address, and the matrix of the form that it is in."""

    kind: int
    address: int
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Shapes:
    """Boxes as pdfium counts them, left, top, right, bottom: thin ones and lines as rules, and pictures.

    `paths`: how many there are, whatever they are. `dpi`: the finest resolution of a picture, 0 where there is none.
    """

    rules: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()
    paths: int = 0
    dpi: float = 0.0

    def covered(self, page: Box) -> float:
        """The share of the page, 0 to 1, that pictures cover; where they overlap it is counted twice."""
        area = (page[2] - page[0]) * (page[1] - page[3])
        return min(sum(_shared(box, page) for box in self.pictures) / area, 1.0) if area > 0 else 0.0


def shapes_of(page: int) -> Shapes:
    """The shapes of the page at this address."""
    rules: list[Box] = []
    pictures: list[Box] = []
    paths, dpi = 0, 0.0
    for count, drawn in enumerate(_objects(page)):
        if count > _MOST_OBJECTS or len(rules) > _MOST_RULES:  # a drawing
            return Shapes((), tuple(pictures), paths, dpi)
        if drawn.kind == _PATH:
            paths += 1
            rules += _rules(drawn)
        elif drawn.kind == _IMAGE and (box := _bounds(drawn)):
            pictures.append(box)
            dpi = max(dpi, _resolution(drawn, box))
    return Shapes(tuple(rules), tuple(pictures), paths, dpi)


def _shared(box: Box, page: Box) -> float:
    width = min(box[2], page[2]) - max(box[0], page[0])
    height = min(box[1], page[1]) - max(box[3], page[3])
    return max(width, 0.0) * max(height, 0.0)


def _objects(page: int) -> Iterator[_Drawn]:
    """The objects that are no text, those inside forms with them."""
    for index in range(native.object_count(page)):
        address = native.object_at(page, index)
        kind = native.kind_of(address)
        if kind in {_PATH, _IMAGE}:
            yield _Drawn(kind, address, _IDENTITY)
        elif kind == _FORM:
            yield from _inside(address, _matrix(address), 1)


def _inside(form: int, matrix: Matrix, depth: int) -> Iterator[_Drawn]:
    for index in range(native.inner_count(form)):
        address = native.inner_at(form, index)
        kind = native.kind_of(address)
        if kind in {_PATH, _IMAGE}:
            yield _Drawn(kind, address, matrix)
        elif kind == _FORM and depth < _DEEPEST:
            yield from _inside(address, _product(_matrix(address), matrix), depth + 1)


def _rules(drawn: _Drawn) -> list[Box]:
    """A thin path as one rule; else those of its edges that go straight across or down."""
    box = _bounds(drawn)
    if box is None:
        return []
    if min(box[2] - box[0], box[1] - box[3]) <= _THIN:
        return [box]
    if native.segment_count(drawn.address) > _MOST_SEGMENTS:
        return []
    edges = (edge for edge in _edges(drawn) if isfinite(sum(edge)))
    return [edge for edge in edges if min(edge[2] - edge[0], edge[1] - edge[3]) <= _THIN]


def _edges(drawn: _Drawn) -> Iterator[Box]:
    """The straight segments of a path, and those that close it."""
    matrix = _product(_matrix(drawn.address), drawn.matrix)
    found = (c_float * 2)()
    across, down = addressof(found), addressof(found) + 4
    start = last = (0.0, 0.0)
    for index in range(native.segment_count(drawn.address)):
        segment = native.segment_at(drawn.address, index)
        native.segment_point(segment, across, down)
        kind, point = native.segment_kind(segment), _moved((found[0], found[1]), matrix)
        if kind == _LINE_TO:
            yield _around(last, point)
        start, last = (point if kind == _MOVE_TO else start), point
        if native.segment_closes(segment):
            yield _around(last, start)


def _bounds(drawn: _Drawn) -> Box | None:
    found = (c_float * 4)()
    place = addressof(found)
    if not native.bounds_of(drawn.address, place, place + 4, place + 8, place + 12):
        return None
    left, bottom, right, top = found
    if not isfinite(left + bottom + right + top):
        return None
    if drawn.matrix == _IDENTITY:
        return left, top, right, bottom
    corners = [_moved(corner, drawn.matrix) for corner in ((left, bottom), (left, top), (right, bottom), (right, top))]
    across, down = zip(*corners, strict=True)
    return min(across), max(down), max(across), min(down)


def _resolution(drawn: _Drawn, box: Box) -> float:
    """Dots an inch of a picture, by its longer side."""
    found = (c_uint * 2)()
    native.pixels_of(drawn.address, addressof(found), addressof(found) + 4)
    longer = max(box[2] - box[0], box[1] - box[3])
    return 72.0 * max(found) / longer if longer > 0 else 0.0


def _around(point: tuple[float, float], other: tuple[float, float]) -> Box:
    return min(point[0], other[0]), max(point[1], other[1]), max(point[0], other[0]), min(point[1], other[1])


def _matrix(address: int) -> Matrix:
    found = (c_float * 6)()
    native.matrix_of(address, addressof(found))
    a, b, c, d, e, f = found
    return a, b, c, d, e, f


def _product(first: Matrix, then: Matrix) -> Matrix:
    """`first`, and `then` on what it gives."""
    (a, b, c, d, e, f), (g, h, i, j, k, m) = first, then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _moved(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return point[0] * a + point[1] * c + e, point[0] * b + point[1] * d + f
