"""Those counted before the paper that praises them: "biểu dương [4 thôn bằng] Giấy khen của UBND xã (A, B)"."""

from extractor.mention import CountMention, Word
from extractor.statements.cursor import at, is_cue, is_mark, listed_words
from extractor.statements.phrase.behind_names import with_names
from extractor.statements.phrase.name_lists import name_list
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_of
from extractor.words import rulebook


def by_paper(state: PhraseState) -> PhraseState | None:
    """The phrase with that number, and the names behind its giver; None where no such number stands before it."""
    count = _counted_before(state)
    if count is None:
        return None
    names = name_list(state.tokens, state.index, len(state.tokens), state.text)
    taken = state.take(state.index, tallies=(tally_of(count),))
    return with_names(taken, names) if names else taken


def _counted_before(state: PhraseState) -> CountMention | None:
    award = state.tokens.index(state.phrase.award)
    by, count, verb = at(state.tokens, award - 1), at(state.tokens, award - 2), at(state.tokens, award - 3)
    led = isinstance(by, Word) and by.span.of(state.text) in listed_words("by_form")
    paper = rulebook.awards()[state.phrase.award.code].paper and not state.phrase.count
    praised = isinstance(verb, Word) or is_cue(verb, "give", "filler", "plain", "and", "of")
    told = led and paper and praised and not is_mark(verb, ",.;:")
    return count if told and isinstance(count, CountMention) and count.noun and count.value else None
