"""An award phrase while it is read."""

from dataclasses import dataclass, replace
from typing import Any

from extractor.folding import fold
from extractor.mention import BodyMention, Mention
from extractor.span import Span
from extractor.statements.cursor import LIGHT, Tokens, at, is_cue, is_mark, listed_words
from extractor.statements.draft import AwardPhrase
from extractor.words.phrases import phrase


@dataclass(frozen=True, slots=True)
class PhraseState:
    """The phrase so far, and the place of the first token that is not in it."""

    tokens: Tokens
    index: int
    text: str
    phrase: AwardPhrase

    @property
    def token(self) -> object:
        """The first token that is not read."""
        return at(self.tokens, self.index)

    @property
    def before(self) -> list[Mention]:
        """The tokens that stand before the phrase."""
        return [token for token in self.tokens if token.span.end <= self.phrase.span.start]

    def take(self, upto: int, **changes: Any) -> "PhraseState":
        """The tokens up to `upto` are read, and say `changes`."""
        end = self.tokens[upto - 1].span.end if upto else 0
        before: Span = changes.pop("span", self.phrase.span)
        span = Span(before.start, max(before.end, end))
        return replace(self, index=upto, phrase=replace(self.phrase, span=span, **changes))


def opens_sentence(state: PhraseState, signs: str) -> bool:
    """Whether nothing but a filler stands before the phrase in its sentence, which begins behind one of these marks."""
    before = state.before
    while before and is_cue(before[-1], *LIGHT):
        before.pop()
    return not before or is_mark(before[-1], signs)


def is_addressed(state: PhraseState) -> bool:
    """ "gửi Thư khen [Công an phường A]": the letter's name is followed by whom it goes to."""
    body, award = at(state.tokens, past_staff(state.tokens, state.index, state.text)), state.phrase.award
    first = next(place for place, token in enumerate(state.tokens) if token.span.start >= state.phrase.span.start)
    letter = award.code in listed_words("letters") and is_cue(at(state.tokens, first - 1), "give")
    return letter and isinstance(body, BodyMention) and body.receives and body.proper


def past_staff(tokens: Tokens, index: int, text: str) -> int:
    """Past "tập thể cán bộ, chiến sĩ" to the body with a name whose they are, which gets the award; else `index`."""
    place = index
    while place < len(tokens) and place - index < _STAFF and not isinstance(tokens[place], BodyMention):
        place += 1
    body = at(tokens, place)
    if place == index or not isinstance(body, BodyMention) or not (body.receives and body.proper) or body.office:
        return index
    between = fold(text[tokens[index].span.start : body.span.start])
    return place if phrase("statements.toml", "staff").fullmatch(between) else index


_STAFF = 10
"""Tokens of such words at the most."""
