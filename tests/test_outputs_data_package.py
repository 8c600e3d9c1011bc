import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cities import CITY
from frictionless import Package

from extractor.outputs.data_package import descriptor, write_data_package
from extractor.outputs.schema import tables
from extractor.outputs.tables import MODELS, write_tables

LISTED = {"type": "list", "delimiter": ";", "itemType": "string"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_tables(CITY, tmp_path)
    write_data_package(tmp_path)
    return tmp_path


def field(table: str, column: str) -> dict[str, Any]:
    resource = next(one for one in descriptor()["resources"] if one["name"] == table)
    found: dict[str, Any] = next(one for one in resource["schema"]["fields"] if one["name"] == column)
    return found


def validated(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_the_real_validator_passes_it(folder: Path) -> None:
    done = validated(folder)
    assert (done.returncode, json.loads(done.stdout)["valid"]) == (0, True)


@pytest.mark.parametrize(
    ("file", "written", "broken", "error"),
    [
        ("awards.csv", b",granted,", b",given,", "constraint-error"),
        ("awards.csv", b"a03,r01", b"a01,r01", "primary-key"),
        ("awards.csv", b"a03,r01", b"a03,r99", "foreign-key"),
        ("awards.csv", b",a01,,", b",a99,,", "foreign-key"),
        ("coverage.csv", b",missing,", b",,", "constraint-error"),
        ("reports.csv", b"2025-10-01", b"01/10/2025", "type-error"),
        ("reports.csv", b"source_file", b"file", "incorrect-label"),
    ],
)
def test_the_validator_finds_what_is_broken(folder: Path, file: str, written: bytes, broken: bytes, error: str) -> None:
    content = (folder / file).read_bytes()
    assert written in content
    (folder / file).write_bytes(content.replace(written, broken, 1))
    done = validated(folder)
    assert done.returncode == 1 and error in done.stdout


def test_values_come_back_as_what_they_are(folder: Path) -> None:
    package = Package(str(folder / "datapackage.json"))
    rows = {row["record_id"]: row for row in package.get_resource("awards").read_rows()}
    assert rows["a11"]["years"] == ["2021", "2022", "2023", "2024"]
    assert (rows["a11"]["unit_code"], rows["a11"]["count"], rows["a10"]["grade"]) == ("00011", 4, "2")
    assert (rows["a13"]["decision_date"], rows["a07"]["count"]) == (date(2024, 5, 6), None)
    assert package.get_resource("city_summary").read_rows()[0]["count_is_minimum"] in {True, False}


@pytest.mark.parametrize(
    ("table", "column", "expected"),
    [
        ("coverage", "unit_code", {"type": "string", "constraints": {"required": True, "unique": True}}),
        ("awards", "unit_code", {"type": "string"}),
        ("awards", "count", {"type": "integer", "constraints": {"minimum": 0}}),
        ("awards", "grade", {"type": "string", "constraints": {"enum": ["1", "2", "3"]}}),
        ("reports", "doc_date", {"type": "date"}),
        ("people", "reports", {**LISTED, "constraints": {"required": True}}),
    ],
)
def test_fields(table: str, column: str, expected: dict[str, Any]) -> None:
    assert field(table, column) == {"name": column, **expected}


def test_columns_are_those_of_the_tables() -> None:
    assert {table.name: [column.name for column in table.columns] for table in tables()} == {
        name: list(model.model_fields) for name, model in MODELS.items()
    }


def test_the_form_of_the_files_is_told(folder: Path) -> None:
    told = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"][0]
    assert (told["path"], told["encoding"], told["dialect"]["lineTerminator"]) == ("reports.csv", "utf-8", "\r\n")
