"""The parts of an Office package: read within limits, as XML without entities, other namespaces as the usual one.

Source: ECMA-376 Part 2 (packages) and Part 1, 11.3 and 12.3 (parts of documents and workbooks). Macros and pictures
stay unread.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from lxml import etree

from extractor.errors import ReadError

MOST_BYTES = 64 * 2**20
"""The most that one part may unpack to; a report of a thousand pages has a tenth of it."""

MOST_IN_ALL = 4 * MOST_BYTES
"""The most that all the parts that are read may unpack to."""

_ROOT = ""
_NAMESPACES = (
    (
        b"http://schemas.microsoft.com/office/word/2003/wordml",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError, KeyError)


@dataclass(frozen=True)
class Part:
    """The root of an XML part, and what the parts that it relates to are called, by the ids of relations."""

    root: Any
    kinds: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, str] = field(default_factory=dict)


class Package:
    """An open package. Raises ReadError: corrupt, encrypted, too_large."""

    def __init__(self, data: bytes) -> None:
        with _zip_errors():
            self._archive = zipfile.ZipFile(BytesIO(data))
        self._unpacked = 0
        self._names = {name.lower().lstrip("/"): name for name in self._archive.namelist()}

    def main(self) -> Part:
        """The document itself."""
        name = next((target for kind, target in self._relations(_ROOT).values() if kind == "officeDocument"), "")
        return self.part(name or "word/document.xml")

    def part(self, name: str) -> Part:
        """The XML part of that name, with its relations. Raises ReadError corrupt where there is none."""
        relations = self._relations(name)
        kinds = {number: kind for number, (kind, _) in relations.items()}
        return Part(parsed(self.read(name)), kinds, {number: target for number, (_, target) in relations.items()})

    def related(self, part: Part, kind: str) -> Any:
        """The root of the first part of this kind that `part` relates to; None without one."""
        targets = (part.targets[number] for number, found in part.kinds.items() if found == kind)
        name = next((target for target in targets if self.has(target)), "")
        return parsed(self.read(name)) if name else None

    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._names.values())

    def size(self) -> int:
        """What all parts together say that they unpack to, in bytes."""
        return sum(entry.file_size for entry in self._archive.infolist())

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """The bytes of a part; no more than MOST_BYTES of it are ever unpacked."""
        with _zip_errors(), self._archive.open(self._names[name.lower()]) as file:
            data = file.read(MOST_BYTES + 1)
        self._unpacked += len(data)
        if len(data) > MOST_BYTES or self._unpacked > MOST_IN_ALL:
            raise ReadError("too_large", name)
        return data

    def _relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Kind and target of what a part relates to inside the package, by the ids of the relations."""
        folder, file = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(listed):
            return {}
        return {
            one.get("Id", ""): (one.get("Type", "").rsplit("/", 1)[-1], _resolved(folder, one.get("Target", "")))
            for one in parsed(self.read(listed))
            if isinstance(one.tag, str) and one.get("TargetMode") != "External"
        }


def parsed(data: bytes) -> Any:
    """The root of an XML part. Raises ReadError corrupt for broken XML and for any document type declaration."""
    for other, usual in _NAMESPACES:
        data = data.replace(other, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    if b"<!DOCTYPE" in data:
        raise ReadError("corrupt", "XML with a document type declaration")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("corrupt", str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError("corrupt", "XML with a document type declaration")
    return root


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")


@contextmanager
def _zip_errors() -> Iterator[None]:
    try:
        yield
    except RuntimeError as error:
        raise ReadError("encrypted", str(error)) from error
    except _BROKEN as error:
        raise ReadError("corrupt", str(error)) from error
