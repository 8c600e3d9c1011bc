"""An award with no number of its own, whose numbers stand behind a colon, each with its place or year.

"Giấy khen cho hộ hiến đất: thôn Đoài 5 hộ, thôn Đông 3 hộ"; "Giấy khen cho đảng viên: năm 2022 tặng 21 đảng viên,
năm 2023 tặng 24 đảng viên". Each number is a row: no number that they break down is told.
"""

from dataclasses import replace

from extractor.mention import AwardMention, BodyMention, CountMention, PersonMention, Word, YearsMention
from extractor.statements.cursor import Tokens, at, ends_sentence, is_cue, is_mark, statement_end
from extractor.statements.phrase.breakdown import parts
from extractor.statements.phrase.short_sentences import in_short_sentences
from extractor.statements.phrase.state import PhraseState
from extractor.words import rulebook

_LEAD = 24
"""Tokens between the award and the colon at the most."""
_SEVERAL = 2


def shared_out(state: PhraseState) -> PhraseState:
    """Takes the numbers behind the colon, where nothing else tells how many or who."""
    told = state.phrase
    if told.count or told.times or told.tallies or told.recipients or told.names or told.parts or _counted(state):
        return state
    colon = _colon(state)
    if colon is None:
        told_apart, end = in_short_sentences(state)
        return state.take(end, tallies=told_apart, to_class=False) if told_apart else state
    stop = statement_end(state.tokens, colon + 1)
    inside = state.tokens[colon + 1 : stop]
    found = parts(inside, state.text) if ends_sentence(state.tokens, stop) and _each_told(inside) else ()
    kinds = {part.tally.kind for part in found}
    if (
        len(found) < _SEVERAL
        or len(kinds) > 1
        or "" in kinds
        or any(part.givers or part.tally.percent for part in found)
    ):
        return state
    tallies = (replace(part.tally, years=part.years or part.tally.years) for part in found)
    return state.take(stop, tallies=tuple(tallies))


def _colon(state: PhraseState) -> int | None:
    """The place of the colon behind the class that the award went to; None where anything else comes before it."""
    for place in range(state.index, state.index + _LEAD):
        token = at(state.tokens, place)
        if is_mark(token, ":"):
            return place
        if token is None or isinstance(token, CountMention | PersonMention) or is_mark(token, ".;("):
            return None
        if isinstance(token, AwardMention) and rulebook.awards()[token.code].paper:
            return None
    return None


def _each_told(inside: Tokens) -> bool:
    """Whether each number has its noun, and a place, year, or word before it; none is of some of another."""
    bare = True
    for token in inside:
        if isinstance(token, CountMention):
            if bare or not token.kind:
                return False
            bare = True
        elif isinstance(token, BodyMention | YearsMention | Word):
            bare = False
        elif is_cue(token, "including"):
            return False
    return True


def _counted(state: PhraseState) -> bool:
    """Whether the sentence has counted those who got it before: then the numbers are parts of that."""
    for token in reversed(state.tokens[: state.index]):
        if is_mark(token, "."):
            return False
        if isinstance(token, CountMention) and token.value is not None:
            return True
    return False
