"""A figure behind others that sums them up, and is no row: "Tổng số Giấy khen: 330", "Cộng: 12 Bằng khen"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import regex

from extractor.folding import fold
from extractor.mention import AwardMention, CountMention, Mark, Mention
from extractor.mentions.annotate import Annotated
from extractor.mentions.numbers import value_of_words
from extractor.record import Level
from extractor.span import Span
from extractor.statements.cursor import is_cue
from extractor.statements.draft import Draft, Reading, Tally, TotalDraft
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.phrase.tallies import tally_of
from extractor.statements.sentence.commendation import COMMEND
from extractor.words import rulebook
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


def summing_up(reading: Reading, line: Annotated, told: Sequence[Draft], *, follows: bool) -> Reading:
    """ "Tổng cộng có 14 tập thể được khen thưởng", "Cộng: 12 Bằng khen" behind other figures: totals of them.

    `told`: the facts of the report before the line.
    """
    text = line.line.text
    for start, end in sentences(text) if reading.drafts else ():
        own = [place for place, draft in enumerate(reading.drafts) if start <= draft.span.start < end]
        behind = own and (follows or own[0] > 0 or reading.totals)
        told_here = behind and _are_told(reading, own, told)
        if told_here and _sums_up(reading, own, fold(text[start:end]), start, told):
            drafts = [_of_own_kind(reading.drafts[place], line, start, end) for place in own]
            reading = with_totals(reading, own, as_totals(drafts))
    if follows and (labelled := _labelled(reading, line, told)):
        return replace(reading, drafts=(), totals=labelled, unread=())
    return reading


def _of_own_kind(draft: Draft, line: Annotated, start: int, end: int) -> Draft:
    """The draft without the kind that only a sentence before tells: "Cá nhân: 5 Bằng khen. Tổng: 8 Bằng khen"."""
    counts = (one for one in line.tokens if isinstance(one, CountMention) and start <= one.span.start < end)
    own = not start or any(one.kind == draft.kind for one in counts) or only_kind(line.line.text[start:end])
    return draft if own or rulebook.awards()[draft.code].yearly else replace(draft, kind="")


_STOP = regex.compile(r"\.\s+(?=\p{Lu}|[-+*•])")


def sentences(text: str, stop: regex.Pattern[str] = _STOP) -> Sequence[tuple[int, int]]:
    """Where each sentence begins and ends, as `stop` parts them; a sum behind a comma is one of its own."""
    stops = (*stop.finditer(text), *phrase("totals.toml", "sum_behind").finditer(fold(text)))
    starts = [0, *sorted(one.end() for one in stops)]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _sums_up(reading: Reading, own: Sequence[int], folded: str, start: int, told: Sequence[Draft]) -> bool:
    """Whether the words before the first of its figures say that they sum others, and they are of nobody named."""
    drafts = [reading.drafts[place] for place in own]
    headed = told[-1].years if told else ()  # what heads the figures may head their sum as well
    plain = all(one.recipient is None and one.count is not None and one.years in ((), headed) for one in drafts)
    plain = plain and not any(rulebook.awards()[one.code].achievement for one in drafts)
    alone = plain and all(one.parent is None for one in drafts) and not is_whole(reading, own)
    lead = folded[: drafts[0].span.start - start]
    sums = phrase("totals.toml", "behind").search(lead) is not None or _counts_rows(lead, drafts, told)
    return alone and (sums or _is_labelled(folded, drafts))


def _is_labelled(folded: str, drafts: Sequence[Draft]) -> bool:
    """ "Số người được khen: 38 lượt người", "Quân số được khen: 40": a label of those commended, whose form it leaves
    open."""
    found = phrase("totals.toml", "labels_number").match(folded.lstrip(" -+*•\t"))
    return found is not None and len(drafts) == 1 and drafts[0].code == COMMEND


def _counts_rows(lead: str, drafts: Sequence[Draft], told: Sequence[Draft]) -> bool:
    """ "Cả ba thôn có 796 hộ": whether the last rows told of that award are as many as the words count."""
    found = phrase("totals.toml", "of_all").search(lead)
    rows = tuple(takewhile(lambda row: _same_award(row, drafts[0]), reversed(told))) if found else ()
    return found is not None and len(rows) * len(drafts) > 1 and len(rows) == value_of_words(found["number"])


def _are_told(reading: Reading, own: Sequence[int], told: Sequence[Draft]) -> bool:
    """Whether their awards were told before: "Tổng cộng có 20 Giấy khen" behind Bằng khen sums nothing."""
    codes = {COMMEND, *(draft.code for draft in (*told, *reading.drafts[: own[0]]))}
    return all(reading.drafts[place].code in codes for place in own)


def is_whole(reading: Reading, own: Sequence[int]) -> bool:
    """Whether other rows break one of these down, or a total sums one of them."""
    parents = {draft.parent for draft in reading.drafts}
    return any(place in parents for place in own) or any(place in one.covers for one in reading.totals for place in own)


def _labelled(reading: Reading, line: Annotated, told: Sequence[Draft]) -> tuple[TotalDraft, ...]:
    """ "Cộng cấp thành phố: 36", "Tổng cộng: 158 (38 tập thể, 120 cá nhân)", "Tổng số Bằng khen, Giấy khen: 128", where
    the line gave nothing, or a row of the last of its awards, or of one with no number; "Tổng số Giấy khen mục 1 và 2:
    121 Giấy khen" names the award again."""
    folded = fold(line.line.text)
    found = phrase("totals.toml", "sum_label").search(folded) if len(reading.drafts) <= 1 else None
    if found is None or phrase("totals.toml", "of_things").search(found[0]):
        return ()
    codes = _codes([token for token in line.tokens if token.span.end <= found.end()])
    behind = [token for token in line.tokens if token.span.start >= found.end()]
    named = max((token.span.end for token in behind if isinstance(token, AwardMention)), default=0)
    again = len(codes) == 1 and codes == _codes(behind) and any(one.code == codes[0] for one in told)
    if again:
        behind = [token for token in behind if not isinstance(token, AwardMention)]
    read = not again and any(one.qualifier == "exact" and (one.kind or len(codes) == 1) for one in reading.drafts)
    if read or not (codes or phrase("totals.toml", "behind").search(found[0])) or not all(map(_tells_number, behind)):
        return ()
    numbers = [tally_of(token) for token in behind if isinstance(token, CountMention)]
    if not numbers or (reading.totals and (numbers[0].kind or len(numbers) == 1)):
        return ()
    start = len(folded) - len(folded.lstrip(" -+*•\t"))
    spans = [Span(start, max(one.span.end, named)) if len(numbers) == 1 else one.span for one in numbers]
    code = codes[0] if codes else ""
    return tuple(
        TotalDraft(one, span, code, also=codes[1:], beside=True) for one, span in zip(numbers, spans, strict=True)
    )


