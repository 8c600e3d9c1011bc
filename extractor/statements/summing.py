"""A figure behind others that sums them up, and is no row: "Tổng số Giấy khen: 330", "Cộng: 12 Bằng khen"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractor.folding import fold
from extractor.statements.draft import Draft, Reading, Tally, TotalDraft
from extractor.statements.sentence.commendation import COMMEND
from extractor.words.phrases import phrase


def summing(reading: Reading, told: Sequence[Draft]) -> Reading:
    """ "Tổng số Giấy khen: 330" behind the rows of that award: a total of them, and no row of its own (ruling 19)."""
    draft = reading.drafts[0] if len(reading.drafts) == 1 else None
    if draft is None or not draft.summed or draft.recipient or draft.count is None:
        return reading
    before = tuple(takewhile(lambda other: _same_award(other, draft), reversed(told)))
    if not before:
        return reading
    tally = Tally(draft.count, draft.qualifier, draft.kind, draft.span)
    total = TotalDraft(tally, draft.span, draft.code, covers=tuple(range(-len(before), 0)))
    return replace(reading, drafts=(), totals=(*reading.totals, total))


def summing_up(reading: Reading, text: str, *, follows: bool) -> Reading:
    """ "Tổng cộng có 14 tập thể được khen thưởng", "Cộng: 12 Bằng khen" right behind other figures: totals of them."""
    start = min((draft.span.start for draft in reading.drafts), default=0)
    plain = all(draft.recipient is None and draft.count is not None and not draft.years for draft in reading.drafts)
    if not follows or not reading.drafts or not plain or not phrase("totals.toml", "behind").search(fold(text[:start])):
        return reading
    return replace(reading, drafts=(), totals=(*reading.totals, *map(_as_total, reading.drafts)))


def _as_total(draft: Draft) -> TotalDraft:
    code = "" if draft.code == COMMEND else draft.code
    return TotalDraft(Tally(draft.count, draft.qualifier, draft.kind, draft.span), draft.span, code)


def _same_award(row: Draft, total: Draft) -> bool:
    whole = row.recipient is None and row.parent is None and row.status == "granted"
    by_it = total.giver is None or (row.giver is not None and row.giver.name == total.giver.name)
    return whole and row.code == total.code and by_it and (not total.kind or row.kind == total.kind)
