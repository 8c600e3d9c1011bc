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
    _fonts: dict[int, tuple[str, bool]] = field(default_factory=dict)

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
        """How the glyph at each place is drawn; the same object for glyphs of one run."""
        objects = [native.text_object_at(self.address, place) or 0 for place in places]
        for thing, place in zip(objects, places, strict=True):
            if thing not in self._runs:
                self._runs[thing] = self._run(thing, place)
        return [self._runs[thing] for thing in objects]

    def _run(self, thing: int, place: int) -> Run:
        if not thing:
            return Run("", False, False, 0)
        font, bold = self._font(native.font_of(thing) or 0)
        angle = degrees(native.angle_at(self.address, place))
        return Run(font, bold, native.render_mode(thing) == _HIDDEN, _turn(angle) if angle else 0)

    def _font(self, font: int) -> tuple[str, bool]:
        """Its name, and whether it is bold by its name."""
        if font not in self._fonts:
            name = native.font_name(font) if font else ""
            self._fonts[font] = name, "bold" in name.lower()
        return self._fonts[font]


def _turn(angle: float) -> int | None:
    nearest = round(angle / 90) * 90 if isfinite(angle) else 0
    return -nearest % 360 if abs(angle - nearest) <= _STRAIGHT else None


def shown(text: str) -> str:
    """`text` with the hyphen where pdfium has its own sign for it."""
    return text.replace(CUT, "-")
