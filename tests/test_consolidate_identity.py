"""What must hold of people.csv whatever the reports say: hypothesis makes them up."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from rows import award, extraction, person, report

from extractor.consolidation import consolidate
from extractor.consolidation.alone import recipients_of
from extractor.record import Award, Extraction, Person

UNITS = ("11629", "11074", "10816", "")
PLACES = (
    "",
    "Trường THCS Vân Cẩm",
    "THCS Vân Cẩm, xã An Lão",
    "Trường THCS Vân Câm",
    "Trường THCS Vân Cẩm, xã Tứ Kỳ",
    "Trường Mầm non Hoa Sen",
    "Chi bộ thôn Đông",
    "thôn Đông",
    "Công an xã",
    "Công an xã Hồng Lạc",
)
TOLD = st.fixed_dictionaries(
    {
        "recipient_kind": st.sampled_from(("individual", "household")),
        "recipient_name": st.sampled_from(("Lê Thị Hoà", "LÊ THỊ HÒA", "bà Lê Thị Hòa", "Lê Thị Hoa")),
        "recipient_unit": st.sampled_from(PLACES),
        "recipient_role": st.sampled_from(("", "", "Giáo viên", "GV", "Học sinh", "Trưởng Công an xã")),
        "decision_no": st.sampled_from(("", "", "15/QĐ-UBND")),
        "decision_date": st.just("2023-02-01"),
        "award_code": st.sampled_from(("GIAY_KHEN", "LAO_DONG_TIEN_TIEN")),
        "years": st.sampled_from(("", "2023")),
        "char_start": st.integers(0, 2),
    }
)
BODY = st.sampled_from(PLACES[1:]).map(lambda name: {"recipient_kind": "collective", "recipient_name": name})
REPORTS = st.lists(st.tuples(st.sampled_from(UNITS), st.lists(TOLD | BODY, max_size=6)), min_size=1, max_size=4)
Told = Sequence[tuple[str, Sequence[dict[str, object]]]]


def extractions(told: Told) -> list[Extraction]:
    return [
        extraction(report(f"r{at}", unit), *(award(f"a{at}-{n}", scope="named", **row) for n, row in enumerate(rows)))
        for at, (unit, rows) in enumerate(told)
    ]


def people(found: Sequence[Extraction]) -> tuple[Person, ...]:
    return tuple(consolidate(found, ()).people)


@settings(max_examples=50, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_reports_changes_nothing(told: Told, rng: object) -> None:
    found = extractions(told)
    shuffled = [one.model_copy(update={"awards": _shuffled(one.awards, rng)}) for one in _shuffled(found, rng)]
    assert people(shuffled) == people(found)


@settings(max_examples=40, deadline=None)
@given(REPORTS, st.sampled_from(UNITS), st.sampled_from(PLACES), st.integers(0, 1))
def test_another_report_changes_nobody_that_it_does_not_name(told: Told, unit: str, place: str, first: int) -> None:
    found = extractions(told)
    other = extraction(report(f"r{'' if first else 'z'}", unit), person("z1", "Vũ Đình Nhân", recipient_unit=place))
    after = people([*found, other])
    assert tuple(one for one in after if one.name != "Vũ Đình Nhân") == people(found)


@settings(max_examples=50, deadline=None)
@given(REPORTS)
def test_every_row_is_of_one_recipient_and_none_has_the_id_of_another(told: Told) -> None:
    rows: list[Award] = [row for one in extractions(told) for row in one.awards]
    found = recipients_of(rows)
    assert sorted(row.record_id for one in found for row in one.rows) == sorted(row.record_id for row in rows)
    assert len({one.id for one in found}) == len(found)


def _shuffled(items, rng):  # type: ignore[no-untyped-def]
    return tuple(rng.sample(list(items), len(items)))
