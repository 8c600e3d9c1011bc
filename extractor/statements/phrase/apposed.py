"""What stands behind names and is of none of them: what they are together ("A và B, [hai người cứu cháu bé], được
tặng"), or the next statement of the sentence."""

from extractor.mention import AwardMention, BodyMention, CountMention, Mention, Word
from extractor.statements.cursor import OPENING, Tokens, at, closing, is_cue, is_mark, is_word

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


def opens_gift(tokens: Tokens, index: int, text: str) -> bool:
    """Whether a comma stands there that opens the statement of another giver: "ông A[, rồi] Hội B tặng Giấy khen"."""
    place = index + 1
    while _leads_on(at(tokens, place), text):
        place += 1
    body = at(tokens, place)
    gives = isinstance(body, BodyMention) and body.giver is not None and is_cue(at(tokens, place + 1), "give")
    award = at(tokens, place + 2 + isinstance(at(tokens, place + 2), CountMention))
    return is_mark(at(tokens, index), ",") and gives and isinstance(award, AwardMention)


def _leads_on(token: Mention | None, text: str) -> bool:
    return is_cue(token, "filler", "and") or is_word(token, text, "leads_on")
