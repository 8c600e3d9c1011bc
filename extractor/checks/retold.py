"""One figure told in two places: in a table, a sentence, a list, and where the report looks back."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from extractor.case import Case, span_of
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_Key = tuple[str, ...]
_ByKey = dict[_Key, list[Award]]


def tables_and_text(case: Case) -> Iterator[Finding]:
    """TABLE_TEXT_CONFLICT: a sentence or line that tells again what a table or an earlier line tells, with another
    number."""
    told: _ByKey = defaultdict(list)
    for row in filter(_is_figure, case.awards):
        told[_key(row)].append(row)
    for row in filter(_is_figure, case.awards):
        first = None if row.restates or _in_table(row) else _told_first(case, row, told)
        if first is not None and _conflicts(case, first, row, told):
            yield case.finding(
                "TABLE_TEXT_CONFLICT",
                span_of(row),
                [first, row],
                stated=first.count,
                computed=row.count,
                award=row.award_name,
                recipient="",
            )


def _is_figure(row: Award) -> bool:
    plain = row.scope == "aggregate" and row.status == "granted" and not row.part_of and row.rate == "total"
    plain = plain and not rulebook.awards()[row.award_code].achievement
    return plain and row.count is not None and row.count_qualifier == "exact"


def _in_table(row: Award) -> bool:
    return row.method.startswith("table")


def _key(row: Award) -> _Key:
    return (row.award_code, row.grade, row.authority_level, row.recipient_kind, row.years)


def _same_giver(one: Award, other: Award) -> bool:
    """ "UBND huyện" is the same as "UBND huyện Tiên Lãng"."""
    names = sorted((fold(one.authority_name), fold(other.authority_name)), key=len)
    return names[0] == names[1] or (bool(names[0]) and names[1].startswith(f"{names[0]} "))


def _told_first(case: Case, row: Award, told: _ByKey) -> Award | None:
    """The one row of a table, or before this one, that tells of the same; None where several do, or one agrees."""
    alike = [one for one in told[_key(row)] if one is not row and _same_giver(one, row)]
    block = case.document.block_at(row.char_start)
    before = [one for one in alike if _in_table(one) or one.char_end <= block.span.start]
    if any(one.count == row.count for one in before):
        return None
    labelled = [one for one in before if _is_labelled(case, one, row)] if len(before) > 1 else before
    return labelled[0] if len(labelled) == 1 else None


def _is_labelled(case: Case, table: Award, row: Award) -> bool:
    """Whether the sentence names what the row of a table is headed with: "Năm 2024, thôn Lãng Xuyên có 218 hộ"."""
    label = fold(table.source_text.partition("\t")[0]).strip()
    named = _in_table(table) and len(label.split()) > 1 and not any(sign.isdigit() for sign in label)
    return named and regex.search(rf"\b{regex.escape(label)}\b", _sentence(case, row)) is not None


def _is_one_of_several(first: Award, row: Award, told: _ByKey) -> bool:
    """Whether a table has further rows of the same: for each village, say."""
    return sum(_in_table(one) and _same_giver(one, row) for one in told[_key(row)]) > 1 and first is not row


def _sentence(case: Case, row: Award) -> str:
    """What its sentence says up to the number, folded."""
    text = case.document.text
    start = max(text.rfind(sign, 0, row.char_start) for sign in ("\n", ". ", "; "))
    numbers = list(regex.finditer(rf"(?<![\d.,])0?{row.count}(?![\d,])|$", row.source_text.replace(".", "")))
    return fold(text[start + 1 : row.char_start + numbers[max(len(numbers) - 2, 0)].start()])


def _conflicts(case: Case, first: Award, row: Award, told: _ByKey) -> bool:
    """Fewer than told first may be a part that the sentence speaks of, unless the figures around show otherwise."""
    agree, differ = _beside(case, first, row, told)
    more = (row.count or 0) > (first.count or 0)
    if _in_table(first) and more and _part(first) == _part(row):
        return not (_of_caption(case, first) or _others_differ(case, row, told))
    if agree > 1 and _is_of_other_time(case, first, row):
        return False
    if agree > 1 or (_in_table(first) and _is_one_of_several(first, row, told) and _is_labelled(case, first, row)):
        return not differ
    if differ or _is_narrow(case, row):
        return False
    if not (_looks_back(case, row) or (first.char_start > row.char_end and _sums_up(case, first))):
        return _in_table(first) and bool(agree)
    again = agree or _others_again(case, row, told) or phrase(_FILE, "wider").search(_sentence(case, row))
    return bool(again) and not _is_narrow(case, first)


def _beside(case: Case, first: Award, row: Award, told: _ByKey) -> tuple[int, int]:
    """How many figures for other kinds, told right beside the row, agree with those beside the first, and differ."""
    agree = differ = 0
    for one in _near(case, row, told):
        if one.award_code != row.award_code or not _same_giver(one, row) or one.recipient_kind == row.recipient_kind:
            continue
        counterparts = [other for other in _near(case, first, told) if _key(other) == _key(one)]
        agree += any(other.count == one.count for other in counterparts)
        differ += bool(counterparts) and all(other.count != one.count for other in counterparts)
    return agree, differ


def _near(case: Case, row: Award, told: _ByKey) -> Sequence[Award]:
    """The other figures of its block."""
    block = case.document.block_at(row.char_start)
    rows = (one for alike in told.values() for one in alike)
    return [one for one in rows if one is not row and case.document.block_at(one.char_start) is block]


def _others_again(case: Case, row: Award, told: _ByKey) -> bool:
    """Whether the figures of other awards beside it have been told before, all of them."""
    others = [one for one in _near(case, row, told) if one.award_code != row.award_code]
    before = ([two for two in told[_key(one)] if two.char_end <= row.char_start and two is not one] for one in others)
    known = [(one, alike) for one, alike in zip(others, before, strict=True) if alike]
    return bool(known) and all(any(two.count == one.count for two in alike) for one, alike in known)


def _others_differ(case: Case, row: Award, told: _ByKey) -> bool:
    """Whether figures of other awards beside it have been told before, and none of them agrees: it speaks of more."""
    others = [one for one in _near(case, row, told) if one.award_code != row.award_code]
    known = [(one, [two for two in told[_key(one)] if _in_table(two)]) for one in others]
    known = [(one, alike) for one, alike in known if alike]
    return bool(known) and not any(two.count == one.count for one, alike in known for two in alike)


def _is_of_other_time(case: Case, first: Award, row: Award) -> bool:
    """Whether a line between the two tells of another time ("Năm 2024", "Đợt 2"), and neither looks back."""
    if row.years:
        return False
    between = fold(case.document.text[first.char_end : row.char_start])
    return phrase(_FILE, "of_time").search(between) is not None and not _looks_back(case, row)


def _of_caption(case: Case, table: Award) -> bool:
    """Whether the line above a table tells that it is of a part: "Bảng 2. Khen thưởng khối giáo dục"."""
    return phrase(_FILE, "narrow").search(_caption(case, table)) is not None


def _caption(case: Case, row: Award) -> str:
    found = case.document.table_at(row.char_start)
    above = case.document.text[: found.span.start].rstrip() if found else ""
    return fold(above[above.rfind("\n") + 1 :])


def _part(row: Award) -> str:
    return row.section.partition(".")[0]


def _is_narrow(case: Case, row: Award) -> bool:
    """Whether its sentence, or the line above it, speaks of a part only: of a sector, a village, a campaign."""
    text = case.document.text
    behind = fold(text[row.char_end : row.char_end + _BEHIND])
    above = fold(text[max(0, row.char_start - _ABOVE) : row.char_start]) if "\n" in text[: row.char_start] else ""
    led = phrase(_FILE, "narrow").search(_sentence(case, row)) or phrase(_FILE, "narrow_behind").match(behind)
    return led is not None or phrase(_FILE, "narrow_above").search(above.rpartition("\n")[0]) is not None


_BEHIND = 40
_ABOVE = 160
"""Characters around a figure that may tell what it is a part of."""


def _looks_back(case: Case, row: Award) -> bool:
    """Whether its block, or the heading above, says that it tells again: "Nhìn lại, ...", "như bảng trên"."""
    text, block = case.document.text, case.document.block_at(row.char_start)
    if phrase(_FILE, "looks_back").search(fold(text[block.span.start : row.char_end])):
        return True
    sign = row.section.rpartition(".")[2]
    lines = text[: block.span.start].splitlines()[-_LINES:]
    heading = next(
        (line for line in reversed(lines) if sign and line.lstrip().startswith((f"{sign}.", f"{sign})"))), ""
    )
    return phrase(_FILE, "looks_back").search(fold(heading)) is not None


def _sums_up(case: Case, table: Award) -> bool:
    """Whether the line above a table says that it sums up what the report has told."""
    return phrase(_FILE, "looks_back").search(_caption(case, table)) is not None


_LINES = 12
"""Lines up to the heading at the most."""
