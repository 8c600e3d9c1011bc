"""Text in encodings from before Unicode, TCVN3 and VNI, told by the font of a run or by its letters, and converted.

Text must come here before `normalise.clean`: a soft hyphen is a letter of TCVN3.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby, product
from typing import Any

import regex

from extractor.reading.syllables import share
from extractor.resources import load_toml

_LETTERS_OF_UNICODE = regex.compile(r"[\u1EA0-\u1EF9]")
_SUBSET_TAG = regex.compile(r"^[A-Z]{6}\+")
_WITHOUT_SMALL_ASCII = regex.compile(r"(?<!\S)[^\sa-z]++(?!\S)(?:\s++[^\sa-z]++(?!\S))*+")
_LATIN_1 = bytes(range(0xC0, 0x100)).decode("latin-1")
_MOST_UNICODE = 0.05
_MOST_BEFORE, _LEAST_AFTER, _LEAST_GAIN = 0.8, 0.9, 0.2
_MARKS_OF_1258 = {"\u0300": "Ì", "\u0301": "ì", "\u0303": "Þ", "\u0309": "Ò", "\u0323": "ò"}
_LETTERS_OF_1258 = {"Ă": "Ã", "ă": "ã", "Đ": "Ð", "đ": "ð", "Ơ": "Õ", "ơ": "õ", "Ư": "Ý", "ư": "ý", "₫": "þ"}


@dataclass(frozen=True)
class Encoding:
    """An old encoding: its signs and what they stand for.

    `one_case`: capitals are a matter of the font. `aliens`: letters of Latin-1 that are no sign of it.
    """

    name: str
    fonts: regex.Pattern[str]
    capitals: regex.Pattern[str]
    one_case: bool
    letters: Mapping[str, str]
    signs: regex.Pattern[str]
    aliens: frozenset[str]

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "Encoding":
        """From an entry of patterns/encodings.toml."""
        letters = dict(_pairs(entry["letters"], entry["one_case"]))
        signs = "|".join(map(regex.escape, sorted(letters, key=len, reverse=True)))
        fonts, capitals = (regex.compile(entry.get(key, "(?!)"), regex.I) for key in ("fonts", "capitals"))
        aliens = frozenset(filter(str.isalpha, _LATIN_1)).difference(*letters)
        return cls(entry["name"], fonts, capitals, entry["one_case"], letters, regex.compile(signs), aliens)

    def may_hold(self, text: str) -> bool:
        """Whether every letter of `text` is one that this encoding can show."""
        return not _LETTERS_OF_UNICODE.search(text) and self.aliens.isdisjoint(text.translate(_as_shown_by_1252()))

    def decoded(self, text: str) -> str:
        """`text` in Unicode, whatever it is."""
        shown = text.translate(_as_shown_by_1252())
        found = self.signs.sub(lambda sign: self.letters[sign[0]], shown)
        return _WITHOUT_SMALL_ASCII.sub(_in_one_case, found) if self.one_case else found


def convert(text: str, font: str = "") -> str | None:
    """`text` of one run in Unicode; None where neither its font nor its letters are of an old encoding."""
    encoding = encoding_of_font(font)
    if encoding is None:
        encoding = encoding_of_letters([text])
        return None if encoding is None else encoding.decoded(text)
    found = _mended(text, encoding)
    if found is None:
        return None
    return found.upper() if encoding.capitals.fullmatch(_bare(font)) else found


def convert_pieces(pieces: Iterable[tuple[str, str]], told: Encoding | None) -> str:
    """Pieces of text with the names of their fonts, as one text in Unicode.

    Neighbours in one font are read together, since a letter may be two signs; `told` is for fonts that say nothing.
    """
    groups = groupby(pieces, key=lambda piece: piece[1] if encoding_of_font(piece[1]) else "")
    texts = ((font, "".join(text for text, _ in group)) for font, group in groups)
    return "".join((convert(text, font) or text) if font else mend(text, told) for font, text in texts)


def mend(text: str, told: Encoding | None) -> str:
    """`text` whose font says nothing: in the encoding `told` for its document, or by its own letters."""
    encoding = told or encoding_of_letters([text])
    found = _mended(text, encoding) if encoding else None
    return text if found is None else found


@lru_cache(maxsize=1024)
def encoding_of_font(font: str) -> Encoding | None:
    """The encoding that the font of this name draws: ".VnTime", "VNI-Times"."""
    bare = _bare(font)
    return next((one for one in encodings() if one.fonts.fullmatch(bare)), None) if bare else None


def encoding_of_document(texts: Iterable[str]) -> Encoding | None:
    """The encoding of the texts of one document; None also where it has Unicode among them, which may look alike."""
    marked = [text for text in texts if not text.isascii()]
    unicode = sum(1 for text in marked if _LETTERS_OF_UNICODE.search(text))
    return encoding_of_letters(marked) if unicode <= _MOST_UNICODE * len(marked) else None


def encoding_of_letters(texts: Iterable[str]) -> Encoding | None:
    """The encoding in which these texts, taken together, turn from no Vietnamese to Vietnamese."""
    together = "\n".join(text for text in texts if not text.isascii() and not _LETTERS_OF_UNICODE.search(text))
    before = share(together)
    if before > _MOST_BEFORE:
        return None
    after, best = max(((share(one.decoded(together)), one) for one in encodings()), key=lambda found: found[0])
    return best if after >= max(_LEAST_AFTER, before + _LEAST_GAIN) else None


@cache
def encodings() -> tuple[Encoding, ...]:
    """All that we know, from patterns/encodings.toml."""
    return tuple(map(Encoding.of, load_toml("encodings.toml")["encoding"]))


def _mended(text: str, encoding: Encoding) -> str | None:
    """None where the text is Unicode, whatever its font: it has letters that the encoding lacks, or only loses."""
    if not encoding.may_hold(text):
        return None
    found = encoding.decoded(text)
    return found if share(found) >= share(text) else None


def _bare(font: str) -> str:
    return _SUBSET_TAG.sub("", font.strip().strip("'\""))


def _in_one_case(group: regex.Match[str]) -> str:
    """Words typed with capitals on: signs have no case, so the letters of the others decide."""
    return group[0].upper() if any(map(_is_of_two_cases, group[0].split())) else group[0]


def _is_of_two_cases(word: str) -> bool:
    return sum("A" <= letter <= "Z" for letter in word) > 1 and any(map(str.islower, word))


def _pairs(rows: Mapping[str, str], one_case: bool) -> Iterator[tuple[str, str]]:
    """Sign to letter; where letters have capitals of their own, the first of two signs decides."""
    for letters, signs in rows.items():
        for letter, sign in zip(letters, signs.split(" "), strict=True):
            if one_case:
                yield sign, letter
                continue
            for first, rest in product({sign[0], sign[0].upper()}, {sign[1:], sign[1:].upper()}):
                yield first + rest, letter if first == sign[0] else letter.upper()


@cache
def _as_shown_by_1252() -> Mapping[int, str]:
    """Signs that a program took for windows-1258, Latin-1, or a symbol font, as windows-1252 shows the same bytes."""
    composed = {
        whole: base + sign
        for mark, sign in _MARKS_OF_1258.items()
        for base in map(chr, range(ord("A"), ord("z") + 1))
        if len(whole := unicodedata.normalize("NFC", base + mark)) == 1 and ord(whole) > 255
    }
    symbols = {chr(0xF000 + byte): chr(byte) for byte in range(0x20, 0x100)}
    return str.maketrans(symbols | composed | _MARKS_OF_1258 | _LETTERS_OF_1258)
