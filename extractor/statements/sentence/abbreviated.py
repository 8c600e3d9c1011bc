"""Short forms in brackets behind the names that they stand for: "Bộ Y tế (BYT) tặng" reads as without them."""

from collections.abc import Iterator

import regex

from extractor.mention import BodyMention, CountMention, Mention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, closing, is_mark

_SHORT = regex.compile(r"(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{Lu}\d&/. –-]{2,16}")


def without_short_forms(tokens: Tokens, text: str) -> Tokens:
    """The tokens but such brackets, which tell nothing that the name does not."""
    return tuple(_told(tokens, text)) if any(_opens(tokens, place) for place in range(len(tokens))) else tokens


def _opens(tokens: Tokens, place: int) -> bool:
    return is_mark(tokens[place], "(") and isinstance(at(tokens, place - 1), BodyMention)


def _told(tokens: Tokens, text: str) -> Iterator[Mention]:
    place = 0
    while place < len(tokens):
        end = _short_form_end(tokens, place, text) if _opens(tokens, place) else place
        if end == place:
            yield tokens[place]
        place = max(end, place + 1)


def _short_form_end(tokens: Tokens, opening: int, text: str) -> int:
    """The place behind the bracket that closes there, where it holds a short form alone; else that of the opening."""
    close = closing(tokens, opening)
    inside = tokens[opening + 1 : close]
    if not inside or close - opening > _REACH or not all(_may_be(token) for token in inside):
        return opening
    return close + 1 if _SHORT.fullmatch(text[inside[0].span.start : inside[-1].span.end]) else opening


_REACH = 8
"""Tokens from one bracket to the other at the most."""


def _may_be(token: Mention) -> bool:
    """Anything without a meaning of its own: no award, no cue."""
    return isinstance(token, Word | BodyMention | PersonMention | CountMention) or is_mark(token, "-–/&.")
