"""The body of a DOCX in order: paragraphs with list numbers and pages, tables, text boxes, notes.

Tracked changes count as accepted; hidden text, heads and feet of pages are left out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise
from typing import Any, Self

from extractor.reading.drafts import CellDraft, Style, TableDraft, guessed_line
from extractor.reading.flowing import Flow, Paragraph, rows_of, text_of
from extractor.reading.normalise import collapse
from extractor.reading.package import Package, Part
from extractor.reading.word.elements import number, tag, value
from extractor.reading.word.numbering import Numbering
from extractor.reading.word.runs import BREAK, PAGE, PARAGRAPH, RUN, SKIPPED, TABLE, Aside, Runs, is_placeholder
from extractor.reading.word.styles import Styles
from extractor.reading.word.tables import cell_places, is_form_table

# Word 2003 writes the sign of a list item as it shows it.
_AUXILIARY = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ANNOTATION = "{http://schemas.microsoft.com/aml/2001/core}annotation"


@dataclass
class Body:
    """A walk over the body; `page` is the page reached.

    `chunk` gives what a file holds that the body takes in whole, by the id of its relation.
    """

    root: Any
    styles: Styles
    numbering: Numbering
    notes: dict[str, tuple[Any, Runs]]
    chunk: Callable[[str], Iterable[Flow]] = lambda relation: ()
    page: int = 1
    noted: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, package: Package, main: Part, chunk: Callable[[str], Iterable[Flow]]) -> Self:
        """From the document part of a package."""
        styles = Styles.of(package.related(main, "styles"))
        lists = package.related(main, "numbering")
        notes = {
            f"{kind}{note.get(tag('id'))}": (note, Runs(root, styles))
            for kind in ("footnote", "endnote")
            if (root := package.related(main, f"{kind}s")) is not None
            for note in root.iter(tag(kind))
        }
        return cls(main.root, styles, Numbering.of(lists, styles) if lists is not None else Numbering(), notes, chunk)

    @classmethod
    def of_xml(cls, root: Any) -> Self:
        """From the root of a Word 2003 XML file, which is changed: its deletions are taken out."""
        for change in list(root.iter(_ANNOTATION)):
            if change.get(tag("type")) == "Word.Deletion":
                change.getparent().remove(change)
        return cls(root.find(tag("body")), Styles.of(root.find(tag("styles"))), Numbering(), {})

    def items(self) -> Iterator[Flow]:
        """Paragraphs that hold text, tables, and the notes at the end."""
        yield from self._blocks(self.root, Runs(self.root, self.styles))
        for name in self.noted:
            yield from self._blocks(*self.notes[name])

    def _blocks(self, parent: Any, runs: Runs) -> Iterator[Flow]:
        open_paragraphs: list[Any] = []
        for child in parent:
            if child.tag == PARAGRAPH:
                open_paragraphs.append(child)
                if _is_joined(child):
                    continue
                yield from self._paragraph(open_paragraphs, runs)
                open_paragraphs = []
            elif child.tag == TABLE:
                yield from self._table(child, runs)
            elif child.tag == tag("altChunk"):
                yield from self.chunk(child.get(_RELATION, ""))
            elif child.tag not in SKIPPED and not is_placeholder(child):
                yield from self._blocks(child, runs)
        if open_paragraphs:
            yield from self._paragraph(open_paragraphs, runs)

    def _paragraph(self, elements: list[Any], runs: Runs) -> Iterator[Flow]:
        """The paragraph, if it has text, and then its text boxes; `elements` beside the last lost their marks."""
        aside = Aside()
        text = "".join(runs.text(element, aside) for element in elements)
        sign = self._list_sign(elements[-1]) if collapse(text) else ""
        lines = self._lines(f"{sign} {text}" if sign else text, self._style(elements[-1]))
        self.noted += [name for name in aside.notes if name in self.notes and name not in self.noted]
        if lines:
            yield lines
        for box in aside.boxes:
            yield from self._blocks(box, runs)

    def _lines(self, text: str, style: Style) -> Paragraph:
        """A line for each stretch between breaks; `gap` marks those after a break that the writer set."""
        lines: Paragraph = []
        for part in text.split(BREAK):
            first = True
            for piece in _whole_words(part.split(PAGE)):
                self.page += piece.startswith(PAGE)
                bare = collapse(piece.removeprefix(PAGE))
                if bare:
                    lines.append(replace(guessed_line(bare, self.page, gap=first and bool(lines)), style=style))
                    first = False
        return lines

    def _list_sign(self, element: Any) -> str:
        """The automatic number of a paragraph, its own or its style's."""
        told = element.find(f"{tag('pPr/listPr')}/{_AUXILIARY}t")
        if told is not None:
            return str(told.get(f"{_AUXILIARY}val", ""))
        name, depth = "", ""
        for source in (element, *self.styles.of_paragraph(element)):
            depth = depth or value(source, "pPr/numPr/ilvl")
            if name := value(source, "pPr/numPr/numId"):
                depth = depth or self.numbering.depth_of_style(name, source.get(tag("styleId"), ""))
                break
        return self.numbering.next_sign(name, number(depth)) if name not in {"", "0"} else ""

    def _style(self, element: Any) -> Style:
        runs = [run for run in element.iter(RUN) if "".join(run.itertext()).strip()]
        own = list(self.styles.of_paragraph(element))
        names = [value(style, "name").lower() for style in own]
        aligned = next(filter(None, (value(source, "pPr/jc") for source in (element, *own))), "")
        return frozenset(
            chain(
                ["bold"] if runs and all(self.styles.is_on(run, element, "b") for run in runs) else [],
                ["centred"] if aligned == "center" else [],
                ["heading"] if any(name.startswith(("heading", "title")) for name in names) else [],
            )
        )

    def _table(self, element: Any, runs: Runs) -> Iterator[Flow]:
        """The table; one that only lays out the form's head or foot, or other tables, gives what it holds instead."""
        places = list(cell_places(element))
        if is_form_table(element, places):
            for place in places:
                yield from self._blocks(place.element, runs)
            return
        cells: list[CellDraft] = []
        pages: dict[int, int] = {}
        for place in places:
            pages.setdefault(place.row, self.page)
            text = text_of(self._blocks(place.element, runs))
            cells.append(CellDraft(text, place.row, place.column, place.row_span, place.column_span))
        yield TableDraft(rows_of(cells, pages))


def _is_joined(paragraph: Any) -> bool:
    """Whether a paragraph runs on into the next: its mark is deleted or moved away, or it is only a drop cap."""
    removed = any(paragraph.find(tag(f"pPr/rPr/{name}")) is not None for name in ("del", "moveFrom"))
    frame = paragraph.find(tag("pPr/framePr"))
    return removed or (frame is not None and frame.get(tag("dropCap"), "none") != "none")


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
        whole.append(PAGE + carried + piece)
    return whole
