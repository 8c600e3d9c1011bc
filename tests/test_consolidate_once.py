"""Titles that one year gives once, told by two reports."""

import pytest
from rows import extraction, person, report

from extractor.consolidation import consolidate
from extractor.record import Finding

TOLD = {"recipient_unit": "Trường THCS Vân Cẩm", "award_code": "CHIEN_SI_THI_DUA_CO_SO", "years": "2023"}
HUYEN = {"authority_name": "Ủy ban nhân dân huyện", "authority_level": "district"}
NUMBER = {"decision_no": "15/QĐ-UBND", "decision_date": "2023-02-01"}


def crossed(first: dict[str, object], second: dict[str, object]) -> list[Finding]:
    here = extraction(report("r1"), person("a1", "Lê Thị An", **{**TOLD, **first}))
    there = extraction(report("r2", "22222"), person("a2", "Lê Thị An", **{**TOLD, **second}))
    found = consolidate((here, there), ()).findings
    return [one for one in found if one.code == "CROSS_REPORT_CONFLICT"]


@pytest.mark.parametrize(
    ("first", "second", "stated", "computed"),
    [
        (HUYEN, {"authority_name": "Sở Y tế"}, "Ủy ban nhân dân huyện", "Sở Y tế"),
        (NUMBER, {"decision_no": "16/QĐ-UBND"}, "số 15/QĐ-UBND ngày 01/02/2023", "số 16/QĐ-UBND"),
        (
            NUMBER,
            {**NUMBER, "decision_date": "2023-02-09"},
            "số 15/QĐ-UBND ngày 01/02/2023",
            "số 15/QĐ-UBND ngày 09/02/2023",
        ),
        (NUMBER, {"decision_no": "15/QĐ-SGDĐT"}, "số 15/QĐ-UBND ngày 01/02/2023", "số 15/QĐ-SGDĐT"),
    ],
)
def test_other_givers_and_decisions_are_told_on_both_sides(
    first: dict[str, object], second: dict[str, object], stated: str, computed: str
) -> None:
    place = {"char_start": 3, "source_text": "CSTĐ cơ sở năm 2023"}
    one, other = crossed({**first, **place}, second)
    assert (one.report_id, one.stated, one.computed, one.record_ids) == ("r1", stated, computed, "a1;a2")
    assert (other.report_id, other.stated, other.computed, other.record_ids) == ("r2", computed, stated, "a2;a1")
    assert (one.char_start, one.source_text) == (3, "CSTĐ cơ sở năm 2023")
    assert "Lê Thị An" in one.message and "r2.pdf" in one.message and stated in one.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HUYEN, HUYEN),
        (HUYEN, {}),
        (HUYEN, {"authority_name": "Chủ tịch Ủy ban nhân dân huyện"}),
        (HUYEN, {"authority_name": "Ủy ban nhân dân huyện Tứ Kỳ"}),
        (
            {"authority_name": "Ủy ban nhân dân xã", "authority_level": "commune"},
            {"authority_name": "Ủy ban nhân dân phường", "authority_level": "commune"},
        ),
        (NUMBER, {"decision_date": "2023-02-09"}),
        (NUMBER, {"decision_no": "15", "decision_date": "2023-02-01"}),
        (NUMBER, {"decision_no": "015 / QĐ-UBND"}),
        (HUYEN, {"authority_name": "Sở Y tế", "years": "2024"}),
        ({**HUYEN, "years": ""}, {"authority_name": "Sở Y tế", "years": ""}),
        (HUYEN, {"authority_name": "Sở Y tế", "status": "proposed"}),
        (HUYEN, {"authority_name": "Sở Y tế", "restates": "a1"}),
        (HUYEN, {"authority_name": "Sở Y tế", "recipient_unit": "Trường THCS Bạch Liên"}),
        (
            {**HUYEN, "award_code": "GIAY_KHEN"},
            {"authority_name": "Sở Y tế", "award_code": "GIAY_KHEN"},
        ),
    ],
)
def test_what_may_well_be(first: dict[str, object], second: dict[str, object]) -> None:
    assert crossed(first, second) == []


def test_another_count_and_another_decision_are_two_findings() -> None:
    found = crossed({**NUMBER, "count": 1}, {"decision_no": "16/QĐ-UBND", "count": 2})
    assert len({one.finding_id for one in found}) == len(found) == 4