def _codes(tokens: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token.code for token in tokens if isinstance(token, AwardMention)))


def _tells_number(token: Mention) -> bool:
    return isinstance(token, CountMention | Mark) or is_cue(token, "and")


def as_totals(drafts: Sequence[Draft], *, beside: bool = False) -> tuple[TotalDraft, ...]:
    """A total for each figure: one for "30 tập thể được tặng Bằng khen, Giấy khen", which tells one number of both.

    `beside`: they sum figures around them, and no word says on which side.
    """
    totals: list[TotalDraft] = []
    for before, draft in zip((None, *drafts), drafts, strict=False):
        code = "" if draft.code == COMMEND else draft.code
        if before is not None and _is_one_figure(before, draft):
            totals[-1] = replace(totals[-1], also=(*totals[-1].also, code), span=totals[-1].span.over(draft.span))
            continue
        tally = Tally(draft.count, draft.qualifier, draft.kind, draft.span)
        giver = draft.giver.name if draft.giver and code else ""
        level = "" if draft.giver else draft.level or ""
        totals.append(TotalDraft(tally, draft.span, code, giver=giver, level=level, beside=beside))
    return tuple(totals)


def _is_one_figure(one: Draft, other: Draft) -> bool:
    same = (one.count, one.kind, one.giver) == (other.count, other.kind, other.giver)
    return same and one.code != other.code and one.span.overlaps(other.span)


def with_totals(reading: Reading, own: Sequence[int], totals: Sequence[TotalDraft]) -> Reading:
    """The reading with the drafts at `own` gone, and these totals in their place."""
    kept = [draft for place, draft in enumerate(reading.drafts) if place not in own]
    moved = tuple(draft if draft.parent is None else replace(draft, parent=_place(draft.parent, own)) for draft in kept)
    before = (
        replace(one, covers=tuple(_place(place, own) for place in one.covers if place not in own))
        for one in reading.totals
    )
    return replace(reading, drafts=moved, totals=(*before, *totals))


def _place(place: int, gone: Sequence[int]) -> int:
    return place - sum(one < place for one in gone)


def _same_award(row: Draft, total: Draft) -> bool:
    whole = row.recipient is None and row.parent is None and row.status == "granted"
    by_it = total.giver is None or (_level(row) in ("", total.giver.level) if row.giver is None else _is_by(row, total))
    by_level = total.giver is not None or not total.level or _level(row) in ("", total.level)
    return whole and row.code == total.code and by_it and by_level and (not total.kind or row.kind == total.kind)


def _is_by(row: Draft, total: Draft) -> bool:
    return row.giver is not None and total.giver is not None and row.giver.name == total.giver.name


def _level(row: Draft) -> Level:
    return row.giver.level if row.giver else row.level or ""
