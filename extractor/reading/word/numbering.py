"""Automatic list numbers of DOCX, which stand in no text: rebuilt from the numbering part.

Source: ECMA-376 Part 1, 17.9 (w:abstractNum, w:num, w:lvl, w:lvlOverride).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

import regex
from docx.oxml.ns import qn

_PLACE = regex.compile(r"%(\d)")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers are written and where they begin."""

    form: str = "decimal"
    text: str = ""
    start: int = 1

    @classmethod
    def of(cls, element: Any) -> Self:
        """From a w:lvl."""
        values = {name: _value(element.find(qn(f"w:{name}"))) for name in ("numFmt", "lvlText", "start")}
        return cls(values["numFmt"] or "decimal", values["lvlText"], int(values["start"] or 1))


@dataclass
class Numbering:
    """The lists of a document and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any) -> Self:
        """From the root of the numbering part."""
        numbering = cls()
        for abstract in root.iter(qn("w:abstractNum")):
            levels = {int(level.get(qn("w:ilvl"))): Level.of(level) for level in abstract.iter(qn("w:lvl"))}
            numbering.levels[abstract.get(qn("w:abstractNumId"))] = levels
        for number in root.iter(qn("w:num")):
            numbering._add_list(number)
        return numbering

    def _add_list(self, number: Any) -> None:
        name = number.get(qn("w:numId"))
        self.lists[name] = _value(number.find(qn("w:abstractNumId")))
        for override in number.iter(qn("w:lvlOverride")):
            start = override.find(qn("w:startOverride"))
            if start is not None:
                self.restarts[name, int(override.get(qn("w:ilvl")))] = int(_value(start))

    def next_sign(self, name: str, depth: int) -> str:
        """Counts on in list `name` and gives the sign to print: "1.", "a)", "-"; nothing for a list without signs."""
        levels = self.levels.get(self.lists.get(name, ""), {})
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(self.lists[name], {})
        self._count(name, depth, levels, counts)
        level = levels[depth]
        if level.form == "bullet":
            return "•" if level.text and ord(level.text[0]) in _PRIVATE else level.text
        return _PLACE.sub(lambda found: _written(levels, counts, int(found[1]) - 1), level.text)

    def _count(self, name: str, depth: int, levels: dict[int, Level], counts: dict[int, int]) -> None:
        restart = self.restarts.pop((name, depth), None)
        counts[depth] = restart if restart is not None else counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]


def _written(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
    level = levels.get(depth, Level())
    return _FORMS.get(level.form, str)(counts.get(depth, level.start))


def _roman(number: int) -> str:
    result = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        result += sign * count
    return result


def _letter(number: int) -> str:
    """A to Z, then AA, BB."""
    return _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)


def _value(element: Any) -> str:
    return "" if element is None else str(element.get(qn("w:val"), ""))


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "none": lambda number: "",
}
