"""Verbs of giving as people speak: "Bộ [cho] tôi cái Bằng khen", "được xã [khen], mỗi cháu một Giấy khen",
"Chủ tịch [ký] 12 Giấy khen"."""

from dataclasses import replace

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
from extractor.statements.cursor import Tokens, at, behind_mark, is_cue, is_mark, listed_words
from extractor.statements.draft import Tally
from extractor.statements.phrase.basis import past_basis
from extractor.statements.phrase.tallies import tally_list


def with_plain_verb(tokens: Tokens, text: str) -> Tokens:
    """The tokens with such a "cho" or "khen" as a verb of giving."""
    words = any(map(text.__contains__, ("khen", *listed_words("signs"))))
    told = (place for place in range(1, len(tokens)) if words or not isinstance(tokens[place], Word))
    verbs = {place: name for place in told if (name := _verb(tokens, place, text))}
    if not verbs:
        return tokens
    return tuple(
        CueMention(token.span, token.method, verbs[place]) if place in verbs else token
        for place, token in enumerate(tokens)
    )


def _verb(tokens: Tokens, place: int, text: str) -> str:
    """The cue that a plain word is: "give", "commend", "including.some", or none."""
    token = tokens[place]
    if isinstance(token, Word):
        return _word_as_verb(tokens, place, text)
    if is_cue(token, "receive.has"):
        return "including.some" if _has_among(tokens, place, text) else ""
    return "give" if is_cue(token, "for") and _gives(tokens, place, text) else ""


def _word_as_verb(tokens: Tokens, place: int, text: str) -> str:
    word = tokens[place].span.of(text)
    if word == "khen" and _commends(tokens, place, text):
        return "commend"
    gives = (word == "khen" and _praises(tokens, place, text)) or (
        word in listed_words("signs") and _signs(tokens, place, text)
    )
    return "give" if gives else ""


def _has_among(tokens: Tokens, place: int, text: str) -> bool:
    """ "Trong 46 cá nhân được UBND xã tặng Giấy khen [có] 21 xã đội viên, 17 y sĩ": parts of those before."""
    start = behind_mark(tokens, place, ".;")
    opening = start + 1 + is_cue(at(tokens, start + 1), "total")
    opening += _is_one_of(at(tokens, opening), text, "how_many")
    among = _is_one_of(at(tokens, start), text, "among") and isinstance(at(tokens, opening), CountMention)
    between = tokens[opening + 1 : place]
    given = any(isinstance(token, AwardMention) for token in between)
    told = any(isinstance(token, CountMention) for token in between)
    return among and given and not told and isinstance(at(tokens, place + 1), CountMention)


def _commends(tokens: Tokens, place: int, text: str) -> bool:
    """ "UBND phường [khen] 18 tập thể bằng Giấy khen", "xã đã [khen] 20 tập thể, 61 cá nhân. Chi tiết:": numbers, with
    their form behind them or in the lines below."""
    before = place - 1
    while before > 0 and is_cue(tokens[before], "filler", "granted"):
        before -= 1
    giver = tokens[before]
    may_give = (isinstance(giver, BodyMention) and giver.giver is not None) or isinstance(giver, TierMention)
    tallies, end = commended(tokens, place + 1, text)
    if not may_give or not tallies or any(not tally.kind for tally in tallies):
        return False
    return by_form(tokens, end, text) > end or past_basis(tokens, end, text) > end


def commended(tokens: Tokens, index: int, text: str) -> tuple[tuple[Tally, ...], int]:
    """The numbers behind the verb, all of them where their form follows: "5 tập thể và 20 cá nhân với hình thức"."""
    told, end = tally_list(tokens, index, bare=False, subject=True)
    if not told or by_form(tokens, end, text) == end:
        return tally_list(tokens, index, bare=False)
    noun = tokens[_past_qualities(tokens, end) - 1].span
    return (*told[:-1], replace(told[-1], span=told[-1].span.over(noun))), end


def by_form(tokens: Tokens, index: int, text: str) -> int:
    """Past "bằng", ", cũng bằng", ", đều với", ", hình thức", "thú y, hình thức", which lead to the form of what was
    given; else the place itself."""
    place = _past_qualities(tokens, index)
    place += is_mark(at(tokens, place), ",(")
    while _is_one_of(at(tokens, place), text, "likewise"):
        place += 1
    if _is_form(tokens, place, text):
        return place + 2
    return (
        place + 1
        if _is_one_of(at(tokens, place), text, "by_form") and not is_mark(at(tokens, place - 1), "(")
        else index
    )


def _past_qualities(tokens: Tokens, index: int) -> int:
    """Past what those commended are, up to a mark: "4 cán bộ [thú y], hình thức Giấy khen"."""
    place = index
    while isinstance(at(tokens, place), Word) and place - index < _QUALITIES:
        place += 1
    return place if is_mark(at(tokens, place), ",(") else index


_QUALITIES = 4
"""Words of what they are at the most."""


def _is_form(tokens: Tokens, place: int, text: str) -> bool:
    """Whether "hình thức" stands there, which is two words."""
    pair = tokens[place : place + 2]
    words = " ".join(token.span.of(text).lower() for token in pair)
    return all(isinstance(token, Word) for token in pair) and words in listed_words("by_form")


def _is_one_of(token: Mention | None, text: str, words: str) -> bool:
    return token is not None and token.span.of(text).lower() in listed_words(words)


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
