"""Files to documents: each format has a reader, which is imported when the first such file comes."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.formats import format_of
from extractor.reading.private import without_private_numbers

Reader = Callable[[Path, bytes], Document]

READERS = {
    "pdf": "extractor.reading.pdf.reader",
    "docx": "extractor.reading.word.reader",
    "eml": "extractor.reading.letter",
    "doc": "extractor.reading.word.converted",
    "rtf": "extractor.reading.word.converted",
    "odt": "extractor.reading.word.converted",
    "xlsx": "extractor.reading.sheet.reader",
    "xls": "extractor.reading.sheet.reader",
    "ods": "extractor.reading.sheet.reader",
    "csv": "extractor.reading.sheet.reader",
    "html": "extractor.reading.html.reader",
    "mht": "extractor.reading.html.reader",
    "txt": "extractor.reading.plain",
    **dict.fromkeys(("png", "jpg", "tif"), "extractor.reading.scan.reader"),
}
"""Format to the module whose `read_bytes(path, data)` reads it."""


def read(path: Path) -> Document:
    """The report in `path`, private numbers masked. Raises ReadError with the code that says why it cannot be read."""
    data = _bytes_of(path)
    return without_private_numbers(_reader(format_of(path.name, data))(path, data))


def _reader(form: str) -> Reader:
    if form not in READERS:
        raise ReadError("unsupported", form)
    reader: Reader = import_module(READERS[form]).read_bytes
    return reader


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError("missing", str(path)) from error
    except PermissionError as error:
        raise ReadError("permission", str(path)) from error
    except IsADirectoryError as error:
        raise ReadError("unsupported", f"{path} is a folder") from error
