"""Pages a second of the PDF reader, bytes to document, beside pdfplumber's bare text of the same pages; one process.

Run: python tests/benchmarks/pdf_pages.py. Times are processor time, the best of some rounds, in turns, so that a busy
machine slows both.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import process_time

import pdfplumber
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

sys.path.insert(0, str(Path(__file__).parents[1]))

from reports_of import ROOT, SERIF, paragraphs
from tables_of import printed_tables

from extractor.reading.pdf.reader import read_bytes

ROUNDS = 5


def prose() -> bytes:
    """The corpus as justified prose, some 2,400 characters a page."""
    pdfmetrics.registerFont(TTFont("Serif", str(SERIF)))
    style = ParagraphStyle("body", fontName="Serif", fontSize=13, leading=17, firstLineIndent=28, alignment=4)
    texts = [text for path in sorted((ROOT / "corpus" / "reports").glob("*.txt")) for text in paragraphs(path)]
    target = BytesIO()
    made = SimpleDocTemplate(target, pagesize=A4, leftMargin=80, rightMargin=50, topMargin=50, bottomMargin=50)
    made.build([Paragraph(" ".join(texts[start : start + 4]), style) for start in range(0, len(texts), 4)])
    return target.getvalue()


def samples() -> Iterator[tuple[str, bytes]]:
    """What is measured, by name."""
    yield "prose", prose()
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            yield "ruled tables", printed_tables(Path(folder) / "tables.docx").read_bytes()


def bare_text(data: bytes) -> int:
    """The pages of a PDF, their text taken by pdfplumber and thrown away."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()
        return len(pdf.pages)


def document(data: bytes) -> int:
    """The pages of a PDF, read to a document."""
    return read_bytes(Path("a.pdf"), data).page_count


def pages_a_second(read: Callable[[bytes], int], data: bytes) -> float:
    """Of one round."""
    started = process_time()
    return read(data) / (process_time() - started)


def main() -> None:
    """Prints a line for each sample."""
    for name, data in samples():
        rounds = [(pages_a_second(document, data), pages_a_second(bare_text, data)) for _ in range(ROUNDS)]
        ours, theirs = map(max, zip(*rounds, strict=True))
        print(f"{name}: {ours:.0f} pages/s, pdfplumber {theirs:.1f}, {ours / theirs:.1f} times")


if __name__ == "__main__":
    main()
