"""A further number of the same award: "trao tiếp 17 Giấy khen [nữa, cũng] của UBND phường[,] cho cá nhân"."""

from dataclasses import replace

from extractor.mention import Mention, Word
from extractor.statements.cursor import at, is_cue, is_mark, listed_words
from extractor.statements.phrase.state import PhraseState


def once_more(state: PhraseState) -> PhraseState:
    """The phrase at the giver or recipients that such words, or a comma behind its giver, part from it."""
    place = state.index
    while _is_more(state, place + is_mark(at(state.tokens, place), ",")):
        place += 1 + is_mark(at(state.tokens, place), ",")
    place += is_mark(at(state.tokens, place), ",") and (place > state.index or _is_numbered(state))
    leads = is_cue(at(state.tokens, place), "of", "for")
    return replace(state, index=place) if leads and place > state.index else state


def _is_numbered(state: PhraseState) -> bool:
    phrase = state.phrase
    return bool(phrase.count and phrase.givers) and not (phrase.tallies or phrase.recipients or phrase.names)


def _is_more(state: PhraseState, place: int) -> bool:
    word: Mention | None = at(state.tokens, place)
    return isinstance(word, Word) and word.span.of(state.text).lower() in listed_words("once_more")
