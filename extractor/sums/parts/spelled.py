"""Numbers in words written as figures, so that parts told in words are taken apart as those in figures are."""

from functools import lru_cache

import regex

from extractor.mentions.numbers import value_of_words
from extractor.words.phrases import phrase

_REMEMBERED = 256  # stretches, of which several are asked for again while one report is read


@lru_cache(_REMEMBERED)
def in_figures(folded: str) -> str:
    """The words, as long, with zeros before the figures of numbers that count: "có sáu mươi tư lượt" -> "có 0000000064
    lượt"."""
    return phrase("numbers.toml", "counting_words").sub(_figures, folded)


def _figures(found: regex.Match[str]) -> str:
    value = value_of_words(found[0])
    return f"{value:0{len(found[0])}}" if value else found[0]
