"""DOCX: an own walk over the body, since python-docx leaves out list numbers, text boxes, and tracked changes."""

from pathlib import Path

from extractor.document import Document
from extractor.reading.build import build
from extractor.reading.flowing import laid_out
from extractor.reading.package import Package
from extractor.reading.word.body import Body


def read_bytes(path: Path, data: bytes, form: str = "docx") -> Document:
    """The document of a DOCX. Raises ReadError: corrupt, encrypted, too_large, empty."""
    package = Package(data)
    body = Body.of(package, package.main())
    items = list(body.items())
    return build(path, form, laid_out(items), body.page)
