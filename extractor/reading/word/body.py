"""The body of a DOCX in order: paragraphs with list numbers and pages, tables, text boxes, notes.

Tracked changes count as accepted; hidden text, heads and feet of pages are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, Self

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from extractor.reading.drafts import PLAIN, CellDraft, PrintedLine, RowDraft, Style, TableDraft, guessed_line
from extractor.reading.normalise import clean, collapse
from extractor.reading.word.numbering import Numbering
from extractor.reading.word.tables import cell_places, is_form_table

Paragraph = list[PrintedLine]

_PARAGRAPH, _TABLE, _RUN = qn("w:p"), qn("w:tbl"), qn("w:r")
_SKIPPED = {
    qn(f"w:{name}") for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "tblPr", "sectPr")
} | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_BREAK, _PAGE = "\n", "\f"
_CHARACTERS = {qn("w:tab"): " ", qn("w:cr"): _BREAK, qn("w:noBreakHyphen"): "-", qn("w:lastRenderedPageBreak"): _PAGE}


@dataclass
class Body:
    """A walk over the body; `page` is the page reached."""

    root: Any
    styles: dict[str, Any]
    numbering: Numbering
    notes: dict[str, Any]
    rendered: bool = False
    page: int = 1
    noted: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, package: Any) -> Self:
        """From a document opened by python-docx."""
        parts = {
            relation.reltype.rsplit("/", 1)[-1]: relation
            for relation in package.part.rels.values()
            if not relation.is_external
        }
        styles = {style.get(qn("w:styleId")): style for style in package.styles.element.iter(qn("w:style"))}
        lists = Numbering.of(_root(parts["numbering"])) if "numbering" in parts else Numbering()
        notes = {
            f"{kind}{note.get(qn('w:id'))}": note
            for kind in ("footnote", "endnote")
            if f"{kind}s" in parts
            for note in _root(parts[f"{kind}s"]).iter(qn(f"w:{kind}"))
        }
        rendered = next(package.element.body.iter(qn("w:lastRenderedPageBreak")), None) is not None
        return cls(package.element.body, styles, lists, notes, rendered)

    def items(self) -> Iterator[Paragraph | TableDraft]:
        """Paragraphs that hold text, tables, and the notes at the end."""
        yield from self._blocks(self.root)
        for name in self.noted:
            yield from self._blocks(self.notes[name])

    def _blocks(self, parent: Any) -> Iterator[Paragraph | TableDraft]:
        for child in parent:
            if child.tag in _SKIPPED:
                continue
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield from self._table(child)
            else:
                yield from self._blocks(child)

    def _paragraph(self, element: Any) -> Iterator[Paragraph | TableDraft]:
        """The paragraph, if it has text, and then its text boxes."""
        boxes: list[Any] = []
        sign = self._list_sign(element)
        text = clean("".join(self._text(element, boxes)))
        lines = self._lines(f"{sign} {text}" if sign and collapse(text) else text, self._style(element))
        if lines:
            yield lines
        for box in boxes:
            yield from self._blocks(box)

    def _text(self, element: Any, boxes: list[Any]) -> Iterator[str]:
        """The characters of an element: breaks as line feeds, ends of pages as form feeds; text boxes are put aside."""
        for child in element:
            if child.tag in _SKIPPED or (child.tag == _RUN and _is_hidden(child)):
                continue
            if child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in _CHARACTERS:
                yield _CHARACTERS[child.tag]
            elif child.tag == qn("w:br"):
                yield self._break(child)
            elif child.tag == qn("w:sym"):
                yield chr(int(child.get(qn("w:char"), "20"), 16))
            elif child.tag == qn("w:txbxContent"):
                boxes.append(child)
            else:
                self._note(child)
                yield from self._text(child, boxes)

    def _break(self, element: Any) -> str:
        """A break of a line or a page; where Word left its own marks of page ends, only those count pages."""
        if element.get(qn("w:type")) == "page":
            return " " if self.rendered else _PAGE
        return _BREAK

    def _note(self, element: Any) -> None:
        kind = element.tag.rsplit("}", 1)[-1]
        name = f"{kind.removesuffix('Reference')}{element.get(qn('w:id'))}"
        if kind.endswith("noteReference") and name in self.notes:
            self.noted.append(name)

    def _lines(self, text: str, style: Style) -> Paragraph:
        """A line for each stretch between breaks; `gap` marks those after a break that the writer set."""
        lines: Paragraph = []
        for part in text.split(_BREAK):
            first = True
            for piece in _whole_words(part.split(_PAGE)):
                self.page += piece.startswith(_PAGE)
                bare = collapse(piece.removeprefix(_PAGE))
                if bare:
                    lines.append(replace(guessed_line(bare, self.page, gap=first and bool(lines)), style=style))
                    first = False
        return lines

    def _list_sign(self, element: Any) -> str:
        """The automatic number of a paragraph, its own or its style's."""
        name, depth = _own_number(element)
        style = self._style_of(element)
        while style is not None and not name:
            name, inherited = _own_number(style)
            depth = depth or inherited
            style = self.styles.get(_value(style, "w:basedOn"))
        has_text = any(text.text for text in element.iter(qn("w:t")))
        return self.numbering.next_sign(name, int(depth or 0)) if name not in {"", "0"} and has_text else ""

    def _style_of(self, element: Any) -> Any:
        return self.styles.get(_value(element, "w:pPr/w:pStyle"))

    def _style(self, element: Any) -> Style:
        style = self._style_of(element)
        runs = [run for run in element.iter(_RUN) if "".join(run.itertext()).strip()]
        bold = bool(runs) and all(
            _is_on(run, "w:rPr/w:b") or (style is not None and _is_on(style, "w:rPr/w:b")) for run in runs
        )
        names = {"bold"} if bold else set()
        if "center" in {_value(element, "w:pPr/w:jc"), _value(style, "w:pPr/w:jc") if style is not None else ""}:
            names.add("centred")
        if style is not None and _value(style, "w:name").lower().startswith(("heading", "title")):
            names.add("heading")
        return PLAIN.union(name for name in ("bold", "centred", "heading") if name in names)

    def _table(self, element: Any) -> Iterator[Paragraph | TableDraft]:
        """The table; one that only lays out the form's head or foot gives its paragraphs instead."""
        places = list(cell_places(element))
        if is_form_table(element, places):
            for place in places:
                yield from self._blocks(place.element)
            return
        rows: dict[int, RowDraft] = {}
        for place in places:
            text = self._cell_text(place.element)
            cell = CellDraft(text, place.row, place.column, place.row_span, place.column_span)
            before = rows.get(place.row, RowDraft((), self.page))
            rows[place.row] = replace(before, cells=(*before.cells, cell))
        yield TableDraft(tuple(rows.values()))

    def _cell_text(self, element: Any) -> str:
        texts = (_item_text(item) for item in self._blocks(element))
        return collapse(" ".join(texts))


