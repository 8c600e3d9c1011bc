"""Bytes to characters, and characters to the one form that all later offsets count."""

import codecs
import re
import unicodedata
from functools import cache

from extractor.errors import ReadError
from extractor.reading.legacy import encoding_of_document, mend

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZERO_WIDTH = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\ufeff"
_CONTROLS = "".join(map(chr, [*range(9), *range(14, 32), *range(127, 133), *range(134, 160), *range(0xD800, 0xE000)]))
# Eth and African D look like the Vietnamese letter, and old keyboards write them for it; some fonts call Ư and ư by the
# names of the letters gha. No Vietnamese word has these.
_LETTERS = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "Ƣ": "Ư", "ƣ": "ư"}
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_FULL_WIDTH = {chr(0xFF00 + code): chr(0x20 + code) for code in range(1, 0x5F)}
# Bullets of Symbol and Wingdings, which programs keep at private places.
_BULLETS = dict.fromkeys("\uf06c\uf06e\uf071\uf074\uf075\uf076\uf077\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc", "•") | {
    "\uf02d": "-"
}
_TABLE = str.maketrans(_LETTERS | _LIGATURES | _FULL_WIDTH | _BULLETS | dict.fromkeys(_ZERO_WIDTH + _CONTROLS, ""))
_SPACES = re.compile(r"\s+")
_LEAST_TEXT = 0.9
_LEAST_ZEROS, _MOST_ZEROS = 0.2, 0.02
_MOST_BROKEN = 0.001


def decode(data: bytes) -> str:
    """The characters of a text file, old Vietnamese encodings converted. Raises ReadError unsupported.

    Tried in turn: UTF-8, UTF-16, UTF-8 with a broken place or a cut end, windows-1258, of which TCVN3 and VNI are read.
    """
    text = mended_lines(characters(data))
    if not _reads_as_text(text):
        raise ReadError("unsupported", "no text in a known encoding")
    return text


def mended_lines(text: str) -> str:
    """`text` with the lines that are in an old encoding converted; its fonts are not known."""
    lines = text.split("\n")
    told = encoding_of_document(lines)
    return "\n".join(mend(line, told) for line in lines)


def characters(data: bytes) -> str:
    """`data` as characters, whatever it holds; old Vietnamese encodings are left. Raises ReadError unsupported."""
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if encoding := _unmarked_utf_16(data):
        return _decoded(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        loose = data.decode("utf-8", "replace")
    return loose if loose.count("\ufffd") <= max(1, _MOST_BROKEN * len(loose)) else data.decode("cp1258", "replace")


def _unmarked_utf_16(data: bytes) -> str:
    """By the zeros: in one of two bytes often, in the other hardly ever."""
    even, odd = data[::2].count(0) / max(len(data) / 2, 1), data[1::2].count(0) / max(len(data) / 2, 1)
    if len(data) % 2 or max(even, odd) < _LEAST_ZEROS or min(even, odd) > _MOST_ZEROS:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


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
