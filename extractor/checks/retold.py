"""One figure told in two places: in a table, a sentence, a list of names, and where the report looks back."""

from collections.abc import Iterator

from extractor.case import Case, span_of
from extractor.checks.narrow import (
    caption,
    counts_some,
    counts_turns,
    in_table,
    is_labelled,
    is_narrow,
    is_narrow_besides,
    is_of_caption,
    noun,
    sentence,
    spans,
    sums_up,
    whole_sentence,
)
from extractor.checks.told import Told, same_giver
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.sums.lookback import points_back
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_TELLING = 10
"""The least number that does not agree by chance."""
_SEVERAL = 2
_CLOSE, _SHARE = 2, 0.2
"""How far a number that was mistyped may be from the right one, and by which share of it."""
_MOST = 3
"""Figures that agree, to one beside them that differs, where a place tells again what another tells."""


def tables_and_text(case: Case) -> Iterator[Finding]:
    """TABLE_TEXT_CONFLICT: a sentence or line that tells again what a table or an earlier line tells, with another
    number. `stated` is the one told last or in a sentence, `computed` the one told first or in a table.
    """
    told = Told(case)
    for row in told.figures:
        first = None if row.restates or in_table(row) else _told_first(case, row, told)
        if first is not None and _conflicts(case, first, row, told):
            yield _finding(case, first, row)


def _finding(case: Case, first: Award, row: Award) -> Finding:
    again = in_table(first) and first.char_start > row.char_end
    again = again and (sums_up(case, first) or _is_annexed(case, first, row))
    again = again and fold(row.source_text) not in caption(case, first)
    one, other = (row, first) if again else (first, row)
    return case.finding(
        "TABLE_TEXT_CONFLICT",
        span_of(other),
        [one, other],
        stated=other.count,
        computed=one.count,
        award=row.award_name,
        recipient="",
    )


def _told_first(case: Case, row: Award, told: Told) -> Award | None:
    """The one row of a table, or before this one, that tells of the same; None where several do, or one agrees."""
    block = case.document.block_at(row.char_start)
    alike = [one for one in told.alike(row) if not one.restates]
    before = [one for one in alike if in_table(one) or one.char_end <= block.span.start]
    if any(one.count == row.count for one in before):
        return None
    labelled = [one for one in before if is_labelled(case, one, row)] if len(before) > 1 else before
    return labelled[0] if len(labelled) == 1 else None


def _conflicts(case: Case, first: Award, row: Award, told: Told) -> bool:
    """Fewer than told first may be a part that the sentence speaks of, unless the figures around show otherwise."""
    if _counts_otherwise(case, first, row):
        return False
    if in_table(first) and _is_one_of_several(first, row, told) and is_labelled(case, first, row):
        return not _beside(case, first, row, told)[1] and not is_narrow_besides(case, first, row)
    return _differs(case, first, row, told) or _in_what_is_told_again(case, first, row, told)


def _counts_otherwise(case: Case, first: Award, row: Award) -> bool:
    """Whether one counts people, and the other, in several years, how often they were commended."""
    if row.years or counts_turns(case, first) == counts_turns(case, row):
        return False
    period = case.facts.period
    turns, people = (first, row) if counts_turns(case, first) else (row, first)
    return (period is None or period.start != period.end) and (people.count or 0) < (turns.count or 0)


def _is_one_of_several(first: Award, row: Award, told: Told) -> bool:
    """Whether a table has further rows of the same: for each village, say."""
    return len(told.of_table(first, told.alike(row))) > 1


def _differs(case: Case, first: Award, row: Award, told: Told) -> bool:
    agree, differ = _beside(case, first, row, told)
    more = (row.count or 0) > (first.count or 0)
    if in_table(first) and more and (_part(first) == _part(row) or _is_annexed(case, first, row)):
        return not (is_of_caption(case, first) or _others_differ(row, told))
    if agree > 1 and _is_of_other_time(case, first, row, told):
        return False
    if agree > 1:
        return not differ
    if differ or is_narrow(case, row):
        return False
    return _is_told_again(case, first, row, told, agree)


def _is_told_again(case: Case, first: Award, row: Award, told: Told, agree: int) -> bool:
    """Whether a place looks back, and tells again all that the first one is of."""
    if points_back(case.document, row.char_end) and _is_mistyped(case, first, row, told):
        return True
    if not (told.looks_back(row) or (first.char_start > row.char_end and sums_up(case, first))):
        return in_table(first) and bool(agree)
    again = agree or _others_again(row, told) or phrase("totals.toml", "wider").search(sentence(case, row))
    return bool(again or _is_mistyped(case, first, row, told)) and not is_narrow(case, first)


def _is_annexed(case: Case, table: Award, row: Award) -> bool:
    """Whether a table that stands in no section is of the very part of a year that the sentence is of."""
    return not table.section and bool(said := spans(case, row)) and said == spans(case, table)


