"""Those counted before the award: what is told of parts behind it may be of them."""

from collections.abc import Sequence

from extractor.mention import CountMention, Mark, Mention
from extractor.statements.cursor import is_cue
from extractor.statements.draft import Part
from extractor.statements.phrase.state import PhraseState
from extractor.words import rulebook


def counted_before(state: PhraseState) -> list[CountMention]:
    """Those counted before the award."""
    return [token for token in state.before if isinstance(token, CountMention) and token.noun is not None]


def of_subject(state: PhraseState, found: tuple[Part, ...]) -> bool:
    """ "45 cá nhân được tặng Giấy khen, bao gồm 20 nông dân và 25 giáo viên": parts of the number before the verb."""
    numbered = state.phrase.count or state.phrase.tallies or state.phrase.recipients
    kinds = {part.tally.kind for part in found} - {""}
    counted = counted_before(state)
    deed = rulebook.awards()[state.phrase.award.code].achievement  # "vì hiến đất (Minh Đức 21 gia đình, ...)"
    if deed or numbered or len(kinds) > 1 or not counted or counted[-1].value is None:
        return False
    behind = [token for token in state.tokens if counted[-1].span.end <= token.span.start < state.phrase.span.start]
    if len(found) < _TWO and not _receive(behind):
        return False
    told = sum(part.tally.value or 0 for part in found)
    return counted[-1].kind in kinds and told <= counted[-1].value * _MORE


def _receive(behind: Sequence[Mention]) -> bool:
    """Whether those counted right before get the award, in one clause: "[35 cá nhân] được UBND xã tặng"."""
    verb = any(is_cue(token, "receive", "granted") for token in behind)
    return verb and not any(isinstance(token, Mark) for token in behind)


_TWO = 2
_MORE = 1.1
"""Parts that are a little more than their number are its parts all the same, and one of the figures is wrong."""
