"""city.xlsx in LibreOffice: it opens, and its formulas come to what the tables say."""

from collections import Counter
from dataclasses import dataclass

import pytest
from cities import CITY, RANDOM
from office import NEEDS_OFFICE, Sheets, recalculated, values

from extractor.consolidation import City
from extractor.consolidation.tracing import reasons
from extractor.outputs.workbook import write_workbook
from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.texts import sheet_text, word
from extractor.run import achievement_codes

pytestmark = NEEDS_OFFICE
FORM = Form.load()
FIRST, SUM = 4, 5  # row of the first unit and column of its sum in a grid, counted from 0
FORM_FIRST = 5


@dataclass(frozen=True)
class Opened:
    tables: City
    written: Sheets
    reckoned: Sheets

    def sheet(self, key: str) -> list[list[object]]:
        return self.reckoned[sheet_text(key).tab]

    def row(self, key: str, name: str) -> list[object]:
        return next(row for row in self.sheet(key) if name in row[:3])


@pytest.fixture(scope="module", params=[CITY, RANDOM], ids=["one of everything", "at random"])
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    folder = tmp_path_factory.mktemp("office")
    write_workbook(request.param, folder)
    workbook = folder / "city.xlsx"
    return Opened(request.param, values(workbook), recalculated(workbook, folder / "again"))


def number(value: object) -> int:
    """A sum as a number; a blank one is none."""
    assert value == "" or isinstance(value, float)
    return int(value or 0)


def test_every_cell_is_as_we_wrote_it(opened: Opened) -> None:
    assert list(opened.reckoned) == list(opened.written)
    for name, rows in opened.written.items():
        spaced = [[" ".join(one.split()) if isinstance(one, str) else one for one in row] for row in rows]
        again = [
            [" ".join(one.split()) if isinstance(one, str) else one for one in row] for row in opened.reckoned[name]
        ]
        assert again == spaced, name


@pytest.mark.parametrize(("key", "column"), [("units", "count"), ("units_named", "named_count")])
def test_sums_of_units_are_those_of_the_summary(opened: Opened, key: str, column: str) -> None:
    expected: Counter[str] = Counter()
    for row in opened.tables.summary:
        expected[row.unit_code or "không rõ"] += getattr(row, column)
    units = opened.sheet(key)[
        FIRST : FIRST + len(opened.tables.coverage) + ("" in {r.unit_code for r in opened.tables.reports})
    ]
    assert {row[1]: number(row[SUM]) for row in units} == {str(row[1]): expected[str(row[1])] for row in units}
    assert number(opened.row(key, "Tổng cộng")[SUM]) == sum(expected.values())


@pytest.mark.parametrize(("key", "column"), [("units", "count"), ("units_named", "named_count")])
def test_sums_by_kind_and_by_type_of_unit_come_to_the_total(opened: Opened, key: str, column: str) -> None:
    total, kinds = opened.row(key, "Tổng cộng"), Counter[str]()
    for row in opened.tables.summary:
        kinds[row.recipient_kind] += getattr(row, column)
    order = ("collective", "individual", "household", "")
    assert [number(value) for value in total[SUM + 1 : SUM + 5]] == [kinds[kind] for kind in order]
    types = [row for row in opened.sheet(key) if str(row[0]).startswith("Cộng ")]
    for at in range(SUM, len(total)):
        assert sum(number(row[at]) for row in types) == number(total[at])


def test_sums_of_awards_are_those_of_the_summary(opened: Opened) -> None:
    upper, lower = opened.sheet("units")[2:4]
    names = [str(one) for one in upper]
    told: Counter[str] = Counter()
    for at, value in enumerate(opened.row("units", "Tổng cộng")):
        if at >= SUM + 5:
            names[at] = names[at] or names[at - 1]  # one head over all levels of an award
            told[names[at].partition(", cấp ")[0].partition(", không rõ cấp")[0]] += number(value)
    expected: Counter[str] = Counter()
    for row in opened.tables.summary:
        expected[row.award_name] += row.count
    assert lower and {name: told[name] for name in expected if expected[name]} == +expected


def test_a_sum_says_how_many_units_it_covers(opened: Opened) -> None:
    units, why = {row.unit_code for row in opened.tables.coverage}, reasons(opened.tables)
    told = {
        row.unit_code
        for row in opened.tables.awards
        if not why[row.record_id] and row.scope == "aggregate" and row.count is not None
        if row.award_code not in achievement_codes()
    }
    line = opened.row("units", f"Số đơn vị có số liệu, trong {len(units)} đơn vị")
    assert number(line[SUM]) == len(told & units)


def test_achievements_are_in_no_sum_of_awards(opened: Opened) -> None:
    heads = " ".join(str(one) for row in opened.sheet("units")[2:4] for one in row)
    assert "Sáng kiến" not in heads and "Sáng kiến" in str(opened.sheet("achievements")[2:4])


def test_the_form_adds_up_by_identity(opened: Opened) -> None:
    rows = opened.sheet("form")[FORM_FIRST : FORM_FIRST + len(FORM.rows)]
    assert [row[1] for row in rows] == [line.code for line in FORM.rows]
    for at, row in enumerate(rows):
        figures = [number(value) for value in row[2:8]]
        assert figures[0] == sum(figures[1:5])
        if parts := FORM.parts(at):
            assert figures == [sum(number(rows[part][column]) for part in parts) for column in range(2, 8)]


def test_the_form_holds_the_whole_summary(opened: Opened) -> None:
    first = opened.sheet("form")[FORM_FIRST]
    kinds: Counter[str] = Counter()
    for row in opened.tables.summary:
        kinds[row.recipient_kind] += row.count
    assert number(first[2]) == sum(kinds.values())
    assert [number(value) for value in first[3:7]] == [
        kinds[one.kind or ""] for one in FORM.columns if one.measure == "kind"
    ]
    assert number(first[7]) == sum(row.named_count for row in opened.tables.summary)


def test_charts_show_the_sums(opened: Opened) -> None:
    told = {row[6]: row[7] for row in opened.sheet("charts")[3:] if row[6]}
    statuses = Counter(word("coverage", row.status) for row in opened.tables.coverage)
    assert told == statuses
