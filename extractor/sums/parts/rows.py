"""Rows for the parts that the words behind a number, or the lines below it, tell of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractor.assemble import Placed, PlacedTotal
from extractor.document import Document
from extractor.folding import fold
from extractor.mention import AwardMention
from extractor.mentions.annotate import Annotated
from extractor.span import Span
from extractor.statements.draft import Draft
from extractor.statements.sentence.commendation import COMMEND
from extractor.sums.parts.among import Rows, add_parts
from extractor.sums.parts.habit import tells_all
from extractor.sums.parts.order import in_order
from extractor.sums.parts.places import Found, behind, below, number_in, opens_bracket, sentence_of_parts
from extractor.sums.parts.spelled import in_figures
from extractor.sums.parts.told import Claim, One, Told, told
from extractor.sums.parts.words import numbers_in
from extractor.words import rulebook

_WINDOW = 900
"""Characters behind a number in which its parts are looked for."""
_FEW = 2


def with_parts(
    document: Document, placed: Sequence[Placed], totals: Sequence[PlacedTotal]
) -> tuple[tuple[Placed, ...], tuple[PlacedTotal, ...]]:
    """The rows with those of told parts among them, and the totals, which count the rows anew."""
    parents = {place: one.first + one.draft.parent for place, one in enumerate(placed) if one.draft.parent is not None}
    rows = Rows(document, list(placed), tuple(sorted(one.span.start for one in totals)), parents)
    groups = [group for place in range(len(placed)) if (group := _group(rows, place))]
    for group in groups:
        _break_down(rows, group)
    rows.all_told = tells_all(rows)
    for group in groups if rows.proven or rows.all_told else ():
        if not any(rows.placed[place].draft.broken for place in group):
            _break_down(rows, group)
    for place in list(rows.parents):
        if _opens_bracket(rows, place):
            _break_down(rows, [place])
    return in_order(rows.placed, rows.parents, len(placed), totals)


def _group(rows: Rows, place: int) -> list[int]:
    """The numbers that begin at a row and stand side by side, one a kind: "40 tập thể, 95 cá nhân"."""
    if not _is_whole(rows, place) or (place and _goes_with(rows, place - 1, place)):
        return []
    group = [place]
    while group[-1] + 1 < len(rows.placed) and _goes_with(rows, group[-1], group[-1] + 1):
        group.append(group[-1] + 1)
    return group


def _goes_with(rows: Rows, one: int, other: int) -> bool:
    """Whether a number stands right behind another of the same award, and counts another kind."""
    if not (_is_whole(rows, one) and _is_whole(rows, other)):
        return False
    first, second = rows.placed[one], rows.placed[other]
    alike = (first.draft.code, first.draft.giver, first.first) == (second.draft.code, second.draft.giver, second.first)
    between = rows.document.text[first.span.end : second.span.end]
    kinds = {first.draft.kind, second.draft.kind}
    if first.span.end > second.span.start and opens_bracket(first.span.of(rows.document.text), first.draft.count):
        return False  # "20 tập thể (2024: 9; ...), 75 cá nhân được tặng"
    return alike and "" not in kinds and len(kinds) > 1 and len(between) < _BESIDE and not _STOPS.search(between)


_BESIDE = 40
_STOPS = regex.compile(r"[.:(\n]")


def _is_whole(rows: Rows, place: int) -> bool:
    """Whether it is a number that stands for all it was given to, in running text."""
    item = rows.placed[place]
    draft = item.draft
    alone = place not in rows.parents and draft.recipient is None and draft.qualifier == "exact"
    return alone and (draft.count or 0) > _FEW and "\t" not in item.span.of(rows.document.text)


def _opens_bracket(rows: Rows, place: int) -> bool:
    """Whether a bracket breaks a part down once more: "giáo viên 30 (mầm non 10, tiểu học 20)"."""
    item = rows.placed[place]
    exact = item.draft.qualifier == "exact" and (item.draft.count or 0) > _FEW
    return exact and rows.document.text[item.span.end : item.span.end + 2].lstrip(" ").startswith("(")


def _break_down(rows: Rows, group: list[int]) -> None:
    """Makes rows of the parts of numbers that stand side by side."""
    for start, found in _told(rows, group):
        own = [place for place in group if found.kind in ("", rows.placed[place].draft.kind)]
        alone = len(own) == 1
        kinds = {rows.placed[place].draft.kind for place in own}
        if any(one.kind and kinds != {""} and one.kind not in kinds for one in found.parts):
            continue
        if found.claim.bare and any(_names_award(rows, one, start) for one in found.parts):
            continue  # "15 Huy hiệu 30 năm, 12 Huy hiệu 40 năm" stand side by side
        drafts = [(place, rows.placed[place].draft) for place in own]
        last = group[-1] if found.bracketed and not _of_all(rows, group, found) else -1
        claim = replace(found.claim, whole=found.claim.whole or rows.all_told)
        taken = [
            (place, told(found.parts, claim, draft.kind, alone=alone or place == last, proven=rows.proven))
            for place, draft in drafts
        ]
        fits = [(place, one) for place, one in taken if one and one.breaks_down(rows.placed[place].draft.count or 0)]
        if fits:
            for place, one in fits:
                add_parts(rows, place, one, start)
            return
    if len(group) == 1 and not _of_table(rows, group[0]):
        _of_givers(rows, group[0])


def _of_all(rows: Rows, group: list[int], found: Found) -> bool:
    """Whether parts in brackets are of all the numbers together, "2 tập thể, 9 cá nhân (năm 2021: 5, năm 2022: 6)";
    else they are of the last."""
    return sum(rows.placed[place].draft.count or 0 for place in group) == sum(one.number for one in found.parts)


def _names_award(rows: Rows, one: One, start: int) -> bool:
    tokens = Annotated.of(one.span.shifted(start).of(rows.document.text)).tokens
    return any(isinstance(token, AwardMention) for token in tokens)


def _of_table(rows: Rows, place: int) -> bool:
    """Whether the table right below the line of a number breaks it down; its figures are parts then."""
    text, whole = rows.document.text, rows.placed[place]
    inside: list[int] = []
    end = whole.span.end
    for other in range(place + 1, len(rows.placed)):
        item = rows.placed[other]
        row = "\t" in item.span.of(text) or "\t" in text[text.rfind("\n", 0, item.span.start) + 1 : item.span.start]
        if not row or text.count("\n", end, item.span.start) > _ROWS or not _is_like(item.draft, whole.draft):
            break
        if other in rows.parents:
            return False
        inside.append(other)
        end = item.span.end
    parts = tuple(One(rows.placed[one].draft.count or 0, whole.span, 0) for one in inside)
    if len(parts) < _FEW or not Told(parts, Claim()).breaks_down(whole.draft.count or 0):
        return False
    rows.parents.update(dict.fromkeys(inside, place))
    for other in inside:
        rows.placed[other] = _given_alike(rows.placed[other], whole.draft)
    rows.placed[place] = replace(whole, draft=replace(whole.draft, broken=True))
    return True


def _given_alike(item: Placed, whole: Draft) -> Placed:
    """A part that tells no giver is given by whoever gave the whole."""
    draft = item.draft
    return replace(item, draft=replace(draft, giver=draft.giver or whole.giver, level=draft.level or whole.level))


_ROWS = 2
"""Lines from a number to its table at the most: the head of the table stands between them."""


def _is_like(draft: Draft, whole: Draft) -> bool:
    """Whether it is of the award, giver, and kind of a number, and names nobody."""
    giver = draft.giver is None or whole.giver is None or draft.giver.name == whole.giver.name
    alike = (draft.code, draft.kind, draft.grade, draft.qualifier) == (whole.code, whole.kind, whole.grade, "exact")
    return alike and giver and draft.recipient is None


def _of_givers(rows: Rows, place: int) -> None:
    """ "Bằng khen: 21 cá nhân. Trong đó: Bằng khen của Bộ Y tế: 3; ...": each giver's own, of a number of no giver."""
    whole = rows.placed[place]
    room = _room(rows, [place], whole.span.end)
    end = sentence_of_parts(room)
    if end is None or whole.draft.giver is not None:
        return
    region = Span(whole.span.end, whole.span.end + end)
    inside = [one for one, item in enumerate(rows.placed) if region.contains(item.span) and one not in rows.parents]
    drafts = [rows.placed[one].draft for one in inside]
    givers = {draft.giver.name for draft in drafts if draft.giver}
    alike = all((draft.code, draft.qualifier) == (whole.draft.code, "exact") for draft in drafts)
    kinds = {draft.kind for draft in drafts} - {whole.draft.kind, ""}
    if not alike or kinds or len(givers) < len(inside) or len(inside) != numbers_in(room[:end]):
        return
    parts = tuple(One(draft.count or 0, span, 0) for draft, span in zip(drafts, [region] * len(drafts), strict=True))
    if len(parts) > 1 and Told(parts, Claim()).breaks_down(whole.draft.count or 0):
        rows.parents.update(dict.fromkeys(inside, place))
        rows.placed[place] = replace(whole, draft=replace(whole.draft, broken=True))


