"""What is typed onto a page: values of form fields, and text notes that are shown on it."""

from collections.abc import Iterator
from ctypes import c_ushort
from math import isfinite
from typing import Any

from pypdfium2 import raw

from extractor.document import Box
from extractor.reading.drafts import printed_width
from extractor.reading.normalise import normalise
from extractor.reading.pages.words import Word
from extractor.reading.pdf.turning import Turned

_TYPED = ("Tx", "Ch")
_TALLEST = 12.0


def typed_words(page: Any, place: Turned) -> list[Word]:
    """The words of fields and notes where they stand; no signature's, and none that is hidden."""
    return [word for text, box in _texts(page) for line in _lines(text, place(box)) for word in _line_words(*line)]


def _texts(page: Any) -> Iterator[tuple[str, Box]]:
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if note:
            text, rectangle = _shown_text(note), raw.FS_RECTF()
            if text and raw.FPDFAnnot_GetRect(note, rectangle) and isfinite(sum(map(sum, _sides(rectangle)))):
                (left, right), (bottom, top) = map(sorted, _sides(rectangle))
                yield text, (left, top, right, bottom)
            raw.FPDFPage_CloseAnnot(note)


def _sides(rectangle: Any) -> tuple[tuple[float, float], tuple[float, float]]:
    return (rectangle.left, rectangle.right), (rectangle.bottom, rectangle.top)


def _shown_text(note: Any) -> str:
    if raw.FPDFAnnot_GetFlags(note) & (raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW):
        return ""
    kind = raw.FPDFAnnot_GetSubtype(note)
    if kind == raw.FPDF_ANNOT_FREETEXT:
        return _value(note, b"Contents")
    return _value(note, b"V") if kind == raw.FPDF_ANNOT_WIDGET and _value(note, b"FT") in _TYPED else ""


def _value(note: Any, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(note, key, None, 0) // 2
    buffer = (c_ushort * max(length, 1))()
    raw.FPDFAnnot_GetStringValue(note, key, buffer, length * 2)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _lines(text: str, box: Box) -> Iterator[tuple[str, Box]]:
    """Each line of a text with its share of the box; a lone line in the middle of its height."""
    lines = [line for line in map(normalise, text.splitlines()) if line]
    step = (box[3] - box[1]) / max(len(lines), 1)
    height = min(step, _TALLEST)
    for number, line in enumerate(lines):
        middle = box[1] + (number + 0.5) * step
        yield line, (box[0], middle - height / 2, box[2], middle + height / 2)


def _line_words(line: str, box: Box) -> Iterator[Word]:
    left, height = box[0], box[3] - box[1]
    for text in line.split(" "):
        width = printed_width(text) * height
        yield Word(text, (left, box[1], left + width, box[3]))
        left += width + printed_width(" ") * height
