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
    while (told := _sentence(state, stop + 1)) is not None:
        found.append(told[0])
        stop = told[1]
    several = len(found) >= _SEVERAL and len({tally.kind for tally in found}) == 1
    return (tuple(found), stop) if several and _sums(state, stop + 1) else ((), 0)


def _sentence(state: PhraseState, start: int) -> tuple[Tally, int] | None:
    """The number that ends the sentence, and the place of its stop, where nothing but a label stands before it."""
    place = start
    while place - start <= _LABEL and _is_label(at(state.tokens, place)):
        place += 1
    count = at(state.tokens, place)
    if not isinstance(count, CountMention) or not count.kind or count.value is None:
        return None
    labelled = place > start and is_mark(at(state.tokens, place + 1), ".")
    return (tally_of(count), place + 1) if labelled and not _sums(state, start) else None


def _sums(state: PhraseState, start: int) -> bool:
    """Whether the sentence that begins there sums those before it."""
    first = at(state.tokens, start)
    sums = phrase("totals.toml", "sums_sentences")
    return first is not None and sums.match(fold(state.text), first.span.start) is not None


def _is_label(token: object) -> bool:
    plain = isinstance(token, CueMention) and is_cue(token, "plain", "pronoun")
    return isinstance(token, Word | BodyMention) or plain
