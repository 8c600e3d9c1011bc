"""Who gave or got an award, in a clause behind it: "Huân chương [mà] Nhà nước tặng cụ A", "[mà] bà được tặng"."""

from extractor.mention import AwardMention, BodyMention, Mention, PersonMention, TierMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark


def without_relative_word(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the "mà" that leads to such a clause: the rest reads as it does without it."""
    dropped = {place for place, token in enumerate(tokens) if _leads(token, text) and _tells_of_award(tokens, place)}
    return tuple(token for place, token in enumerate(tokens) if place not in dropped) if dropped else tokens


def _leads(token: Mention, text: str) -> bool:
    return isinstance(token, Word) and token.span.of(text) == "mà"


def _tells_of_award(tokens: Tokens, place: int) -> bool:
    """Whether an award stands close before, and somebody who gives or gets right behind."""
    before = tokens[max(0, place - _GIVER) : place]
    award = any(isinstance(token, AwardMention) for token in before)
    apart = any(is_mark(token, ".,;:()") or is_cue(token, "give", "receive", "for") for token in before[-2:])
    somebody = isinstance(at(tokens, place + 1), BodyMention | PersonMention | TierMention) or is_cue(
        at(tokens, place + 1), "pronoun"
    )
    behind = tokens[place + 2 : place + 2 + _VERB]
    verb = any(is_cue(token, "give", "receive", "granted") and not is_cue(token, "receive.has") for token in behind)
    return award and not apart and somebody and verb


_GIVER = 4
"""Tokens from the award on to "mà" at the most: its giver stands between."""
_VERB = 3
"""Tokens between who gives or gets and behind the verb at the most."""
