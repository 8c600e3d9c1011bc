"""Papers that the people of a place got, many of them and nobody named: "Cán bộ, nhân dân phường được tặng 31 Bằng
khen", and the kind that a remark tells of them all: "tất cả là khen cá nhân"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.statements.draft import Draft, Reading
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.summing import sentences
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FILE = "statements.toml"
_MANY = 3
"""Papers of one form from which on they are not those of a place as a whole."""


def of_people(reading: Reading, text: str) -> Reading:
    """The reading without a place's people as the recipient of many papers: some of them got one each."""
    if not any(_is_at_large(draft) for draft in reading.drafts):
        return reading
    folded = fold(text)
    drafts = list(reading.drafts)
    for start, end in sentences(text):
        told = phrase(_FILE, "all_of_kind").search(folded, start, end)
        kind = only_kind(told["kind"]) if told else ""
        for place, draft in enumerate(drafts):
            if start <= draft.span.start < end and _is_people(draft) and _whole_is_at_large(reading, draft):
                drafts[place] = replace(draft, recipient=None, kind=kind)
    return replace(reading, drafts=tuple(drafts))


def _whole_is_at_large(reading: Reading, draft: Draft) -> bool:
    whole = draft if draft.parent is None or draft.parent < 0 else reading.drafts[draft.parent]
    return _is_at_large(whole)


def _is_at_large(draft: Draft) -> bool:
    many = draft.qualifier == "exact" and (draft.count or 0) > _MANY and draft.times is None and not draft.years
    return many and rulebook.awards()[draft.code].paper and _is_people(draft)


def _is_people(draft: Draft) -> bool:
    name = fold(draft.recipient.name) if draft.recipient else ""
    return phrase(_FILE, "people_at_large").match(name) is not None
