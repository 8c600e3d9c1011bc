"""Files to documents: what a file is, is told by its content first and by its ending last."""

import zipfile
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path

from extractor.document import Document
from extractor.errors import ReadError

Reader = Callable[[Path, bytes], Document]

READERS = {"pdf": "extractor.reading.pdf", "docx": "extractor.reading.docx", "txt": "extractor.reading.text"}
"""Format to the module whose `read_bytes(path, data)` reads it; imported when the first such file comes."""

_SIGNED_ENDINGS = {".pdf", ".docx", ".xlsx", ".zip"}
"""Endings whose files begin with a signature of their format: without it the file is broken."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_BINARIES = (b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")


def read(path: Path) -> Document:
    """The report in `path`. Raises ReadError with the code that says why it cannot be read."""
    data = _bytes_of(path)
    return _reader(format_of(path, data))(path, data)


def format_of(path: Path, data: bytes) -> str:
    """The format of `data`, a key of READERS. Raises ReadError: empty, encrypted, corrupt, unsupported."""
    if not data.strip():
        raise ReadError("empty")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _format_in_zip(data)
    if data.startswith(_OLE):
        raise ReadError("encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "unsupported")
    if path.suffix.lower() in _SIGNED_ENDINGS:
        raise ReadError("corrupt", f"no {path.suffix.lower()} file by its first bytes")
    if data.startswith(_OTHER_BINARIES):
        raise ReadError("unsupported")
    return "txt"


def _format_in_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise ReadError("corrupt", str(error)) from error
    if "word/document.xml" in names:
        return "docx"
    raise ReadError("unsupported")


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError("missing", str(path)) from error
    except PermissionError as error:
        raise ReadError("permission", str(path)) from error
    except IsADirectoryError as error:
        raise ReadError("unsupported", f"{path} is a folder") from error


def _reader(name: str) -> Reader:
    reader: Reader = import_module(READERS[name]).read_bytes
    return reader
