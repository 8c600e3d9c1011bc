"""Bytes to characters, and characters to the one form that all later offsets count."""

import codecs
import re
import unicodedata
from functools import cache

from extractor.errors import ReadError

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZERO_WIDTH = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\ufeff"
_CONTROLS = "".join(map(chr, [*range(9), *range(14, 32), *range(127, 133), *range(134, 160)]))
# Eth and African D look like the Vietnamese letter, and old keyboards write them for it; no Vietnamese word has them.
_LETTERS = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}
_TABLE = str.maketrans(_LETTERS | dict.fromkeys(_ZERO_WIDTH + _CONTROLS, ""))
_SPACES = re.compile(r"\s+")
_LEAST_TEXT = 0.9


def decode(data: bytes) -> str:
    """The characters of a text file: UTF-8, UTF-16 with its mark, windows-1258 last. Raises ReadError unsupported."""
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _decoded(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decoded(data, "windows-1258")
    if not _reads_as_text(text):
        raise ReadError("unsupported", "no text in a known encoding")
    return text


def clean(text: str) -> str:
    """Text in NFC without control and zero-width characters; line ends and white space are left as they are."""
    return unicodedata.normalize("NFC", text.translate(_TABLE)).translate(_TABLE)


def is_clean(text: str) -> bool:
    """Whether `clean` would leave `text` as it is; many times faster than cleaning it."""
    return not _unclean().search(text) and unicodedata.is_normalized("NFC", text)


@cache
def _unclean() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")


def collapse(text: str) -> str:
    """`text` with every run of white space as one space, and none at its ends."""
    return _SPACES.sub(" ", text).strip()


def normalise(text: str) -> str:
    """Cleaned and collapsed: the form in which a line or a cell enters a document."""
    return collapse(clean(text))


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError("unsupported", f"not {encoding}: {error.reason}") from error


def _reads_as_text(text: str) -> bool:
    """Random bytes decode as windows-1258 too, but to a medley in which letters are rare."""
    if "\x00" in text:
        return False
    readable = sum(
        c.isalnum() or c.isspace() or c in ".,;:-+()/\"'%&“”‘’–…|" or bool(unicodedata.combining(c)) for c in text
    )
    return readable >= _LEAST_TEXT * len(text)
