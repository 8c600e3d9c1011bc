"""The form of an official letter as DOCX.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins of 20, 30, and 15 mm, Times New Roman 13 and 14, the issuing
body beside the name of the country, the signer beside those who receive the letter.
"""

from collections.abc import Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

_FONT, _SIZE = "Times New Roman", 13
_HEAD_WIDTHS, _FOOT_WIDTHS = (70, 95), (80, 85)
_POINT_WIDTHS = (10, 60, 17, 46, 16, 16)
_CENTRE, _BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def new_letter() -> Document:
    """An empty letter with the form's paper, margins, and type."""
    letter = docx.Document()
    section = letter.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = letter.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_SIZE)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(0)
    return letter


def bytes_of(letter: Document) -> bytes:
    """The letter as a file."""
    buffer = BytesIO()
    letter.save(buffer)
    return buffer.getvalue()


def put_head(letter: Document, left: Sequence[tuple[str, bool]], right: Sequence[tuple[str, bool]], date: str) -> None:
    """Body and number at the left, country, motto, and date at the right; each line with whether it is bold."""
    table = _without_rules(letter, _HEAD_WIDTHS)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        for text, bold in lines:
            _put(_next(cell), text, bold=bold, size=12 if bold else _SIZE)
    _put(_next(table.rows[0].cells[1]), date, italic=True)
    letter.add_paragraph()


def put_centred(letter: Document, text: str) -> None:
    """A line in the middle, with room above and below."""
    paragraph = letter.add_paragraph()
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(8)
    _put(paragraph, text, size=14)


def put_paragraph(letter: Document, text: str) -> None:
    """A paragraph of running text, its first line set in."""
    paragraph = letter.add_paragraph()
    paragraph.alignment = _BOTH
    paragraph.paragraph_format.first_line_indent = Mm(10)
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.add_run(text).font.size = Pt(14)


def put_points(letter: Document, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A ruled table whose head stands again on every page."""
    letter.add_paragraph().paragraph_format.space_after = Pt(4)
    table = letter.add_table(1, len(head), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _fill(table.rows[0].cells, head, bold=True)
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in rows:
        _fill(table.add_row().cells, row)
    _set_widths(table, _POINT_WIDTHS)


def put_foot(letter: Document, left: Sequence[str], signer: Sequence[tuple[str, bool]]) -> None:
    """Those who receive the letter at the left, the first line of them a heading; the signer at the right."""
    letter.add_paragraph()
    table = _without_rules(letter, _FOOT_WIDTHS)
    receives, signs = table.rows[0].cells
    for number, text in enumerate(left):
        run = _next(receives).add_run(text)
        run.font.size, run.bold, run.italic = Pt(12 if number == 0 else 11), number == 0, number == 0
    for text, bold in signer:
        _put(_next(signs), text, bold=bold, size=14)


def _without_rules(letter: Document, widths: Sequence[int]) -> Table:
    table: Table = letter.add_table(1, len(widths))
    table.autofit = False
    _set_widths(table, widths)
    return table


def _set_widths(table: Table, widths: Sequence[int]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _next(cell: _Cell) -> Paragraph:
    """The empty paragraph that a new cell has, or one more."""
    last: Paragraph = cell.paragraphs[-1]
    return last if not last.text and len(cell.paragraphs) == 1 else cell.add_paragraph()


def _put(paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, size: int = _SIZE) -> None:
    paragraph.alignment = _CENTRE
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _fill(cells: Sequence[_Cell], texts: Sequence[str], *, bold: bool = False) -> None:
    for number, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, Pt(12)
        if bold or number in {0, 2, 4, 5}:
            paragraph.alignment = _CENTRE
