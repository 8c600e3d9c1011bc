"""Made tables of a report as LibreOffice prints them: merged heads, cells of several lines, rows cut by a page end."""

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.shared import Mm, Pt
from docx.table import Table
from reports_of import converted

FONT = "DejaVu Serif"

Rows = list[list[str]]

STATISTICS_HEAD = [
    ["TT", "Danh hiệu, hình thức khen thưởng", "Năm 2023", "", "Năm 2024", "", "Cộng"],
    ["", "", "Tập thể", "Cá nhân", "Tập thể", "Cá nhân", ""],
]
STATISTICS_SPANS = [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3)), ((0, 4), (0, 5)), ((0, 6), (1, 6))]
AWARDS = [
    "Tập thể lao động xuất sắc",
    "Lao động tiên tiến",
    "Chiến sĩ thi đua cơ sở",
    "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố cho thành tích xuất sắc nhiều năm liền trong phong trào thi đua",
    "Giấy khen của Chủ tịch Ủy ban nhân dân phường",
]
PEOPLE_HEAD = [["TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Danh hiệu, hình thức khen thưởng", "Số quyết định"]]
FAMILY, GIVEN = ("Lê", "Trần", "Phạm", "Đỗ", "Vũ", "Bùi"), ("Na", "Tám", "Sáu", "Nam", "Hòa", "Ngọc", "Thủy")


def statistics(count: int) -> Rows:
    """Rows of figures; a dash where nobody was given anything; the last is their total."""
    rows = []
    for number in range(1, count + 1):
        figures = [(number * step) % 7 for step in (1, 2, 3, 5)]
        shown = [f"{figure:02d}" if figure else "-" for figure in figures]
        rows.append([str(number), AWARDS[number % len(AWARDS)], *shown, str(sum(figures))])
    sums = [sum(int(row[column]) for row in rows if row[column] != "-") for column in range(2, 7)]
    return [*rows, ["", "Tổng cộng", *map(str, sums)]]


def people(count: int) -> Rows:
    """Rows of people, with cells of several lines."""
    return [
        [
            str(number),
            f"{FAMILY[number % 6]} Thị {GIVEN[number % 7]}",
            f"Phó Hiệu trưởng, Trường Tiểu học Hoa Sen số {number}, phường An Bình, thành phố An Hòa",
            "Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo; chiến sĩ thi đua cấp cơ sở ba năm liền, giấy khen của xã",
            f"{100 + number}/QĐ-UBND ngày 05/9/202{number % 5}",
        ]
        for number in range(1, count + 1)
    ]


def printed_tables(target: Path) -> Path:
    """A report of two tables with text between them; both go on over pages with their heads repeated."""
    made = docx.Document()
    made.sections[0].page_width, made.sections[0].page_height = Mm(210), Mm(297)
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = FONT, Pt(10)
    made.add_paragraph("I. KẾT QUẢ KHEN THƯỞNG")
    _table(made, STATISTICS_HEAD, statistics(40), (10, 62, 18, 18, 18, 18, 16), STATISTICS_SPANS)
    made.add_paragraph("II. DANH SÁCH ĐƯỢC KHEN THƯỞNG")
    _table(made, PEOPLE_HEAD, people(35), (10, 28, 45, 52, 30))
    made.add_paragraph("Trên đây là báo cáo của phường.")
    made.save(str(target))
    return converted(target, target.parent)


def _table(
    made: docx.document.Document, head: Rows, body: Rows, widths: Sequence[int], spans: Sequence[object] = ()
) -> Table:
    rows = [*head, *body]
    table = made.add_table(len(rows), len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.text, cell.width = text, Mm(width)
    for (top, left), (bottom, right) in spans:  # type: ignore[misc]
        merged = table.cell(top, left).merge(table.cell(bottom, right))
        merged.text = rows[top][left]
    for row in table.rows[: len(head)]:
        row._tr.get_or_add_trPr().append(docx.oxml.OxmlElement("w:tblHeader"))
    return table
