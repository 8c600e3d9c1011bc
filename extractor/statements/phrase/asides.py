"""What is told of a person by the way, behind the name, before the sentence or the list goes on."""

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    DecisionMention,
    Mention,
    PersonMention,
    TierMention,
    YearsMention,
)
from extractor.statements.cursor import Tokens, at, closing, is_cue, is_mark
from extractor.words.phrases import phrase


def past_story(tokens: Tokens, index: int) -> int:
    """ "anh A - người có 73 lần hiến máu; chị B": past what is told of one up to the next; `index` itself if it tells
    of an award or of who gives."""
    if isinstance(at(tokens, index - 1), BodyMention) and isinstance(at(tokens, index + 1), BodyMention):
        return index  # "Chi hội A[, Trường B, Trạm C]; ông D": more of the list
    place = index
    while place - index < _ASIDE and place < len(tokens) and not is_mark(tokens[place], ";.:"):
        token = tokens[place]
        received = isinstance(token, CueMention) and token.name == "receive"
        if isinstance(token, AwardMention | PersonMention) or received or is_cue(token, *_VERBS):
            return index
        place += 1
    after = place + 1 + is_cue(at(tokens, place + 1), "and")
    return after if is_mark(at(tokens, place), ";") and isinstance(at(tokens, after), PersonMention) else index


_VERBS = ("give", "granted", "commend", "proposed", "revoked", "each")

_ASIDE = 40
"""Tokens of such words at the most."""


def is_item(tokens: Tokens, index: int) -> bool:
    """Whether nothing is told of the one named behind a semicolon: "Trường A; cô B; Trạm C"."""
    while (token := at(tokens, index)) is not None and not is_mark(token, ";."):
        if isinstance(token, AwardMention) or is_cue(token, *_VERBS, "receive", "negated") or is_mark(token, ":"):
            return False
        index += 1
    return True


def without_times(tokens: Tokens, text: str) -> Tokens:
    """The tokens without brackets behind a giver that tell when it gave, or which one it is now: "UBND huyện A (đến
    tháng 6/2025)", "Bộ B (trước khi sắp xếp)"; they are no years of an award."""
    kept: list[Mention] = []
    index = 0
    while index < len(tokens):
        if _tells_when(tokens, index, text):
            index = closing(tokens, index) + 1
        else:
            kept.append(tokens[index])
            index += 1
    return tokens if len(kept) == len(tokens) else tuple(kept)


def _tells_when(tokens: Tokens, index: int, text: str) -> bool:
    if not is_mark(tokens[index], "(") or not _is_giver(at(tokens, index - 1)):
        return False
    close = closing(tokens, index)
    inside = tokens[index + 1 : close]
    if close >= len(tokens) or any(isinstance(token, _FACTS) for token in inside):
        return False
    told = phrase("statements.toml", "when_given").match(fold(text[tokens[index].span.end : tokens[close].span.start]))
    counts = any(isinstance(token, CountMention) for token in inside)
    return told is not None and not _only_years(inside) and (not counts or told["which"] is not None)


def _is_giver(token: Mention | None) -> bool:
    return isinstance(token, TierMention) or (isinstance(token, BodyMention) and token.giver is not None)


def _only_years(inside: Tokens) -> bool:
    """ "(từ năm 2021 đến năm 2023)": read as each of the years."""
    return bool(inside) and all(isinstance(token, YearsMention) for token in inside)


_FACTS = (AwardMention, DecisionMention, PersonMention)
