"""What those just named are together, told by their number: "A và B, [hai người cứu cháu bé], được tặng"."""

from extractor.mention import CountMention, Mention, Word
from extractor.statements.cursor import OPENING, Tokens, at, closing, is_cue, is_mark

_DASHES = "-–—"


def past_apposition(tokens: Tokens, index: int, number: int) -> int:
    """Past such words behind so many names: to the comma or dash that a verb of receiving follows, or behind the
    bracket; `index` where none stand there."""
    count = at(tokens, index + 1)
    opens = is_mark(at(tokens, index), "," + _DASHES + OPENING)
    if not opens or not isinstance(count, CountMention) or count.value != number or not count.noun:
        return index
    if is_mark(tokens[index], OPENING):
        close = closing(tokens, index)
        return close + 1 if close < len(tokens) and _gets(tokens, close + 1) else index
    place = index + 2
    while place - index < _LENGTH and place < len(tokens) and not is_mark(tokens[place], ".;:!?"):
        if is_mark(tokens[place], "," + _DASHES) and _gets(tokens, place + 1):
            return place
        if _ends(tokens[place]):
            return index
        place += 1
    return index


_LENGTH = 25
"""Tokens of such words at the most."""


def _gets(tokens: Tokens, index: int) -> bool:
    """Whether a verb of receiving stands there, adverbs before it left out: "[vừa] được", "[đã] [cùng] được"."""
    place = index
    while place - index < _ADVERBS and (isinstance(at(tokens, place), Word) or is_cue(at(tokens, place), "filler")):
        place += 1
    return is_cue(at(tokens, place), "receive", "granted", "each", "respectively", "consecutive")


_ADVERBS = 3


def _ends(token: Mention) -> bool:
    """A verb of receiving of its own: "ông A, bà B, hai cá nhân được tặng" may speak of two others."""
    return is_cue(token, "granted", "proposed", "revoked", "commend")
