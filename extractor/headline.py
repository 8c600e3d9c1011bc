"""What a headline or the paragraph below it tells, and the text tells again: one fact, where it is told in full.

Trường A đón nhận Huân chương                       no row: the text says who gave it
Sáng 24/2, Chủ tịch nước tặng Huân chương cho Trường A.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.document import Block
from extractor.folding import fold
from extractor.form.sections import Section
from extractor.span import Span
from extractor.statements.draft import Draft, Leftover, Reading, Recipient
from extractor.words import rulebook

Read = tuple[Block, Section, Reading]
_OPENING = 3
"""Blocks at the most that a headline, and the paragraph which sums up the news, take."""
_LONGEST = 160
"""Characters of a headline at the most."""


def without_headline(text: str, read: Sequence[Read]) -> list[Read]:
    """The blocks of a document with what they say, less what the first ones tell ahead of the text."""
    told = [draft for _, _, reading in read for draft in reading.drafts]
    kept: list[Read] = []
    names: dict[str, str] = {}
    for place, (block, section, reading) in enumerate(read):
        told = told[len(reading.drafts) :]
        opens = place < _OPENING and block.kind != "row" and not reading.totals
        ahead = opens and all(map(_stands_alone, reading.drafts))
        title = _is_headline(block.span.of(text))
        left = [draft for draft in reading.drafts if ahead and _told_below(told, draft, title=title)]
        names |= _short_names(told, left)
        kept.append((block, section, _renamed(_without(reading, left), names)))
    return kept


def _short_names(told: Sequence[Draft], left: Sequence[Draft]) -> dict[str, str]:
    """ "Trường A, phường B" as the headline has it, "Trường A": what stands behind the comma is where it is."""
    pairs = ((one.recipient, draft.recipient) for one in told for draft in left)
    return {long.name: short.name for long, short in pairs if long and short and _with_place(long.name, short.name)}


def _with_place(name: str, told: str) -> bool:
    return fold(name).startswith(f"{fold(told)}, ")


def _renamed(reading: Reading, names: dict[str, str]) -> Reading:
    drafts = tuple(
        replace(draft, recipient=replace(draft.recipient, name=names[draft.recipient.name]))
        if draft.recipient and draft.recipient.name in names
        else draft
        for draft in reading.drafts
    )
    return replace(reading, drafts=drafts) if names else reading


def _stands_alone(draft: Draft) -> bool:
    return draft.parent is None and draft.listed is None


def _is_headline(text: str) -> bool:
    return len(text) <= _LONGEST and not text.rstrip().endswith((".", ":", ";", ","))


def _without(reading: Reading, left: Sequence[Draft]) -> Reading:
    if not left:
        return reading
    kept = tuple(draft for draft in reading.drafts if draft not in left)
    return replace(reading, drafts=kept, unread=(*reading.unread, *_leftovers(left)))


def _leftovers(left: Sequence[Draft]) -> Iterator[Leftover]:
    spans = dict.fromkeys(Span(draft.span.start, draft.span.end) for draft in left)
    return (Leftover(span, "general") for span in spans)


def _told_below(told: Sequence[Draft], draft: Draft, *, title: bool) -> bool:
    return any(_tells(one, draft, title=title) for one in told) or (title and _tells_number(told, draft))


def _tells_number(told: Sequence[Draft], draft: Draft) -> bool:
    """ "Khen nóng hai người", "có thêm 1 Thầy thuốc nhân dân": a number in the headline that no giver is told with, and
    that the text tells with one, or by as many names."""
    if draft.recipient is not None or draft.count is None or draft.years or (draft.giver and draft.giver.name):
        return False
    any_form = draft.code == _COMMENDED
    same = [
        one
        for one in told
        if one.giver
        and one.giver.name
        and (any_form or (one.code, one.grade) == (draft.code, draft.grade))
        and one.status == draft.status
        and one.kind in ("", draft.kind)
    ]
    names = {one.recipient.name for one in same if one.recipient}
    return len(names) == draft.count or any(one.recipient is None and one.count == draft.count for one in same)


_COMMENDED = "KHEN_THUONG"


def _tells(full: Draft, draft: Draft, *, title: bool) -> bool:
    """Whether the text tells a fact of the headline with its giver, or with the whole name."""
    same = (full.code, full.grade, full.status) == (draft.code, draft.grade, draft.status)
    once = draft.qualifier == "implied" and (draft.giver is None or not draft.giver.name)  # "BẰNG KHEN CỦA BỘ"
    dated = not draft.years or not full.years or draft.years == full.years
    if not (same and once and dated and full.recipient and _is_meant(full.recipient, draft, title=title)):
        return False
    return full.giver is not None or draft.recipient is None or full.recipient.name != draft.recipient.name


def _is_meant(recipient: Recipient, draft: Draft, *, title: bool) -> bool:
    """Whether a headline can mean that one: by a part of the name, by none, or by the village of a person."""
    if draft.recipient is None:
        return title
    name, told = fold(recipient.name), fold(draft.recipient.name)
    kinds = rulebook.awards()[draft.code].recipients
    barred = bool(kinds) and draft.recipient.kind not in kinds
    return name == told or (title and (name.endswith(f" {told}") or _with_place(name, told) or barred))
