"""PDFs in which some pages are text and some are pictures."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from scans_in import can_recognise

from extractor.errors import ReadError
from extractor.reading.pdf.reader import read_bytes
from extractor.reading.pdf.render import picture_of

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
PATH = Path("a.pdf")
PAGES = [
    ["Phong trào thi đua yêu nước của xã được các ngành hưởng ứng tích cực.", "- Giấy khen của huyện: 12 tập thể"],
    ["- Bằng khen của tỉnh: 25 cá nhân", "- Lao động tiên tiến: 140 cá nhân", "- Tập thể xuất sắc: 16 trường"],
    ["Công tác khen thưởng được thực hiện công khai, đúng người, đúng việc.", "- Cờ thi đua của tỉnh: 03 đơn vị"],
]

pytestmark = pytest.mark.skipif(not FONT.exists(), reason="no font with Vietnamese letters")
needs_tesseract = pytest.mark.skipif(not can_recognise(), reason="no recogniser, or not Tesseract with `vie`")


def printed(*pages: list[str]) -> bytes:
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for lines in pages:
        canvas.setFont("Serif", 13)
        for number, line in enumerate(lines):
            canvas.drawString(80, 740 - 24 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def with_pictures(dpi: int, *scanned: int) -> bytes:
    """The three pages, those of the indexes `scanned` as pictures."""
    plain = printed(*PAGES)
    merged = pypdfium2.PdfDocument.new()
    with pypdfium2.PdfDocument(plain) as document:
        for index in range(len(PAGES)):
            single = pypdfium2.PdfDocument(_scan(document[index], dpi)) if index in scanned else document
            merged.import_pages(single, [0 if index in scanned else index])
        target = BytesIO()
        merged.save(target)
    return target.getvalue()


def _scan(page: pypdfium2.PdfPage, dpi: int) -> bytes:
    picture: Image.Image = page.render(scale=dpi / 72, grayscale=True).to_pil()
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return target.getvalue()


@pytest.mark.parametrize(("own", "drawn"), [(100, 200), (240, 240), (300, 300), (400, 300)])
def test_a_page_is_drawn_as_fine_as_its_scan(own: int, drawn: int) -> None:
    with pypdfium2.PdfDocument(with_pictures(own, 0)) as document:
        picture = picture_of(document[0], 1)
    assert picture.dpi == pytest.approx(drawn, rel=0.01) and picture.number == 1
    assert picture.image.shape == pytest.approx((A4[1] / 72 * drawn, A4[0] / 72 * drawn), rel=0.01)
    assert picture.image.min() < 60 and picture.image.max() == 255


def test_a_huge_page_is_drawn_coarser() -> None:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(14_000, 14_000))
    canvas.drawString(80, 740, "a")
    canvas.save()
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        assert picture_of(document[0], 1).image.size <= 41_000_000


@pytest.mark.skipif(can_recognise(), reason="Tesseract is there")
def test_without_a_recogniser_the_pages_are_named() -> None:
    with pytest.raises(ReadError, match="pages 1, 3") as error:
        read_bytes(PATH, with_pictures(200, 0, 2))
    assert error.value.code == "ocr_missing"


@needs_tesseract
@pytest.mark.parametrize(("scanned", "form"), [((1,), "pdf"), ((0, 2), "pdf-scan"), ((0, 1, 2), "pdf-scan")])
def test_pages_keep_their_order(scanned: tuple[int, ...], form: str) -> None:
    document = read_bytes(PATH, with_pictures(300, *scanned))
    assert document.text.split("\n") == [line for page in PAGES for line in page]
    assert (document.format, document.page_count) == (form, 3)
    assert {document.page_at(word.span.start) - 1 for word in document.recognised} == set(scanned)
