from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from cities import CITY
from made_city import made_city

from extractor.consolidation import City
from extractor.outputs.database import write_database, write_parquet
from extractor.outputs.schema import tables
from extractor.outputs.tables import MODELS
from extractor.record import Award

NOTHING = made_city()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    write_database(CITY, folder)
    write_parquet(CITY, folder)
    return folder


def answers(folder: Path, question: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(folder / "city.duckdb"), read_only=True) as connection:
        return connection.execute(question).fetchall()


def only(*awards: Award) -> City:
    return made_city(reports=CITY.reports, awards=awards)


@pytest.mark.parametrize("table", MODELS)
def test_every_row_is_there(folder: Path, table: str) -> None:
    columns = ", ".join(f'"{name}"' for name in MODELS[table].model_fields)
    told = answers(folder, f"SELECT {columns} FROM {table}")
    assert len(told) == len(CITY.table(table)) and len(set(map(str, told))) == len(told)


def test_types_are_true(folder: Path) -> None:
    told = answers(folder, "SELECT unit_code, decision_date, years, recipient_name FROM awards WHERE record_id = 'a11'")
    assert told == [("00011", None, ["2021", "2022", "2023", "2024"], "Phạm Văn Đá")]
    assert answers(folder, "SELECT decision_date, years, count FROM awards WHERE record_id = 'a13'") == [
        (date(2024, 5, 6), [], 1)
    ]


def test_unknown_is_null(folder: Path) -> None:
    told = answers(folder, "SELECT count, authority_level, part_of FROM awards WHERE record_id = 'a07'")
    assert told == [(None, None, None)]


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("SELECT unit_code FROM missing_units", [("00044",)]),
        ("SELECT unit_name, source_file FROM open_errors WHERE stated = '16'", [("Phường Cầu Đá", "r01.pdf")]),
        ("SELECT record_id FROM finding_records WHERE code = 'TOTAL_MISMATCH' ORDER BY 1", [("a01",), ("a02",)]),
        ("SELECT source_file FROM person_reports WHERE name = 'Lê Thị Mây'", [("r01.pdf",)]),
        ("SELECT count, named_count FROM unit_totals WHERE unit_code = '00044'", [(None, None)]),
        ("SELECT count FROM unit_totals WHERE unit_code = '00022'", [(7,)]),
        (
            "SELECT count, units, units_expected FROM city_totals "
            "WHERE award_code = 'BANG_KHEN' AND recipient_kind = 'individual'",
            [(19, 2, 4)],
        ),
    ],
)
def test_views(folder: Path, view: str, expected: list[tuple[Any, ...]]) -> None:
    assert answers(folder, view) == expected


def test_keys_and_references_hold(folder: Path) -> None:
    told = answers(folder, "SELECT table_name, constraint_type FROM duckdb_constraints()")
    kinds = {(table, kind) for table, kind in told if kind != "NOT NULL"}
    assert {
        (table.name, "PRIMARY KEY") for table in tables() if table.name not in ("city_summary", "decisions_applied")
    } <= kinds
    assert {("awards", "FOREIGN KEY"), ("totals", "FOREIGN KEY"), ("findings", "FOREIGN KEY")} <= kinds
    assert ("city_summary", "UNIQUE") in kinds and ("awards", "CHECK") in kinds


def test_a_row_may_name_one_that_comes_after_it(tmp_path: Path) -> None:
    write_database(only(*reversed(CITY.awards)), tmp_path)
    assert answers(tmp_path, "SELECT count(*) FROM awards") == [(len(CITY.awards),)]


@pytest.mark.parametrize("columns", [{"part_of": "a99"}, {"recipient_kind": "nobody"}])
def test_what_the_contract_forbids_is_refused(tmp_path: Path, columns: dict[str, str]) -> None:
    with pytest.raises(duckdb.ConstraintException):
        write_database(only(CITY.awards[0].model_copy(update=columns)), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_database_is_replaced_whole(tmp_path: Path) -> None:
    for tables_of in (CITY, NOTHING):
        write_database(tables_of, tmp_path)
    assert answers(tmp_path, "SELECT count(*) FROM awards") == [(0,)]
    assert [path.name for path in tmp_path.iterdir()] == ["city.duckdb"]


def test_a_folder_that_is_not_there_is_said_as_the_system_says_it(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"city\.duckdb"):
        write_database(CITY, tmp_path / "nowhere")


@pytest.mark.parametrize("table", MODELS)
def test_parquet_holds_the_rows_in_the_order_of_the_tables(folder: Path, table: str) -> None:
    told = duckdb.read_parquet(str(folder / f"{table}.parquet"))
    key = next((one.key or (one.columns[0].name,))[-1] for one in tables() if one.name == table)
    assert told.columns == list(MODELS[table].model_fields)
    assert [row[0] for row in told.select(f'"{key}"').fetchall()] == [
        getattr(row, key) or None for row in CITY.table(table)
    ]


def test_parquet_is_the_same_each_time(folder: Path, tmp_path: Path) -> None:
    write_parquet(CITY, tmp_path)
    assert [path.read_bytes() == (folder / path.name).read_bytes() for path in tmp_path.iterdir()] == [True] * len(
        MODELS
    )
