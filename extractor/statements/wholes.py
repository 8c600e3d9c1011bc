"""Numbers that the lines below break down: by kind they are a total, by anything else the whole of its parts."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractor.folding import fold
from extractor.mention import AwardMention, CountMention
from extractor.mentions.annotate import Annotated
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.statements.draft import Context, Draft, Reading, Tally, TotalDraft
from extractor.statements.lines import Line
from extractor.statements.phrase.basis import leads_below
from extractor.statements.phrase.pieces import may_add_up
from extractor.statements.sentence.reading import headed_kind
from extractor.words.phrases import phrase


def broken_down(reading: Reading, body: Tokens, text: str, above: Context, before: int) -> Reading:
    """The line's reading with its rows as parts of those above, or with its own as what lines below break down.

    "26 tập thể, 88 cá nhân, trong đó:" over "- Khen đột xuất: 5 tập thể". `before`: drafts of the report so far.
    """
    drafts = tuple(_numbered(one, above) for one in reading.drafts)
    if above.wholes and above.award and not all(draft.recipient for draft in drafts):
        told = (_part(one, above.wholes, before) for one in drafts)
        return replace(reading, drafts=tuple(told))
    opens = is_mark(at(body, len(body) - 1), ":") and is_cue(at(body, len(body) - 2), "including")
    if not (opens or leads_below(body, text) or _of_those(body, text)) or not _by_kind(reading.drafts):
        return reading
    return _as_wholes(reading, above, before)


def _as_wholes(reading: Reading, above: Context, before: int) -> Reading:
    award = reading.context.award or above.award
    wholes = tuple((before + place, draft) for place, draft in enumerate(reading.drafts)) if award else ()
    kind = reading.drafts[0].kind if len(reading.drafts) == 1 else ""
    return replace(reading, context=replace(reading.context, award=award, kind=kind, wholes=wholes))


def _of_those(body: Tokens, text: str) -> bool:
    """ "Trong 53 cá nhân được tặng Giấy khen:": those counted before, whom the lines below break down."""
    count = next((token for token in body[:_OPENING] if isinstance(token, CountMention)), None)
    told = count and phrase("retold.toml", "of_those").search(fold(text[: count.span.start]))
    return bool(told) and is_mark(at(body, len(body) - 1), ":")


_OPENING = 4
"""Tokens up to the number of such a line."""


def listed_below(reading: Reading, line: Line, above: Context, before: int) -> Reading:
    """ "Giấy khen cá nhân: 72 người" over "- Đợt 22/12: 28 người": broken down by a list that nothing leads to, of
    numbers with labels, and with a sign of its own."""
    last = at(line.body, len(line.body) - 1 - is_mark(at(line.body, len(line.body) - 1), ".;"))
    alone = len(reading.drafts) == 1 and isinstance(last, CountMention) and not (above.wholes or reading.context.wholes)
    if alone and _lists_parts(line) and _by_kind(reading.drafts):
        return _as_wholes(reading, above, before)
    return reading


def in_table_below(reading: Reading, told: Sequence[Draft]) -> Reading:
    """A table's facts as parts of the numbers told right above, which its columns add up to, or nearly one of them.

    "16 tập thể, 30 cá nhân." over a table "Nhóm | Tập thể | Cá nhân" of that award. `told`: the facts before the table.
    """
    first = told[-1] if told else None
    alike = takewhile(lambda one: first and (one.code, one.giver) == (first.code, first.giver), reversed(told))
    wholes = tuple((len(told) - 1 - place, one) for place, one in enumerate(alike))
    plain = all(one.recipient is None and one.parent is None and one.kind and one.count for one in reading.drafts)
    same = first is not None and all((one.code, one.giver) == (first.code, first.giver) for one in reading.drafts)
    if reading.totals or not (plain and same and _by_kind([one for _, one in wholes])):
        return reading
    if not _add_up(reading.drafts, wholes):
        return reading
    return replace(reading, drafts=tuple(_part(one, wholes, len(told)) for one in reading.drafts))


def _add_up(drafts: Sequence[Draft], wholes: Sequence[tuple[int, Draft]]) -> bool:
    """Whether the drafts of each kind add up to the whole of it, but for one kind, where they only come near to it."""
    if {one.kind for one in drafts} != {whole.kind for _, whole in wholes} or len(drafts) < _TWO * len(wholes):
        return False
    told = {whole.kind: whole.count or 0 for _, whole in wholes}
    missing = [abs(told[kind] - sum(one.count or 0 for one in drafts if one.kind == kind)) for kind in told]
    near = all(may_add_up(gap, count) for gap, count in zip(missing, told.values(), strict=True))
    return near and missing.count(0) >= len(wholes) - 1


_TWO = 2


def _lists_parts(line: Line) -> bool:
    sign, below = line.following
    if not sign or sign[0].isalnum() or sign == line.marker:
        return False
    named = any(isinstance(token, AwardMention) for token in Annotated.of(below).tokens)
    return not named and phrase("parts.toml", "line_part").match(fold(below)) is not None


def whole_retold(context: Context, text: str, told: Sequence[Draft]) -> Context:
    """ "Số liệu Lao động tiên tiến theo năm (375 lượt):": the lines below are parts of the 375 told before, if any."""
    if context.award is None or context.wholes:
        return context
    found = phrase("statements.toml", "sum_of_title").search(fold(text))
    if found is None:
        return context
    code, number = context.award.award.code, int(found["number"].replace(".", ""))
    alike = [
        (place, one)
        for place, one in enumerate(told)
        if (one.code, one.count, one.recipient, one.parent) == (code, number, None, None)
    ]
    return replace(context, wholes=tuple(alike)) if len(alike) == 1 else context


def _numbered(draft: Draft, above: Context) -> Draft:
    """ "- Công an xã: 10 Giấy khen" under "27 cá nhân, cụ thể:": ten of its people, and not the body itself."""
    body = draft.recipient is not None and draft.recipient.kind == "collective"
    several = body and (draft.count or 0) > 1 and draft.times is None and draft.listed is None
    people = len(above.wholes) == 1 and above.wholes[0][1].kind == "individual"
    return replace(draft, recipient=None, kind="individual") if several and people else draft


def _by_kind(drafts: Sequence[Draft]) -> bool:
    """Whether they are numbers of one award, each of a kind of its own: "20 tập thể, 61 cá nhân, gồm:"."""
    counted = all(draft.recipient is None and draft.count is not None and draft.parent is None for draft in drafts)
    kinds = {draft.kind for draft in drafts}
    told = {(draft.code, draft.grade, draft.giver, draft.qualifier == "implied") for draft in drafts}
    return counted and len(kinds) == len(drafts) and len(told) == 1


def _part(draft: Draft, wholes: tuple[tuple[int, Draft], ...], before: int) -> Draft:
    """The draft as a part of the whole of its kind; of one that has no part here it is a number of its own."""
    if draft.recipient:
        return draft
    place, whole = next((one for one in wholes if _may_hold(one[1], draft, alone=len(wholes) == 1)), (0, None))
    return replace(draft, parent=place - before, kind=draft.kind or whole.kind) if whole else draft


def _may_hold(whole: Draft, part: Draft, *, alone: bool) -> bool:
    """Whether a number may be part of that: of the same award, giver, and kind, and no larger."""
    alike = whole.code == part.code and (alone or whole.kind == part.kind)
    by_it = part.giver is None or whole.giver is None or part.giver.name == whole.giver.name
    return alike and by_it and (part.count or 0) <= (whole.count or 0)


def heading_kinds(reading: Reading, below: str) -> Reading:
    """ "Bằng khen: 17" over "- Tập thể: 06": the total of the numbers by kind in the lines below (ruling 19)."""
    draft, award = reading.drafts[0] if len(reading.drafts) == 1 else None, reading.context.award
    if draft is None or award is None or draft.count is None or not (_is_plain(draft) and _tells_kind(below)):
        return reading
    total = TotalDraft(Tally(draft.count, draft.qualifier, "", draft.span), draft.span, draft.code, heads=True)
    context = replace(reading.context, award=replace(award, counted=False), wholes=())
    return replace(reading, drafts=(), totals=(*reading.totals, total), context=context)


def _is_plain(draft: Draft) -> bool:
    """Whether it says that something was granted, and not to what kind of recipient."""
    told = draft.kind or draft.recipient or draft.years or draft.parent is not None
    return not told and draft.status == "granted" and draft.rate == "total"


def _tells_kind(text: str) -> bool:
    return bool(headed_kind(text)) and any(map(str.isdigit, text))
