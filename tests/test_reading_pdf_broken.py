"""Broken PDFs: whatever is done to the bytes, a document or a ReadError comes out."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.pdf.reader import read_bytes

PATH = Path("a.pdf")
LINES = ["Phong trao thi dua", "Giay khen cua huyen: 12", "Bang khen cua tinh: 03"]


@cache
def small(pages: int = 2, *, packed: bool = False) -> bytes:
    """A PDF with text, a ruled table, and a field; `packed`: its streams are compressed."""
    target = BytesIO()
    canvas = Canvas(target, pageCompression=int(packed), invariant=1)
    for number in range(pages):
        for line, text in enumerate(LINES):
            canvas.drawString(80, 760 - 20 * line, text)
        canvas.grid([80, 180, 280], [500, 520, 540])
        canvas.drawString(90, 505, f"Trang {number}")
        canvas.acroForm.textfield(name=f"f{number}", value="12", x=300, y=600, width=80, height=20)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def told(data: bytes) -> Document | ReadError:
    try:
        return read_bytes(PATH, data)
    except ReadError as error:
        return error


def code(data: bytes) -> str:
    found = told(data)
    return found.code if isinstance(found, ReadError) else f"{found.page_count} pages"


@pytest.mark.parametrize("packed", [False, True])
def test_the_file_itself_is_read(packed: bool) -> None:
    assert code(small(packed=packed)) == "2 pages"


EMPTY = b"""%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[]/Count 0>>
endobj
trailer
<</Root 1 0 R/Size 3>>
%%EOF
"""


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.4", b"%PDF-1.7\n" + bytes(range(256)) * 20, EMPTY, small()[:200]],
    ids=["the first line alone", "noise", "no pages", "cut short"],
)
def test_what_has_no_page_is_corrupt(data: bytes) -> None:
    assert code(data) == "corrupt"


def test_a_file_without_its_table_of_places_is_mended() -> None:
    data = small()
    assert code(data[: data.rindex(b"startxref")].replace(b"xref\n", b"lost\n")) == "2 pages"


def test_a_page_that_cannot_be_found_is_named() -> None:
    data = small()
    kids = data[data.index(b"/Kids [") :].split(b"]")[0]
    second = kids.split()[-3]
    found = told(data.replace(kids, kids.replace(second + b" 0 R", b"9" * len(second) + b" 0 R")))
    assert isinstance(found, ReadError)
    assert found.code == "corrupt" and "page 2" in found.detail


def test_more_pages_than_counted_are_read() -> None:
    data = small(3).replace(b"/Count 3", b"/Count 1")
    found = told(data)
    assert isinstance(found, Document)
    assert found.page_count == 3 and found.text.count("Trang 2") == 1


HUGE = b"9" * 60


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (b"1 0 0 1 80 760 Tm", HUGE + b" 0 0 1 80 760 Tm"),
        (b"1 0 0 1 80 740 Tm", b"1 0 0 1 -" + HUGE + b" 740 Tm"),
        (b"/F1 12 Tf 14.4 TL", b"/F1 " + HUGE + b" Tf 14.4 TL"),
        (b"80 500 m 80 540 l", b"80 500 m 80 " + HUGE + b" l"),
        (b"/Rect [ 300 600 380 620 ]", b"/Rect [ 300 " + HUGE + b" 380 620 ]"),
        (b"/MediaBox [ 0 0 595.2756 841.8898 ]", b"/MediaBox [ 0 0 " + HUGE + b" " + HUGE + b" ]"),
        (b"/MediaBox [ 0 0 595.2756 841.8898 ]", b"/MediaBox [ 0 0 0 0 ]"),
        (b"1 0 0 1 0 0 cm", b"0 0 0 0 0 0 cm"),
    ],
)
def test_places_beyond_all_measure(written: bytes, instead: bytes) -> None:
    assert written in small()
    assert code(small().replace(written, instead)) in {"2 pages", "corrupt", "empty"}


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """The small PDF with some bytes changed, left out, or put twice, or with its end cut off."""
    data = bytearray(small(packed=draw(st.booleans())))
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(data) - 1))
        match draw(st.sampled_from(("change", "drop", "repeat", "number"))):
            case "change":
                data[at] = draw(st.integers(0, 255))
            case "drop":
                del data[at : at + draw(st.integers(1, 40))]
            case "repeat":
                data[at:at] = data[at : at + draw(st.integers(1, 200))]
            case _:
                data[at:at] = str(draw(st.integers(-(2**40), 2**40))).encode()
    return bytes(data[: draw(st.integers(1, len(data)))] if draw(st.booleans()) else data)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(broken())
def test_any_change_gives_a_document_or_a_read_error(data: bytes) -> None:
    found = told(data)
    assert isinstance(found, ReadError) or found.text
