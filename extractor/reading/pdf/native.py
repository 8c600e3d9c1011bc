"""pdfium's calls that are made hundreds of times a page, bound without the checks that its Python binding makes."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, c_char, c_float, c_int, c_size_t, c_uint, c_ulong, c_ushort, c_void_p, cast
from typing import Any

import pypdfium2
from pypdfium2 import raw

from extractor.errors import ReadError

CUT = "\x02"
"""What stands in the text in the place of a hyphen that ends a line."""
_CUT_IN_TEXT = "\ufffe"
_LONGEST_NAME = 128


def _bound(name: str, result: Any, *arguments: Any) -> Any:
    address = cast(getattr(raw, name), c_void_p).value or 0
    return CFUNCTYPE(result, *arguments)(address)


unicode_at = _bound("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
is_generated = _bound("FPDFText_IsGenerated", c_int, c_void_p, c_int)
loose_box = _bound("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
angle_at = _bound("FPDFText_GetCharAngle", c_float, c_void_p, c_int)
text_object_at = _bound("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
render_mode = _bound("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
font_of = _bound("FPDFTextObj_GetFont", c_void_p, c_void_p)
base_name = _bound("FPDFFont_GetBaseFontName", c_size_t, c_void_p, c_void_p, c_size_t)

object_count = _bound("FPDFPage_CountObjects", c_int, c_void_p)
object_at = _bound("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
inner_count = _bound("FPDFFormObj_CountObjects", c_int, c_void_p)
inner_at = _bound("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)
kind_of = _bound("FPDFPageObj_GetType", c_int, c_void_p)
bounds_of = _bound("FPDFPageObj_GetBounds", c_int, c_void_p, *[c_void_p] * 4)
matrix_of = _bound("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
segment_count = _bound("FPDFPath_CountSegments", c_int, c_void_p)
segment_at = _bound("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
segment_kind = _bound("FPDFPathSegment_GetType", c_int, c_void_p)
segment_closes = _bound("FPDFPathSegment_GetClose", c_int, c_void_p)
segment_point = _bound("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)
pixels_of = _bound("FPDFImageObj_GetImagePixelSize", c_int, c_void_p, c_void_p, c_void_p)


def handle(wrapped: Any) -> int:
    """The address that the calls above take, of a page or text page of pypdfium2."""
    address = cast(wrapped.raw, c_void_p).value
    if address is None:
        raise ReadError("corrupt", "no page")
    return address


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The document of pdfium; None where it cannot open it. Raises ReadError encrypted."""
    document = _document(data)
    try:
        yield document
    finally:
        if document is not None:
            document.close()


def _document(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise ReadError("encrypted") from error
        return None


@contextmanager
def opened_page(document: Any, index: int) -> Iterator[tuple[Any, Any]]:
    """A page and its text page. Raises ReadError corrupt."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError as error:
        raise ReadError("corrupt", f"page {index + 1}: {error}") from error
    try:
        text = page.get_textpage()
        try:
            yield page, text
        finally:
            text.close()
    except pypdfium2.PdfiumError as error:
        raise ReadError("corrupt", f"page {index + 1}: {error}") from error
    finally:
        page.close()


def characters(text_page: Any) -> str:
    """The characters of a page, one for each index of pdfium; U+FFFD where a glyph has none."""
    count = text_page.count_chars()
    buffer = (c_ushort * (count + 1))()
    raw.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace")[:-1]
    if len(text) == count and "\0" not in text:
        return text.replace(_CUT_IN_TEXT, CUT)
    address = handle(text_page)
    return "".join([chr(unicode_at(address, index) or 0xFFFD) for index in range(count)])


def font_name(font: int) -> str:
    """The name that a font has in its file, often with a tag of six letters before it."""
    buffer = (c_char * _LONGEST_NAME)()
    base_name(font, buffer, _LONGEST_NAME)
    return buffer.value.decode("utf-8", "replace")
