"""The glyphs of a page: its characters, their boxes, and how they are drawn, asked of pdfium as far as needed."""

from collections.abc import Iterator, Sequence
from ctypes import addressof, c_float
from dataclasses import dataclass, field
from math import degrees, isfinite
from typing import Any, NamedTuple

from extractor.document import Box
from extractor.reading.pdf import native
from extractor.reading.pdf.native import CUT

_HIDDEN = 3
_STRAIGHT = 15.0


class Run(NamedTuple):
    """How the text of one object is drawn.

    `turn`: degrees clockwise by which the page must be turned to read it; None for slanted text.
    """

    font: str
    bold: bool
    hidden: bool
    turn: int | None


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page by index, and the address of its text page, which must be open."""

    text: str
    address: int
    _runs: dict[int, Run] = field(default_factory=dict)
    _fonts: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text_page: Any) -> "Glyphs":
        """Those of a text page of pypdfium2."""
        return cls(native.characters(text_page), native.handle(text_page))

    def boxes(self, spans: Sequence[tuple[int, int]]) -> Iterator[Box]:
        """Around the first and the last glyph of each span: left, top, right, bottom, counted from below."""
        found = (c_float * (8 * len(spans)))()
        place, ask, address = addressof(found), native.loose_box, self.address
        for start, end in spans:
            ask(address, start, place)
            ask(address, end - 1, place + 16)
            place += 32
        sides = found[:] if isfinite(sum(found)) else [side if isfinite(side) else 0.0 for side in found]
        return zip(
            map(min, sides[0::8], sides[4::8]),
            map(max, sides[1::8], sides[5::8]),
            map(max, sides[2::8], sides[6::8]),
            map(min, sides[3::8], sides[7::8]),
            strict=True,
        )

    def runs(self, places: Sequence[int]) -> list[Run]:
        """How the glyph at each place is drawn. Runs are long: where two places are of one, so is all between."""
        objects = _filled(self.address, places)
        for thing, place in zip(objects, places, strict=True):
            if thing not in self._runs:
                self._runs[thing] = self._run(thing, place)
        return [self._runs[thing] for thing in objects]

    def _run(self, thing: int, place: int) -> Run:
        if not thing:
            return Run("", False, False, 0)
        font = self._font(native.font_of(thing) or 0)
        hidden, angle = native.render_mode(thing) == _HIDDEN, degrees(native.angle_at(self.address, place))
        return Run(font, "bold" in font.lower(), hidden, _turn(angle))

    def _font(self, font: int) -> str:
        if font not in self._fonts:
            self._fonts[font] = native.font_name(font) if font else ""
        return self._fonts[font]


def _filled(address: int, places: Sequence[int]) -> list[int]:
    """The text object at each place."""
    found = [0] * len(places)

    def fill(low: int, high: int) -> None:
        if found[low] == found[high]:
            found[low:high] = [found[low]] * (high - low)
        elif high - low > 1:
            middle = (low + high) // 2
            found[middle] = native.text_object_at(address, places[middle]) or 0
            fill(low, middle)
            fill(middle, high)

    if places:
        found[0], found[-1] = (native.text_object_at(address, places[end]) or 0 for end in (0, -1))
        fill(0, len(places) - 1)
    return found


def _turn(angle: float) -> int | None:
    nearest = round(angle / 90) * 90 if isfinite(angle) else 0
    return -nearest % 360 if abs(angle - nearest) <= _STRAIGHT else None


def shown(text: str) -> str:
    """`text` with the hyphen where pdfium has its own sign for it."""
    return text.replace(CUT, "-")
