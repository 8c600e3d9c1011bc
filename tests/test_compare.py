from pathlib import Path

import pytest
from rows import award
from test_results import written

from extractor.compare import Comparison, compare, csv_of
from extractor.record import Award, CoverageRow, Finding, SummaryRow
from extractor.results import Results

UNIT = {"unit_code": "10507"}


def finding(number: str, text: str) -> Finding:
    return Finding(
        finding_id=number, code="TOTAL_MISMATCH", severity="error", message=f"Sai {text}", source_text=text, **UNIT
    )  # type: ignore[arg-type]


def line(count: int) -> SummaryRow:
    named = {"award_code": "GIAY_KHEN", "award_name": "Giấy khen", "authority_level": "commune", "unit_name": "Xã A"}
    rest = {"recipient_kind": "individual", "count_is_minimum": False, "named_count": 0}
    return SummaryRow(**UNIT, **named, **rest, count=count)  # type: ignore[arg-type]


def results(folder: Path, awards: list[Award], findings: list[Finding], count: int) -> Results:
    unit = CoverageRow(unit_name="Xã A", unit_type="xã", status="reported", **UNIT)  # type: ignore[arg-type]
    folder.mkdir()
    return written(
        folder,
        awards=(Award, [*awards]),
        findings=(Finding, [*findings]),
        city_summary=(SummaryRow, [line(count)]),
        coverage=(CoverageRow, [unit]),
    )


@pytest.fixture
def compared(tmp_path: Path) -> Comparison:
    """A count that was corrected in a report that came again, a new person, a finding that is settled."""
    before = [award("a1", count=5, **UNIT), award("a2", recipient_name="Lê Văn Tám", **UNIT)]
    after = [
        award("b1", count=6, **UNIT),
        award("a2", recipient_name="Lê Văn Tám", **UNIT),
        award("b3", recipient_name="Đỗ Thị Na", **UNIT),
    ]
    one = results(tmp_path / "a", before, [finding("f1", "5"), finding("f2", "9")], 6)
    return compare(one, results(tmp_path / "b", after, [finding("g2", "9")], 8))


def test_what_is_new_gone_and_changed(compared: Comparison) -> None:
    told = {(one.what, one.how): one for one in compared.changes}
    assert set(told) == {("record", "changed"), ("record", "new"), ("finding", "gone"), ("sum", "changed")}
    assert (told["record", "changed"].fields, told["record", "changed"].after) == (("count",), ("6",))
    assert "Đỗ Thị Na" in told["record", "new"].about and told["finding", "gone"].about == "Sai 5"
    assert (told["sum", "changed"].before, told["sum", "changed"].after) == (("6",), ("8",))
    assert {one.unit_name for one in compared.changes} == {"Xã A"}


def test_a_run_and_itself(tmp_path: Path) -> None:
    same = results(tmp_path / "a", [award("a1", **UNIT)], [finding("f", "1")], 1)
    assert compare(same, same).changes == ()


def test_as_a_table(compared: Comparison) -> None:
    lines = csv_of(compared).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("what,how,unit_code") and len(lines) == 1 + len(compared.changes)
    assert any(one.endswith(",count,6,8") for one in lines)
