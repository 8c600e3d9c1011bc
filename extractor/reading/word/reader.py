"""DOCX: an own walk over the body, since python-docx leaves out list numbers, text boxes, and tracked changes."""

from pathlib import Path

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.build import build
from extractor.reading.flowing import laid_out
from extractor.reading.package import Package, parsed
from extractor.reading.word.body import Body
from extractor.reading.word.chunks import body_of
from extractor.reading.word.elements import tag


def read_bytes(path: Path, data: bytes, form: str = "docx") -> Document:
    """The document of a DOCX. Raises ReadError: corrupt, encrypted, too_large, empty."""
    return _document(path, form, body_of(Package(data)))


def read_xml(path: Path, data: bytes) -> Document:
    """The document of a Word 2003 XML file. Raises ReadError: corrupt, empty."""
    root = parsed(data)
    if root.find(tag("body")) is None:
        raise ReadError("empty")
    return _document(path, "doc", Body.of_xml(root))


def _document(path: Path, form: str, body: Body) -> Document:
    items = list(body.items())
    return build(path, form, laid_out(items), body.page)
