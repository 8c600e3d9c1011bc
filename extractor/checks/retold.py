"""One figure told in two places with two numbers: in a table, a sentence, and where the report looks back."""

from collections.abc import Iterator, Sequence

from extractor.case import Case, span_of
from extractor.checks.both_right import may_both_be_right
from extractor.checks.listed import figures_and_lists
from extractor.checks.narrow import caption, in_table, is_labelled, named_behind, points_at_table, sums_up
from extractor.checks.told import Told
from extractor.checks.twice import Twice
from extractor.folding import fold
from extractor.form.signs import opening, sign_of
from extractor.record import Award, Finding
from extractor.sums.sentences import entry
from extractor.words.phrases import phrase

_NEARLY = 0.9


def tables_and_text(case: Case) -> Iterator[Finding]:
    """TABLE_TEXT_CONFLICT: a sentence, line, table, or list that tells again what was told before, with another number.

    `stated` is the one told last, `computed` the one told first, or in a table that its sentence leads to.
    """
    told = Told(case)
    for row in told.figures:
        first = None if row.restates else _told_first(row, told)
        if first is not None:
            yield _finding(told, first, row)
    yield from figures_and_lists(told)


def _told_first(row: Award, told: Told) -> Award | None:
    """The figure before this one that it tells again otherwise; None where one before it has the same number."""
    before = [one for one in told.alike(row) if one.char_end <= row.char_start and not told.are_together(one, row)]
    before = [one for one in before if named_behind(told.case, one, row)] or before
    if any(one.count == row.count for one in before):
        return None
    if _is_their_sum(row, before) and not any(is_labelled(told.case, one, row) for one in before):
        return None
    pairs = [Twice(told, one, row) for one in before if not one.restates]
    left = [pair for pair in pairs if not may_both_be_right(pair)]
    return max(left, key=_likeness).first if left else None


def _is_their_sum(row: Award, before: Sequence[Award]) -> bool:
    """Whether several figures before it are parts of it, all or nearly all."""
    figures = {one.count or 0 for one in before}
    return len(figures) > 1 and (row.count or 0) > max(figures) and (row.count or 0) > _NEARLY * sum(figures)


def _likeness(pair: Twice) -> tuple[bool, int, bool, int]:
    return (pair.is_labelled, pair.beside[0], pair.is_like, -abs((pair.first.count or 0) - (pair.second.count or 0)))


def _finding(told: Told, first: Award, row: Award) -> Finding:
    one, other = (row, first) if _is_detail(told, first, row) else (first, row)
    return told.case.finding(
        "TABLE_TEXT_CONFLICT",
        span_of(other).over(named_behind(told.case, one, other) or span_of(other)),
        [row for row in (one, other) if row.record_id],
        stated=other.count,
        computed=one.count,
        award=row.award_name,
        recipient="",
    )


def _is_detail(told: Told, first: Award, row: Award) -> bool:
    """Whether the second figure belongs to the sentence of the first, which is asked about then.

    It stands in a table or list right below, or in a table that the sentence leads to. An annex, or a table further
    down, tells again what was told.
    """
    if in_table(first) or _sums_up(told, first, row):
        return False
    listed = _is_entry(told, row) and not _is_entry(told, first) and _is_list_below(told, first, row)
    led_to = in_table(row) and points_at_table(told.case, first)
    return listed or led_to or _is_table_below(told, first, row)


def _is_entry(told: Told, row: Award) -> bool:
    """ "- Bằng khen của UBND tỉnh: 4 tập thể": whether it stands in a line of a list, as in a table."""
    line = entry(told.case.document, row).of(told.case.document.text)
    return not in_table(row) and phrase("retold.toml", "list_entry").match(fold(line)) is not None


def _is_list_below(told: Told, first: Award, row: Award) -> bool:
    """Whether nothing but lines of its list, and one that leads to them, parts them."""
    between = told.case.document.text[first.char_end : row.char_start].split("\n")[1:-1]
    lines = [line.strip() for line in between if line.strip()]
    return all(line.endswith(":") or phrase("retold.toml", "list_entry").match(fold(line)) for line in lines)


def _is_table_below(told: Told, first: Award, row: Award) -> bool:
    """Whether nothing but a title parts the table from the first, which is no annex's and no sister of its item."""
    table = told.case.document.table_at(row.char_start)
    if table is None:
        return False
    between = told.case.document.text[first.char_end : table.span.start].split("\n")[1:]
    lines = [line.strip() for line in between if line.strip()]
    sister = sign_of(opening(entry(told.case.document, first).of(told.case.document.text)))
    if sister and any(sign_of(opening(line)) == sister for line in lines):
        return False
    return len(lines) <= 1 and not any(phrase("retold.toml", "annexed").match(fold(line)) for line in lines)


def _sums_up(told: Told, first: Award, table: Award) -> bool:
    """Whether the line or heading above a table, which is not the figure's own line, says that it tells again."""
    above = caption(told.case, table)
    if phrase("retold.toml", "by_table").match(above):
        return False
    return fold(first.source_text) not in above and (sums_up(told.case, table) or told.looks_back(table))
