"""How many were commended in all, told without "tổng": "Toàn xã có 24 tập thể, 84 cá nhân được khen thưởng".

Beside a list whose figures add up to it this is a stated total (ruling 19); alone it is a row of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.document import Block
from extractor.form.sections import Section
from extractor.span import Span
from extractor.statements.draft import Draft, Reading, Tally, TotalDraft
from extractor.statements.sentence.commendation import COMMEND
from extractor.sums.reach import Outline
from extractor.words import rulebook

Read = tuple[Block, Section, Reading]
_TELLING = 10
"""The least number that shows by itself which figures are meant; a smaller one fits some by chance."""


@dataclass(frozen=True, slots=True)
class _Figure:
    draft: Draft
    start: int
    block: int


def with_sums(lines: Outline, read: Sequence[Read]) -> Iterator[Read]:
    """The readings of a report, with what sums the figures around it as totals instead of rows."""
    figures = [
        _Figure(draft, draft.span.start + block.span.start, place)
        for place, (block, _, reading) in enumerate(read)
        for draft in reading.drafts
        if _counts(draft)
    ]
    for place, (block, section, reading) in enumerate(read):
        summed = _only_commends(reading) and _sums(lines, block, reading.drafts, _others(figures, place))
        yield block, section, _as_totals(reading) if summed else reading


def _others(figures: Sequence[_Figure], place: int) -> list[_Figure]:
    return [figure for figure in figures if figure.block != place]


def _counts(draft: Draft) -> bool:
    plain = draft.recipient is None and draft.parent is None and draft.count is not None
    granted = draft.status == "granted" and draft.rate == "total"
    return plain and granted and not rulebook.awards()[draft.code].achievement


def _only_commends(reading: Reading) -> bool:
    """Whether a block tells nothing but how many were commended, by nobody in particular."""
    return bool(reading.drafts) and all(
        draft.code == COMMEND and draft.giver is None and draft.qualifier == "exact" and _counts(draft)
        for draft in reading.drafts
    )


def _sums(lines: Outline, block: Block, drafts: Sequence[Draft], figures: Sequence[_Figure]) -> bool:
    """Whether the figures of some list or paragraphs around the block add up to the ones that it tells."""
    own = block.span
    regions = (lines.below(own), *lines.before(own), *lines.around(own))
    return any(_fits(drafts, [one.draft for one in figures if _in(one, region)]) for region in regions)


def _in(figure: _Figure, region: Span) -> bool:
    return region.start <= figure.start < region.end


def _fits(drafts: Sequence[Draft], figures: Sequence[Draft]) -> bool:
    fitting = [draft for draft in drafts if _sum(draft, figures) == draft.count]
    telling = any((draft.count or 0) >= _TELLING for draft in fitting)
    return telling and len(figures) > 1


def _sum(draft: Draft, figures: Sequence[Draft]) -> int:
    return sum(figure.count or 0 for figure in figures if not draft.kind or figure.kind == draft.kind)


def _as_totals(reading: Reading) -> Reading:
    totals = (
        TotalDraft(Tally(draft.count, draft.qualifier, draft.kind, draft.span), draft.span, beside=True)
        for draft in reading.drafts
    )
    return replace(reading, drafts=(), totals=(*reading.totals, *totals))
