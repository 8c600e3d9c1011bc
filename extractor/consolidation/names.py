"""How names of persons and households are compared: by letters and tones, whatever stands before them."""

from functools import cache, lru_cache
from unicodedata import normalize

import regex

from extractor.folding import fold, without_accents
from extractor.resources import load_toml

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*")
_LIKE = str.maketrans("ÐðƉ", "ĐđĐ")


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Letters and tones of a name without its titles; folded are only letter case and the place of the tone mark."""
    words = _without_titles(_WORD.findall(clean(name)))
    letters = normalize("NFD", " ".join(words).casefold())
    y_places = [str(at) for at, letter in enumerate(c for c in letters if c.isalpha() or c == " ") if letter == "y"]
    return f"{fold(' '.join(words))}|{','.join(y_places)}"  # in names My and Mi, Lý and Lí are not the same


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The letters without tones and marks, in small letters: what two names share that are easily mixed up."""
    return without_accents(text.casefold())


def clean(text: str) -> str:
    """NFC, single spaces, and Đ wherever a letter that looks like it stands."""
    return normalize("NFC", " ".join(text.split())).translate(_LIKE)


def _without_titles(words: list[str]) -> list[str]:
    """ "Đ/c Thiếu tá Hứa Văn Kiên" without the first four words; never less than two are left."""
    for length in range(min(_LONGEST, len(words) - 2), 0, -1):
        if fold(" ".join(words[:length])) in _titles() and not _is_family(words, length):
            return _without_titles(words[length:])
    return words


def _is_family(words: list[str], length: int) -> bool:
    """ "Ông Thị Hằng" is no Mr Thị Hằng: a title that is a family's name too needs another one behind it."""
    families = _listed("families")
    return length == 1 and fold(words[0]) in families and fold(words[1]) not in families


_LONGEST = 5  # words: "đại úy quân nhân chuyên nghiệp"


@cache
def _titles() -> frozenset[str]:
    titles = _listed("titles") | {fold(title) for title in load_toml("identity.toml")["titles"]}
    return frozenset(" ".join(_WORD.findall(title)) for title in titles)


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(fold(clean(name)) for name in load_toml("names.toml")[group])
