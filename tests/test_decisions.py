"""Decisions: reading them, telling what they are about, and what they do to rows, totals, checks, and sums."""

import json
from pathlib import Path
from typing import Any

import pytest
from made_city import csv_bytes
from rows import award, extraction, finding, report
from typer.testing import CliRunner
from whole_report import HEAD

from extractor.cli import app
from extractor.consolidation import consolidate
from extractor.decisions import DecisionError, assigned, basis, decide, decide_across, decide_findings, figure, load
from extractor.decisions.basis import about, row_id
from extractor.messages import label
from extractor.pipeline import extract, process_file
from extractor.reading.plain import read_bytes
from extractor.record import Award, DecisionRow, Extraction, Finding, Report
from extractor.resources import load_toml
from extractor.run import run
from extractor.settings import Settings
from extractor.units.registry import Units

HEADER = "kind,id,action,field,value"
KINDS = {Award: "record", Finding: "finding", Report: "report"}


def decision(row: Any, action: str, field: str = "", value: str = "", **columns: Any) -> DecisionRow:
    told = {"about": about(row), "basis": basis(row), "was": figure(row), "report_id": row.report_id}
    by = {"decided_at": "2026-01-02T03:04:05", "decided_by": "Lê Thị Thử"}
    named = {"kind": KINDS[type(row)], "id": row_id(row), "action": action, "field": field, "value": value}
    return DecisionRow(**{**told, **by, **named, **columns})


# --- reading


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kind,id\r\nrecord,a1\r\n", "missing_column"),
        (f"{HEADER},màu\r\n", "unknown_column"),
        (f"{HEADER}\r\nrecord,a1\r\n", "wrong_cells"),
        (f"{HEADER}\r\nrecord,a1,accept,,,thừa\r\n", "wrong_cells"),
        (f"{HEADER}\r\nngười,a1,accept,,\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,a1,xóa,,\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,,accept,,\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,a1,correct,page,2\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,a1,correct,count,hai\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,a1,correct,count,-2\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,a1,correct,award_code,KHONG_CO\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,a1,correct,years,23\r\n", "bad_value"),
        (f"{HEADER}\r\nrecord,a1,correct,restates,a0\r\n", "bad_value"),
        (f"{HEADER}\r\nreport,r1,correct,unit_code,1\r\n", "bad_value"),
        (f"{HEADER}\r\nreport,r1,correct,doc_date,2025-02-30\r\n", "bad_value"),
        (f"{HEADER}\r\nfinding,f1,correct,severity,nặng\r\n", "bad_value"),
        ("", "missing_column"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "d.csv").write_text(text, "utf-8")
    with pytest.raises(DecisionError) as raised:
        load(tmp_path / "d.csv")
    assert raised.value.problem == problem
    assert label("decisions", problem, "vi", **raised.value.values)


def test_every_problem_has_its_words() -> None:
    assert {"not_utf8", "missing_column", "unknown_column", "wrong_cells", "bad_value"} == set(
        load_toml("labels.toml")["decisions"]
    )


def test_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_bytes(HEADER.encode("utf-16"))
    with pytest.raises(DecisionError, match="not_utf8"):
        load(tmp_path / "d.csv")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_spreadsheets_of_other_places(tmp_path: Path, separator: str) -> None:
    text = f"\ufeff{HEADER},note\r\nrecord,a1,correct,count,28,'=hỏi xã\r\n,,,,,\r\n"
    (tmp_path / "d.csv").write_text(text.replace(",", separator), "utf-8")
    (row,) = load(tmp_path / "d.csv")
    assert (row.id, row.field, row.value, row.note) == ("a1", "count", "28", "=hỏi xã")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    rows = [decision(award(), "correct", "count", "2", note='"-" và =1\n2'), decision(report(), "reject")]
    (tmp_path / "d.csv").write_bytes(csv_bytes(DecisionRow, rows))
    assert list(load(tmp_path / "d.csv")) == rows


