"""Automatic list numbers of DOCX, which stand in no text: rebuilt from the numbering part.

Source: ECMA-376 Part 1, 17.9 (w:abstractNum, w:num, w:lvl, w:lvlOverride).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

import regex

from extractor.reading.word.elements import number, switch, tag, value
from extractor.reading.word.styles import Styles

_PLACE = regex.compile(r"%(\d)")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_ROMAN, _MOST_LETTERS = 4000, 260
_PRIVATE = range(0xE000, 0xF900)
_DEPTHS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers are written and where they begin; `legal`: all levels in figures."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False
    style: str = ""

    @classmethod
    def of(cls, element: Any) -> Self:
        """From a w:lvl."""
        return cls(
            value(element, "numFmt") or "decimal",
            value(element, "lvlText"),
            number(value(element, "start"), 1),
            bool(switch(element, "isLgl")),
            value(element, "pStyle"),
        )


@dataclass
class Numbering:
    """The lists of a document and how far each has counted. `restarts` holds lists that begin anew at first use."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, Level]] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any, styles: Styles) -> Self:
        """From the root of the numbering part. A list that only names a style has the levels of the style's list."""
        numbering = cls()
        links: dict[str, str] = {}
        for abstract in root.iter(tag("abstractNum")):
            name = abstract.get(tag("abstractNumId"), "")
            numbering.levels[name] = _levels(abstract)
            links[name] = value(abstract, "numStyleLink")
        for entry in root.iter(tag("num")):
            numbering._add_list(entry)
        for name, style in links.items():
            linked = next((value(one, "pPr/numPr/numId") for one in styles.chain(style)), "")
            numbering.levels[name] = numbering.levels[name] or numbering._levels_of(linked)
        return numbering

    def _add_list(self, entry: Any) -> None:
        name = entry.get(tag("numId"), "")
        self.lists[name] = value(entry, "abstractNumId")
        self.overrides[name] = {}
        for override in entry.iter(tag("lvlOverride")):
            depth, start = number(override.get(tag("ilvl"))), value(override, "startOverride")
            self.overrides[name].update(_levels(override))
            if start:
                self.restarts[name, depth] = number(start, 1)

    def _levels_of(self, name: str) -> dict[int, Level]:
        return self.levels.get(self.lists.get(name, ""), {}) | self.overrides.get(name, {})

    def depth_of_style(self, name: str, style: str) -> str:
        """The level of list `name` that a paragraph style is tied to; empty without one."""
        return next(
            (str(depth) for depth, level in self._levels_of(name).items() if style and level.style == style), ""
        )

    def next_sign(self, name: str, depth: int) -> str:
        """Counts on in list `name` and gives the sign to print: "1.", "a)", "-"; nothing for a list without signs."""
        levels = self._levels_of(name)
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(self.lists[name], {})
        self._count(name, depth, levels, counts)
        level = levels[depth]
        if level.form == "bullet":
            return "•" if level.text and ord(level.text[0]) in _PRIVATE else level.text
        return _PLACE.sub(lambda found: _written(levels, counts, int(found[1]) - 1, level.legal), level.text)

    def _count(self, name: str, depth: int, levels: dict[int, Level], counts: dict[int, int]) -> None:
        restart = self.restarts.pop((name, depth), None)
        counts[depth] = restart if restart is not None else counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]


def _levels(element: Any) -> dict[int, Level]:
    """The levels below an element, by depth."""
    found = {number(level.get(tag("ilvl"))): Level.of(level) for level in element.iter(tag("lvl"))}
    return {depth: level for depth, level in found.items() if 0 <= depth < _DEPTHS}


def _written(levels: dict[int, Level], counts: dict[int, int], depth: int, legal: bool) -> str:
    level = levels.get(depth, Level())
    form = "decimal" if legal and level.form != "none" else level.form
    return _FORMS.get(form, str)(counts.get(depth, level.start))


def in_roman(number: int) -> str:
    """IV for 4; figures where there are no Roman ones."""
    if not 0 < number < _MOST_ROMAN:
        return str(number)
    result = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        result += sign * count
    return result


def in_letters(number: int) -> str:
    """A to Z, then AA, BB."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    return _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "upperRoman": in_roman,
    "lowerRoman": lambda number: in_roman(number).lower(),
    "upperLetter": in_letters,
    "lowerLetter": lambda number: in_letters(number).lower(),
    "none": lambda number: "",
}
