"""A number told in a sentence, and the list of names that an annex gives of the same."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import regex

from extractor.case import Case, span_of
from extractor.checks.annexed import annex_named, annex_of, numbered_lists, title_above
from extractor.checks.both_right import may_both_be_right
from extractor.checks.narrow import caption, in_table, is_narrow
from extractor.checks.told import Told, same_giver
from extractor.checks.twice import Twice
from extractor.document import Table
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_SEVERAL = 2


def figures_and_lists(told: Told) -> Iterator[Finding]:
    """TABLE_TEXT_CONFLICT: "Chiến sĩ thi đua cơ sở: 8 người (danh sách tại phụ lục)", and 7 names in the annex."""
    case = told.case
    lists = list(_lists(case))
    if not lists:
        return
    listed = {
        row.record_id for row, item in zip(case.awards, case.drafts, strict=True) if item.draft.listed is not None
    }
    for row in told.figures:
        annex = annex_named(case, row)
        if row.restates or in_table(row) or row.record_id in listed or (is_narrow(case, row) and not annex):
            continue
        alike = [one for one in told.alike(row) if not may_both_be_right(Twice(told, one, row))] if not annex else []
        named = [names for names in lists if _is_of(names, row) and annex in ("", annex_of(case, names[0]))]
        if not alike and len(named) == 1 and len(named[0]) != row.count and _is_referred_to(case, row, named[0]):
            yield case.finding(
                "TABLE_TEXT_CONFLICT",
                span_of(row),
                [row],
                stated=row.count,
                computed=len(named[0]),
                award=row.award_name,
                recipient="",
            )


def _lists(case: Case) -> Iterator[list[Award]]:
    """The names of each numbered table, or list under a title, where every line of it has one, of one award each."""
    granted = [row for row in case.awards if row.scope == "named" and row.status == "granted"]
    yield from numbered_lists(case, [row for row in granted if not in_table(row)])
    for start, rows in groupby(filter(in_table, granted), key=lambda row: _start(case, row)):
        names = list(rows)
        table = case.document.table_at(start) if start >= 0 else None
        if table is not None and len(names) >= _SEVERAL and _is_whole(case, table, names):
            yield names


def _start(case: Case, row: Award) -> int:
    table = case.document.table_at(row.char_start)
    return table.span.start if table else -1


def _is_whole(case: Case, table: Table, names: Sequence[Award]) -> bool:
    numbers = [int(found) for found in regex.findall(r"(?m)^(\d{1,3})[.)]?\t", table.span.of(case.document.text))]
    one_each = len({row.char_start for row in names}) == len(names) and all(row.count == 1 for row in names)
    of_one = len({(row.award_code, row.grade, row.recipient_kind, row.years) for row in names}) == 1
    return one_each and of_one and numbers == list(range(1, len(names) + 1))


def _is_of(names: Sequence[Award], row: Award) -> bool:
    one = names[0]
    same = (one.award_code, one.grade, one.recipient_kind) == (row.award_code, row.grade, row.recipient_kind)
    if not in_table(one) and len(names) * 2 <= (row.count or 0):
        return False  # lines that name less than half of them may be an excerpt
    return same and one.years in ("", row.years) and (same_giver(one, row) or not one.authority_name)


def _is_referred_to(case: Case, row: Award, names: Sequence[Award]) -> bool:
    """Whether the figure, the line above it, or the head of the annex says that all of them are listed there."""
    text = case.document.text
    if annex_named(case, row) and names[0].char_start > row.char_end:
        return phrase(_FILE, "samples").search(_title(case, names[0])) is None
    if names[0].char_start < row.char_end or phrase(_FILE, "a_few").search(_title(case, names[0])):
        return False
    start = text.rfind("\n", 0, text.rfind("\n", 0, row.char_start) + 1)
    before = text[max(0, start - 400) : row.char_end + 80]
    annex = text[: names[0].char_start].splitlines()[-_HEAD:]
    if phrase(_FILE, "lists").search(fold(before)) is not None:
        return True
    of_all = phrase(_FILE, "for_reason").search(_title(case, names[0])) is None
    return of_all and any(phrase(_FILE, "annex").match(fold(line)) for line in annex)


def _title(case: Case, first: Award) -> str:
    return caption(case, first) if in_table(first) else title_above(case, first)


_HEAD = 12
"""Lines above the first name in which the annex may be headed."""
