"""The rows behind each figure stand together, and add up to the tables."""

from collections import Counter

import pytest
from cities import CITY, RANDOM

from extractor.consolidation import City
from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.grid import Grid
from extractor.outputs.workbook.ledger import Block, Ledger, total
from extractor.outputs.workbook.sums import spans, sums
from extractor.record import Scope

FORM = Form.load()
SCOPES: tuple[Scope, Scope] = ("aggregate", "named")
BOTH = pytest.mark.parametrize("tables", [CITY, RANDOM], ids=["one of everything", "at random"])


@BOTH
def test_every_record_is_there_once(tables: City) -> None:
    ledger = Ledger.of(tables, FORM)
    assert sorted(one.award.record_id for one in ledger.entries()) == sorted(one.record_id for one in tables.awards)


@BOTH
@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("achievements", [False, True])
def test_rows_of_a_figure_stand_together(tables: City, scope: Scope, achievements: bool) -> None:
    ledger = Ledger.of(tables, FORM)
    grid, entries = Grid.of(ledger, "units", scope, achievements), list(ledger.entries())
    assert grid.cells or tables is CITY  # which names nobody of an achievement
    for (unit, heading), block in grid.cells.items():
        rows = entries[block.first : block.last + 1]
        assert {(one.award.unit_code, one.award.award_code, one.award.scope, one.reason) for one in rows} == {
            (unit, heading.code, scope, "")
        }
        assert sum(one.award.count or 0 for one in rows) == (block.value or 0)


@BOTH
def test_rows_of_a_sum_stand_together_and_its_figures_are_theirs(tables: City) -> None:
    ledger = Ledger.of(tables, FORM)
    entries = list(ledger.entries())
    for one in sums(ledger, FORM):
        for block in filter(None, (one.told, one.named)):
            rows = [entry.award for entry in entries[block.first : block.last + 1]]
            told = {(row.unit_code, row.award_name, row.authority_level, row.grade, row.recipient_kind) for row in rows}
            assert told == {(one.place.code, one.award_name, one.level, one.grade, one.kind)}
            assert sum(row.count or 0 for row in rows) == (block.value or 0)


@BOTH
def test_sums_come_to_the_summary(tables: City) -> None:
    found = sums(Ledger.of(tables, FORM), FORM)
    told, named, expected, expected_named = Counter(), Counter(), Counter(), Counter()
    for one in found:
        key = (one.place.code, one.heading.code, one.level, one.kind)
        told[key] += (one.told and one.told.value) or 0
        named[key] += (one.named and one.named.value) or 0
    for row in tables.summary:
        key = (row.unit_code, row.award_code, row.authority_level, row.recipient_kind)
        expected[key], expected_named[key] = row.count, row.named_count
    assert told == expected and named == expected_named


@BOTH
def test_a_span_holds_all_sums_of_its_heading(tables: City) -> None:
    found = sums(Ledger.of(tables, FORM), FORM)
    assert spans(found)
    for heading, (first, last) in spans(found).items():
        assert [at for at, one in enumerate(found) if one.heading == heading] == list(range(first, last + 1))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], None),
        ([Block(4, 5, 3)], Block(4, 5, 3)),
        ([Block(4, 5, 3), Block(1, 1, 2)], Block(1, 5, 5)),
        ([Block(4, 5, 3), Block(1, 1, 2, at_least=True)], Block(1, 5, 5, at_least=True)),
        ([Block(4, 5, 3), Block(6, 6, None, at_least=True)], Block(4, 6, 3, at_least=True)),
        ([Block(6, 6, None, at_least=True)], Block(6, 6, None, at_least=True)),
    ],
)
def test_a_total(parts: list[Block], expected: Block | None) -> None:
    assert total(parts) == expected


@pytest.mark.parametrize(
    ("award_code", "expected"),
    [("BANG_KHEN", (15, False)), ("GIAY_KHEN", (40, True)), ("HUAN_CHUONG_LAO_DONG", (1, False))],
)
def test_a_figure_is_a_minimum_where_a_row_is_not_exact(award_code: str, expected: tuple[int, bool]) -> None:
    found = dict(Ledger.of(CITY, FORM).blocks("aggregate", False, "unit_code", "award_code"))
    block = found["00011", award_code]
    assert (block.value, block.at_least) == expected