def _told(rows: Rows, group: list[int]) -> Iterator[tuple[int, Found]]:
    """What may be the parts: behind the numbers; behind the first, where its row goes on past it; in lines below."""
    item, text = rows.placed[group[-1]], rows.document.text
    room = _room(rows, group, item.span.end)
    if found := behind(room):
        yield item.span.end, found
    number = number_in(own := item.span.of(text), item.draft.count)
    if number and ("(" in own[number.end() :] or _holds_parts(rows, group[-1])):
        start = item.span.start + number.end()
        if found := behind(_room(rows, group, start)):
            yield start, found
    line = text[text.rfind("\n", 0, item.span.start) + 1 : item.span.end]
    if found := below(fold(line), room):
        yield item.span.end, found


def _holds_parts(rows: Rows, place: int) -> bool:
    """Whether the words of a row go on over those of its own parts."""
    own = (rows.placed[part].span for part, whole in rows.parents.items() if whole == place)
    return any(rows.placed[place].span.contains(span) for span in own)


def _room(rows: Rows, group: Sequence[int], start: int) -> str:
    """What stands behind a number, folded, up to the number of the next award that is none of its parts."""
    first, last = rows.placed[group[-1]].span.end, start + _WINDOW
    starts = (
        one.span.start
        for place, one in enumerate(rows.placed)
        if first <= one.span.start < last and not _may_be_part(rows, place, group)
    )
    stop = min((last, *starts, *(one for one in rows.stops if one >= first)))
    return in_figures(fold(rows.document.text[start:stop]))


def _may_be_part(rows: Rows, place: int, group: Sequence[int]) -> bool:
    """A part of its own; its own award, told again; a bare "khen đột xuất 3 tập thể"; a deed told as what for."""
    code, own = rows.placed[place].draft.code, rows.placed[group[-1]].draft.code
    return rows.parents.get(place) in group or code in (own, COMMEND) or rulebook.awards()[code].achievement
