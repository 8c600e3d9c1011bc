"""Files of a ZIP: names in old code pages, nothing outside its folder, no links, no bombs.

Source: PKWARE APPNOTE 4.4.4 (flag bits 0 and 11), 4.5.2 and 4.6.9 (the extra field 0x7075, a name in UTF-8).
"""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath, PureWindowsPath
from unicodedata import normalize

from extractor.errors import ReadError
from extractor.inputs.member import Member, Room

_ENCRYPTED, _UTF8 = 0x1, 0x800
_UNICODE_NAME = 0x7075
_OLD_CODE_PAGES = ("utf-8", "windows-1258", "cp437")
_CHUNK = 1 << 20


def members_of_zip(data: bytes, room: Room) -> Iterator[Member]:
    """The files of an archive in order; one that cannot be taken out has its error. Raises ReadError for the whole."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise ReadError("corrupt", str(error)) from error
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        room.check_files(len(entries))
        for entry in entries:
            yield _member(archive, entry, room)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: Room) -> Member:
    name = name_of(entry)
    if _leaves_folder(name) or stat.S_ISLNK(entry.external_attr >> 16):
        return Member(name, error=ReadError("unsafe_archive"))
    if entry.flag_bits & _ENCRYPTED:
        return Member(name, error=ReadError("encrypted"))
    try:
        return Member(name, _unpacked(archive, entry, room))
    except NotImplementedError as error:
        return Member(name, error=ReadError("unsupported", str(error)))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        return Member(name, error=ReadError("corrupt", str(error)))


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: Room) -> bytes:
    """In pieces, since the size that an archive tells of a file may be a lie."""
    pieces, size = [], 0
    with archive.open(entry) as file:
        while piece := file.read(_CHUNK):
            size += len(piece)
            room.take(len(piece))
            room.check_ratio(size, entry.compress_size)
            pieces.append(piece)
    return b"".join(pieces)


def name_of(entry: zipfile.ZipInfo) -> str:
    """The name in NFC: told in UTF-8, or in the code page of the system that packed it."""
    if entry.flag_bits & _UTF8:
        return normalize("NFC", entry.filename)
    if told := _unicode_name(entry.extra):
        return normalize("NFC", told)
    raw = entry.filename.encode("cp437", "replace")
    return normalize("NFC", next(name for page in _OLD_CODE_PAGES if (name := _decoded(raw, page)) is not None))


def _decoded(raw: bytes, code_page: str) -> str | None:
    try:
        return raw.decode(code_page)
    except UnicodeDecodeError:
        return None


def _unicode_name(extra: bytes) -> str:
    """The name of the extra field, behind its version and checksum."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind == _UNICODE_NAME and length > 5:
            return extra[9 : 4 + length].decode("utf-8", "replace")
        extra = extra[4 + length :]
    return ""


def _leaves_folder(name: str) -> bool:
    """Whether unpacking under this name would write elsewhere, on any system."""
    path, windows = PurePosixPath(name), PureWindowsPath(name)
    return ".." in windows.parts or path.is_absolute() or bool(windows.drive or windows.root) or "\0" in name
