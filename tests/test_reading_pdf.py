from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table as RuledTable
from scans_in import can_recognise
from test_reading_layout import assert_consistent

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading import read

FONTS = Path("/usr/share/fonts/truetype/dejavu")
LEFT, RIGHT, LEADING, SIZE = 85.0, 540.0, 18.0, 12.0
TEXT = (
    "Trong năm năm qua, phong trào thi đua yêu nước trên địa bàn xã đã được cấp ủy, chính quyền quan tâm chỉ đạo, "
    "các ngành, đoàn thể và nhân dân hưởng ứng tích cực, góp phần hoàn thành nhiệm vụ phát triển kinh tế, giữ vững "
    "quốc phòng, an ninh và trật tự xã hội, nâng cao đời sống của nhân dân các thôn, xây dựng đời sống văn hóa "
    "ở khu dân cư của xã An Bình."
)

pytestmark = pytest.mark.skipif(not (FONTS / "DejaVuSerif.ttf").exists(), reason="no font with Vietnamese letters")


class Printer:
    """Sets lines on pages from the top, like a word processor."""

    def __init__(self, path: Path, **options: object) -> None:
        pdfmetrics.registerFont(TTFont("Serif", FONTS / "DejaVuSerif.ttf"))
        pdfmetrics.registerFont(TTFont("Serif-Bold", FONTS / "DejaVuSerif-Bold.ttf"))
        self.path, self.canvas, self.y = path, Canvas(str(path), pagesize=A4, **options), 60.0
        self.canvas.setFont("Serif", SIZE)

    def put(self, text: str, x: float = LEFT, *, step: bool = True) -> None:
        self.canvas.drawString(x, A4[1] - self.y, text)
        self.y += LEADING if step else 0

    def centred(self, text: str) -> None:
        self.put(text, (LEFT + RIGHT - pdfmetrics.stringWidth(text, "Serif", SIZE)) / 2)

    def paragraph(self, text: str, indent: float = 36.0) -> None:
        line, x = "", LEFT + indent
        for word in text.split():
            if pdfmetrics.stringWidth(f"{line} {word}", "Serif", SIZE) > RIGHT - x:
                self.put(line, x)
                line, x = "", LEFT
            line = f"{line} {word}".strip()
        self.put(line, x)

    def table(self, rows: list[list[str]], *style: tuple[object, ...]) -> None:
        table = RuledTable(
            rows,
            colWidths=[150, 100, 100],
            style=[("GRID", (0, 0), (-1, -1), 1, "black"), ("FONT", (0, 0), (-1, -1), "Serif", 11), *style],
        )
        height = table.wrapOn(self.canvas, 400, 700)[1]
        table.drawOn(self.canvas, LEFT, A4[1] - self.y - height)
        self.y += height + LEADING

    def page(self, number: str = "") -> None:
        self.canvas.showPage()
        self.canvas.setFont("Serif", SIZE)
        self.y = 30.0
        self.centred(number)
        self.y = 60.0

    def read(self) -> Document:
        self.canvas.save()
        document = read(self.path)
        assert_consistent(document)
        return document


@pytest.fixture
def printer(tmp_path: Path) -> Printer:
    return Printer(tmp_path / "report.pdf")


def test_paragraphs_headings_items(printer: Printer) -> None:
    wanted = [
        "I. Kết quả chung",
        TEXT,
        "- Lao động tiên tiến: 120",
        "- Bằng khen của Bộ: 02 tập thể",
        "1. Tồn tại",
        TEXT,
    ]
    for block in wanted:
        printer.paragraph(block)
    document = printer.read()
    assert document.text.split("\n") == wanted
    assert [block.marker for block in document.blocks] == ["I.", "", "-", "-", "1.", ""]


def test_paragraph_over_a_page(printer: Printer) -> None:
    printer.paragraph(TEXT)
    words = TEXT.split()
    printer.paragraph(" ".join(words[:30]))
    printer.page("2")
    printer.paragraph(" ".join(words[30:]), indent=0)
    printer.paragraph(TEXT)
    document = printer.read()
    assert document.page_count == 2
    assert len(document.blocks) == 3
    assert document.page_at(document.text.index("văn hóa", len(TEXT))) == 2


def test_a_word_cut_at_its_hyphen_is_whole_again(printer: Printer) -> None:
    printer.paragraph(TEXT)
    printer.put("Thực hiện Luật Thi đua, khen thưởng, căn cứ Nghị định số 98/2023/NĐ-")
    printer.put("CP của Chính phủ, xã đã ban hành kế hoạch.")
    assert printer.read().text.endswith("Nghị định số 98/2023/NĐ-CP của Chính phủ, xã đã ban hành kế hoạch.")


def test_head_in_two_columns(printer: Printer) -> None:
    for left, right in [
        ("UBND XÃ AN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 12/BC-UBND", "Độc lập - Tự do - Hạnh phúc"),
    ]:
        printer.put(left, LEFT, step=False)
        printer.put(right, 270)
    printer.put("An Bình, ngày 05 tháng 9 năm 2025", 300)
    printer.y += 20
    printer.centred("BÁO CÁO")
    printer.centred("Tổng kết phong trào thi đua yêu nước và công tác khen thưởng")
    printer.centred("giai đoạn 2021 - 2025")
    printer.paragraph(TEXT)
    assert printer.read().text.split("\n") == [
        "UBND XÃ AN BÌNH",
        "Số: 12/BC-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 05 tháng 9 năm 2025",
        "BÁO CÁO",
        "Tổng kết phong trào thi đua yêu nước và công tác khen thưởng giai đoạn 2021 - 2025",
        TEXT,
    ]


