"""Words of when or where between an award that opens its sentence and the number of it: "Danh hiệu Lao động tiên tiến
[trong cả giai đoạn] có 412 người đạt", "Chiến sĩ thi đua cấp tỉnh [mới] có 3 người"."""

from extractor.folding import fold
from extractor.mention import CountMention
from extractor.statements.cursor import at, is_cue, is_mark, starts_award
from extractor.statements.phrase.state import PhraseState, opens_sentence
from extractor.words import rulebook
from extractor.words.phrases import phrase


def past_when(state: PhraseState) -> int:
    """The place of "có" behind such words, where a number of those who may get the award follows; else that of the
    state."""
    told = state.phrase.count or state.phrase.times
    token = at(state.tokens, state.index)
    if told or token is None or not opens_sentence(state, ".;-+*•–)"):
        return state.index
    found = phrase("statements.toml", "when_told").match(fold(state.text), token.span.start)
    if found is None:
        return state.index
    place = next((place for place, one in enumerate(state.tokens) if one.span.start >= found.end()), len(state.tokens))
    number = at(state.tokens, place + 1)
    able = rulebook.awards()[state.phrase.award.code].recipients
    counts = isinstance(number, CountMention) and number.noun is not None and number.value is not None
    fits = isinstance(number, CountMention) and (not able or number.kind in ("", *able))
    return place if counts and fits and _is_all(state, place + 2) else state.index


def _is_all(state: PhraseState, place: int) -> bool:
    """Whether nothing but a verb of receiving stands behind the number, before the sentence or clause ends."""
    if starts_award(state.tokens, place - 1):
        return False
    got = is_cue(at(state.tokens, place), "receive", "granted", "give")
    behind = at(state.tokens, place + got)
    return behind is None or is_mark(behind, ".,;:(") or is_cue(behind, "including", "and")
