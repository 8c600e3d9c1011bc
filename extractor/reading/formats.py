"""What a file is, told by its content first and by its ending last."""

import codecs
import re
import zipfile
import zlib
from io import BytesIO

from extractor.errors import ReadError

CONTAINERS = frozenset({"zip", "eml"})
"""Formats that hold files; what is inside is taken out before anything is read."""

_SIGNED_ENDINGS = frozenset({".pdf", ".docx", ".xlsx", ".zip", ".odt", ".ods", ".doc", ".xls", ".rtf"})
"""Endings whose files begin with a signature of their format: without it the file is broken."""
_SIGNATURES = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
)
_OTHERS = (b"GIF8", b"BM", b"RIFF", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"\x7fELF")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (("EncryptedPackage", "encrypted"), ("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"))
_ZIP_PARTS = (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"))
_OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_PACKAGE_MARKS = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b",
    re.I | re.S,
)
_XML_FORMATS = (
    (re.compile(rb"<\?mso-application\s+progid=[\"']Word\.Document"), "doc"),
    (re.compile(rb"<\?mso-application\s+progid=[\"']Excel\.Sheet|<(?:\w+:)?Workbook\b[^>]*spreadsheet"), "xls"),
    (re.compile(rb"<office:document\b[^>]*opendocument\.text[\"']", re.S), "odt"),
)
_PAGES, _TAG = frozenset({".html", ".htm", ".xhtml"}), re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!a-z]", re.I)
_SEPARATED = frozenset({".csv", ".tsv"})
_MAIL_FIELD = re.compile(
    rb"^(?:From|To|Date|Subject|MIME-Version|Message-ID|Received|Return-Path|Delivered-To|Content-Type): ?", re.I | re.M
)
_WEB_ARCHIVE = re.compile(rb"^Content-Type:\s*multipart/related", re.I | re.M)
_HEAD = 4096
_MAIL_FIELDS = 3


def format_of(name: str, data: bytes) -> str:
    """The format of `data`, which came under `name`. Raises ReadError: empty, encrypted, corrupt, unsupported."""
    if not data.strip():
        raise ReadError("empty")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_ZIP):
        return _format_in_zip(data)
    if data.startswith(_OLE):
        return _format_in_ole(data)
    if known := next((form for sign, form in _SIGNATURES if data.startswith(sign)), ""):
        return known
    return _format_of_text(name, data)


def may_hold_files(head: bytes) -> bool:
    """Whether a file that begins so can be an archive or a letter."""
    return head.startswith(_ZIP) or _format_of_mail(head) == "eml"


def ending_of(name: str) -> str:
    """The ending of a file's name in small letters, with its dot; nothing where there is none."""
    dot = name.rfind(".")
    return name[dot:].lower() if dot > max(name.rfind("/"), name.rfind("\\"), 0) else ""


def _format_of_text(name: str, data: bytes) -> str:
    head = _in_bytes_of_ascii(data[: 2 * _HEAD])
    if known := next((form for sign, form in _XML_FORMATS if sign.search(head)), ""):
        return known
    if _HTML.match(head) or (ending_of(name) in _PAGES and _TAG.match(head)):
        return "html"
    if (mail := _format_of_mail(head)) is not None:
        return mail
    if ending_of(name) in _SIGNED_ENDINGS:
        raise ReadError("corrupt", f"no {ending_of(name)} file by its first bytes")
    if data.startswith(_OTHERS):
        raise ReadError("unsupported")
    return "csv" if ending_of(name) in _SEPARATED else "txt"


def _in_bytes_of_ascii(head: bytes) -> bytes:
    """The head of a text, one byte a sign also where the file is in UTF-16 with its mark."""
    if not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[:_HEAD]
    return head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8", "replace")


def _format_of_mail(head: bytes) -> str | None:
    """eml for a letter, mht for a page that a browser or Word saved in the form of one; told by several fields."""
    fields = re.split(rb"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]
    if not _MAIL_FIELD.match(fields) or len(_MAIL_FIELD.findall(fields)) < _MAIL_FIELDS:
        return None
    return "mht" if _WEB_ARCHIVE.search(fields) else "eml"


def _format_in_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            kind = archive.read("mimetype")[:100].strip() if "mimetype" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:
        raise ReadError("corrupt", str(error)) from error
    found = _OPEN_DOCUMENTS.get(kind) or next((form for part, form in _ZIP_PARTS if part in names), "")
    if not found and names & {*_PACKAGE_MARKS}:
        raise ReadError("unsupported", kind.decode("ascii", "replace"))
    return found or "zip"


def _format_in_ole(data: bytes) -> str:
    """By the names of the streams, which stand in UTF-16 in the directory of the file."""
    found = next((form for stream, form in _OLE_STREAMS if stream.encode("utf-16-le") in data), "")
    if not found or found == "encrypted":
        raise ReadError("encrypted" if found else "unsupported")
    return found
