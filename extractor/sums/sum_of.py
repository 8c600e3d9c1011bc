"""The sum of the rows that a stated total counts."""

from collections.abc import Sequence

import regex

from extractor.assemble import PlacedTotal
from extractor.folding import fold
from extractor.record import Award
from extractor.statements.draft import TotalDraft
from extractor.statements.phrase.givers import same_giver

Sum = int | None
_UNSURE = ("at_least", "about", "unspecified")


def is_counted(row: Award, total: TotalDraft) -> bool:
    """Whether a row is of the awards that a total counts, and of their giver or level where it tells one; a row without
    a level may be of any."""
    awarded = not total.code or row.award_code in (total.code, *total.also)
    of_level = not total.level or row.authority_level in ("", total.level)
    of_level = of_level and (not total.levels or row.authority_level in ("", *total.levels))
    return awarded and of_level and (not total.giver or same_giver(row.authority_name, total.giver))


def sum_of(rows: Sequence[Award], item: PlacedTotal) -> Sum:
    """The sum of the rows that a total is about; None when one has no certain number, or may be of its kind or not."""
    kind = item.total.tally.kind
    named = [row for row in rows if is_counted(row, item.total)]
    if kind and any(row.recipient_kind == "" for row in named):
        return None
    if item.total.level and any(row.authority_level == "" for row in named):
        return None
    fitting = [row for row in named if not kind or row.recipient_kind == kind]
    if any(row.count is None or row.count_qualifier in _UNSURE for row in fitting):
        return None
    return sum(row.count or 0 for row in fitting)


def sum_in(group: Sequence[PlacedTotal], rows: Sequence[Award], item: PlacedTotal) -> Sum:
    """The sum of the rows that one figure of a statement is about; where it counts one kind by several nouns ("209 học
    sinh và 31 nhà giáo"), of those with its noun, and None where a row has none of them."""
    nouns = {fold(one.total.tally.noun) for one in group if one.total.tally.kind == item.total.tally.kind}
    if len(nouns) == 1:
        return sum_of(rows, item)
    counted = {row.record_id: _noun_of(row, nouns) for row in rows if row.recipient_kind == item.total.tally.kind}
    if not all(counted.values()):
        return None
    return sum_of([row for row in rows if counted.get(row.record_id) == fold(item.total.tally.noun)], item)


def _noun_of(row: Award, nouns: set[str]) -> str:
    """Which of some nouns stands behind the number of a row; empty where none does."""
    said = fold(row.source_text)
    found = (
        one for one in nouns if one and regex.search(rf"\b0?{row.count}(?:\s\p{{L}}+)?\s{regex.escape(one)}\b", said)
    )
    return next(found, "")
