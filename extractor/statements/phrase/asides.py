"""What is told of a person by the way, behind the name, before the sentence or the list goes on."""

from extractor.mention import AwardMention, CueMention, PersonMention
from extractor.statements.cursor import Tokens, at, is_cue, is_mark


def past_story(tokens: Tokens, index: int) -> int:
    """ "anh A - người có 73 lần hiến máu; chị B": past what is told of one up to the next; `index` itself if it tells
    of an award or of who gives."""
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
