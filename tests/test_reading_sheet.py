import subprocess
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from docx_of import found, package
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading import read
from extractor.reading.sheet import workbook
from extractor.reading.sheet.grid import grid_of, written
from extractor.reading.sheet.layout import drafts
from extractor.reading.sheet.reader import read_bytes


def made(write: Callable[[Any], None]) -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        write(book)
    return file.getvalue()


def filled(*rows: list[Any]) -> Callable[[Any], None]:
    def write(book: Any) -> None:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)

    return write


def statistics(book: Any) -> None:
    """Title rows, a head of two levels, sections, a total, a foot."""
    sheet = book.add_worksheet("Biểu 1")
    sheet.write_row("A1", ["UBND XÃ AN BÌNH", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    sheet.merge_range("A3:D3", "KẾT QUẢ KHEN THƯỞNG\nNĂM 2024")
    sheet.merge_range("A5:A6", "Danh hiệu")
    sheet.merge_range("B5:D5", "Trong đó")
    sheet.write_row("B6", ["Tập thể", "", "Cá nhân"])
    sheet.write_row("A7", ["Giấy khen", 5, "", 7])
    sheet.write_row("A9", ["Bằng khen", 1, "", 2])
    sheet.write_row("A10", ["Tổng cộng", 6, "", 9])
    sheet.write("A11", "Ghi chú: số liệu đến ngày 31/12")
    sheet.write_row("A13", ["Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN"])
    sheet.write_row("A14", ["- Lưu: VT.", "", "", "CHỦ TỊCH"])
    book.add_worksheet("Danh mục").hide()
    book.worksheets()[1].write("A1", "Huân chương")
    book.add_worksheet("Sheet3").write("A1", "Trang ba")


LINES = [
    "Biểu 1",
    "UBND XÃ AN BÌNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "KẾT QUẢ KHEN THƯỞNG",
    "NĂM 2024",
    "Danh hiệu\tTrong đó",
    "Tập thể\tCá nhân",
    "Giấy khen\t5\t7",
    "Bằng khen\t1\t2",
    "Tổng cộng\t6\t9",
    "Ghi chú: số liệu đến ngày 31/12",
    "Nơi nhận:",
    "TM. ỦY BAN NHÂN DÂN",
    "- Lưu: VT.",
    "CHỦ TỊCH",
    "Trang ba",
]


def by_office(data: bytes, folder: Path, ending: str) -> Path:
    """The workbook as LibreOffice saves it."""
    (folder / "a.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
        str(folder / "a.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"a.{ending}"


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_workbook(tmp_path: Path, ending: str) -> None:
    data = made(statistics)
    document = found(tmp_path, data if ending == "xlsx" else by_office(data, tmp_path, ending).read_bytes(), "b")
    assert document.format == ending
    assert document.text.split("\n") == LINES
    assert (document.page_count, document.page_at(len(document.text) - 1)) == (2, 2)
    assert document.metadata == {"hidden_sheets": "Danh mục"}
    assert "heading" in document.blocks[0].style
    (table,) = document.tables
    assert table.header_rows == 2
    extents = [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells[:4]]
    assert extents == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Mã", "Số"], ["01", 5], ["011311", 1234.0]], ["Mã\tSố", "01\t5", "011311\t1234"]),
        ([["Một"], [], ["hai"]], ["Một", "hai"]),
        ([["Tên", "Số"], ["A", 1], [], ["II. Cá nhân"], ["B", 2]], ["Tên\tSố", "A\t1", "II. Cá nhân\t", "B\t2"]),
        ([["Tên", "", "Số"], ["A", "", 1]], ["Tên\tSố", "A\t1"]),
        ([["TÆng giÊy khen", "Sè"], ["cã", 5]], ["Tặng giấy khen\tSố", "có\t5"]),
        ([["Giấy\nkhen", "Số"], ["A", 5]], ["Giấy khen\tSố", "A\t5"]),
    ],
)
def test_rows(tmp_path: Path, rows: list[list[Any]], expected: list[str]) -> None:
    assert found(tmp_path, made(filled(*rows)), "a.xlsx").text.split("\n") == expected


def test_items_with_their_signs_are_no_table(tmp_path: Path) -> None:
    prose = "Ông Lê Văn Nam được tặng Bằng khen của Ủy ban nhân dân tỉnh năm 2024"
    document = found(tmp_path, made(filled(["1.", prose], ["2.", prose])), "a.xlsx")
    assert [block.marker for block in document.blocks] == ["1.", "2."]
    assert document.tables == ()


def test_a_title_and_a_new_head_begin_another_table(tmp_path: Path) -> None:
    rows = [["Tên", "Số"], ["A", 1], [], ["Bảng 2"], ["Năm", "Tên"], ["2024", "x"]]
    assert len(found(tmp_path, made(filled(*rows)), "a.xlsx").tables) == 2


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5.0, "5"),
        (7.5, "7,5"),
        (0.1 + 0.2, "0,3"),
        (1e15, "1000000000000000"),
        (12, "12"),
        ("01", "01"),
        (True, "TRUE"),
        (None, ""),
        (date(2025, 1, 2), "02/01/2025"),
        (datetime(2025, 1, 2), "02/01/2025"),
        (datetime(2025, 1, 2, 8, 30), "02/01/2025 08:30"),
        (time(8, 30), "08:30:00"),
    ],
)
def test_values(value: object, expected: str) -> None:
    assert written(value) == expected


