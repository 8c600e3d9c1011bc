"""A line right under a list that sums it up: "Tổng số: 04 Bằng khen, 01 Kỷ niệm chương", "Cộng: 02 tập thể"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.folding import fold
from extractor.mention import AwardMention, CountMention
from extractor.mentions.annotate import Annotated
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, is_mark
from extractor.statements.draft import Draft, Reading, Tally, TotalDraft
from extractor.words.phrases import phrase

LAST_LINE = 200
"""Characters of such a line at the most."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """A number of the line, and where what it counts begins and ends."""

    tally: Tally
    code: str
    span: Span


def summing_list(reading: Reading, line: Annotated, listed: Sequence[Draft]) -> Reading:
    """The reading of the line with its figures as totals of the list above; of a table of figures it stays as it is."""
    text = line.line.text
    if not listed or len(text) > LAST_LINE or any(draft.recipient is None for draft in listed):
        return reading
    lead = phrase("tables.toml", "sum_below").search(fold(text))
    found = tuple(_sums(line.tokens, lead.end())) if lead else ()
    if not found:
        return reading
    start = found[0].span.start
    totals = tuple(_total(one, listed) for one in found)
    drafts = tuple(draft for draft in reading.drafts if draft.span.end <= start)
    kept = tuple(total for total in reading.totals if total.span.end <= start)
    return replace(reading, drafts=drafts, totals=(*kept, *(total for total in totals if total.covers)))


def _sums(tokens: Tokens, start: int) -> Iterator[_Sum]:
    """The figures behind the words that open the line, up to the end of the sentence."""
    for place, token in enumerate(tokens):
        if token.span.start < start:
            continue
        if is_mark(token, "."):
            return
        if isinstance(token, CountMention) and token.value is not None:
            award = at(tokens, place + 1)
            code = award.code if isinstance(award, AwardMention) else ""
            if code or token.kind:
                end = award.span.end if award is not None and code else token.span.end
                span = Span(token.span.start, end)
                yield _Sum(Tally(token.value, token.qualifier, token.kind, span), code, span)


def _total(one: _Sum, listed: Sequence[Draft]) -> TotalDraft:
    """The total with the facts of the list that it covers; people are surely those when each is named once."""
    covers = tuple(place - len(listed) for place, draft in enumerate(listed) if _is_of(draft, one))
    names = [draft.recipient.name for place in covers if (draft := listed[place]).recipient]
    certain = bool(one.code) or len(set(names)) == len(names)
    return TotalDraft(one.tally, one.span, one.code, covers, certain)


def _is_of(draft: Draft, one: _Sum) -> bool:
    granted = draft.status == "granted" and draft.count is not None
    return granted and (not one.code or draft.code == one.code) and (not one.tally.kind or draft.kind == one.tally.kind)
