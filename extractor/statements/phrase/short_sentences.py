"""An award with no number, whose numbers stand in short sentences that a sum ends: "Giấy khen của UBND huyện về với hộ
dân như sau. Trồng lúa 44 hộ. Nuôi tôm 38 hộ. Cộng 82 hộ."
"""

from extractor.folding import fold
from extractor.mention import BodyMention, CountMention, CueMention, Word
from extractor.statements.cursor import at, is_cue, is_mark
from extractor.statements.draft import Tally
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_of
from extractor.words.phrases import phrase

_SEVERAL = 2
_LABEL = 6
"""Tokens before the number of such a sentence at the most."""
_LEAD = 12
"""Tokens between the award and the end of its sentence at the most."""


def in_short_sentences(state: PhraseState) -> tuple[tuple[Tally, ...], int]:
    """The numbers, each of one kind, and the place of the stop before the sum; none where anything else is told."""
    stop = next(
        (place for place in range(state.index, state.index + _LEAD) if is_mark(at(state.tokens, place), ".")), 0
    )
    if not stop or any(isinstance(token, CountMention) for token in state.tokens[state.index : stop]):
        return (), 0
    found: list[Tally] = []
    while (count := _sentence(state, stop + 1)) is not None:
        told = state.tokens[count]
        assert isinstance(told, CountMention)
        found.append(tally_of(told))
        stop = count + 1
    summed = at(state.tokens, stop + 1)
    ends = summed is not None and phrase("totals.toml", "sums_sentences").match(fold(state.text), summed.span.start)
    kinds = {tally.kind for tally in found}
    return (tuple(found), stop) if ends and len(found) >= _SEVERAL and len(kinds) == 1 else ((), 0)


def _sentence(state: PhraseState, start: int) -> int | None:
    """The place of the number that ends the sentence, where nothing but a label stands before it; else None."""
    place = start
    while place - start <= _LABEL and _is_label(at(state.tokens, place)):
        place += 1
    count = at(state.tokens, place)
    counted = isinstance(count, CountMention) and bool(count.kind) and count.value is not None
    ends = is_mark(at(state.tokens, place + 1), ".")
    first = at(state.tokens, start)
    summed = first is not None and phrase("totals.toml", "sums_sentences").match(fold(state.text), first.span.start)
    return place if counted and ends and place > start and not summed else None


def _is_label(token: object) -> bool:
    plain = isinstance(token, CueMention) and is_cue(token, "plain", "pronoun")
    return isinstance(token, Word | BodyMention) or plain
