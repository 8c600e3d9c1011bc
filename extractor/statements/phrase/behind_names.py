"""What follows names behind a number: further numbers with their own names."""

from dataclasses import replace

from extractor.statements.cursor import (
    CLOSING,
    Tokens,
    at,
    ends_sentence,
    is_cue,
    is_mark,
    receives,
)
from extractor.statements.draft import NameList
from extractor.statements.phrase.name_lists import name_list
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_list


def with_names(state: PhraseState, names: NameList) -> PhraseState:
    """Those named behind a number; and a further number: "3 tập thể (A, B, C) và 8 đồng chí"."""
    end = names_end(state.tokens, names, state.index)
    end += is_mark(at(state.tokens, end), CLOSING)
    taken = further(state.take(end, names=names))
    return _named_too(taken, names) if len(taken.phrase.tallies) > len(state.phrase.tallies) else taken


def _named_too(state: PhraseState, first: NameList) -> PhraseState:
    """ "cho 2 chi bộ: A, B và 3 đảng viên: C, D": the names behind a further number. Those behind the first are all of
    it where the further one is of another kind."""
    more = name_list(state.tokens, state.index, len(state.tokens), state.text)
    kinds = [tally.kind for tally in state.phrase.tallies]
    apart = len(set(kinds)) == len(kinds) and first.recipients[-1].kind != kinds[-1]
    if more is None:
        return state.take(state.index, names=replace(first, closed=apart, items=0))
    end = names_end(state.tokens, more, state.index)
    both = NameList((*first.recipients, *more.recipients), apart and more.closed, first.span.over(more.span))
    return state.take(end, names=both)


def further(state: PhraseState) -> PhraseState:
    """A number behind names: "cho Hội Nông dân xã A [và 8 hội viên]"."""
    end = state.index
    parted = is_mark(at(state.tokens, end), ";")
    end += is_mark(at(state.tokens, end), ",;") and is_cue(at(state.tokens, end + 1), "and")
    joined = is_mark(at(state.tokens, end), ",;") or is_cue(at(state.tokens, end), "and")
    more, stop = tally_list(state.tokens, end + 1, bare=False) if joined else ((), end)
    ends = ends_sentence(state.tokens, stop)
    ends = ends or is_cue(at(state.tokens, stop + is_mark(at(state.tokens, stop), ",:")), "including")
    if parted and not (ends or name_list(state.tokens, stop, len(state.tokens), state.text)):
        return state  # "; 5 cá nhân còn lại": more is said of those
    named = state.phrase.recipients or (state.phrase.names.recipients if state.phrase.names else ())
    apposed = is_mark(at(state.tokens, end), ",") and [one.value for one in more] == [len(named)]
    if not more or apposed or opens_statement(state.tokens, end + 1):
        return state  # "anh A và anh B, hai công nhân": the number is of those named
    return state.take(stop, tallies=(*state.phrase.tallies, *more))


def names_end(tokens: Tokens, names: object, index: int) -> int:
    """The place of the first token behind the list of names."""

    end = names.span.end if isinstance(names, NameList) else 0
    while index < len(tokens) and tokens[index].span.start < end:
        index += 1
    return index


def opens_statement(tokens: Tokens, index: int) -> bool:
    """Whether the tally there begins a new statement: a verb and an award follow it."""
    _, end = tally_list(tokens, index, bare=False)
    return receives(tokens, end) or ends_sentence(tokens, index)
