"""Numbers of other kinds behind the parts of one: "62 tập thể (2024: 30; 2025: 32), 240 cá nhân"."""

from collections.abc import Iterable
from dataclasses import replace

from extractor.mention import CountMention
from extractor.statements.cursor import Tokens, at, ends_sentence, is_cue, is_mark, starts_award
from extractor.statements.draft import Part, Tally
from extractor.statements.phrase.details import bracket
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_list


def beyond_parts(state: PhraseState) -> PhraseState:
    """Takes the numbers that go on behind the parts, where they are of other kinds, with their own parts."""
    told = state.phrase
    parted = is_mark(at(state.tokens, state.index), ",;") or is_cue(at(state.tokens, state.index), "and")
    if not (told.tallies and told.parts and (parted or is_mark(at(state.tokens, state.index - 1), ")"))):
        return state
    start = _behind_separator(state.tokens, state.index)
    tallies, end = tally_list(state.tokens, start, bare=False) if start > state.index else ((), start)
    kinds = [tally.kind for tally in (*told.tallies, *tallies)]
    if not tallies or not _goes_no_further(state.tokens, end) or "" in kinds or len(set(kinds)) < len(kinds):
        return state
    taken = bracket(replace(state, phrase=replace(told, tallies=tallies, parts=())).take(end))
    parts = (*_of_kind(told.parts, told.tallies), *_of_kind(taken.phrase.parts, tallies))
    if any(part.tally.kind not in kinds for part in parts):
        return state
    return replace(taken, phrase=replace(taken.phrase, tallies=(*told.tallies, *tallies), parts=parts))


def _of_kind(parts: Iterable[Part], tallies: tuple[Tally, ...]) -> Iterable[Part]:
    """The parts of the last of some numbers, each of its kind where it tells none."""
    return (replace(one, tally=replace(one.tally, kind=one.tally.kind or tallies[-1].kind)) for one in parts)


def _behind_separator(tokens: Tokens, index: int) -> int:
    place = index + is_mark(at(tokens, index), ",;-–+")
    place += is_cue(at(tokens, place), "and", "filler")
    count = at(tokens, place)
    counted = isinstance(count, CountMention) and count.noun is not None and not starts_award(tokens, place)
    return place if counted else index


def _goes_no_further(tokens: Tokens, index: int) -> bool:
    """Whether nothing else is said of those counted: "5 cá nhân được Bộ Y tế tặng", "2 hộ thoát nghèo" are others."""
    return ends_sentence(tokens, index) or is_mark(at(tokens, index), ",;(") or is_cue(at(tokens, index), "including")
