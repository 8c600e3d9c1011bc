"""A number and its parts: an error where the parts are surely all of it, or more than it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from extractor.case import Case
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.span import Span
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_TOLD_APART = ("years", "grade", "authority_name", "authority_level", "recipient_kind")


def breakdowns(case: Case) -> Iterator[Finding]:
    """BREAKDOWN_MISMATCH."""
    parts: dict[str, list[Award]] = defaultdict(list)
    for row in case.awards:
        if row.part_of:
            parts[row.part_of].append(row)
    for whole, item in zip(case.awards, case.drafts, strict=True):
        found = parts.get(whole.record_id, [])
        if not found:
            continue
        wrong = _sum(found) != whole.count if item.draft.broken else _differs(case, whole, found)
        if wrong and not _are_of_another(case, whole, found):
            yield _finding(case, whole, found)


def _differs(case: Case, whole: Award, parts: Sequence[Award]) -> bool:
    if whole.count is None or any(row.count is None or row.count_qualifier != "exact" for row in (whole, *parts)):
        return False
    if whole.recipient_kind and any(row.recipient_kind != whole.recipient_kind for row in parts):
        return False
    computed = _sum(parts)
    if computed == whole.count or any(map(_holds_two, parts)):
        return False
    if computed > whole.count and (len(parts) == 1 or _are_opposite(parts)):
        return True
    return not any(map(_may_overlap, parts)) and _leaves_out(case, whole, parts, computed)


def _leaves_out(case: Case, whole: Award, parts: Sequence[Award], computed: int) -> bool:
    """Whether parts of which nobody is of two should be all of the number, and are not, or are more than it."""
    some = _says_some(case, whole, parts)
    if computed < (whole.count or 0) and _leaves_rest(case, parts):
        return False
    if computed > (whole.count or 0):
        return not some or all(_is_apart(case, row, whole) for row in parts)
    return len(parts) > 1 and (not some or _is_run(case, parts) or _is_short(case, whole, parts))


def _are_of_another(case: Case, whole: Award, parts: Sequence[Award]) -> bool:
    """Whether a number between adds up with the parts: "25 cá nhân, tăng [5] người, gồm 3 giáo viên và 2 bác sĩ"."""
    between = case.document.text[whole.char_start : min(row.char_start for row in parts)]
    return regex.search(rf"(?<![\d.,/])0?{_sum(parts)}(?![\d.,]*\d)", between) is not None


def _holds_two(part: Award) -> bool:
    """Whether its words tell a second number, which was not taken for a part."""
    nouns = phrase("parts.toml", "numbered").findall(fold(part.source_text))
    return "\t" not in part.source_text and len(nouns) > len(set(nouns))


def _may_overlap(part: Award) -> bool:
    """Whether it is told by a quality that those of another part may have as well: "9 hội viên cao tuổi"."""
    return phrase("parts.toml", "qualities").search(fold(part.source_text)) is not None


def _are_opposite(parts: Sequence[Award]) -> bool:
    """Whether nobody can be of both: "12 hội viên cao tuổi, 15 hội viên trẻ"."""
    ages = [phrase("parts.toml", "age").search(fold(row.source_text)) for row in parts]
    return len(ages) == len({age.lastgroup for age in ages if age}) == _PAIR


def _leaves_rest(case: Case, parts: Sequence[Award]) -> bool:
    """Whether the parts go on with those who are left, of whom no number is told: ", số còn lại ..."."""
    behind = _SEPARATOR.sub("", case.document.text[max(row.char_end for row in parts) :][:_BEHIND])
    return phrase("statements.toml", "rest").match(fold(behind)) is not None


_SEPARATOR = regex.compile(r"^[,;.]")


def _sum(parts: Sequence[Award]) -> int:
    return sum(row.count or 0 for row in parts)


def _says_some(case: Case, whole: Award, parts: Sequence[Award]) -> bool:
    """Whether the words before the parts ("trong đó") leave open that there are more of them."""
    first = min(row.char_start for row in parts)
    between = case.document.text[whole.char_start : max(first, whole.char_start) + len(" cả ")]
    return phrase(_FILE, "partly").search(fold(between)) is not None


def _is_apart(case: Case, part: Award, whole: Award) -> bool:
    """Whether no other part can hold the same recipients: "trong đó 30 đảng viên, 20 nữ" may overlap."""
    told = any(getattr(part, column) != getattr(whole, column) for column in _TOLD_APART)
    return told or phrase(_FILE, "membership").search(fold(part.source_text)) is not None or _is_sort(case, part)


def _is_sort(case: Case, part: Award) -> bool:
    """Whether the part is told by what it was given for, or by an occupation: nobody is of two of them."""
    behind = _ENDS.split(case.document.text[part.char_end : part.char_end + _BEHIND], maxsplit=1)[0]
    return phrase(_FILE, "sorts").search(fold(part.source_text + behind)) is not None


_ENDS = regex.compile(r"[,;.:()\n]")
_BEHIND = 30
"""Characters behind a part that may tell more of it."""


def _is_short(case: Case, whole: Award, parts: Sequence[Award]) -> bool:
    """Whether parts that should be all of it leave out a little: years from the first of the period on, or sorts."""
    between = case.document.text[whole.char_start : min(row.char_start for row in parts)]
    listed = phrase(_FILE, "some").search(fold(between)) is None
    if listed and len(parts) > _FEW and phrase(_FILE, "others").search(fold(parts[-1].source_text)):
        return True  # who is of none of the other parts is of the last
    near = (whole.count or 0) - _sum(parts) <= (whole.count or 0) * _NEAR
    return listed and near and (all(_is_sort(case, row) for row in parts) or _from_first(case, parts))


_FEW = _PAIR = 2
_NEAR = 0.1
"""Share of a number that its parts may leave out and still be meant as all of it."""


def _from_first(case: Case, parts: Sequence[Award]) -> bool:
    """Whether the parts are three years or more that go on from the first of the period."""
    years = [row.years[:4] for row in parts]
    first = case.facts.period.start if case.facts.period else 0
    return len(years) > 2 and years == [str(first + place) for place in range(len(years))]


def _is_run(case: Case, parts: Sequence[Award]) -> bool:
    """Whether the parts are all years of the report, or kinds of membership that go on from each other."""
    if all(phrase(_FILE, "membership").search(fold(row.source_text)) for row in parts):
        return True
    years = [int(year[:4]) for row in parts for year in row.years.split(";") if year]
    period = case.facts.period
    if period is None or len(years) != len(parts):
        return False
    ends = max(int(year[-4:]) for row in parts for year in row.years.split(";"))
    return min(years) <= period.start and ends >= period.end and len(set(years)) >= period.end - period.start


def _finding(case: Case, whole: Award, parts: Sequence[Award]) -> Finding:
    computed = _sum(parts)
    span = Span(whole.char_start, max(whole.char_end, *(row.char_end for row in parts)))
    return case.finding(
        "BREAKDOWN_MISMATCH",
        span,
        [whole, *parts],
        stated=whole.count,
        computed=computed,
        difference=computed - (whole.count or 0),
        award=whole.award_name,
        recipient=whole.recipient_name,
    )
