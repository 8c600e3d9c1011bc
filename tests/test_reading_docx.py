from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from test_reading_layout import FULL, assert_consistent

from extractor.document import Document
from extractor.reading import read


def saved(folder: Path, write: Callable[[Any], None]) -> Document:
    document = docx.Document()
    write(document)
    document.save(str(folder / "a.docx"))
    found = read(folder / "a.docx")
    assert_consistent(found)
    return found


def put(parent: Any, xml: str) -> None:
    parent.append(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def test_paragraphs_are_blocks(tmp_path: Path) -> None:
    wanted = ["BÁO CÁO", "I. Kết quả", "- Giấy khen: 5", "Xã được tặng", "Bằng khen"]
    assert saved(tmp_path, lambda d: [d.add_paragraph(text) for text in wanted]).text.split("\n") == wanted


def test_pasted_lines_are_joined(tmp_path: Path) -> None:
    found = saved(tmp_path, lambda d: [d.add_paragraph(text) for text in [*FULL, "- Giấy khen: 5", *FULL]])
    assert found.text.split("\n") == [" ".join(FULL), "- Giấy khen: 5", " ".join(FULL)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["BÁO CÁO", "Tổng kết phong trào"], ["BÁO CÁO", "Tổng kết phong trào"]),
        (["công tác khen thưởng", "5 năm 2021-2025"], ["công tác khen thưởng 5 năm 2021-2025"]),
        (["Cô Lê Thị Na", "Bằng khen tỉnh"], ["Cô Lê Thị Na", "Bằng khen tỉnh"]),
    ],
)
def test_line_breaks(tmp_path: Path, lines: list[str], expected: list[str]) -> None:
    assert saved(tmp_path, lambda d: d.add_paragraph("\n".join(lines))).text.split("\n") == expected


def numbered(document: Any, text: str, level: int, list_id: int = 77) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    put(properties, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


LEVELS = """<w:abstractNum w:abstractNumId="77">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>"""


def test_automatic_numbers(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        root = document.part.numbering_part.element
        root.insert(0, parse_xml(LEVELS.replace("<w:abstractNum ", f"<w:abstractNum {nsdecls('w')} ")))
        put(root, '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
        for text, level in [
            ("Kết quả", 0),
            ("Tập thể", 1),
            ("Cờ thi đua: 1", 2),
            ("Cá nhân", 1),
            ("Giải pháp", 0),
            ("Chung", 1),
        ]:
            numbered(document, text, level)

    found = saved(tmp_path, write)
    assert found.text.split("\n") == [
        "I. Kết quả",
        "a) Tập thể",
        "- Cờ thi đua: 1",
        "b) Cá nhân",
        "II. Giải pháp",
        "a) Chung",
    ]
    assert [block.marker for block in found.blocks] == ["I.", "a)", "-", "b)", "II.", "a)"]


def test_tracked_changes_are_accepted(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Tập thể: ")._p
        put(paragraph, "<w:del><w:r><w:delText>4</w:delText></w:r></w:del>")
        put(paragraph, "<w:ins><w:r><w:t>5</w:t></w:r></w:ins>")

    assert saved(tmp_path, write).text == "Tập thể: 5"


def test_hidden_text_head_and_foot_are_left_out(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Trang đầu"
        document.sections[0].footer.paragraphs[0].text = "Trang cuối"
        document.add_paragraph("Giấy khen: 5").add_run(" ẩn").font.hidden = True

    assert saved(tmp_path, write).text == "Giấy khen: 5"


def test_table_with_merged_cells(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("Kết quả")
        table = document.add_table(3, 3)
        for cell, text in zip(
            table._cells,
            ["Danh hiệu", "Trong đó", "", "", "Tập thể", "Cá nhân", "Giấy khen", "2\ntập thể", "7"],
            strict=True,
        ):
            cell.text = text
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(0, 0).merge(table.cell(1, 0))

    found = saved(tmp_path, write)
    (table,) = found.tables
    assert found.text.split("\n") == ["Kết quả", "Danh hiệu\tTrong đó", "Tập thể\tCá nhân", "Giấy khen\t2 tập thể\t7"]
    extents = {
        cell.span.of(found.text): (cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells
    }
    assert extents["Danh hiệu"] == (0, 0, 2, 1)
    assert extents["Trong đó"] == (0, 1, 1, 2)
    assert extents["Cá nhân"] == (1, 2, 1, 1)
    assert table.header_rows == 2


def test_table_of_the_head_is_no_table(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "UBND XÃ AN BÌNH"
        table.cell(0, 0).add_paragraph("Số: 12/BC-UBND")
        table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        document.add_paragraph("BÁO CÁO")

    found = saved(tmp_path, write)
    assert found.tables == ()
    assert found.text.split("\n") == [
        "UBND XÃ AN BÌNH",
        "Số: 12/BC-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BÁO CÁO",
    ]


def test_nested_table(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        table = document.add_table(2, 2)
        table.cell(0, 0).text = "Đơn vị"
        table.cell(1, 1).add_table(1, 2).cell(0, 1).text = "Cờ thi đua: 1"

    assert saved(tmp_path, write).text.split("\n") == ["Đơn vị\t", "\tCờ thi đua: 1"]


def test_pages(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("Trang một").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("Trang hai")

    found = saved(tmp_path, write)
    assert [(line.span.of(found.text), line.page) for line in found.lines] == [("Trang một", 1), ("Trang hai", 2)]
    assert found.page_count == 2


def test_a_word_over_a_page_end_stays_whole(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        run = document.add_paragraph("Xã được tặng Bằng kh").add_run()
        run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        run.add_text("en của tỉnh")

    found = saved(tmp_path, write)
    assert found.text == "Xã được tặng Bằng khen của tỉnh"
    assert found.page_at(found.text.index("khen")) == 2


def test_text_box_comes_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Cờ thi đua</w:t></w:r></w:p></w:txbxContent>"
    choices = f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def write(document: Any) -> None:
        run = document.add_paragraph("Kết quả").add_run()._r
        xml = f"<mc:AlternateContent {mc} {nsdecls('w')}>{choices}</mc:AlternateContent>"
        run.append(parse_xml(xml))

    assert saved(tmp_path, write).text.split("\n") == ["Kết quả", "Cờ thi đua"]


def test_style(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_heading("Kết quả chung", 1)
        paragraph = document.add_paragraph()
        paragraph.add_run("Tập thể").bold = True
        paragraph.alignment = 1
        document.add_paragraph("Cá nhân")

    assert [set(block.style) - {"bold"} for block in saved(tmp_path, write).blocks] == [{"heading"}, {"centred"}, set()]
