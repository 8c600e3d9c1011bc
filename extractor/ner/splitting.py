"""Text in tokens, by one regular expression: for spaCy and for the word lists alike. Imports resources only."""

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from extractor.resources import load_toml


@cache
def _expression() -> regex.Pattern[str]:
    """White space, or the first alternative of `patterns/tokens.toml` that fits, or one character; then its space."""
    words = "|".join(entry["pattern"] for entry in load_toml("tokens.toml")["token"])
    return regex.compile(rf"(?P<word>\s+|{words}|.)(?P<space> ?)", regex.DOTALL)


def pieces(text: str) -> list[tuple[str, str]]:
    """The tokens of `text`, each with the single space behind it or nothing: together they are `text`."""
    return [(match["word"], match["space"]) for match in _expression().finditer(text)]


def chunks(text: str) -> Iterator[tuple[str, ...]]:
    """The tokens of each stretch of `text` between spaces; all in one where its white space is not plain.

    Most stretches are words that come again and again, so each is split once. What stands around it matters where a
    full stop may belong to an abbreviation: "TP. Hà Nội", "8 CN.", "đ/c. Vũ".
    """
    parts = text.split()
    if " ".join(parts) != text:
        yield tuple(word for word, _ in pieces(text))
        return
    if "." not in text:
        yield from map(_split_alone, parts)
        return
    for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False):
        if "." in part:
            yield _split_between(before[-1:].isdecimal(), part, _like(after[:1]))
        else:
            yield _split_alone(part)


@lru_cache(maxsize=65536)
def _split_alone(part: str) -> tuple[str, ...]:
    """The tokens of a stretch without a full stop."""
    return tuple(word for word, _ in pieces(part))


@lru_cache(maxsize=65536)
def _split_between(behind_number: bool, part: str, letter: str) -> tuple[str, ...]:
    """The tokens of `part`, read with a figure before it and a letter behind it where the text has them."""
    around = [*["1"] * behind_number, part, *letter]
    words = [word for word, _ in pieces(" ".join(around))]
    return tuple(words[behind_number : len(words) - len(letter)])


def _like(first: str) -> str:
    """The letter that stands for all large ones, or all others; nothing for what is no letter."""
    if not first.isalpha():
        return ""
    return "A" if first.isupper() else "a"
