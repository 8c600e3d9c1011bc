"""The characters of a web page, by its mark, its own word, or its bytes."""

import codecs
import re

from extractor.reading.normalise import characters

_DECLARED = re.compile(rb"""(?:<meta\b[^>]*?charset|<\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.I)
_HEAD = 8192
# Browsers read Latin-1 as windows-1252, whose signs between 0x80 and 0x9F Word writes as numbers too.
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_WIDE = ("utf-16", "utf-32")
_CONTROLS = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def page_text(data: bytes, told: str = "") -> str:
    """`data` decoded; `told` is the charset that came beside it. UTF-8 wins wherever it fits."""
    declared = _DECLARED.search(data[:_HEAD])
    name = _codec(told) or _codec(declared[1].decode("ascii") if declared else "")
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or not name or _is_utf_8(data):
        return characters(data)
    return data.decode(name, "replace")


def as_shown(text: str) -> str:
    """Text with controls of Latin-1 as the signs that browsers show for them."""
    return text.translate(_CONTROLS)


def _codec(name: str) -> str:
    """Python's name of a charset whose signs are bytes; empty for one that is unknown or cannot be declared."""
    try:
        found = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    return "" if found.startswith(_WIDE) or not _is_text(found) else _AS_BROWSERS_DO.get(found, found)


def _is_text(name: str) -> bool:
    try:
        return b"<".decode(name) == "<"
    except (LookupError, UnicodeError, ValueError, TypeError):
        return False


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
