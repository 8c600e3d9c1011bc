"""A number and the parts that its words tell of it, where they make no rows: by year, sector, unit, occupation."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractor.case import Case, span_of
from extractor.checks.breakdowns import breakdowns
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.span import Span
from extractor.sums.apart import Told, numbers_in, told_behind, told_below, told_until

_WINDOW = 900
"""Characters behind a number in which its parts are looked for."""


def told_parts(case: Case) -> Iterator[Finding]:
    """BREAKDOWN_MISMATCH, of parts that make no rows."""
    cried = {row for finding in breakdowns(case) for row in finding.record_ids.split(";")}
    for place, row in enumerate(case.awards):
        if row.record_id in cried or not _may_have_parts(case, row):
            continue
        told = _told(case, place)
        if told is not None and told.differs_from(row.count or 0):
            yield _finding(case, row, told)


def _may_have_parts(case: Case, row: Award) -> bool:
    """Whether it is a number that stands for all it was given to, in running text."""
    alone = not row.part_of and row.scope == "aggregate" and row.count_qualifier == "exact"
    return alone and (row.count or 0) > _FEW and "\t" not in row.source_text


_FEW = 2


def _room(case: Case, place: int, start: int) -> str:
    """What stands behind the number, folded, up to the number of the next award that is none of its parts."""
    row = case.awards[place]
    starts = [one.char_start for one in case.awards if one.char_start >= row.char_end and not _may_be_part(one, row)]
    totals = [one.char_start for one in case.totals if one.char_start >= row.char_end]
    return fold(case.document.text[start : min([start + _WINDOW, *totals, *starts])])


def _may_be_part(one: Award, whole: Award) -> bool:
    """A part of its own row; its own award, told again; or a bare "khen đột xuất 3 tập thể"."""
    return one.part_of == whole.record_id or one.award_code in (whole.award_code, "KHEN_THUONG")


def _told(case: Case, place: int) -> Told | None:
    """The parts behind the row, else behind its number, where the row goes on past it; else in the lines below it."""
    row, text = case.awards[place], case.document.text
    room = _room(case, place, row.char_end)
    if told := told_behind(room, row.recipient_kind) or _of_givers(case, row, room):
        return told
    written = (str(row.count), f"0{row.count}")
    number = next((found for found in _NUMBER.finditer(row.source_text) if found[0] in written), None)
    if number and "(" in row.source_text[number.end() :]:
        skipped = number.end() - len(row.source_text)
        told = told_behind(_room(case, place, row.char_end + skipped), row.recipient_kind)
        return told and replace(told, end=max(told.end + skipped, 0))
    line = text[text.rfind("\n", 0, row.char_start) + 1 : row.char_end]
    return told_below(fold(line), room, row.recipient_kind)


_NUMBER = regex.compile(r"(?<![\d.,/])\d+(?![\d.,/])")


def _of_givers(case: Case, row: Award, room: str) -> Told | None:
    """ "Bằng khen: 21 cá nhân. Trong đó: Bằng khen của Bộ Y tế: 3; ...": each giver's own, of a number of no giver."""
    end = told_until(room)
    if end is None or row.authority_name:
        return None
    inside = [one for one in case.awards if row.char_end <= one.char_start and one.char_end <= row.char_end + end]
    alike = all(one.award_code == row.award_code and one.count_qualifier == "exact" for one in inside)
    givers = {one.authority_name for one in inside} - {""}
    kinds = {one.recipient_kind for one in inside} - {row.recipient_kind, ""}
    if not alike or kinds or len(inside) < _PAIR or len(givers) < len(inside) or len(inside) != numbers_in(room[:end]):
        return None
    return Told(sum(one.count or 0 for one in inside), len(inside), end)


_PAIR = 2


def _finding(case: Case, row: Award, told: Told) -> Finding:
    place = span_of(row)
    return case.finding(
        "BREAKDOWN_MISMATCH",
        Span(place.start, place.end + told.end),
        [row],
        stated=row.count,
        computed=told.sum,
        difference=told.sum - (row.count or 0),
        award=row.award_name,
        recipient=row.recipient_name,
    )
