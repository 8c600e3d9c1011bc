"""Tables of PDFs as LibreOffice prints them, every cell of every row; and tables without rules."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from tables_of import PEOPLE_HEAD, STATISTICS_HEAD, people, printed_tables, statistics
from test_reading_layout import assert_consistent

from extractor.document import Document, Table
from extractor.reading import read

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")

pytestmark = pytest.mark.skipif(not FONT.exists(), reason="no font with Vietnamese letters")


def rows_of(document: Document, table: Table) -> list[list[str]]:
    """The texts of a table's cells by rows."""
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.span.of(document.text))
    return [row for _, row in sorted(rows.items())]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Document:
    if not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    document = read(printed_tables(tmp_path_factory.mktemp("tables") / "tables.docx"))
    assert_consistent(document)
    return document


def test_tables_over_pages_have_every_row_and_cell(printed: Document) -> None:
    first, second = printed.tables
    assert rows_of(printed, first)[2:] == statistics(40)
    assert rows_of(printed, second) == [*PEOPLE_HEAD, *people(35)]


def test_heads_are_kept_once_with_their_extents(printed: Document) -> None:
    first, second = printed.tables
    assert (first.header_rows, second.header_rows) == (2, 1)
    assert rows_of(printed, first)[:2] == [[text for text in row if text] for row in STATISTICS_HEAD]
    extents = [(cell.column, cell.row_span, cell.column_span) for cell in first.cells if cell.row == 0]
    assert extents == [(0, 2, 1), (1, 2, 1), (2, 1, 2), (4, 1, 2), (6, 2, 1)]


def test_tables_stand_where_they_were_printed(printed: Document) -> None:
    lines = printed.text.split("\n")
    assert lines[0] == "I. KẾT QUẢ KHEN THƯỞNG" and lines[-1] == "Trên đây là báo cáo của phường."
    assert printed.text.index("II. DANH SÁCH") > printed.tables[0].span.end
    pages = Counter(printed.page_at(cell.span.start) for table in printed.tables for cell in table.cells)
    assert set(pages) == set(range(1, printed.page_count + 1))


class Sheet:
    """A page on which parts of lines are set at given places."""

    def __init__(self, path: Path) -> None:
        pdfmetrics.registerFont(TTFont("Serif", FONT))
        self.path, self.canvas, self.y = path, Canvas(str(path), pagesize=A4), 60.0
        self.canvas.setFont("Serif", 12)

    def row(self, *parts: tuple[float, str]) -> None:
        for x, text in parts:
            self.canvas.drawString(x, A4[1] - self.y, text)
        self.y += 18

    def read(self) -> Document:
        self.canvas.save()
        document = read(self.path)
        assert_consistent(document)
        return document


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "a.pdf")


def test_columns_of_figures_without_rules_are_a_table(sheet: Sheet) -> None:
    sheet.row((80, "Kết quả khen thưởng của phường trong năm năm qua như sau:"))
    sheet.row((80, "Danh hiệu"), (280, "Tập thể"), (400, "Cá nhân"))
    sheet.row((80, "Lao động tiên tiến"), (290, "12"), (410, "120"))
    sheet.row((80, "Hình thức khen thưởng"))
    sheet.row((80, "Bằng khen của Chủ tịch Ủy"), (290, "3"), (410, "15"))
    sheet.row((80, "ban nhân dân thành phố"))
    sheet.row((80, "Giấy khen Ủy ban nhân dân"), (290, "-"), (410, "1.205"))
    sheet.row((80, "Phường An Bình"))
    sheet.row((80, "Tổng cộng"), (290, "15"), (410, "1.340"))
    sheet.y += 12
    sheet.row((80, "Phong trào thi đua đã góp phần hoàn thành nhiệm vụ của phường."))
    document = sheet.read()
    (table,) = document.tables
    assert rows_of(document, table) == [
        ["Danh hiệu", "Tập thể", "Cá nhân"],
        ["Lao động tiên tiến", "12", "120"],
        ["Hình thức khen thưởng", "", ""],
        ["Bằng khen của Chủ tịch Ủy ban nhân dân thành phố", "3", "15"],
        ["Giấy khen Ủy ban nhân dân Phường An Bình", "-", "1.205"],
        ["Tổng cộng", "15", "1.340"],
    ]
    assert table.header_rows == 1
    assert document.blocks[0].span.of(document.text).endswith("như sau:")


def test_a_numbered_list_of_people_without_rules_is_a_table(sheet: Sheet) -> None:
    sheet.row((80, "TT"), (120, "Họ và tên"), (260, "Hình thức"), (430, "Năm"))
    for number, name in enumerate(["Lê Thị Na", "Trần Văn Tám", "Đỗ Thị Sáu"], 1):
        sheet.row((80, str(number)), (120, name), (260, "Giấy khen của huyện"), (430, f"202{number}"))
    document = sheet.read()
    (table,) = document.tables
    assert rows_of(document, table) == [
        ["TT", "Họ và tên", "Hình thức", "Năm"],
        ["1", "Lê Thị Na", "Giấy khen của huyện", "2021"],
        ["2", "Trần Văn Tám", "Giấy khen của huyện", "2022"],
        ["3", "Đỗ Thị Sáu", "Giấy khen của huyện", "2023"],
    ]


def test_a_head_over_two_columns_keeps_its_extent(sheet: Sheet) -> None:
    sheet.row((300, "Số lượng được khen thưởng"))
    sheet.row((80, "Danh hiệu"), (300, "Tập thể"), (420, "Cá nhân"))
    for name in ("Lao động tiên tiến", "Bằng khen", "Giấy khen"):
        sheet.row((80, name), (310, "2"), (430, "30"))
    document = sheet.read()
    (table,) = document.tables
    head = [(cell.column, cell.column_span, cell.span.of(document.text)) for cell in table.cells if cell.row == 0]
    assert head == [(0, 1, ""), (1, 2, "Số lượng được khen thưởng")]
    assert table.header_rows == 2


@pytest.mark.parametrize(
    "rows",
    [
        [
            ((80, "UBND XÃ AN BÌNH"), (300, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
            ((80, "Số: 12/BC-UBND"), (330, "2025")),
        ],
        [((80, "Nơi nhận:"), (350, "CHỦ TỊCH")), ((80, "- Như trên;"),), ((80, "- Lưu: VT."), (350, "Lê Văn Nam"))],
        [((80, f"- Giấy khen năm 202{year}: {year} tập thể"),) for year in range(4)],
    ],
    ids=["head", "foot", "list"],
)
def test_what_is_no_table(rows: list[tuple[tuple[float, str], ...]], sheet: Sheet) -> None:
    for row in rows:
        sheet.row(*row)
    assert sheet.read().tables == ()
