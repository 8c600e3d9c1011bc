"""The elements of a web page in order: paragraphs, list items with their signs, tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

import regex

from extractor.reading.drafts import PLAIN, CellDraft, Style, TableDraft
from extractor.reading.flowing import Flow, Paragraph, lines_of, rows_of, text_of
from extractor.reading.html.charset import as_shown
from extractor.reading.html.lists import ListCount
from extractor.reading.html.look import Sheet, font_of, is_bold, is_centred, is_hidden
from extractor.reading.html.tables import cell_places, only_lays_out, rows_in
from extractor.reading.legacy import Encoding, convert_pieces
from extractor.reading.normalise import clean

_WITHOUT_TEXT = """
    script style head title template noscript xml iframe object applet svg math select option button input textarea
    del audio video canvas map datalist
"""
_OWN_LINES = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary td th tr ul
"""
_SKIPPED, _BLOCKS = frozenset(_WITHOUT_TEXT.split()), frozenset(_OWN_LINES.split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_SPACE = regex.compile(r"[ \t\r\n\f]+")
_BREAK = "\n"


@dataclass(frozen=True)
class _Look:
    """What an element hands down to those inside it."""

    font: str = ""
    bold: bool = False
    kept: bool = False
    style: Style = PLAIN


@dataclass
class Walk:
    """A walk over one page; `told` is the encoding of text whose fonts say nothing."""

    sheet: Sheet
    told: Encoding | None
    _pieces: list[tuple[str, str]] = field(default_factory=list)
    _bold: list[bool] = field(default_factory=list)
    _signs: list[str] = field(default_factory=list)
    _lists: list[ListCount] = field(default_factory=list)

    def items(self, root: Any) -> Iterator[Flow]:
        """Paragraphs that hold text, and tables."""
        look = _Look()
        yield from self._element(root, look)
        yield from self._close(look)

    def _element(self, element: Any, look: _Look) -> Iterator[Flow]:
        """The element's own items; text that is not closed by a block waits in the walk."""
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            return
        properties = self.sheet.properties(element)
        if is_hidden(element, properties):
            return
        inner = _inherited(element, properties, look)
        if element.tag == "br":
            self._put(_BREAK, look)
        elif element.tag == "table":
            yield from chain(self._close(look), self._table(element, inner))
        elif element.tag in _BLOCKS or element.tag in _LISTS:
            yield from chain(self._close(look), self._block(element, inner, properties.get("list-style-type", "")))
        else:
            yield from self._children(element, inner)

    def _children(self, element: Any, look: _Look) -> Iterator[Flow]:
        self._text(element.text, look)
        for child in element:
            yield from self._element(child, look)
            self._text(child.tail, look)

    def _block(self, element: Any, look: _Look, style: str) -> Iterator[Flow]:
        depth = len(self._lists)
        if element.tag in _LISTS:
            self._lists.append(ListCount(element, style))
        elif element.tag == "li":
            self._signs = [self._lists[-1].sign(element) if self._lists else ""]
        yield from self._children(element, look)
        yield from self._close(look)
        del self._lists[depth:]

    def _text(self, text: str | None, look: _Look) -> None:
        if text:
            self._put(as_shown(text) if look.kept else _SPACE.sub(" ", as_shown(text)), look)

    def _put(self, text: str, look: _Look) -> None:
        self._pieces.append((text, look.font))
        if text.strip():
            self._bold.append(look.bold)

    def _close(self, look: _Look) -> Iterator[Paragraph]:
        """The paragraph that has come together, with the sign of the list item that it opens."""
        text = clean(convert_pieces(self._pieces, self.told))
        bold: Style = frozenset({"bold"}) if self._bold and all(self._bold) else PLAIN
        self._pieces, self._bold = [], []
        if lines := lines_of(text, style=look.style | bold):
            sign, self._signs = " ".join(filter(None, self._signs)), []
            yield _signed(lines, sign)

    def _table(self, table: Any, look: _Look) -> Iterator[Flow]:
        for caption in table.iterchildren("caption"):
            yield from self._element(caption, look)
        rows = [row for row in rows_in(table) if not is_hidden(row, self.sheet.properties(row))]
        places = cell_places(rows)
        if only_lays_out(places):
            yield from chain.from_iterable(self._element(place.element, look) for place in places)
            return
        cells = (
            CellDraft(text, place.row, place.column, place.row_span, place.column_span)
            for place in places
            for text in [text_of(self._cell(place.element, look))]
        )
        drafts = rows_of(cells)
        if any(cell.text for row in drafts for cell in row.cells):
            yield TableDraft(drafts)

    def _cell(self, element: Any, look: _Look) -> Iterator[Flow]:
        lists, self._lists, self._signs = self._lists, [], []
        yield from self._element(element, look)
        self._lists = lists


def _signed(lines: Paragraph, sign: str) -> Paragraph:
    if not sign:
        return lines
    first = lines_of(f"{sign} {lines[0].text}", style=lines[0].style)[0]
    return [replace(first, gap=lines[0].gap), *lines[1:]]


def _inherited(element: Any, properties: dict[str, str], look: _Look) -> _Look:
    centred: Style = frozenset({"centred"}) if is_centred(element, properties) else PLAIN
    heading: Style = frozenset({"heading"}) if element.tag in _HEADINGS else PLAIN
    return _Look(
        font_of(properties) or look.font,
        look.bold or is_bold(element, properties) or element.tag in _HEADINGS,
        look.kept or element.tag == "pre",
        look.style | centred | heading,
    )