@pytest.mark.parametrize("text", ["kind\r\n", f"{HEADER}\r\nrecord,a1,xóa,,\r\n"])
def test_the_command_says_a_sentence_and_ends_with_2(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.txt").write_text(HEAD, "utf-8")
    (tmp_path / "d.csv").write_text(text, "utf-8")
    named = [str(tmp_path / name) for name in ("r.txt", "out", "d.csv")]
    told = CliRunner().invoke(app, ["run", named[0], "--out", named[1], "--decisions", named[2]])
    assert told.exit_code == 2 and "d.csv" in told.output and "Traceback" not in told.output
    assert not (tmp_path / "out").exists()


def test_a_file_of_decisions_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(HEAD, "utf-8")
    named = [str(tmp_path / "r.txt"), "--out", str(tmp_path / "out"), "--decisions", str(tmp_path / "không.csv")]
    told = CliRunner().invoke(app, ["run", *named])
    assert told.exit_code == 2 and "không.csv" in told.output


# --- rows


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("count", "28", {"count": 28, "count_qualifier": "exact", "review_was": "count=1"}),
        ("count", "", {"count": None, "count_qualifier": "unspecified"}),
        ("award_code", "GIAY_KHEN", {"award_code": "GIAY_KHEN", "award_name": "Giấy khen"}),
        ("recipient_name", "Lê An", {"recipient_name": "Lê An", "scope": "named"}),
        ("status", "proposed", {"status": "proposed"}),
    ],
)
def test_a_correction(field: str, value: str, expected: dict[str, Any]) -> None:
    row = award(count_qualifier="at_least")
    (decided,), (told,) = decide([row], [decision(row, "correct", field, value)])
    assert {name: getattr(decided, name) for name in expected} == expected
    assert (decided.review_status, decided.reviewed_by, told.outcome) == ("corrected", "Lê Thị Thử", "applied")
    assert decided.reviewed_at == "2026-01-02T03:04:05"


def test_a_correction_of_two_fields_is_one_decision() -> None:
    row = award()
    both = [decision(row, "correct", "count", "3"), decision(row, "correct", "years", "2023")]
    (decided,), told = decide([row], both)
    assert (decided.count, decided.years, len(told)) == (3, "2023", 2)


def test_a_rejected_row_stays() -> None:
    row = award()
    (decided,), _ = decide([row], [decision(row, "reject", note="nhầm")])
    assert (decided.review_status, decided.review_note, decided.count) == ("rejected", "nhầm", 1)


def test_the_later_of_two_decisions_counts() -> None:
    row = award()
    later = decision(row, "accept", decided_at="2026-01-03")
    (decided,), told = decide([row], [later, decision(row, "reject")])
    assert decided.review_status == "accepted"
    assert {one.action: one.outcome for one in told} == {"accept": "applied", "reject": "superseded"}


# --- what a decision is about

ROW = award("a1", count=26, source_text="26 Bằng khen")


@pytest.mark.parametrize(
    ("now", "outcome", "now_id"),
    [
        ([award("a1", count=26, source_text="26 Bằng khen", page=3)], "applied", "a1"),
        ([award("b1", count=26, source_text="26 Bằng khen", char_start=5)], "carried", "b1"),
        ([award("b1", count=28, source_text="28 Bằng khen")], "changed", "b1"),
        ([award("a1", count=26, source_text="Bằng khen: 26")], "changed", "a1"),
        ([award("b1", count=28), award("b2", count=29)], "gone", ""),
        ([award(name, count=26, source_text="26 Bằng khen") for name in ("b1", "b2")], "gone", ""),
        ([award("b1", award_code="GIAY_KHEN", count=26)], "gone", ""),
        ([], "gone", ""),
    ],
)
def test_a_decision_holds_only_for_what_it_was_made_on(now: list[Award], outcome: str, now_id: str) -> None:
    decided, (told,) = decide(now, [decision(ROW, "correct", "count", "30")])
    assert (told.outcome, told.now_id) == (outcome, now_id) and told.message
    assert [row.count for row in decided] == ([30] if outcome in ("applied", "carried") else [row.count for row in now])


def test_a_decision_by_hand_goes_by_the_id() -> None:
    (decided,), _ = decide([ROW], [DecisionRow(kind="record", id="a1", action="reject")])
    assert decided.review_status == "rejected"


def test_a_finding_is_marked_and_stays() -> None:
    row = finding("TITLE_SLIP", severity="info")
    (decided,), _ = decide_findings([row], [decision(row, "reject")])
    assert decided.review_status == "rejected" and decided.message == row.message


@pytest.mark.parametrize(
    ("report_id", "source_file", "mine"),
    [("r1", "x.pdf", True), ("r0", "r1.pdf", True), ("r2", "r1.pdf", False), ("r0", "", False), ("", "", False)],
)
def test_whose_decisions_they_are(report_id: str, source_file: str, mine: bool) -> None:
    """r1 and r2 are in the run, r0 was an earlier version of the file r1.pdf."""
    row = DecisionRow(kind="record", id="a1", action="accept", report_id=report_id, source_file=source_file)
    assert bool(assigned([row], "r1", "r1.pdf", {"r1", "r2"})) == mine


def test_decisions_across_reports_are_told_in_order() -> None:
    across = finding("UNIT_MISSING", report_id="")
    wanted = [decision(across, "accept"), decision(ROW, "reject"), decision(finding("PERIOD_CONFLICT"), "accept")]
    decided, told = decide_across([across], wanted, ())
    assert [one.review_status for one in decided] == ["accepted"]
    assert [one.outcome for one in told] == ["applied", "gone", "gone"]


