"""DOC, RTF, and ODT: turned into DOCX by LibreOffice, and read as that; XML of Word 2003 needs no turning."""

from pathlib import Path

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.formats import format_of
from extractor.reading.package import Package
from extractor.reading.word.converter import convert
from extractor.reading.word.reader import read_bytes as read_docx
from extractor.reading.word.reader import read_xml

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 512
_WORD_SIGN = b"\xec\xa5"
_FLAGS, _ENCRYPTED = 10, 0x0100
_MANIFEST = "META-INF/manifest.xml"
_MOST_UNPACKED = 512 * 2**20


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a DOC, RTF, ODT, or Word 2003 XML file.

    Raises ReadError: converter_missing, timeout, encrypted, too_large, corrupt, empty.
    """
    form = format_of(path.name, data)
    is_xml = data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")
    if is_xml and form == "doc":
        return read_xml(path, data)
    _refuse_locked(data)
    return read_docx(path, convert(data, "fodt" if is_xml else form, "docx"), form)


def _refuse_locked(data: bytes) -> None:
    """Raises ReadError encrypted or too_large, which LibreOffice would not tell apart from corrupt."""
    if data.startswith(_OLE) and _is_locked_doc(data):
        raise ReadError("encrypted")
    if data.startswith(b"PK"):
        _check_open_document(data)


def _is_locked_doc(data: bytes) -> bool:
    """By the flags in the head of the WordDocument stream, which begins a sector ([MS-DOC] 2.5.2, FibBase)."""
    heads = (place for place in range(_SECTOR, len(data), _SECTOR) if data.startswith(_WORD_SIGN, place))
    head = next(heads, None)
    if head is None:
        return False
    return bool(int.from_bytes(data[head + _FLAGS : head + _FLAGS + 2], "little") & _ENCRYPTED)


def _check_open_document(data: bytes) -> None:
    package = Package(data)
    if package.size() > _MOST_UNPACKED:
        raise ReadError("too_large")
    if package.has(_MANIFEST) and b"encryption-data" in package.read(_MANIFEST):
        raise ReadError("encrypted")