def test_foot_in_two_columns(printer: Printer) -> None:
    printer.paragraph(TEXT)
    for left, right in [
        ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
        ("- Như trên;", "KT. CHỦ TỊCH"),
        ("- Lưu: VT.", "PHÓ CHỦ TỊCH"),
    ]:
        printer.put(left, LEFT, step=False)
        printer.put(right, 350)
    printer.y += 80
    printer.put("Lê Văn Nam", 380)
    found = printer.read().text.split("\n")
    assert found[1:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Văn Nam",
    ]


HEAD = ["Danh hiệu", "Tập thể", "Cá nhân"]


def test_table_over_a_page(printer: Printer) -> None:
    printer.paragraph(TEXT)
    printer.table([HEAD, ["Lao động tiên tiến", "5", "120"], ["Bằng khen", "", "3"]])
    printer.page("2")
    printer.table([HEAD, ["Giấy khen", "2", "7"]])
    printer.paragraph(TEXT)
    document = printer.read()
    (table,) = document.tables
    assert document.text.split("\n") == [
        TEXT,
        "Danh hiệu\tTập thể\tCá nhân",
        "Lao động tiên tiến\t5\t120",
        "Bằng khen\t\t3",
        "Giấy khen\t2\t7",
        TEXT,
    ]
    assert [(cell.row, cell.column) for cell in table.cells][-3:] == [(3, 0), (3, 1), (3, 2)]
    assert document.page_at(document.text.index("Giấy khen")) == 2


def test_a_row_with_a_first_cell_is_a_row(printer: Printer) -> None:
    printer.table([HEAD, ["Giấy khen", "2", "7"], ["Bằng khen của Ủy ban", "1", "3"]])
    printer.page("2")
    printer.table([["Nhân dân tỉnh", "", ""], ["Cờ thi đua", "1", ""]])
    printer.paragraph(TEXT)
    rows = printer.read().text.split("\n")
    assert rows[2:5] == ["Bằng khen của Ủy ban\t1\t3", "Nhân dân tỉnh\t\t", "Cờ thi đua\t1\t"]


def test_a_first_cell_that_goes_on_is_the_rest_of_a_row(printer: Printer) -> None:
    printer.table([HEAD, ["Giấy khen", "2", "7"], ["Bằng khen của Ủy ban", "1", "3"]])
    printer.page("2")
    printer.table([["nhân dân tỉnh", "", ""], ["Cờ thi đua", "1", ""]])
    printer.paragraph(TEXT)
    rows = printer.read().text.split("\n")
    assert rows[2:4] == ["Bằng khen của Ủy ban nhân dân tỉnh\t1\t3", "Cờ thi đua\t1\t"]


def test_rest_of_a_numbered_row(printer: Printer) -> None:
    printer.table([["STT", "Danh hiệu", "Cá nhân"], ["1", "Giấy khen", "7"], ["2", "Bằng khen", "3"]])
    printer.page("2")
    printer.table([["", "của tỉnh", ""], ["3", "Cờ thi đua", "1"]])
    printer.paragraph(TEXT)
    rows = printer.read().text.split("\n")
    assert rows[2:4] == ["2\tBằng khen của tỉnh\t3", "3\tCờ thi đua\t1"]


def test_merged_cells_stand_once(printer: Printer) -> None:
    printer.paragraph(TEXT)
    printer.table(
        [["Danh hiệu", "Trong đó", ""], ["", "Tập thể", "Cá nhân"], ["Giấy khen", "2", "7"]],
        ("SPAN", (1, 0), (2, 0)),
        ("SPAN", (0, 0), (0, 1)),
    )
    document = printer.read()
    (table,) = document.tables
    extents = {cell.span.of(document.text): (cell.row_span, cell.column_span) for cell in table.cells}
    assert extents["Danh hiệu"] == (2, 1) and extents["Trong đó"] == (1, 2) and extents["7"] == (1, 1)
    assert table.header_rows == 2


def test_boxes_and_bold(printer: Printer) -> None:
    printer.canvas.setFont("Serif-Bold", SIZE)
    printer.put("Kết quả")
    printer.canvas.setFont("Serif", SIZE)
    printer.paragraph(TEXT)
    document = printer.read()
    assert document.blocks[0].style == {"bold"}
    box = document.lines[0].box
    assert box is not None and box[0] == pytest.approx(LEFT, abs=1) and box[1] < 60 < box[3]


def test_encrypted(tmp_path: Path) -> None:
    printer = Printer(tmp_path / "a.pdf", encrypt=StandardEncryption("secret"))
    printer.put("Giấy khen")
    with pytest.raises(ReadError) as error:
        printer.read()
    assert error.value.code == "encrypted"


def test_a_page_of_a_picture_without_words(tmp_path: Path) -> None:
    printer = Printer(tmp_path / "a.pdf")
    printer.canvas.drawInlineImage(Image.new("L", (60, 60), 128), 50, 50)
    with pytest.raises(ReadError) as error:
        printer.read()
    assert error.value.code == ("empty" if can_recognise() else "ocr_missing")


def test_blank_pages(printer: Printer) -> None:
    printer.canvas.showPage()
    with pytest.raises(ReadError) as error:
        printer.read()
    assert error.value.code == "empty"