# --- what they do

TOTAL = (
    "- Có 19 tập thể, 66 cá nhân được khen, cụ thể: Cờ thi đua UBND TP: 19; CSTĐ TP: 5; Bằng khen UBND TP: 63 cá nhân."
)
LINES = f"{TOTAL}\n- Ông Vũ Văn Thử được tặng Giấy khen 4 năm (2021, 2022, 2023).\n"


def read(*decisions: DecisionRow, head: str = HEAD, lines: str = LINES) -> Extraction:
    document = read_bytes(Path("r.txt"), (head + lines).encode())
    return extract(document, "r1", "r.txt", Units.of_province("31"), decisions=decisions)


def codes(of: Extraction) -> set[str]:
    return {one.code for one in of.findings if one.severity == "error"}


def row_of(of: Extraction, count: int) -> Award:
    return next(row for row in of.awards if row.count == count)


def test_totals_and_checks_go_by_what_was_decided() -> None:
    before = read()
    assert codes(before) == {"TOTAL_MISMATCH", "YEARS_COUNT_MISMATCH"}
    right = [
        decision(row_of(before, 63), "correct", "count", "61"),
        decision(row_of(before, 4), "correct", "count", "3"),
    ]
    after = read(*right)
    assert codes(after) == set() and {one.verdict for one in after.totals} == {"match"}
    assert len(after.awards) == len(before.awards)


def test_a_rejected_row_enters_no_total() -> None:
    before = read()
    after = read(decision(row_of(before, 5), "reject"))
    assert next(one.computed for one in after.totals if one.count == 66) == 63


def test_a_rejected_row_is_checked_no_more() -> None:
    before = read()
    assert codes(read(decision(row_of(before, 4), "reject"))) == {"TOTAL_MISMATCH"}


def test_a_field_filled_in_is_missing_no_more() -> None:
    head = HEAD.replace("Số: 45/BC-UBND\n", "")
    before = read(head=head)
    assert "doc_number" in {one.field for one in before.findings}
    after = read(decision(before.report, "correct", "doc_number", "45/BC-UBND"), head=head)
    assert "doc_number" not in {one.field for one in after.findings} and after.report.doc_number == "45/BC-UBND"


def test_a_corrected_unit_is_the_unit_of_every_row() -> None:
    unit = Units.of_province("31").units[0]
    after = read(decision(read().report, "correct", "unit_code", unit.code))
    assert {row.unit_code for row in (after.report, *after.awards, *after.totals, *after.findings)} == {unit.code}
    assert after.report.unit_name == after.awards[0].unit_name == unit.name


def test_rejected_rows_and_reports_leave_the_sums() -> None:
    def counts(*parts: Extraction) -> list[int]:
        return [row.count for row in consolidate(parts, ()).summary]

    one, other = award("a1", count=5), award("a2", count=7)
    marked = other.model_copy(update={"review_status": "rejected"})
    assert counts(extraction(report(), one, other)) == [12]
    assert counts(extraction(report(), one, marked)) == [5]
    assert counts(extraction(report(review_status="rejected"), one, other)) == []


def test_the_summary_tells_what_was_not_applied(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(HEAD + LINES, "utf-8")
    gone = decision(ROW, "reject", source_file="cũ.pdf")
    (tmp_path / "d.csv").write_bytes(csv_bytes(DecisionRow, [gone]))
    named = ["run", str(tmp_path / "r.txt"), "--out", str(tmp_path / "out"), "--decisions", str(tmp_path / "d.csv")]
    told = CliRunner().invoke(app, named)
    assert told.exit_code == 0 and "Quyết định đã áp dụng: 0/1\n  cũ.pdf: BANG_KHEN: Không còn tìm thấy" in told.output
    assert json.loads(CliRunner().invoke(app, [*named, "--json"]).stdout)["decisions"] == {"gone": 1}
    written = (tmp_path / "out" / "decisions_applied.csv").read_text("utf-8-sig")
    assert written.count("\n") == 2 and ",gone,," in written


def test_a_rejected_error_does_not_fail_a_strict_run(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(HEAD + TOTAL, "utf-8")
    first = run([tmp_path / "r.txt"], tmp_path / "out", Settings("31", jobs=1), process_file)
    (wrong,) = [one for one in first.city.findings if one.severity == "error"]
    (tmp_path / "d.csv").write_bytes(csv_bytes(DecisionRow, [decision(wrong, "reject")]))
    settings = Settings("31", jobs=1, decisions=str(tmp_path / "d.csv"))
    second = run([tmp_path / "r.txt"], tmp_path / "out", settings, process_file)
    assert (first.exit_status(True), second.exit_status(True)) == (4, 0)
    assert len(second.city.findings) == len(first.city.findings)
