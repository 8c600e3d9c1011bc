import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_city import csv_bytes, made_city
from rows import award, finding, report

from extractor import __version__
from extractor.outputs import Outputs, RunInfo, write
from extractor.outputs.files import write_whole
from extractor.outputs.tables import MODELS
from extractor.record import Award, CoverageRow, Person, Report, SummaryRow

CITY = made_city(
    reports=(report("r1", sha256="ab" * 32), report("r2", status="failed")),
    awards=(award(source_text="- Bằng khen: 1"), award("a2", count=None)),
    totals=(),
    findings=(finding("TITLE_SLIP", severity="info"), finding("PERIOD_CONFLICT")),
    people=(Person(person_id="p1", name="Lê An", mentions=2, reports="r1", awards="Bằng khen: 1"),),
    summary=(
        SummaryRow(
            unit_code="00001",
            unit_name="Xã Đông",
            award_code="BANG_KHEN",
            award_name="Bằng khen",
            authority_level="",
            recipient_kind="",
            count=3,
            count_is_minimum=True,
            named_count=0,
        ),
    ),
    coverage=(CoverageRow(unit_code="00001", unit_name="Xã Đông", unit_type="xã", status="missing"),),
)
INFO = RunInfo({"province": "31", "jobs": 1}, ("in",), ("in/~$a.docx",), "2026-01-02T03:04:05+07:00", 1.5, {"r1": 0.5})


def cells(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def awards(**columns: Any) -> dict[str, str]:
    return cells(csv_bytes(Award, [award(**columns)]))[0]


def test_form_of_a_table() -> None:
    content = csv_bytes(Award, [award(source_text='2 "Giấy khen",\n3'), award("a2")])
    assert content.startswith(b"\xef\xbb\xbfrecord_id,report_id,unit_code,")
    assert content.count(b"\r\n") == 3 and content.endswith(b"\r\n")
    assert '"2 ""Giấy khen"",\n3"'.encode() in content


@pytest.mark.parametrize(("name", "model"), MODELS.items())
def test_columns_are_the_fields_in_their_order(name: str, model: Any) -> None:
    header = csv_bytes(model, []).decode("utf-8-sig")
    assert header == ",".join(model.model_fields) + "\r\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+ Giấy khen", "'+ Giấy khen"),
        ("- Bằng khen", "'- Bằng khen"),
        ("-", "'-"),
        ("@lệnh", "'@lệnh"),
        ("\tBằng khen", "'\tBằng khen"),
        ("\rBằng khen", "'\rBằng khen"),
        ("-12", "-12"),
        ("+3.5", "+3.5"),
        ("-12-3", "'-12-3"),
        ("Bằng khen = 2", "Bằng khen = 2"),
        ("'đã có", "'đã có"),
    ],
)
def test_no_cell_is_a_formula(text: str, expected: str) -> None:
    assert awards(source_text=text)["source_text"] == expected


def test_unknown_is_empty_and_never_zero() -> None:
    assert (awards(count=None)["count"], awards(count=0)["count"]) == ("", "0")


def test_truth_is_lower_case() -> None:
    rows = cells(csv_bytes(SummaryRow, [*CITY.summary, CITY.summary[0].model_copy(update={"count_is_minimum": False})]))
    assert [row["count_is_minimum"] for row in rows] == ["true", "false"]


def test_leading_zeros_stay() -> None:
    assert cells(csv_bytes(CoverageRow, CITY.coverage))[0]["unit_code"] == "00001"


def test_a_file_name_that_is_no_unicode_is_written() -> None:
    assert cells(csv_bytes(Report, [report(source_file="b\udce1o.pdf")]))[0]["source_file"] == "b?o.pdf"


def test_every_table_of_the_contract_is_written(tmp_path: Path) -> None:
    write(CITY, tmp_path / "new" / "out", INFO)
    written = {path.name: path for path in (tmp_path / "new" / "out").iterdir()}
    tables = ("reports", "awards", "totals", "findings", "people", "city_summary", "coverage", "decisions_applied")
    more = {"city.xlsx", "city.duckdb", "datapackage.json", "review.html", "run.json"}
    assert set(written) == {f"{table}.csv" for table in tables} | more
    assert {name: len(cells(written[f"{name}.csv"].read_bytes())) for name in tables} == {
        "reports": 2,
        "awards": 2,
        "totals": 0,
        "findings": 2,
        "people": 1,
        "city_summary": 1,
        "coverage": 1,
        "decisions_applied": 0,
    }


NOTHING_MORE = Outputs(review=False, workbook=False, database=False, data_package=False)


@pytest.mark.parametrize(
    ("wanted", "files"),
    [
        ({}, set()),
        ({"workbook": True}, {"city.xlsx"}),
        ({"database": True}, {"city.duckdb"}),
        ({"data_package": True}, {"datapackage.json"}),
        ({"import_sheet": True}, {"import_sheet.xlsx"}),
        ({"parquet": True}, {f"{table}.parquet" for table in MODELS}),
    ],
)
def test_what_is_wanted_is_written_and_nothing_else(tmp_path: Path, wanted: dict[str, bool], files: set[str]) -> None:
    write(CITY, tmp_path, INFO, replace(NOTHING_MORE, **wanted))
    assert {path.name for path in tmp_path.iterdir()} == {f"{table}.csv" for table in MODELS} | files | {"run.json"}


def test_libraries_are_loaded_for_what_is_wanted_alone() -> None:
    heavy = "'xlsxwriter', 'duckdb', 'frictionless', 'pyarrow'"
    told = f"import sys; import extractor.outputs; print([name for name in ({heavy}) if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_run_is_complete_only_when_all_is_written(tmp_path: Path) -> None:
    (tmp_path / "city.duckdb").mkdir()
    with pytest.raises(OSError, match=r"city\.duckdb"):
        write(CITY, tmp_path, INFO)
    assert not (tmp_path / "run.json").exists()


def test_run_file(tmp_path: Path) -> None:
    write(CITY, tmp_path, INFO)
    told = json.loads((tmp_path / "run.json").read_text("utf-8"))
    assert told["contract_version"] == 1 and told["versions"]["extractor"] == __version__
    assert told["settings"] == {"province": "31", "jobs": 1} and told["skipped"] == ["in/~$a.docx"]
    assert told["files"][0] == {"source_file": "r1.pdf", "report_id": "r1", "sha256": "ab" * 32}
    assert (told["seconds"], told["seconds_by_report"]) == (1.5, {"r1": 0.5})
    assert told["counts"]["reports"] == {"failed": 1, "ok": 1}
    assert told["counts"]["severities"] == {"info": 1, "warning": 1}
    assert told["counts"]["rows"]["awards"] == 2


def test_the_same_city_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(CITY, tmp_path / name, INFO)
    files = {path.name for path in (tmp_path / "a").iterdir()} - {"city.duckdb"}  # which bears a number of its own
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in files)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "awards.csv"
    target.write_bytes(b"former and longer")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new" and list(tmp_path.iterdir()) == [target]


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "awards.csv").mkdir()
    (tmp_path / "awards.csv" / "kept").touch()
    with pytest.raises(OSError, match=r"awards\.csv"):
        write_whole(tmp_path / "awards.csv", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["awards.csv"]
