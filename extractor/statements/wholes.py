"""Numbers that the lines below break down: by kind they are a total, by anything else the whole of its parts."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.record import RecipientKind
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.statements.draft import Context, Draft, Reading, Tally, TotalDraft
from extractor.statements.sentence.reading import headed_kind


def broken_down(reading: Reading, body: Tokens, above: Context, before: int) -> Reading:
    """ "a) Tập thể: 17, trong đó:" and its parts in the lines below; `before`: drafts of the report so far."""
    if above.wholes and above.award and not any(draft.recipient for draft in reading.drafts):
        return replace(reading, drafts=tuple(_part(draft, above.wholes, before) for draft in reading.drafts))
    opens = is_mark(at(body, len(body) - 1), ":") and is_cue(at(body, len(body) - 2), "including")
    kinds = [draft.kind for draft in reading.drafts]
    if not opens or not kinds or len(set(kinds)) < len(kinds) or not _of_one_award(reading.drafts):
        return reading
    award = reading.context.award or above.award
    wholes = tuple((kind, before + place) for place, kind in enumerate(kinds)) if award else ()
    kind = kinds[0] if len(kinds) == 1 else ""
    return replace(reading, context=replace(reading.context, award=award, kind=kind, wholes=wholes))


def _of_one_award(drafts: Sequence[Draft]) -> bool:
    """Whether they are the numbers, by kind, of one award: "20 tập thể, 61 cá nhân, gồm:"."""
    told = {(draft.code, draft.grade, draft.giver, draft.qualifier == "implied") for draft in drafts}
    return len(told) == 1 and not any(draft.recipient for draft in drafts)


def _part(draft: Draft, wholes: tuple[tuple[RecipientKind, int], ...], before: int) -> Draft:
    """The draft as a part of the whole of its kind; of one that has no part here it is a number of its own."""
    place = wholes[0][1] if len(wholes) == 1 else dict(wholes).get(draft.kind)
    return draft if place is None else replace(draft, parent=place - before)


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
