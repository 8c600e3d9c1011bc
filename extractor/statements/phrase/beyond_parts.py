"""Numbers of other kinds behind the bracket that breaks one down: "62 tập thể (2024: 30; 2025: 32), 240 cá nhân"."""

from dataclasses import replace

from extractor.mention import CountMention
from extractor.statements.cursor import Tokens, at, ends_sentence, is_cue, is_mark, starts_award
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_list


def beyond_parts(state: PhraseState) -> PhraseState | None:
    """The award once more, with the numbers that go on behind the bracket; None where none of another kind does."""
    told = state.phrase
    if not (told.tallies and told.parts and is_mark(at(state.tokens, state.index - 1), ")")):
        return None
    start = _behind_separator(state.tokens, state.index)
    tallies, end = tally_list(state.tokens, start, bare=False) if start > state.index else ((), start)
    if not tallies or not _goes_no_further(state.tokens, end):
        return None
    kinds = {tally.kind for tally in tallies}
    if "" in kinds or not kinds.isdisjoint(tally.kind for tally in told.tallies):
        return None
    own = AwardPhrase(told.award, told.span, level=told.level, givers=told.givers, years=told.years)
    return replace(state, phrase=own).take(end, tallies=tallies)


def _behind_separator(tokens: Tokens, index: int) -> int:
    place = index + is_mark(at(tokens, index), ",;-–+")
    place += is_cue(at(tokens, place), "and", "filler")
    count = at(tokens, place)
    counted = isinstance(count, CountMention) and count.noun is not None and not starts_award(tokens, place)
    return place if counted else index


def _goes_no_further(tokens: Tokens, index: int) -> bool:
    """Whether nothing else is said of those counted: "5 cá nhân được Bộ Y tế tặng", "2 hộ thoát nghèo" are others."""
    return ends_sentence(tokens, index) or is_mark(at(tokens, index), ",;(") or is_cue(at(tokens, index), "including")
