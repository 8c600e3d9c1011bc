"""How often an award was got, told behind it: "4 năm liền", "nhiều năm", ": 03 năm (2020, 2021, 2023)"."""

from dataclasses import replace

from extractor.mention import BodyMention, PersonMention, TimesMention, Word, YearsMention
from extractor.statements.cursor import at, is_cue, is_mark, listed_words, starts_award
from extractor.statements.phrase.state import PhraseState, opens_sentence
from extractor.statements.phrase.tallies import tally_of


def times_of_award(state: PhraseState) -> PhraseState:
    """ "4 năm liền", "nhiều năm", "3 lần" behind the award."""
    if is_cue(at(state.tokens, state.index), "receive", "granted", "give") and _is_subject(state):
        state = replace(state, index=state.index + 1)
    state = replace(state, index=state.index + (_in_listed_years(state) or _labels_times(state)))
    token = state.token
    if not isinstance(token, TimesMention) or state.phrase.times:
        return state
    if starts_award(state.tokens, state.index):
        return state
    if (behind := _past_period(state)) > state.index:
        return replace(state, index=behind)
    loose = is_cue(at(state.tokens, state.index + 1), "consecutive")
    return state.take(state.index + 1 + loose, times=tally_of(token), consecutive=token.consecutive or loose)


def _past_period(state: PhraseState) -> int:
    """ "Chiến sĩ thi đua cơ sở [ba năm gần đây]: 45 người": in a heading, when it was, and not how often."""
    named = PersonMention | BodyMention
    if any(isinstance(token, named) or is_cue(token, "receive", "pronoun") for token in state.before):
        return state.index
    place = state.index + 1
    while isinstance(word := at(state.tokens, place), Word) and word.span.of(state.text) in listed_words("recent"):
        place += 1
    return place if place > state.index + 1 else state.index


def _in_listed_years(state: PhraseState) -> bool:
    """ "Chiến sĩ thi đua cơ sở [trong] 3 năm học 2021-2022, 2022-2023"."""
    word, times = state.token, at(state.tokens, state.index + 1)
    if not isinstance(word, Word) or not isinstance(times, TimesMention):
        return False
    years = at(state.tokens, state.index + 2)
    several = isinstance(years, YearsMention) and len(years.years) > 1 and not years.spanned
    return several and word.span.of(state.text) in listed_words("into")


def _labels_times(state: PhraseState) -> bool:
    """ "Đơn vị quyết thắng[:] 03 năm (2020, 2021, 2023)": a colon before how often, and nobody behind."""
    if not is_mark(at(state.tokens, state.index), ":"):
        return False
    times, behind = at(state.tokens, state.index + 1), at(state.tokens, state.index + 2)
    if is_mark(behind, ","):  # "03 năm, gồm 2020, 2021, 2023"
        behind = at(state.tokens, state.index + 3)
        ends = isinstance(behind, YearsMention) or is_cue(behind, "including")
    else:
        ends = behind is None or is_mark(behind, ".;(") or isinstance(behind, YearsMention)
    return isinstance(times, TimesMention) and (ends or is_cue(behind, "consecutive"))


def _is_subject(state: PhraseState) -> bool:
    """ "Danh hiệu Đơn vị quyết thắng [được công nhận] 5 lần": the award is what its sentence speaks of."""
    times = at(state.tokens, state.index + 1)
    often = isinstance(times, TimesMention) and times.span.of(state.text).lower().endswith("lần")
    return often and opens_sentence(state, ".;-+*•")
