"""A number of people whose noun no list knows: those named behind it show that they are people."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import CountMention, Word
from extractor.statements.cursor import at, folded_words, starts_award
from extractor.statements.draft import Tally
from extractor.statements.phrase.apart import names_apart
from extractor.statements.phrase.name_lists import name_list
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_of


def of_those_named(state: PhraseState, index: int) -> tuple[tuple[Tally, ...], int]:
    """The number at `index` whose noun no list knows, where persons are named behind it: "cho [3 bảo vệ trường học]:
    bác A, bác B, bác C"; and the place behind it."""
    count, noun = at(state.tokens, index), at(state.tokens, index + 1)
    if not isinstance(count, CountMention) or count.noun is not None or count.value is None:
        return (), index
    if not isinstance(noun, Word) or starts_award(state.tokens, index):
        return (), index
    words = fold(state.text[noun.span.start : noun.span.start + _NOUN])
    names = names_apart(state.tokens, index + 1, "individual", state.text)
    names = names or name_list(state.tokens, index + 1, len(state.tokens), state.text)
    people = names is not None and all(one.kind == "individual" for one in names.recipients)
    if not people or words.startswith(folded_words("made_things")):
        return (), index
    end = index + 2
    while end - index <= _WORDS and isinstance(at(state.tokens, end), Word):
        end += 1
    tally = tally_of(count)
    return (replace(tally, kind="individual", span=tally.span.over(state.tokens[end - 1].span)),), index + 1


_NOUN = 20
"""Characters of a noun at the most."""
_WORDS = 4
"""Words of it at the most."""
