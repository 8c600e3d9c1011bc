"""The characters of a DOCX paragraph: runs in their encodings, results of fields, tracked changes as accepted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from extractor.reading.legacy import Encoding, convert_pieces, encoding_of_document, encoding_of_font
from extractor.reading.normalise import clean
from extractor.reading.word.elements import number, tag
from extractor.reading.word.styles import Styles

BREAK, PAGE = "\n", "\f"
PARAGRAPH, TABLE, RUN = tag("p"), tag("tbl"), tag("r")
SKIPPED = frozenset(
    {tag(name) for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "tblPr", "sectPr", "rt")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
"""Elements whose text is not the report's: removed, instructions, properties, second renderings, readings of ruby."""

_CHARACTERS = {
    tag("tab"): " ",
    tag("ptab"): " ",
    tag("cr"): BREAK,
    tag("noBreakHyphen"): "-",
    tag("softHyphen"): "\xad",
    tag("lastRenderedPageBreak"): PAGE,
}
# Word 2003 keeps its notes where they are referred to.
_ASIDE = frozenset({tag("txbxContent"), tag("footnote"), tag("endnote")})
_TEXTS = frozenset({tag("t"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"})

Piece = tuple[str, str]
"""Characters and the name of their font."""


@dataclass
class Aside:
    """What a paragraph holds besides its characters: text boxes and notes, and names of notes that stand elsewhere."""

    boxes: list[Any] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass
class Runs:
    """Reads paragraphs of one part in order, and knows which fields are open."""

    root: Any
    styles: Styles
    _instructions: list[bool] = field(default_factory=list)

    def text(self, paragraph: Any, aside: Aside) -> str:
        """The characters of a w:p, cleaned: breaks as line feeds, ends of pages as form feeds."""
        return clean(convert_pieces(self._pieces(paragraph, paragraph, "", aside), self._told))

    @cached_property
    def _told(self) -> Encoding | None:
        """The encoding of the text whose fonts say nothing, where its letters tell one."""
        runs = ((run, self.styles.font(run, run.getparent())) for run in self.root.iter(RUN))
        groups = groupby((run for run, font in runs if not encoding_of_font(font)), key=lambda run: run.getparent())
        return encoding_of_document("".join(_letters(run) for run in group) for _, group in groups)

    @cached_property
    def rendered(self) -> bool:
        """Whether Word left its own marks of the ends of pages."""
        return next(self.root.iter(tag("lastRenderedPageBreak")), None) is not None

    @cached_property
    def _fields_are_whole(self) -> bool:
        """Whether every field that begins also ends; else the rest of the report would pass for an instruction."""
        marks = Counter(mark.get(tag("fldCharType")) for mark in self.root.iter(tag("fldChar")))
        return marks["begin"] == marks["end"]

    def _pieces(self, element: Any, paragraph: Any, font: str, aside: Aside) -> Iterator[Piece]:
        for child in element:
            if child.tag in SKIPPED or not isinstance(child.tag, str):
                continue
            if child.tag == RUN:
                if not self.styles.is_on(child, paragraph, "vanish"):
                    yield from self._pieces(child, paragraph, self.styles.font(child, paragraph), aside)
            elif child.tag == tag("fldChar"):
                self._field(child.get(tag("fldCharType")))
            elif child.tag in _ASIDE:
                aside.boxes.append(child)
            elif not any(self._instructions):
                yield from self._content(child, paragraph, font, aside)

    def _content(self, child: Any, paragraph: Any, font: str, aside: Aside) -> Iterator[Piece]:
        """What an element that is no run prints."""
        if child.tag in _TEXTS:
            yield child.text or "", font
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag], font
        elif child.tag == tag("br"):
            yield self._break(child), font
        elif child.tag == tag("sym"):
            yield _symbol(child), child.get(tag("font"), font)
        elif not is_placeholder(child):
            aside.notes.extend(_note(child))
            yield from self._pieces(child, paragraph, font, aside)

    def _break(self, element: Any) -> str:
        """A break of a line or a page; where Word left its own marks of page ends, only those count pages."""
        if element.get(tag("type")) == "page":
            return " " if self.rendered else PAGE
        return BREAK

    def _field(self, mark: str | None) -> None:
        """A field is an instruction until its "separate", and then a result; both may hold fields."""
        if not self._fields_are_whole:
            return
        if mark == "begin":
            self._instructions.append(True)
        elif self._instructions and mark == "separate":
            self._instructions[-1] = False
        elif self._instructions and mark == "end":
            self._instructions.pop()


def is_placeholder(element: Any) -> bool:
    """Whether a content control shows only its prompt ("Click here to enter text")."""
    return element.tag == tag("sdt") and element.find(tag("sdtPr/showingPlcHdr")) is not None


def _letters(run: Any) -> str:
    texts = (child.text or "" if child.tag == tag("t") else _CHARACTERS.get(child.tag, "") for child in run)
    return "".join(texts)


def _symbol(element: Any) -> str:
    code = number(element.get(tag("char")), 32, 16)
    return chr(code) if 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else " "


def _note(element: Any) -> Iterator[str]:
    """The name of the footnote or endnote that an element refers to."""
    kind = str(element.tag).rsplit("}", 1)[-1]
    if kind in {"footnoteReference", "endnoteReference"}:
        yield f"{kind.removesuffix('Reference')}{element.get(tag('id'))}"
