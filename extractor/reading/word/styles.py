"""Styles of a DOCX: what a run or a paragraph has from itself, its styles, and the document's defaults.

Source: ECMA-376 Part 1, 17.7.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Self

from extractor.reading.word.elements import switch, tag, value

_FONT_NAMES = ("hAnsi", "ascii", "cs", "eastAsia")
_THEMES = ("hAnsiTheme", "asciiTheme")
_THEME = "theme"


@dataclass
class Styles:
    """The styles by their ids; `default` is the paragraphs' own, `base` the document's run properties."""

    by_id: dict[str, Any] = field(default_factory=dict)
    default: str = ""
    base: Any = None
    _fonts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any) -> Self:
        """From the root of the styles part; None gives no styles."""
        if root is None:
            return cls()
        by_id = {style.get(tag("styleId"), ""): style for style in root.iter(tag("style"))}
        paragraphs = (style for style in by_id.values() if style.get(tag("type")) == "paragraph")
        default = next((one.get(tag("styleId"), "") for one in paragraphs if one.get(tag("default"), "0") != "0"), "")
        return cls(by_id, default, root.find(tag("docDefaults/rPrDefault")))

    def chain(self, name: str) -> Iterator[Any]:
        """The style of that id and those it is based on, each once."""
        seen: set[str] = set()
        while name in self.by_id and name not in seen:
            seen.add(name)
            yield self.by_id[name]
            name = value(self.by_id[name], "basedOn")

    def of_paragraph(self, paragraph: Any) -> Iterator[Any]:
        """The styles of a w:p, nearest first."""
        return self.chain(value(paragraph, "pPr/pStyle") or self.default)

    def is_on(self, run: Any, paragraph: Any, name: str) -> bool:
        """Whether a run property such as "b" or "vanish" holds for a run: the nearest that tells it decides."""
        sources = (run, *self.chain(value(run, "rPr/rStyle")), *self.of_paragraph(paragraph), self.base)
        told = (switch(source, f"rPr/{name}") for source in sources)
        return next((on for on in told if on is not None), False)

    def font(self, run: Any, paragraph: Any) -> str:
        """The font of a run by name; "theme" for a font of the theme, which is never an old one."""
        own = _font(run)
        if own:
            return own
        names = f"{value(run, 'rPr/rStyle')} {value(paragraph, 'pPr/pStyle')}"
        if names not in self._fonts:
            sources = (*self.chain(value(run, "rPr/rStyle")), *self.of_paragraph(paragraph), self.base)
            self._fonts[names] = next(filter(None, map(_font, sources)), "")
        return self._fonts[names]


def _font(element: Any) -> str:
    fonts = None if element is None else element.find(tag("rPr/rFonts"))
    if fonts is None:
        return ""
    if any(fonts.get(tag(name)) for name in _THEMES):
        return _THEME
    return next((str(name) for one in _FONT_NAMES if (name := fonts.get(tag(one)))), "")