def test_a_merged_cell_ends_where_its_table_does() -> None:
    grid = grid_of("", [["a", "b"], ["c", 1]], [((0, 0), (0, 9)), ((1, 0), (8, 0))])
    (table,) = drafts(grid, 1)
    assert [(cell.row_span, cell.column_span) for row in table.rows for cell in row.cells] == [
        (1, 2),
        (1, 1),
        (1, 1),
        (1, 1),
    ]  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["Tên,Số\n01,5", "Tên;Số\r\n01;5", "Tên\tSố\n01\t5", '"Tên",Số\n"01",5'])
def test_separated_values(tmp_path: Path, text: str) -> None:
    document = found(tmp_path, text.encode("utf-8-sig"), "a.csv")
    assert (document.format, document.text) == ("csv", "Tên\tSố\n01\t5")


EXCEL_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><Worksheet ss:Name="Biểu 1"><Table>
<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">Danh hiệu</Data></Cell>
<Cell><Data ss:Type="String">Số</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">01</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">7.5</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="x"><Table><Row><Cell><Data ss:Type="String">ẩn</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>"""


def test_excel_2003(tmp_path: Path) -> None:
    document = found(tmp_path, EXCEL_2003.encode(), "a.xls")
    assert (document.format, document.text) == ("xls", "Biểu 1\nDanh hiệu\tSố\n01\t7,5")


def test_formulas_show_what_they_came_to(tmp_path: Path) -> None:
    def write(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["Tên", "Số"])
        sheet.write("A2", "A")
        sheet.write_formula("B2", "=2+3", None, 5)

    assert found(tmp_path, made(write), "a.xlsx").text == "Tên\tSố\nA\t5"


def far(row: int, column: int, last: str) -> Callable[[Any], None]:
    """A cell with text in the first place and one in the place told, empty but for its looks where `last` is."""

    def write(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write("A1", "a")
        sheet.write(row, column, last, book.add_format({"bold": True}))

    return write


def code_of(data: bytes) -> str:
    with pytest.raises(ReadError) as raised:
        read_bytes(Path("a"), data)
    return raised.value.code


def test_cells_far_apart() -> None:
    assert code_of(made(far(1048575, 16383, "b"))) == "too_large"
    assert read_bytes(Path("a"), made(far(1048575, 16383, ""))).text == "a"


def test_cells_repeated_without_end() -> None:
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet><table:table>'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="9000" '
        'office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    assert code_of(package({"mimetype": mimetype, "content.xml": content})) == "too_large"


def test_a_sheet_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.reading.package.MOST_BYTES", 2**12)
    assert code_of(made(filled(*[["a", 5]] * 500))) == "too_large"


def test_many_cells_are_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made(filled(*[["a", 5]] * 50))
    assert len(read_bytes(Path("a"), data).blocks) == 50
    monkeypatch.setattr(workbook, "MOST_CELLS", 99)
    assert code_of(data) == "too_large"


def test_workbooks_of_openpyxl(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Tên", "Số"])
    book.active.append(["01", 5])
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx").text == "Sheet\nTên\tSố\n01\t5".removeprefix("Sheet\n")


SMALL = {"xlsx": made(statistics), "xml": EXCEL_2003.encode()}


@cache
def small() -> dict[str, bytes]:
    """Small files by their endings."""
    with TemporaryDirectory() as folder:
        return SMALL | {one: by_office(SMALL["xlsx"], Path(folder), one).read_bytes() for one in ("xls", "ods")}


def read_or_refused(data: bytes) -> Document | None:
    try:
        return read_bytes(Path("a"), data)
    except ReadError:
        return None


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "xml"])
def test_cut_files_are_read_or_refused(ending: str) -> None:
    data = small()[ending]
    assert read_or_refused(data)
    for place in range(0, len(data), len(data) // 20):
        read_or_refused(data[:place])


@settings(max_examples=150, deadline=None)
@given(
    ending=st.sampled_from(["xlsx", "xls", "ods", "xml"]),
    share=st.floats(0, 0.999),
    junk=st.binary(min_size=1, max_size=8),
)
def test_changed_files_are_read_or_refused(ending: str, share: float, junk: bytes) -> None:
    data = small()[ending]
    place = int(share * len(data))
    read_or_refused(data[:place] + junk + data[place + len(junk) :])
