"""The figures of a report by what they count: which of them are of the same, and stand side by side."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from extractor.case import Case, span_of
from extractor.checks.mentioned import mentioned
from extractor.checks.narrow import in_table, is_labelled, sentence
from extractor.folding import fold
from extractor.record import Award
from extractor.sums.lookback import looks_back
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_Key = tuple[str, ...]


class Told:
    """The exact figures of awards granted to nobody named, and those that they are broken down by, year by year."""

    def __init__(self, case: Case) -> None:
        self.case = case
        read = [row for row in case.awards if _is_figure(row)]
        added = (*mentioned(case, read), *_sums_of_tables(case, read))
        self.figures = sorted((*read, *added), key=lambda row: row.char_start)
        self._of_years = [row for row in case.awards if row.part_of and row.years and _counts(row)]
        self._of_columns = [row for row in case.awards if row.part_of and not row.years and _counts(row)]

    @cached_property
    def _alike(self) -> dict[_Key, list[Award]]:
        found: dict[_Key, list[Award]] = defaultdict(list)
        for row in (*self.figures, *self._of_years, *self._of_columns):
            found[_key(row)].append(row)
        return found

    @cached_property
    def _together(self) -> dict[int, list[Award]]:
        found: dict[int, list[Award]] = defaultdict(list)
        for row in self.figures:
            found[self._place(row)].append(row)
        return found

    def _place(self, row: Award) -> int:
        table = self.case.document.table_at(row.char_start) if in_table(row) else None
        return table.span.start if table else self.case.document.block_at(row.char_start).span.start

    def alike(self, row: Award) -> list[Award]:
        """The other figures of the same award, recipients, giver, and years; parts in a table where it names those."""
        return [one for one in self._alike[_key(row)] if one is not row and self._is_same(one, row)]

    def _is_same(self, one: Award, other: Award) -> bool:
        if one.part_of and not one.years and not is_labelled(self.case, one, other):
            return False
        given = same_giver(one, other) or self._has_one_giver(one, other) or self._names_row(one, other)
        return given and self._years_agree(one, other)

    def _names_row(self, one: Award, other: Award) -> bool:
        """Whether the giver is left out of a sentence that names the row of a table: "riêng chuyển đổi số có 12"."""
        bare, given = sorted((one, other), key=lambda row: len(row.authority_name))
        return not (bare.authority_name or bare.authority_level) and is_labelled(self.case, given, bare)

    def _has_one_giver(self, one: Award, other: Award) -> bool:
        """Whether the giver is left out of one, where it looks back, and the report knows a single giver of it."""
        bare, given = (one, other) if not one.authority_name else (other, one)
        if (one.authority_name and other.authority_name) or bare.authority_level:
            return False
        said = fold(f"{sentence(self.case, bare)} {bare.source_text}")
        if not (self.looks_back(bare) or phrase(_FILE, "of_whole_time").search(said)):
            return False
        if phrase(_FILE, "of_several").search(said):
            return False
        levels = _levels_told(said) or {given.authority_level}
        named = [row for row in self.case.awards if row.award_code == one.award_code and row.authority_name]
        near = [row for row in named if row.authority_level in levels] if _levels_told(said) else named
        return given.authority_level in levels and bool(near) and all(same_giver(near[0], row) for row in near)

    def _years_agree(self, one: Award, other: Award) -> bool:
        """One may leave its years out: they stand in its heading, or are those of the report."""
        bare, dated = sorted((one, other), key=lambda row: row.years)
        return one.years == other.years or not (bare.years or dated.part_of)

    def are_together(self, one: Award, other: Award) -> bool:
        """Whether both stand in one table, or one block."""
        return self._place(one) == self._place(other)

    def beside(self, row: Award) -> list[Award]:
        """The other figures of its table, or of its block."""
        return [one for one in self._together[self._place(row)] if one is not row]

    def looks_back(self, row: Award) -> bool:
        """Whether its block, or the heading above, says that it tells again: "Nhìn lại, ...", "như bảng trên"."""
        return looks_back(self.case.document, row.char_start, row.char_end, row.section)

    def of_table(self, row: Award, figures: Sequence[Award]) -> list[Award]:
        """Those of `figures` that stand in the table of `row`, without its sum."""
        return [one for one in figures if in_table(one) and one.method != SUM and self._place(one) == self._place(row)]


def _sums_of_tables(case: Case, figures: Sequence[Award]) -> Iterator[Award]:
    """The sum that a table states of figures that are all of one award and giver, as such a figure; right or wrong."""
    for total in case.totals:
        found = case.document.table_at(total.char_start)
        rows = [row for row in figures if found and found.span.overlaps(span_of(row))] if found else []
        rows = [row for row in rows if row.recipient_kind == total.recipient_kind]
        summed = [same for same in _of_one_award(rows) if sum(row.count or 0 for row in same) == total.computed]
        if len(summed) == 1:
            place = {"char_start": total.char_start, "char_end": total.char_end, "source_text": total.source_text}
            own = place | {"record_id": "", "count": total.count, "method": SUM, "years": ""}
            yield summed[0][0].model_copy(update=own)


def _of_one_award(figures: Sequence[Award]) -> Iterator[list[Award]]:
    """Those of one award and giver together, where they are several."""
    left = list(figures)
    while left:
        same = [row for row in left if _key(row) == _key(left[0]) and same_giver(row, left[0])]
        left = [row for row in left if row not in same]
        if len(same) > 1:
            yield same


SUM = "table.sum"
"""Of rows that stand for the sum that a table states."""


def _is_figure(row: Award) -> bool:
    return not row.part_of and _counts(row)


def _counts(row: Award) -> bool:
    plain = row.scope == "aggregate" and row.status == "granted" and row.rate == "total"
    plain = plain and not rulebook.awards()[row.award_code].achievement
    return plain and row.count is not None and row.count_qualifier == "exact"


def _levels_told(said: str) -> set[str]:
    """The level that stands for the giver: "Cấp xã tặng Giấy khen cho ..."."""
    tier = phrase(_FILE, "level_gives").search(said)
    return {rule.level for rule in rulebook.tiers() if tier and fold(rule.name) == tier[1]}


def _key(row: Award) -> _Key:
    return (row.award_code, row.grade, row.recipient_kind)


def same_giver(one: Award, other: Award) -> bool:
    """ "UBND huyện" is the same as "UBND huyện Tiên Lãng"."""
    names = sorted((fold(one.authority_name), fold(other.authority_name)), key=len)
    named = names[0] == names[1] or (bool(names[0]) and names[1].startswith(f"{names[0]} "))
    named = named or (not names[0] and one.authority_level == "state" and one.grade != "")
    return named and one.authority_level == other.authority_level
