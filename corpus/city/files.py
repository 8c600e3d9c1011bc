"""A report as a file: text, DOCX, HTML, or PDF."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from city.report import Grid, Item, lines_of

FONTS = (
    Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"),
    Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf"),
)


def as_text(items: list[Item], path: Path) -> None:
    """One line a paragraph."""
    path.write_text("\n".join(lines_of(items)) + "\n", "utf-8")


def as_docx(items: list[Item], path: Path) -> None:
    """Paragraphs and tables, 13 pt."""
    import docx
    from docx.shared import Pt

    made = docx.Document()
    made.styles["Normal"].font.size = Pt(13)
    for item in items:
        if isinstance(item, Grid):
            table = made.add_table(len(item.rows), len(item.rows[0]), style="Table Grid")
            for row, cells in zip(table.rows, item.rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
        else:
            made.add_paragraph().add_run(item.text).bold = item.kind in {"heading", "title"}
    made.save(str(path))


def as_html(items: list[Item], path: Path) -> None:
    """Paragraphs and tables."""
    body = "\n".join(map(_html, items))
    path.write_text(
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n', "utf-8"
    )


def _html(item: Item) -> str:
    if not isinstance(item, Grid):
        return f"<p>{escape(item.text)}</p>"
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in item.rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def as_pdf(items: list[Item], path: Path) -> None:
    """A4, 13 pt, a page number on every page but the first, ruled tables."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    made = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=85, rightMargin=57, topMargin=57, bottomMargin=57, invariant=1
    )
    made.build([_flowable(item) for item in items], onLaterPages=_numbered)


def _flowable(item: Item) -> object:
    from reportlab.platypus import Paragraph, Table

    if isinstance(item, Grid):
        rows = [[Paragraph(escape(cell), _styles()["item"]) for cell in row] for row in item.rows]
        return Table(rows, colWidths=[34, 270, 70, 70], style=[("GRID", (0, 0), (-1, -1), 0.5, "black")], repeatRows=1)
    return Paragraph(escape(item.text), _styles()[item.kind])


def _styles() -> dict[str, object]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if "City" not in pdfmetrics.getRegisteredFontNames():
        for name, font in zip(("City", "City-Bold"), FONTS, strict=True):
            pdfmetrics.registerFont(TTFont(name, str(font)))
    plain = ParagraphStyle("p", fontName="City", fontSize=12, leading=17, spaceAfter=5)
    bold, centred = {"fontName": "City-Bold"}, {"alignment": 1}
    return {
        "paragraph": ParagraphStyle("paragraph", plain, firstLineIndent=28, alignment=4),
        "item": plain,
        "heading": ParagraphStyle("heading", plain, **bold),
        "title": ParagraphStyle("title", plain, **bold, **centred),
        "head": ParagraphStyle("head", plain, **centred),
    }


def _numbered(canvas: object, _: object) -> None:
    canvas.setFont("City", 12)  # type: ignore[attr-defined]
    canvas.drawCentredString(297, 805, str(canvas.getPageNumber()))  # type: ignore[attr-defined]


WRITERS: dict[str, Callable[[list[Item], Path], None]] = {
    "txt": as_text,
    "docx": as_docx,
    "html": as_html,
    "pdf": as_pdf,
}
"""Format to its writer."""
