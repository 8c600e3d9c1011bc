"""Scores the pipeline on folders of reports, and lays a report out anew as another file."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

import docx
from docx.shared import Mm, Pt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from extractor.document import Block, Document
from extractor.evaluate import evaluate_folder
from extractor.evaluate.board import figures
from extractor.pipeline import process_file
from extractor.reading import read
from extractor.settings import Settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"  # two real reports and their gold, kept out of the project
SERIF = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")  # Liberation Serif has no Vietnamese letters

Figures = dict[str, object]


def scored(folder: Path, gold: Path) -> Figures:
    """The figures of `folder`/reports against `gold`."""
    return figures(evaluate_folder(folder, gold, Settings(jobs=1), process_file))


def f1(told: Figures, name: str) -> float:
    """The F1 of "award detection", "award strict", "achievement detection"."""
    shares = told[f"{name} P/R/F1"]
    assert isinstance(shares, list)
    return float(shares[2])


def folder_of(path: Path, files: Iterable[Path]) -> Path:
    """`path` with the files copied into its `reports`."""
    (path / "reports").mkdir(parents=True)
    for file in files:
        shutil.copy(file, path / "reports")
    return path


def paragraphs(report: Path) -> Iterator[str]:
    """The report's paragraphs, each on one line; rows of a table are joined as they stand."""
    document = read(report)
    return (paragraph(document, block) for block in document.blocks)


def paragraph(document: Document, block: Block) -> str:
    return " ".join(block.span.of(document.text).split())


def as_docx(report: Path, target: Path) -> Path:
    """A4, 14 pt, one paragraph a paragraph: lines and pages break where Word breaks them."""
    made = docx.Document()
    made.sections[0].page_width, made.sections[0].page_height = Mm(210), Mm(297)
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Times New Roman", Pt(14)
    for text in paragraphs(report):
        made.add_paragraph(text)
    made.save(str(target))
    return target


def as_pdf(report: Path, target: Path) -> Path:
    """A4, 14 pt, own line breaking, a page number on every page but the first."""
    pdfmetrics.registerFont(TTFont("Serif", str(SERIF)))
    style = ParagraphStyle("body", fontName="Serif", fontSize=14, leading=19, firstLineIndent=28, spaceAfter=6)
    made = SimpleDocTemplate(str(target), pagesize=A4, leftMargin=85, rightMargin=57, topMargin=57, bottomMargin=57)
    story = [Paragraph(escape(text), style) for text in paragraphs(report)]
    made.build(story, onLaterPages=_numbered)
    return target


def _numbered(canvas: Canvas, _: object) -> None:
    canvas.setFont("Serif", 13)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 40, str(canvas.getPageNumber()))


def converted(document: Path, folder: Path) -> Path:
    """The document as LibreOffice prints it, in `folder`; its settings stay beside the document."""
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{document.stem}.pdf"
