"""Whom an award goes to who is named right behind it, with no "cho": "UBND xã gửi Thư khen Công an phường A"."""

from typing import get_args

from extractor.mention import AwardMention, BodyMention, Giver, Mention, Word
from extractor.record import Level
from extractor.statements.cursor import Tokens, at, is_cue, is_mark


def given_outright(tokens: Tokens, index: int) -> bool:
    """Whether a body stands at `index`, right behind an award that another body was just said to give."""
    body = at(tokens, index)
    if not isinstance(body, BodyMention) or not body.receives or not body.proper or body.office:
        return False
    giver = _giver_before(tokens, index - 1)
    return giver is not None and not _above(body.giver, giver) and not _goes_on(at(tokens, index + 1))


def _giver_before(tokens: Tokens, award: int) -> Giver | None:
    """ "[UBND thành phố] đã tặng [Bằng khen]", "[Sở] xem xét tặng": who gives, with no "được" before it."""
    verb = award - 1
    while is_cue(at(tokens, verb), "filler"):
        verb -= 1
    if not isinstance(at(tokens, award), AwardMention) or not is_cue(at(tokens, verb), "give"):
        return None
    place = verb - 1
    while isinstance(at(tokens, place), Word) or is_cue(at(tokens, place), "plain", "filler", "proposed"):
        place -= 1
    body = at(tokens, place)
    return body.giver if isinstance(body, BodyMention) and not is_cue(at(tokens, place - 1), "receive") else None


def _above(body: Giver | None, giver: Giver) -> bool:
    """Whether the body is of a higher level: "UBND xã trao Bằng khen [UBND tỉnh]" hands over what that one gave."""
    levels = get_args(Level)
    if body is None or not body.level or not giver.level:
        return False
    return levels.index(body.level) < levels.index(giver.level)


def _goes_on(token: Mention | None) -> bool:
    """Whether the body gives after all ("Bằng khen [Bộ Y tế] cho"), or opens the next statement."""
    return is_cue(token, "for", "give", "receive", "granted") or is_mark(token, ":")
