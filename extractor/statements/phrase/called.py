"""What those named in a list are called together, before the first name."""

from extractor.mention import BodyMention, Mention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words


def past_address(tokens: Tokens, index: int, text: str) -> int:
    """Past what those named are called together: "các chị: A, B", "các ông, bà: A, B", "các [anh A và B]", "các [ông,
    bà A và B]", "các ông (bà): A, B"."""
    plural = listed_words("plural")
    called, before = at(tokens, index), at(tokens, index - 1)
    start = index + (isinstance(called, Word) and called.span.of(text).lower() in plural)
    several = start > index or (
        is_cue(before, "for") and before.span.of(text).lower().endswith(" các") if before else False
    )
    end = start
    while several and end - start <= _ADDRESS and _may_address(at(tokens, end)):
        end += 1
    if end > start and is_mark(at(tokens, end), ":"):
        return end + 1
    return _past_titles(tokens, start) if several else start


def _past_titles(tokens: Tokens, index: int) -> int:
    """Past the titles but the last, which stands before the first name: "các [ông,] bà A, B"; else `index`."""
    place = index
    while is_cue(at(tokens, place), "pronoun.individual") and is_mark(at(tokens, place + 1), ",/-"):
        place += 2
    return place if isinstance(at(tokens, place), PersonMention) else index


def _may_address(token: Mention | None) -> bool:
    common = isinstance(token, BodyMention) and not token.proper
    return common or isinstance(token, Word) or is_mark(token, ",/()") or is_cue(token, "pronoun", "and")


_ADDRESS = 6
"""Tokens of such an address at the most: "các ông, bà có tên sau", "các ông (bà)"."""
