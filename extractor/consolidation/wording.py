"""The words of a body's name, abbreviations written out."""

from collections.abc import Mapping
from functools import cache

import regex

from extractor.consolidation.names import bare, clean
from extractor.resources import load_toml
from extractor.units.names import kind_of, short_kinds

SIGNS = frozenset(",;()/–-")
_TOKEN = regex.compile(r"[\p{L}\p{N}]+(?:[&'’-][\p{L}\p{N}]+)*|[,;()/–-]")
_ROMAN = regex.compile(r"[ivx]{1,4}|\p{L}")
_PART = regex.compile("([&-])")
_LETTERS = str.maketrans("015", "OIS")


def words_of(text: str) -> list[str]:
    """Words and signs: "P.An Biên" is "phường An Biên", "HĐND&UBND" both in full."""
    plain = _short_kind().sub(lambda kind: f"{_kind(kind[1])} ", clean(text))
    plain = plain.replace(" & ", _joined()["&"]).replace(".", " ")
    shouted = plain.isupper()
    written = (_written_out(token, shouted and at > 0) for at, token in enumerate(_TOKEN.findall(plain)))
    return " ".join(written).split()


def is_number(word: str) -> bool:
    """Whether a word of a name counts: figures, Roman ones too, or a single letter."""
    return word.isdigit() or _ROMAN.fullmatch(word) is not None


def _written_out(token: str, shouted: bool) -> str:
    """In a text all of capitals, or of small letters, only what is no syllable is an abbreviation."""
    if shouted or token.islower():
        token = token.lower() if any(letter in "aeiouy" for letter in bare(token)) else token.upper()
    if token in _abbreviations():
        return _abbreviations()[token]
    if token[:1].isalpha() and token.translate(_LETTERS) in _abbreviations():
        return _abbreviations()[token.translate(_LETTERS)]
    return "".join(_abbreviations().get(part, _joined().get(part, part)) for part in _PART.split(token))


@cache
def _short_kind() -> regex.Pattern[str]:
    return regex.compile(rf"(?i)(?<!\w)({'|'.join(map(regex.escape, short_kinds()))})\.\s*")


@cache
def _joined() -> Mapping[str, str]:
    """Signs inside a word, as they part what it is made of."""
    return {"&": f" {load_toml('identity.toml')['and']} ", "-": " - "}


@cache
def _kind(letters: str) -> str:
    """The kind of unit that letters before a full stop stand for."""
    kinds = (kind_of(f"{letters}.", rank) for rank in ("commune", "district", "province"))
    return next(filter(None, kinds), letters)


@cache
def _abbreviations() -> dict[str, str]:
    return {**load_toml("abbreviations.toml")["expand"], **load_toml("identity.toml")["written_out"]}
