"""Reasons why two figures of one award, told in two places, may both be right though they differ."""

from collections.abc import Callable, Sequence

import regex

from extractor.case import Case
from extractor.checks.annexed import annex_named
from extractor.checks.mentioned import METHOD
from extractor.checks.narrow import (
    adds_or_picks,
    clause,
    counted_noun,
    counts_some,
    counts_turns,
    deed,
    have_in_common,
    heading_of,
    in_table,
    is_pointed_back,
    lead,
    names_people,
    people_behind,
    points_at_table,
    scopes,
    times,
)
from extractor.checks.told import SUM
from extractor.checks.twice import Twice
from extractor.folding import fold
from extractor.record import Award
from extractor.sums.labels import row_label
from extractor.sums.sentences import sentence_of
from extractor.words.phrases import phrase

_FILE = "retold.toml"


def may_both_be_right(twice: Twice) -> bool:
    """Whether any reason speaks for it."""
    return any(reason(twice) for reason in _REASONS)


def _are_entries(twice: Twice) -> bool:
    """They stand in entries of one list, or rows of like tables, in the same words: one for each school, say."""
    first, second = (fold(lead(twice.case, row, whole=True)) for row in (twice.first, twice.second))
    plain = [regex.sub(r"[\W\d]+", " ", words) for words in (first, second)]
    return in_table(twice.first) == in_table(twice.second) and plain[0] == plain[1]


def _are_in_one_list(twice: Twice) -> bool:
    """They stand in lines "label: number" of one list, with no line but such between them: one for each school."""
    if in_table(twice.first) or in_table(twice.second):
        return False
    text = twice.case.document.text
    start = text.rfind("\n", 0, twice.first.char_start) + 1
    lines = [line.strip() for line in text[start : twice.second.char_end].split("\n") if line.strip()]
    return len(lines) > 1 and (_are_items(lines) or all(phrase(_FILE, "entry").match(fold(line)) for line in lines))


def _are_items(lines: Sequence[str]) -> bool:
    """ "+ Hội Nông dân: 5 cá nhân, 1 tập thể": lines with one sign, each with a label of its own."""
    signs, labels = {line[0] for line in lines}, {line.partition(":")[0] for line in lines}
    signed = len(signs) == 1 and not signs.pop().isalnum()
    return signed and len(labels) == len(lines) and all(":" in line for line in lines)


def _name_others(twice: Twice) -> bool:
    """ "1. An ninh trật tự: 3 cá nhân là A, B, C", "2. Hiến đất: 4 cá nhân là D": labels and names; or none of those
    named behind the one is named behind the other."""
    rows = (twice.first, twice.second)
    first, second = (people_behind(twice.case, row) for row in rows)
    if first and second and not first & second:
        return True
    led = [regex.sub(r"[\W\d]+", " ", lead(twice.case, row)) for row in rows]
    return all(led) and led[0] != led[1] and all(names_people(twice.case, row) for row in rows)


def _are_of_parts(twice: Twice) -> bool:
    """One, or each, is of a sector, a village, a campaign that the other does not name; a part is no more than all."""
    told = twice.words_of(scopes)
    first, second = (
        frozenset(scope for scope in own - (told[0] & told[1]) if not _is_told_around(scope, twice.case, other))
        for own, other in zip(told, (twice.second, twice.first), strict=True)
    )
    if twice.is_labelled:
        head = row_label(twice.first) or row_label(twice.second)
        return any(_occasion().match(scope) and scope.split()[-1] not in head for scope in second)
    if is_pointed_back(twice.case, twice.second) and twice.is_like and not told[1] - told[0]:
        return False
    if any(points_at_table(twice.case, row) for row in (twice.first, twice.second)):
        return False
    if any(map(_occasion().match, first | second)) or (first and second):
        return True
    if twice.agrees_at_large and twice.is_like:
        return False
    return _is_less(twice.first, twice.second) if first else bool(second) and _is_less(twice.second, twice.first)


def _is_told_around(scope: str, case: Case, row: Award) -> bool:
    """Whether a heading names a part, or the sentence of a figure, or what its block says before that: "Ngành giáo dục
    có 9 trường. ...".
    """
    before = "" if in_table(row) else fold(lead(case, row, whole=True))
    itself = phrase(_FILE, "part_itself").match(scope)
    heading = heading_of(case, row)
    return scope in f"{before} {sentence_of(case.document, row)} {heading}" or bool(itself and itself[0] in heading)


def _occasion() -> regex.Pattern[str]:
    return phrase(_FILE, "occasion")


def _is_less(one: Award, other: Award) -> bool:
    return (one.count or 0) < (other.count or 0)


