"""A sentence that sums up what its paragraph has told: "... Như vậy, các bộ đã tặng Bằng khen cho 35 tập thể"."""

from collections.abc import Sequence

import regex

from extractor.folding import fold
from extractor.statements.draft import Draft, Reading, Tally, TotalDraft
from extractor.statements.summing import is_whole, sentences, with_totals
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_STOP = regex.compile(r"[.;]\s+(?=\p{L})")
_NEAR = 0.1
"""Share of a number that what it sums may differ from it, and still be meant."""


def sums_told(reading: Reading, text: str) -> Reading:
    """The reading with the numbers of such sentences as totals of the rows of that award before them (ruling 19)."""
    if len(reading.drafts) < _TWO or not any(phrase(_FILE, name).search(fold(text)) for name in _SAYS):
        return reading
    for start, end in sentences(text, _STOP):
        own = [place for place, draft in enumerate(reading.drafts) if start <= draft.span.start < end]
        sums = any(phrase(_FILE, name).match(fold(text[start:end])) for name in _SAYS)
        if own and own[0] > 0 and sums:
            wider = phrase(_FILE, "wider").search(fold(text[start:end])) is not None
            reading = _as_totals(reading, own, wider=wider)
    return reading


_TWO = 2
_SAYS = ("summing", "gathering")


def _as_totals(reading: Reading, own: Sequence[int], *, wider: bool) -> Reading:
    """The drafts at `own` as totals, where those before them nearly add up to each; `wider`: they must add up."""
    sums = [reading.drafts[place] for place in own]
    before = [place for place in range(own[0]) if _is_told(reading.drafts[place], sums[0])]
    plain = all(_is_told(draft, sums[0]) and draft.qualifier == "exact" for draft in sums)
    by_one = [place for place in before if reading.drafts[place].giver == sums[0].giver]
    covers = next((found for found in (by_one, before) if _add_up(reading.drafts, found, sums, wider)), ())
    if not plain or len(covers) < min(_TWO, len(before)) or not covers or is_whole(reading, own):
        return reading
    totals = tuple(_total(reading.drafts, covers, draft) for draft in sums)
    return with_totals(reading, own, totals)


def _is_told(draft: Draft, total: Draft) -> bool:
    """Whether a row is a number of that award, and of nobody named."""
    plain = draft.recipient is None and draft.parent is None and draft.count is not None
    return plain and draft.code == total.code and draft.status == total.status == "granted" and draft.rate == "total"


def _add_up(drafts: Sequence[Draft], places: Sequence[int], sums: Sequence[Draft], wider: bool) -> bool:
    """Whether the rows fit one of several numbers, and the others nearly; or nearly the only one, which sums kinds."""
    apart = [abs(_sum(drafts, places, total) - (total.count or 0)) for total in sums]
    near = all(gap <= (total.count or 0) * _NEAR for gap, total in zip(apart, sums, strict=True))
    fits = all(gap == 0 for gap in apart) if wider else 0 in apart or len(places) > 1 == len(sums)
    return bool(places) and near and fits


def _sum(drafts: Sequence[Draft], places: Sequence[int], total: Draft) -> int:
    return sum(drafts[place].count or 0 for place in places if not total.kind or drafts[place].kind == total.kind)


def _total(drafts: Sequence[Draft], covers: Sequence[int], draft: Draft) -> TotalDraft:
    tally = Tally(draft.count, draft.qualifier, draft.kind, draft.span)
    kinds = tuple(place for place in covers if not draft.kind or drafts[place].kind == draft.kind)
    return TotalDraft(tally, draft.span, draft.code, kinds)
