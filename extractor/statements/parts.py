"""The parts of a number ("trong đó ...") as drafts."""

from dataclasses import replace

from extractor.statements.draft import AwardPhrase, Draft, Part


def parts_of(phrase: AwardPhrase, drafts: list[Draft], offset: int) -> list[Draft]:
    """The parts of a phrase, each of the draft of its kind; `offset`: number of the first draft."""
    if not phrase.parts or not drafts:
        return []
    if len(drafts) == 1:
        return [part_of(part, drafts[0], offset) for part in phrase.parts]
    places = {draft.kind: place for place, draft in enumerate(drafts)}
    if any(part.tally.kind not in places for part in phrase.parts):
        return []
    return [part_of(part, drafts[places[part.tally.kind]], offset + places[part.tally.kind]) for part in phrase.parts]


def _gives(part: Part) -> bool:
    """Whether its body may be another giver than that of the whole: not "ngành y tế 4", "công đoàn cơ quan 2", which
    tell whose people got it."""
    return bool(part.givers) and part.givers[0].level not in ("", "grassroots")


def part_of(part: Part, whole: Draft, parent: int) -> Draft:
    """A part as a draft of its own; what it does not tell is told by the whole."""
    giver = whole.giver if whole.giver and not _gives(part) else next(iter(part.givers), whole.giver)
    return replace(
        whole,
        span=part.span,
        parent=None if part.beside else parent,
        count=part.tally.value,
        qualifier=part.tally.qualifier,
        spelled=part.tally.spelled,
        kind=part.tally.kind or whole.kind,
        years=part.years,
        giver=giver,
        grade=part.grade or whole.grade,
        level=part.level or whole.level,
        times=None,
        listed=None,
    )
