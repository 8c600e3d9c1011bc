from io import BytesIO
from pathlib import Path

import pytest
from cities import CITY, FORMULA
from openpyxl import load_workbook

from extractor.outputs.import_sheet import import_sheet_bytes, write_import_sheet

HEADS = [
    "Xưng danh",
    "Họ tên",
    "Chức vụ",
    "Đơn vị",
    "Loại đối tượng",
    "Danh hiệu/hình thức",
    "Loại hình",
    "Lĩnh vực",
    "Ghi chú",
]
ROWS = [list(row) for row in load_workbook(BytesIO(import_sheet_bytes(CITY))).active.iter_rows(values_only=True)]


def row(name: str) -> list[object]:
    return next(list(one) for one in ROWS if one[1] == name)


def test_nine_columns_in_the_order_of_the_programs() -> None:
    assert ROWS[0] == HEADS


def test_one_row_for_each_named_award_that_was_granted() -> None:
    assert sorted(str(one[1]) for one in ROWS[1:]) == sorted(["Lê Thị Mây", "Phạm Văn Đá", FORMULA])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lê Thị Mây", {"Đơn vị": "Phường Cầu Đá", "Danh hiệu/hình thức": "Huân chương Lao động hạng Nhì"}),
        (
            "Phạm Văn Đá",
            {
                "Chức vụ": "Giáo viên",
                "Đơn vị": "Trường Tiểu học Cầu Đá",
                "Loại đối tượng": "Cá nhân",
                "Ghi chú": "4 lần (2021, 2022, 2023, 2024)",
            },
        ),
        (FORMULA, {"Loại đối tượng": "Tập thể", "Ghi chú": "Quyết định 12/QĐ-UBND, ngày 06/05/2024"}),
    ],
)
def test_rows(name: str, expected: dict[str, str]) -> None:
    assert {head: row(name)[HEADS.index(head)] for head in expected} == expected


@pytest.mark.parametrize("head", ["Xưng danh", "Loại hình", "Lĩnh vực"])
def test_what_no_report_tells_stays_empty(head: str) -> None:
    assert {one[HEADS.index(head)] for one in ROWS[1:]} == {None}


def test_the_sheet_is_the_same_each_time(tmp_path: Path) -> None:
    write_import_sheet(CITY, tmp_path)
    assert (tmp_path / "import_sheet.xlsx").read_bytes() == import_sheet_bytes(CITY)
