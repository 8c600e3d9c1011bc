"""What an award was given for, between the award and whom it went to: "Giấy khen vì có thành tích ... cho ông A"."""

from dataclasses import replace

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    DecisionMention,
    Mention,
    PersonMention,
    TierMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import Tokens, at, closing, is_cue, is_mark
from extractor.statements.phrase.name_lists import is_achievement
from extractor.statements.phrase.state import PhraseState

_MAX_SKIP = 40
"""Tokens of a reason at the most."""


def past_reason(state: PhraseState) -> PhraseState:
    """Skips "vì đã có thành tích ... " where years, a giver, or for whom come behind it in the same clause."""
    index = _reason_end(state)
    if index == state.index or index - state.index > _MAX_SKIP:
        return state
    token = at(state.tokens, index)
    told = isinstance(token, YearsMention) and token.labelled and not state.phrase.years
    told = told or (
        is_cue(token, "for") and isinstance(at(state.tokens, index + 1), CountMention | PersonMention | BodyMention)
    )
    told = told or (
        is_cue(token, "of") and not state.phrase.givers and isinstance(at(state.tokens, index + 1), BodyMention)
    )
    told = told or isinstance(token, DecisionMention) or _handed(state, index)
    told = told or (is_mark(token, ":") and _names_or_counts(at(state.tokens, index + 1)))
    told = told or (is_mark(token, ",") and is_cue(at(state.tokens, index + 1), "including") and not state.phrase.parts)
    return replace(state, index=index) if told else state


def _names_or_counts(token: object) -> bool:
    return isinstance(token, PersonMention | CountMention) or (isinstance(token, BodyMention) and token.receives)


def _reason_end(state: PhraseState) -> int:
    """The place behind the words that say what for; commas and bodies are passed only on the way to "cho" or "của"."""
    index = state.index
    while isinstance(at(state.tokens, index), Word) or is_cue(at(state.tokens, index), "movement", "filler", "plain"):
        index += 1
    if index == state.index:
        return index
    further = index
    while further - state.index < _MAX_SKIP and (passed := _passed(state.tokens, further)) > further:
        if _breaks_down(state, further):
            return further
        further = passed
    target, behind = at(state.tokens, further), at(state.tokens, further + 1)
    to_whom = is_cue(target, "for") and (
        isinstance(behind, PersonMention) or (isinstance(behind, CountMention) and behind.noun is not None)
    )
    by_whom = (
        is_cue(target, "of")
        and isinstance(behind, BodyMention)
        and not any(is_mark(token, ",") for token in state.tokens[index:further])
    )
    to_whom = to_whom or (is_mark(target, ":") and isinstance(behind, CountMention) and behind.noun is not None)
    to_whom = to_whom or _handed(state, further)
    return further if to_whom or (by_whom and not state.phrase.givers) else index


def _handed(state: PhraseState, index: int) -> bool:
    """ "27 Giấy khen về phòng, chống dịch [được trao cho 3 tập thể]": papers that were counted, or "được", go to those
    counted."""
    verb = is_cue(at(state.tokens, index), "give", "receive", "granted") and is_cue(at(state.tokens, index + 1), "for")
    papers = state.phrase.count is not None or is_cue(at(state.tokens, index), "receive", "granted")
    return papers and verb and _is_counted(at(state.tokens, index + 2))


def _breaks_down(state: PhraseState, index: int) -> bool:
    comma = is_mark(at(state.tokens, index), ",") and is_cue(at(state.tokens, index + 1), "including")
    return comma and not state.phrase.parts


def _passed(tokens: Tokens, index: int) -> int:
    """Past one token of a reason, or past brackets in it that name and count nobody; `index` where it ends."""
    if not is_mark(at(tokens, index), "("):
        return index + (_may_pass(at(tokens, index)) or is_achievement(at(tokens, index)))
    close = closing(tokens, index)
    inside = tokens[index + 1 : close]
    names = any(isinstance(token, AwardMention | PersonMention) or _is_counted(token) for token in inside)
    return index if names else close + 1


def _is_counted(token: Mention | None) -> bool:
    return isinstance(token, CountMention) and token.noun is not None


def _may_pass(token: Mention | None) -> bool:
    plain = isinstance(token, Word | YearsMention | BodyMention | TierMention)
    return plain or is_mark(token, ",-") or is_cue(token, "movement", "filler", "plain", "and")
