"""What goes with an award, between it and "cho": money, flowers, presents."""

from extractor.mention import BodyMention, CountMention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words


def past_money(tokens: Tokens, index: int, text: str) -> int:
    """Past what goes with the award, up to "cho" and somebody: ", kèm 5 triệu đồng, cho ông A", "và tiền thưởng"."""
    place = index + is_mark(at(tokens, index), ",")
    first = at(tokens, place)
    if first is None or first.span.of(text).lower() not in listed_words("along"):
        return index
    end = place + 1
    while end - place < _MONEY and (isinstance(at(tokens, end), Word) or is_cue(at(tokens, end), "filler", "give")):
        end += 1
    told = {token.span.of(text).lower() for token in tokens[place:end]}
    end += is_mark(at(tokens, end), ",")
    to_whom = is_cue(at(tokens, end), "for") and is_recipient(at(tokens, end + 1))
    return end if to_whom and not told.isdisjoint(listed_words("money")) else index


_MONEY = 10
"""Tokens of what goes with an award at the most."""


def is_recipient(token: object) -> bool:
    """Whether it can be whom an award goes to: a person, a body, or a number with a noun."""
    return (
        (isinstance(token, CountMention) and token.noun is not None)
        or isinstance(token, PersonMention)
        or (isinstance(token, BodyMention) and token.receives)
    )
