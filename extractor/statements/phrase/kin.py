"""Whose kin the one is who is named next: "truy tặng [chồng bà,] ông A", "trao cho [con gái ông B,] chị C"."""

from extractor.mention import Mention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words


def past_kin(tokens: Tokens, index: int, text: str) -> int:
    """The place of the name behind such words; `index` where they do not stand there."""
    place = index
    while isinstance(at(tokens, place), Word) and place - index < _WORDS:
        place += 1
    if place == index or tokens[place - 1].span.of(text).lower() not in listed_words("kin"):
        return index
    place += is_cue(at(tokens, place), "of")
    whose = at(tokens, place)
    name = place + 1 + is_mark(at(tokens, place + 1), ",:")
    told = name > place + 1 and isinstance(at(tokens, name), PersonMention)
    return name if told and (isinstance(whose, PersonMention) or _is_pronoun(whose, text)) else index


_WORDS = 3
"""Words for kin at the most: "em gái út"."""


def _is_pronoun(token: Mention | None, text: str) -> bool:
    return is_cue(token, "pronoun.individual") or (isinstance(token, Word) and token.span.of(text) == "tôi")
