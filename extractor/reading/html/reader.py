"""HTML, also where it poses as .doc or .xls, and MHT: blocks, lists with their signs, tables with merged cells."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from lxml import etree

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.build import build
from extractor.reading.flowing import Flow, laid_out
from extractor.reading.formats import format_of
from extractor.reading.html.charset import page_text
from extractor.reading.html.look import Sheet
from extractor.reading.html.walk import Walk
from extractor.reading.legacy import encoding_of_document

_DEEP = 150
_INLINE = ("font", "span", "b", "i", "u", "em", "strong", "small", "big", "a", "tt", "sub", "sup", "center")
_BOXES = ("div", "section", "blockquote", "ul", "ol", "dl")


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a web page. Raises ReadError: corrupt, empty, too_large, unsupported (no encoding)."""
    form = format_of(path.name, data)
    return build(path, form, laid_out([item for page in pages_of(data, form) for item in items_of(page)]), 1)


def pages_of(data: bytes, form: str) -> list[str]:
    """The one page of an HTML file, or all those of a web archive. Raises ReadError corrupt."""
    return _archived(data) if form == "mht" else [page_text(data)]


def items_of(page: str) -> Iterator[Flow]:
    """Paragraphs and tables of one page. Raises ReadError: corrupt, empty, too_large."""
    root = _parsed(page)
    sheet = Sheet.of("".join(style.itertext()) for style in root.iter("style"))
    told = encoding_of_document(text for text in root.itertext() if text.strip())
    return Walk(sheet, told).items(root)


def _parsed(page: str) -> Any:
    """The root element. Tags that nest without end, as those never closed do, are taken away around their text."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(page.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("corrupt", str(error)) from error
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise ReadError("too_large", "levels of elements")  # the parser drops what lies deeper
    if root is None:
        raise ReadError("empty")
    if _depth(root) > _DEEP:
        etree.strip_tags(root, *_INLINE)
    if _depth(root) > _DEEP:
        _strip_boxes(root)
    if _depth(root) > _DEEP:
        raise ReadError("too_large", "levels of elements")
    return root


def _strip_boxes(root: Any) -> None:
    """Words at both sides of an edge stay two."""
    for box in root.iter(*_BOXES):
        box.text, box.tail = f" {box.text or ''}", f" {box.tail or ''}"
    etree.strip_tags(root, *_BOXES)


def _depth(root: Any) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _archived(data: bytes) -> list[str]:
    """The pages in a web archive, in order (RFC 2557). Raises ReadError corrupt without one."""
    letter = message_from_bytes(data.lstrip(), policy=policy.compat32)
    parts = [part for part in letter.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    if not parts:
        raise ReadError("corrupt", "no page in the archive")
    return [_page(part) for part in parts]


def _page(part: Any) -> str:
    data = part.get_payload(decode=True)
    told = part.get_content_charset() or ""
    return page_text(data if isinstance(data, bytes) else b"", str(told))
