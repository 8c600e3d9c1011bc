"""A number that the lines below break down: "26 tập thể, 88 cá nhân, trong đó:" over "- Khen đột xuất: 5 tập thể"."""

from dataclasses import replace

from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.statements.draft import Context, Draft, Reading


def broken_down(reading: Reading, body: Tokens, above: Context, before: int) -> Reading:
    """The line's reading with its rows as parts of those above, or with its own as what lines below break down.

    `before`: drafts of the report so far.
    """
    if above.wholes and above.award and not any(draft.recipient for draft in reading.drafts):
        parts = tuple(_part(draft, above.wholes, before) for draft in reading.drafts)
        return replace(reading, drafts=parts)
    opens = is_mark(at(body, len(body) - 1), ":") and is_cue(at(body, len(body) - 2), "including")
    whole = [draft for draft in reading.drafts if draft.parent is None]
    if not opens or not _by_kind(whole) or whole != list(reading.drafts):
        return reading
    wholes = tuple((before + place, draft) for place, draft in enumerate(whole))
    kind = whole[0].kind if len(whole) == 1 else ""
    below = replace(reading.context, award=reading.context.award or above.award, kind=kind, wholes=wholes)
    return replace(reading, context=below)


def _by_kind(whole: list[Draft]) -> bool:
    """Whether they are numbers of one award, each of a kind of its own."""
    counted = all(draft.recipient is None and draft.count is not None for draft in whole)
    kinds = {draft.kind for draft in whole}
    return bool(whole) and counted and len(kinds) == len(whole) and len({draft.code for draft in whole}) == 1


def _part(draft: Draft, wholes: tuple[tuple[int, Draft], ...], before: int) -> Draft:
    whole = next((place for place, one in wholes if _may_hold(one, draft, alone=len(wholes) == 1)), None)
    return draft if whole is None else replace(draft, parent=whole - before)


def _may_hold(whole: Draft, part: Draft, *, alone: bool) -> bool:
    """Whether a number may be part of that: of the same award, giver, and kind, and no larger."""
    alike = whole.code == part.code and (alone or whole.kind == part.kind)
    by_it = part.giver is None or whole.giver is None or part.giver.name == whole.giver.name
    return alike and by_it and (part.count or 0) <= (whole.count or 0)
