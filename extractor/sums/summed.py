"""Figures told once more in a later place as the sum of what was told before: they are totals, and no rows (ruling 19).

"Toàn xã có 24 tập thể, 84 cá nhân được khen thưởng"; "Như vậy, trong 3 năm UBND xã đã tặng Giấy khen cho 32 tập thể".
Beside figures that add up to it such a figure is a stated total; alone it is a row of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.document import Block
from extractor.folding import fold
from extractor.form.sections import Section
from extractor.statements.draft import Draft, Reading
from extractor.statements.phrase.givers import same_giver
from extractor.statements.sentence.commendation import COMMEND
from extractor.statements.summing import as_totals, is_whole, sentences, with_totals
from extractor.sums.reach import Outline
from extractor.words import rulebook
from extractor.words.phrases import phrase

Read = tuple[Block, Section, Reading]
_TELLING = 10
"""The least number that shows by itself which figures are meant; a smaller one fits some by chance."""
_NEAR = 0.2
"""Share of a number that what it sums may differ from it, and still be meant."""
_SEVERAL = 2


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
        others = [one for one in figures if one.block != place]
        yield block, section, _with_own(lines, block, reading, others, headed=_under_sum(section))


def _with_own(lines: Outline, block: Block, reading: Reading, others: Sequence[_Figure], *, headed: bool) -> Reading:
    if _only_commends(reading):
        regions = (*_regions(lines, block, others, below=True), *_halves(block, others))
        sums = any(_fits(reading.drafts, told) for told in regions) or _resumes(lines, block, reading, others)
        return _as_totals(reading, range(len(reading.drafts))) if sums else reading
    if not reading.drafts or block.kind == "row":
        return reading
    text = block.span.of(lines.document.text)
    before = [one for one in others if one.start < block.span.start]
    regions = ([], *_regions(lines, block, before, below=False))
    for start, end in reversed(sentences(text)):
        own = [place for place, draft in enumerate(reading.drafts) if start <= draft.span.start < end]
        sentence = fold(text[start:end])
        if own and _retells(reading, own, others, sentence):
            reading = with_totals(reading, own, ())
        elif own and _may_sum(reading, own):
            says = headed or phrase("totals.toml", "resuming").match(sentence) is not None
            sums = any(_add_up(drafts, told, says=says) for drafts, told in _with_inside(reading, own, regions))
            reading = _as_totals(reading, own) if sums else reading
    return reading


def _resumes(lines: Outline, block: Block, reading: Reading, others: Sequence[_Figure]) -> bool:
    """Whether a block says that it sums, and tells nearly what its section has told so far."""
    if not phrase("totals.toml", "resuming").match(fold(block.span.of(lines.document.text))):
        return False
    section = lines.section_so_far(block.span)
    told = [one.draft for one in others if section.start <= one.start < section.end]
    parts = [(draft, [one for one in told if _is_part(one, draft)]) for draft in reading.drafts]
    return all(len(found) >= _SEVERAL and _is_near(draft, _sum(found)) for draft, found in parts)


def _is_near(draft: Draft, found: int) -> bool:
    return abs(found - (draft.count or 0)) <= (draft.count or 0) * _NEAR


def _under_sum(section: Section) -> bool:
    """Whether the heading right above says that what follows sums: "6. Cộng năm trường"."""
    return bool(section.headings) and phrase("totals.toml", "heads_sum").match(fold(section.headings[-1])) is not None


def _with_inside(
    reading: Reading, own: Sequence[int], regions: Sequence[Sequence[Draft]]
) -> Iterator[tuple[list[Draft], list[Draft]]]:
    """The drafts at `own`, each time with what they may sum: figures of a region and those told before in their block;
    one that says that it sums may be wrong in some."""
    inside = [draft for draft in reading.drafts[: own[0]] if _counts(draft)]
    yield from (([reading.drafts[place] for place in own], [*told, *inside]) for told in regions)


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


def _may_sum(reading: Reading, own: Sequence[int]) -> bool:
    """Whether a sentence tells nothing but exact numbers, of no year, and none that it breaks down."""
    drafts = [reading.drafts[place] for place in own]
    plain = all(_counts(draft) and draft.qualifier == "exact" and not draft.years for draft in drafts)
    return plain and not is_whole(reading, own)


def _retells(reading: Reading, own: Sequence[int], others: Sequence[_Figure], sentence: str) -> bool:
    """ "Trong 16 cá nhân được UBND xã tặng Giấy khen có 10 nam": of those counted before, by their number."""
    found = phrase("totals.toml", "retelling").match(sentence)
    drafts = [reading.drafts[place] for place in own]
    if found is None or any(draft.recipient for draft in drafts) or is_whole(reading, own):
        return False
    number = int(found["number"].replace(".", ""))
    told = [one.draft for one in others if one.draft.count == number]
    return all(any(_is_part(one, replace(draft, kind="")) for one in told) for draft in drafts)


def _regions(lines: Outline, block: Block, figures: Sequence[_Figure], *, below: bool) -> Iterator[list[Draft]]:
    """The figures of the lists and paragraphs around a block."""
    own = block.span
    heads = (lines.below(own),) if below else ()
    for region in (*heads, *lines.before(own), *lines.around(own)):
        yield [one.draft for one in figures if region.start <= one.start < region.end]


def _halves(block: Block, figures: Sequence[_Figure]) -> Iterator[list[Draft]]:
    """The figures of the report before a block, and those behind it."""
    yield [one.draft for one in figures if one.start < block.span.start]
    yield [one.draft for one in figures if one.start > block.span.start]


def _add_up(drafts: Sequence[Draft], told: Sequence[Draft], *, says: bool) -> bool:
    sums = [(draft, [one for one in told if _is_part(one, draft)]) for draft in drafts]
    if not all(parts for _, parts in sums) or all(len(parts) < _SEVERAL for _, parts in sums):
        return False
    several = all(len(parts) >= _SEVERAL for _, parts in sums)
    near = all(_is_near(draft, _sum(parts)) for draft, parts in sums)
    if says and several and all(draft.code == COMMEND and draft.giver is None for draft in drafts):
        return near
    fitting = [draft for draft, parts in sums if len(parts) >= _SEVERAL and _sum(parts) == draft.count]
    telling = fitting and (max(draft.count or 0 for draft in fitting) >= _TELLING or len(fitting) == len(drafts))
    if says:
        return near and bool(telling or (fitting and several))
    return bool(telling) and all(_sum(parts) == draft.count for draft, parts in sums) and _shows(drafts)


def _shows(drafts: Sequence[Draft]) -> bool:
    """Whether figures that no word calls a sum are shown to be one: they are several, or count all kinds of a giver."""
    return len(drafts) >= _SEVERAL or all(draft.giver and not draft.kind for draft in drafts)


def _is_part(one: Draft, whole: Draft) -> bool:
    """Whether a figure is of the kind, award, and giver that another counts."""
    awarded = whole.code in (COMMEND, one.code)
    given = whole.giver is None or (one.giver is not None and same_giver(one.giver.name, whole.giver.name))
    return (
        awarded
        and given
        and (not whole.kind or one.kind == whole.kind)
        and (not whole.grade or one.grade == whole.grade)
    )


def _sum(figures: Sequence[Draft]) -> int:
    return sum(figure.count or 0 for figure in figures)


def _fits(drafts: Sequence[Draft], told: Sequence[Draft]) -> bool:
    fitting = [draft for draft in drafts if _sum([one for one in told if _is_part(one, draft)]) == draft.count]
    telling = any((draft.count or 0) >= _TELLING for draft in fitting)
    return telling and len(told) >= _SEVERAL


def _as_totals(reading: Reading, own: Sequence[int]) -> Reading:
    return with_totals(reading, own, as_totals([reading.drafts[place] for place in own], beside=True))