def _are_of_other_times(twice: Twice) -> bool:
    """Other years, or quarters; where one alone is of a part of a year, its own words say so."""
    first, second = twice.words_of(times)
    parts = [{time for time in told if phrase(_FILE, "part_of_year").match(time)} for told in (first, second)]
    if all(parts):
        return not parts[0] & parts[1]
    alone = twice.first if parts[0] else twice.second
    if parts[0] != parts[1] and (parts[0] or parts[1]) & times(twice.case, alone, headed=False):
        return True
    return not first & second if first and second else bool(first or second) and _has_years(twice.case)


def _has_years(case: Case) -> bool:
    """Whether the report is of several years."""
    return case.facts.period is not None and case.facts.period.start != case.facts.period.end


def _is_compared(twice: Twice) -> bool:
    """One is what was planned, or what another year had."""
    return any(phrase(_FILE, "compared").search(clause(twice.case, row)) for row in (twice.first, twice.second))


def _is_some(twice: Twice) -> bool:
    """ "Trong số 301 cá nhân ... có 214", "12 giáo viên": the later one is of some of them."""
    if not twice.is_less:
        return False
    if adds_or_picks(twice.case, twice.second) or have_in_common(twice.case, twice.second):
        return True
    if twice.is_labelled:
        return False
    among = phrase(_FILE, "among").search(clause(twice.case, twice.second))
    some = counts_some(twice.case, twice.second) and not twice.is_like
    return among is not None or some


def _are_far_apart(twice: Twice) -> bool:
    """One is more than double the other, and nothing else shows that they are of the same."""
    less, more = sorted((twice.first.count or 0, twice.second.count or 0))
    agree, differ = twice.beside
    turned = sorted(str(less)) == sorted(str(more)) and agree > differ
    shown = twice.is_labelled or turned or (agree and not twice.is_less)
    return more > 2 * less and not shown


def _is_all_different(twice: Twice) -> bool:
    """What is told beside them differs too: the one place is of something else."""
    agree, differ = twice.beside
    of_sum = SUM in (twice.first.method, twice.second.method)
    return differ > 0 and not agree and not twice.is_labelled and not of_sum


def _did_other_deeds(twice: Twice) -> bool:
    """ "4 hộ hiến đất", and "3 hộ thu gom rác"."""
    first, second = deed(twice.case, twice.first), deed(twice.case, twice.second)
    return bool(first and second) and not set(first.split()) & set(second.split())


def _count_other_things(twice: Twice) -> bool:
    """ "3 thôn", and "hai trường"."""
    first, second = counted_noun(twice.first), counted_noun(twice.second)
    return bool(first and second) and first != second


def _is_an_example(twice: Twice) -> bool:
    """The later one names its people, and is not near the other, or stands under "tiêu biểu": some of them."""
    picked = twice.is_less and phrase(_FILE, "heads_some").search(heading_of(twice.case, twice.second))
    return names_people(twice.case, twice.second) and (not twice.is_like or bool(picked))


def _is_only_mentioned(twice: Twice) -> bool:
    """One was read off a sentence that tells no fact, and is not near the other."""
    return METHOD in (twice.first.method, twice.second.method) and not twice.is_like


def _is_of_another_row(twice: Twice) -> bool:
    """The table has several rows of the same, and the sentence names none of them, and is not near their sum."""
    table, other = (twice.first, twice.second) if in_table(twice.first) else (twice.second, twice.first)
    if not in_table(table) or in_table(other) or twice.is_labelled:
        return False
    if table.method == SUM and twice.is_like:
        return False
    return len(twice.told.of_table(table, twice.told.alike(table))) > 0


def _counts_turns(twice: Twice) -> bool:
    """One counts people, and the other, in several years, how often they were commended; in one year that is one."""
    first, second = counts_turns(twice.case, twice.first), counts_turns(twice.case, twice.second)
    if twice.first.years and twice.first.years == twice.second.years and ";" not in twice.first.years:
        return False
    return first != second and not twice.is_like and (twice.case.facts.period is None or _has_years(twice.case))


def _are_in_other_annexes(twice: Twice) -> bool:
    """ "4 cá nhân (Phụ lục 1)", "3 cá nhân (Phụ lục 2)": those whom two annexes name."""
    first, second = (annex_named(twice.case, row) for row in (twice.first, twice.second))
    return bool(first and second) and first != second


_REASONS: tuple[Callable[[Twice], bool], ...] = (
    _are_entries,
    _are_in_one_list,
    _name_others,
    _are_of_parts,
    _are_of_other_times,
    _is_compared,
    _is_some,
    _are_far_apart,
    _is_all_different,
    _did_other_deeds,
    _count_other_things,
    _is_an_example,
    _is_only_mentioned,
    _is_of_another_row,
    _counts_turns,
    _are_in_other_annexes,
)