def _item_text(item: Paragraph | TableDraft) -> str:
    if isinstance(item, TableDraft):
        return " ".join(cell.text for row in item.rows for cell in row.cells)
    return " ".join(line.text for line in item)


def _whole_words(pieces: list[str]) -> list[str]:
    """Pieces parted by ends of pages, each but the first marked; a word over the end goes wholly to the later piece."""
    whole = [pieces[0]]
    for before, piece in pairwise(pieces):
        cut = (
            len(whole[-1])
            if before[-1:].isspace() or piece[:1].isspace()
            else len(whole[-1].rstrip()) - len(whole[-1].split(" ")[-1])
        )
        carried = whole[-1][cut:] if piece and whole[-1] else ""
        whole[-1] = whole[-1][: len(whole[-1]) - len(carried)]
        whole.append(_PAGE + carried + piece)
    return whole


def _is_hidden(run: Any) -> bool:
    return _is_on(run, "w:rPr/w:vanish")


def _is_on(element: Any, path: str) -> bool:
    found = element.find(_path(path))
    return found is not None and found.get(qn("w:val"), "1") not in {"0", "false", "none"}


def _own_number(element: Any) -> tuple[str, str]:
    return _value(element, "w:pPr/w:numPr/w:numId"), _value(element, "w:pPr/w:numPr/w:ilvl")


def _value(element: Any, path: str) -> str:
    found = element.find(_path(path))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _path(path: str) -> str:
    return "/".join(map(qn, path.split("/")))


def _root(relation: Any) -> Any:
    return parse_xml(relation.target_part.blob)
