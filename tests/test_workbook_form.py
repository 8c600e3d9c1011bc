"""The layout of the statistics form as data: no figure is lost, none counted twice."""

from typing import Any

import pytest
from pydantic import ValidationError
from rows import award

from extractor.outputs.workbook.form import Form, Line
from extractor.resources import load_toml
from extractor.words.rulebook import awards as catalogue

FORM = Form.load()
LINES = {line.code: at for at, line in enumerate(FORM.rows)}


def name_of(**columns: Any) -> str:
    row = award(**columns)
    return FORM.rows[LINES[FORM.line_of(row.award_code, row.authority_level, row.grade)]].name


def with_rows(*rows: dict[str, object]) -> Form:
    return Form(**{**load_toml("form.toml"), "rows": rows})


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"award_code": "CHIEN_SI_THI_DUA_CO_SO"}, "Chiến sĩ thi đua cơ sở"),
        ({"award_code": "HUAN_CHUONG_LAO_DONG", "grade": "3"}, "hạng Ba"),
        ({"award_code": "HUAN_CHUONG_LAO_DONG"}, "không ghi hạng"),
        ({"award_code": "BANG_KHEN", "authority_level": "state"}, "của Thủ tướng Chính phủ"),
        ({"award_code": "BANG_KHEN", "authority_level": "province"}, "của tỉnh, thành phố"),
        ({"award_code": "BANG_KHEN", "authority_level": "commune"}, "của cấp khác hoặc không ghi cấp"),
        ({"award_code": "THU_KHEN"}, "Hình thức khác"),
        ({"award_code": "NOT_IN_THE_CATALOGUE"}, "Hình thức khác"),
    ],
)
def test_where_a_figure_goes(columns: dict[str, str], expected: str) -> None:
    assert name_of(**columns) == expected


def test_codes_are_those_of_the_catalogue_and_no_achievements() -> None:
    named = {code for line in FORM.rows for code in line.awards}
    assert named <= {code for code, rule in catalogue().items() if not rule.achievement}


def test_lines_are_numbered_in_order() -> None:
    codes = [line.code for line in FORM.rows]
    assert codes == sorted(set(codes))


def test_the_first_line_is_the_sum_of_every_line_that_counts() -> None:
    assert set(FORM.leaves(0)) == {line.code for line in FORM.rows if line.awards or line.rest}


@pytest.mark.parametrize("at", range(len(FORM.rows)))
def test_a_sum_is_that_of_its_parts(at: int) -> None:
    parts = FORM.parts(at)
    leaves = [leaf for part in parts for leaf in FORM.leaves(part)] if parts else [FORM.rows[at].code]
    assert tuple(leaves) == FORM.leaves(at)


ALL, REST = {"code": "01", "depth": 0, "name": "Tổng"}, {"code": "09", "depth": 1, "name": "Khác", "rest": True}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], "rest"),
        ([ALL, {"code": "02", "depth": 1, "name": "A", "awards": ["BANG_KHEN"]}], "rest"),
        ([ALL, {**REST, "code": "02"}, REST], "rest"),
        ([ALL, {**REST, "depth": 0}], "sum of all"),
        ([ALL, {"code": "02", "depth": 1, "name": "Không đếm gì"}, REST], "02"),
        ([ALL, {"code": "02", "depth": 1, "name": "A", "awards": ["BANG_KHEN"]}, {**REST, "depth": 2}], "02"),
        ([ALL, {**REST, "colour": "red"}], "colour"),
    ],
)
def test_a_layout_that_would_lose_figures_is_refused(rows: list[dict[str, object]], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        with_rows(*rows)


def test_a_line_takes_any_level_and_grade_unless_it_names_some() -> None:
    line = Line(code="1", depth=1, name="", awards=("BANG_KHEN",), levels=("state",))
    told = [line.takes("BANG_KHEN", level, grade) for level in ("state", "") for grade in ("1", "")]
    assert told == [True, True, False, False]
