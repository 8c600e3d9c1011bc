"""Pictures of reports: PNG, JPEG, and TIFF of one page or many."""

from pathlib import Path

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.build import build
from extractor.reading.formats import format_of
from extractor.reading.pages.stacked import stacked
from extractor.reading.paragraphs.layout import join_lines
from extractor.reading.scan.frames import frames
from extractor.reading.scan.recognition import recognise


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a picture file. Raises ReadError: corrupt, too_large, empty, ocr_missing, timeout, crash."""
    pages = recognise(frames(data))
    items = stacked(pages)
    if not items:
        raise ReadError("empty", "no text on the picture")
    return build(path, format_of(path.name, data), join_lines(items), len(pages))
