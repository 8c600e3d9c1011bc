"""Degrees and honours before a name, and names from abroad: "PGS.TS Lò Văn Dịp", "bác sĩ CKII Tạ Thị Mơ"."""

import regex

from extractor.reading.syllables import is_syllable
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.phrases import phrase

_CAPITALS = regex.compile(r"(?<!\p{L})(?:\p{Lu}{2}|Th[Ss]|Bs)")


def degrees(line: Lexed) -> dict[int, int]:
    """Where each run of abbreviated degrees begins that a name stands behind, by where that name begins."""
    if not _CAPITALS.search(line.text):
        return {}
    return {match.end(): match.start() for match in phrase("composition.toml", "degrees").finditer(line.text)}


def honours(line: Lexed) -> tuple[Span, ...]:
    """The same runs as spans: "NGƯT Tạ Thị Mơ" calls her so, and tells of nothing that she is given there."""
    return tuple(Span(start, end) for end, start in degrees(line).items())


def is_foreign(words: list[str]) -> bool:
    """ "Watanabe Kenji": two to four words of plain letters, of which one is no syllable of Vietnamese."""
    return 2 <= len(words) <= 4 and all(map(str.isascii, words)) and not all(map(is_syllable, words))
