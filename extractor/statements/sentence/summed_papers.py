"""Sums of papers told before in the block: "... cho 32 tập thể và 21 cá nhân. Tổng cộng có 53 Bằng khen được trao"."""

from extractor.mention import BodyMention, CueMention, Mention
from extractor.record import Qualifier
from extractor.statements.cursor import behind_mark, is_cue
from extractor.statements.draft import AwardPhrase, Draft, TotalDraft
from extractor.statements.phrase.givers import same_giver
from extractor.statements.sentence.clause import Clause

_SEVERAL = 2
"""The least rows that a sum is of."""
_EXACT: Qualifier = "exact"


def sums_papers(clause: Clause, phrases: tuple[AwardPhrase, ...]) -> bool:
    """Whether the phrase is such a sum, which is noted then with the rows that it covers."""
    phrase = phrases[0] if len(phrases) == 1 else None
    if phrase is None or phrase.count is None or phrase.count.qualifier != _EXACT or _tells_more(phrase):
        return False
    if not _opens_with_total(clause, phrase.span.start):
        return False
    covers = tuple(place for place, draft in enumerate(clause.drafts) if _is_summed(draft, phrase))
    if len(covers) < _SEVERAL:
        return False
    clause.totals.append(TotalDraft(phrase.count, phrase.span, phrase.award.code, covers=covers))
    return True


def _tells_more(phrase: AwardPhrase) -> bool:
    """Whether it says who got them, or when: then it is a row of its own."""
    return bool(phrase.tallies or phrase.recipients or phrase.names or phrase.parts or phrase.years or phrase.to_class)


def _opens_with_total(clause: Clause, start: int) -> bool:
    """Whether "tổng cộng" or "tổng cộng có" leads to the number, and nobody gives or gets it: "UBND xã đã trao cả thảy
    118 Giấy khen" sums nothing that was told."""
    before = [token for token in clause.tokens if token.span.end <= start]
    stop = behind_mark(before, len(before), ".;")
    before = before[stop:]
    before = before[:-1] if before and is_cue(before[-1], "receive.has") else before
    acts = any(isinstance(token, BodyMention) or _is_verb(token) for token in before[:-1])
    return bool(before) and is_cue(before[-1], "total") and not acts


def _is_verb(token: Mention) -> bool:
    """Of giving or receiving, no plain "có"."""
    return isinstance(token, CueMention) and token.name in ("give", "receive", "granted")


def _is_summed(draft: Draft, phrase: AwardPhrase) -> bool:
    """Whether a row is among those summed, by its giver where the sum tells one."""
    counted = draft.code == phrase.award.code and draft.count is not None and draft.parent is None
    plain = counted and draft.status == "granted" and draft.recipient is None
    told = draft.giver.name if draft.giver else ""
    given = not phrase.givers or any(same_giver(told, giver.name) for giver in phrase.givers)
    return plain and given
