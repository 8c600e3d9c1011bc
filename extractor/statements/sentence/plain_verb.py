"""Verbs of giving as people speak: "Bộ [cho] tôi cái Bằng khen", "được xã [khen], mỗi cháu một Giấy khen",
"Chủ tịch [ký] 12 Giấy khen"."""

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    Mention,
    PersonMention,
    TierMention,
    Word,
)
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words


def with_plain_verb(tokens: Tokens, text: str) -> Tokens:
    """The tokens with such a "cho" or "khen" as a verb of giving."""
    found = {place for place in range(1, len(tokens)) if _is_verb(tokens, place, text)}
    return (
        tuple(_as_verb(token) if place in found else token for place, token in enumerate(tokens)) if found else tokens
    )


def _is_verb(tokens: Tokens, place: int, text: str) -> bool:
    token = tokens[place]
    return (is_cue(token, "for") and _gives(tokens, place, text)) or (
        isinstance(token, Word)
        and (
            (token.span.of(text) == "khen" and _praises(tokens, place, text))
            or (token.span.of(text) in listed_words("signs") and _signs(tokens, place, text))
        )
    )


def _signs(tokens: Tokens, place: int, text: str) -> bool:
    """Whether who gives stands before "ký", and papers with a number behind: "UBND xã [ký ban hành] 9 Giấy khen"."""
    giver, paper = place - 1, place + 1
    while is_cue(at(tokens, giver), "filler") or _is_signing(at(tokens, giver), text):
        giver -= 1
    while is_cue(at(tokens, paper), "filler") or _is_signing(at(tokens, paper), text):
        paper += 1
    body = at(tokens, giver)
    gives = isinstance(body, BodyMention) and body.giver is not None
    return gives and isinstance(at(tokens, paper), CountMention) and isinstance(at(tokens, paper + 1), AwardMention)


def _is_signing(token: Mention | None, text: str) -> bool:
    return isinstance(token, Word) and token.span.of(text) in listed_words("signs")


def _as_verb(token: Mention) -> Mention:
    return CueMention(token.span, token.method, "give")


def _praises(tokens: Tokens, place: int, text: str) -> bool:
    """Whether who gives stands right before "khen", and the paper behind it in the sentence."""
    giver, behind = tokens[place - 1], at(tokens, place + 1)
    may_give = isinstance(giver, BodyMention) and giver.giver is not None
    if not may_give or (isinstance(behind, Word) and behind.span.of(text) not in listed_words("praised_by")):
        return False
    award = place + 1
    while award - place < _PAPER and not isinstance(at(tokens, award), AwardMention):
        if award >= len(tokens) or is_mark(tokens[award], ".;!?") or is_cue(tokens[award], "receive", "granted"):
            return False
        award += 1
    return isinstance(at(tokens, award), AwardMention)


_PAPER = 9
"""Tokens from "khen" to the paper at the most."""


def _gives(tokens: Tokens, place: int, text: str) -> bool:
    """Whether who gives stands before it, and somebody and a paper behind, with no award or verb of its own."""
    giver, whom = at(tokens, place - 1), at(tokens, place + 1)
    may_give = (isinstance(giver, BodyMention) and giver.giver) or (isinstance(giver, TierMention) and not giver.rank)
    somebody = isinstance(whom, PersonMention | BodyMention) or is_cue(whom, "pronoun")
    if tokens[place].span.of(text) != "cho" or not may_give or not somebody:
        return False
    award = place + 2
    while _is_light(at(tokens, award), text) and award - place <= _LIGHT:
        award += 1
    return isinstance(at(tokens, award), AwardMention) and not _is_object(tokens, place)


_LIGHT = 5
"""Tokens from "cho" to the award at the most: "cho ông A một tấm"."""


def _is_light(token: Mention | None, text: str) -> bool:
    one = isinstance(token, CountMention) and token.value == 1
    thing = isinstance(token, Word) and token.span.of(text) in listed_words("things") | listed_words("one")
    return one or thing or is_cue(token, "filler")


def _is_object(tokens: Tokens, place: int) -> bool:
    """ "tặng Bằng khen của Bộ Y tế [cho] ông A": an award or a verb of giving stands before it in its clause."""
    before = place - 1
    while before >= 0 and not is_mark(tokens[before], ".;:,"):
        if isinstance(tokens[before], AwardMention) or is_cue(tokens[before], "give", "receive", "granted"):
            return True
        before -= 1
    return False
