"""A further number of the same award: "trao tiếp 17 Giấy khen [nữa, cũng] của UBND phường[,] cho cá nhân"."""

from dataclasses import replace

from extractor.mention import CountMention, Mention, Word
from extractor.statements.cursor import at, is_cue, is_mark, listed_words, starts_award
from extractor.statements.phrase.state import PhraseState


def once_more(state: PhraseState) -> PhraseState:
    """The phrase at the giver or recipients that such words, or a comma behind its giver, part from it."""
    place = state.index
    while _is_more(state, place + is_mark(at(state.tokens, place), ",")):
        place += 1 + is_mark(at(state.tokens, place), ",")
    place += is_mark(at(state.tokens, place), ",") and (place > state.index or _is_numbered(state))
    leads = is_cue(at(state.tokens, place), "of", "for") or _counts_more(state, place)
    return replace(state, index=place) if leads and place > state.index else state


def _counts_more(state: PhraseState, place: int) -> bool:
    """ "trao Giấy khen [thêm] 8 hộ": the number of those who got it later."""
    count = at(state.tokens, place)
    counted = isinstance(count, CountMention) and bool(count.noun) and not state.phrase.count
    return counted and not is_mark(at(state.tokens, place - 1), ",") and not starts_award(state.tokens, place)


def _is_numbered(state: PhraseState) -> bool:
    phrase = state.phrase
    return bool(phrase.count and phrase.givers) and not (phrase.tallies or phrase.recipients or phrase.names)


def _is_more(state: PhraseState, place: int) -> bool:
    word: Mention | None = at(state.tokens, place)
    told = isinstance(word, Word) or is_cue(word, "filler")
    return told and word is not None and word.span.of(state.text).lower() in listed_words("once_more")