def _is_mistyped(case: Case, first: Award, row: Award, told: Told) -> bool:
    """Whether one figure alone is told again, of the same year and the same people, and a little otherwise: "34 cá nhân
    đạt Lao động tiên tiến năm 2025", and at the end "43 cá nhân". Fewer may be some of them."""
    pointed = points_back(case.document, row.char_end)
    dated = bool(row.years) and row.years == first.years and (row.count or 0) > (first.count or 0)
    if not (pointed or dated) or not _is_like(first.count or 0, row.count or 0) or _adds_up(first, row, told):
        return False
    same_people = noun(case, first) == noun(case, row) or not (counts_some(case, first) or counts_some(case, row))
    return same_people and (pointed or _owners(case, first) <= _owners(case, row))


def _owners(case: Case, row: Award) -> set[str]:
    return set(phrase(_FILE, "owners").findall(whole_sentence(case, row)))


def _adds_up(first: Award, row: Award, told: Told) -> bool:
    """Whether the figure is the sum of the first and others told before it."""
    others = [
        one.count or 0
        for one in told.figures
        if one is not first
        and one.char_end <= row.char_start
        and (one.award_code, one.recipient_kind) == (row.award_code, row.recipient_kind)
    ]
    rest = (row.count or 0) - (first.count or 0)
    return rest > 0 and (rest in others or rest == sum(others))


def _in_what_is_told_again(case: Case, first: Award, row: Award, told: Told) -> bool:
    """Whether the table, or the sentence, tells again what others tell, figure by figure, and this one otherwise."""
    if _is_of_less(case, first, row, told):
        return False
    again = first if _opens_or_closes(first, row, told) else row
    agreeing, differing = told.again(again)
    if differing * _MOST > len(agreeing):
        return False
    if not in_table(first):
        return bool(agreeing) and told.looks_back(again) and not is_narrow(case, first)
    if _takes_up(case, first, row) or (agreeing and (told.looks_back(row) or again is first)):
        return True
    shown = len(agreeing) >= _SEVERAL or max(agreeing, default=0) >= _TELLING
    return shown and _is_like(first.count or 0, row.count or 0)


def _is_of_less(case: Case, first: Award, row: Award, told: Told) -> bool:
    """Whether the sentence, or the table, is of a part, of some of those commended, or of another time."""
    if is_narrow(case, row) or (in_table(first) and is_of_caption(case, first)):
        return True
    some = (row.count or 0) < (first.count or 0) and counts_some(case, row)
    return some or _is_of_other_time(case, first, row, told)


def _is_like(one: int, other: int) -> bool:
    """Whether a number may be another, mistyped: close to it, or of the same digits."""
    return abs(one - other) <= max(_CLOSE, _SHARE * max(one, other)) or sorted(str(one)) == sorted(str(other))


def _opens_or_closes(first: Award, row: Award, told: Told) -> bool:
    """Whether the one that tells again is a table further down, or a summary at the head of the report."""
    if in_table(first):
        return first.char_start > row.char_end
    return told.looks_back(first) and not told.looks_back(row)


def _takes_up(case: Case, table: Award, row: Award) -> bool:
    """Whether a sentence points at the table ("Theo biểu dưới đây"), or takes up one of its rows right below it."""
    if phrase(_FILE, "at_table").search(sentence(case, row)):
        return True
    found = case.document.table_at(table.char_start)
    if found is None or not found.span.end <= row.char_start:
        return False
    between = case.document.text[found.span.end : row.char_start].lstrip()
    return "\n" not in between and phrase(_FILE, "takes_up").match(sentence(case, row)) is not None


def _beside(case: Case, first: Award, row: Award, told: Told) -> tuple[int, int]:
    """How many figures for other kinds, told right beside the row, agree with those beside the first, and differ."""
    block = case.document.block_at(first.char_start)
    agree = differ = 0
    for one in told.beside(row):
        if one.award_code != row.award_code or not same_giver(one, row) or one.recipient_kind == row.recipient_kind:
            continue
        others = [other for other in told.alike(one) if case.document.block_at(other.char_start) is block]
        agree += any(other.count == one.count for other in others)
        differ += bool(others) and all(other.count != one.count for other in others)
    return agree, differ


def _others_again(row: Award, told: Told) -> bool:
    """Whether the figures of other awards beside it have been told before, all of them."""
    others = [one for one in told.beside(row) if one.award_code != row.award_code]
    before = ([two for two in told.alike(one) if two.char_end <= row.char_start] for one in others)
    known = [(one, alike) for one, alike in zip(others, before, strict=True) if alike]
    return bool(known) and all(any(two.count == one.count for two in alike) for one, alike in known)


def _others_differ(row: Award, told: Told) -> bool:
    """Whether figures of other awards beside it have been told before, and none of them agrees: it speaks of more."""
    others = [one for one in told.beside(row) if one.award_code != row.award_code]
    known = [(one, [two for two in told.alike(one) if in_table(two)]) for one in others]
    known = [(one, alike) for one, alike in known if alike]
    return bool(known) and not any(two.count == one.count for one, alike in known for two in alike)


def _is_of_other_time(case: Case, first: Award, row: Award, told: Told) -> bool:
    """Whether a line between the two tells of another time ("Năm 2024", "Đợt 2"), and neither looks back."""
    if row.years:
        return False
    between = fold(case.document.text[first.char_end : row.char_start])
    return phrase(_FILE, "of_time").search(between) is not None and not told.looks_back(row)


def _part(row: Award) -> str:
    return row.section.partition(".")[0]
