"""Scans of printed pages through the real recogniser: words, tables, order, and what it is sure of."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from rapidfuzz.distance import Levenshtein
from scans_of import HEAVY, LIGHT, Wear, needs_tesseract, pages_of, worn
from test_reading_pdf import FONTS, HEAD, TEXT, Printer

from extractor.errors import ReadError
from extractor.reading.drafts import TableDraft
from extractor.reading.pages.picture import Picture
from extractor.reading.pages.stacked import ReadPage, stacked
from extractor.reading.scan import recognise, tesseract

pytestmark = [
    needs_tesseract(),
    pytest.mark.skipif(not (FONTS / "DejaVuSerif.ttf").exists(), reason="no font with Vietnamese letters"),
]


@pytest.fixture
def printer(tmp_path: Path) -> Printer:
    return Printer(tmp_path / "report.pdf")


def scanned(printer: Printer, wear: Wear = LIGHT, dpi: int = 200) -> list[ReadPage]:
    printer.canvas.save()
    pages = [worn(page, wear, seed) for seed, page in enumerate(pages_of(printer.path, dpi))]
    return recognise([Picture(page, dpi, number) for number, page in enumerate(pages, 1)])


def text(page: ReadPage) -> str:
    return " ".join(line.text for line in page.lines)


def cells(page: ReadPage) -> list[list[str]]:
    (table,) = page.tables
    return [[cell.text for cell in row.cells] for row in table.draft.rows]


def surely(page: ReadPage) -> float:
    return float(np.mean([word for line in page.lines for word in line.confidence]))


@pytest.mark.parametrize(
    ("wear", "most"),
    [
        (LIGHT, 0.002),
        (replace(LIGHT, degrees=-4.5), 0.002),
        (HEAVY, 0.05),
        (replace(HEAVY, specks=0.03, noise=6), 0.05),
        (replace(HEAVY, specks=0, noise=30), 0.05),
        *((replace(LIGHT, turned=turned), 0.002) for turned in (1, 2, 3)),
    ],
)
def test_letters_are_read(printer: Printer, wear: Wear, most: float) -> None:
    for _ in range(3):
        printer.paragraph(TEXT)
    (page,) = scanned(printer, wear)
    wanted = " ".join([TEXT] * 3)
    assert Levenshtein.distance(text(page), wanted) <= most * len(wanted)


@pytest.mark.parametrize("dpi", [100, 300, 450])
def test_any_resolution(printer: Printer, dpi: int) -> None:
    printer.paragraph(TEXT)
    (page,) = scanned(printer, dpi=dpi)
    assert Levenshtein.distance(text(page), TEXT) <= 0.01 * len(TEXT)
    assert page.lines[0].left == pytest.approx(85 + 36, abs=6)


def test_noisy_pages_are_doubted(printer: Printer, tmp_path: Path) -> None:
    printer.paragraph(TEXT)
    (light,) = scanned(printer)
    other = Printer(tmp_path / "other.pdf")
    other.paragraph(TEXT)
    (heavy,) = scanned(other, HEAVY)
    assert surely(light) > 0.9 and surely(heavy) < 0.8


def test_a_word_has_a_confidence_each(printer: Printer) -> None:
    printer.paragraph(TEXT)
    (page,) = scanned(printer)
    assert all(len(line.text.split()) == len(line.confidence) for line in page.lines)
    assert all(0 <= word <= 1 for line in page.lines for word in line.confidence)


def test_the_two_columns_of_the_head_stay_apart(printer: Printer) -> None:
    printer.put("UBND XÃ AN BÌNH", 85, step=False)
    printer.put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 270)
    printer.put("Số: 12/BC-UBND", 85, step=False)
    printer.put("Độc lập - Tự do - Hạnh phúc", 320)
    printer.y += 30
    printer.paragraph(TEXT)
    (page,) = scanned(printer)
    assert [line.text for line in page.lines][:4] == [
        "UBND XÃ AN BÌNH",
        "Số: 12/BC-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]


ROWS = [
    HEAD,
    ["Lao động tiên tiến", "5", "120"],
    ["Bằng khen của Bộ", "12", "3"],
    ["Giấy khen của huyện", "48", "1.250"],
    ["Cờ thi đua", "7", "66"],
]


@pytest.mark.parametrize("wear", [LIGHT, replace(LIGHT, degrees=3), replace(LIGHT, turned=1)])
def test_cells_of_a_ruled_table(printer: Printer, wear: Wear) -> None:
    printer.paragraph(TEXT)
    printer.table(ROWS)
    printer.paragraph(TEXT)
    (page,) = scanned(printer, wear)
    assert cells(page) == ROWS
    assert "Cờ thi đua" not in text(page) and text(page).count("phong trào thi đua yêu nước") == 2


def test_merged_cells_stand_once(printer: Printer) -> None:
    printer.table(
        [["Danh hiệu", "Trong đó", ""], ["", "Tập thể", "Cá nhân"], *ROWS[1:]],
        ("SPAN", (1, 0), (2, 0)),
        ("SPAN", (0, 0), (0, 1)),
    )
    (page,) = scanned(printer)
    extents = {cell.text: (cell.row_span, cell.column_span) for cell in page.tables[0].draft.rows[0].cells}
    assert extents == {"Danh hiệu": (2, 1), "Trong đó": (1, 2)}


def test_a_table_goes_on_over_pages_that_were_laid_down_apart(printer: Printer) -> None:
    printer.table(ROWS[:3])
    printer.page("2")
    printer.table([ROWS[0], *ROWS[3:]])
    printer.canvas.save()
    first, second = pages_of(printer.path)
    moved = np.roll(second, 25, axis=1)
    pages = recognise([Picture(worn(page), 200, number) for number, page in enumerate((first, moved), 1)])
    (table,) = [item for item in stacked(pages) if isinstance(item, TableDraft)]
    assert [[cell.text for cell in row.cells] for row in table.rows] == ROWS


def test_a_blank_page_has_nothing() -> None:
    blank = Picture(np.full((2339, 1654), 250, np.uint8), 200, 1)
    assert recognise([blank]) == [ReadPage([], [])]


@pytest.mark.parametrize("shape", [(1, 1), (1, 3000), (3000, 2), (40, 40)])
def test_pictures_of_hardly_anything(shape: tuple[int, int]) -> None:
    for grey in (0, 255):
        (page,) = recognise([Picture(np.full(shape, grey, np.uint8), 200, 1)])
        assert not page.tables


def test_pages_keep_their_order_and_numbers(printer: Printer) -> None:
    for number in range(7):
        printer.put(f"Trang giấy thứ {number + 11} của báo cáo")
        printer.canvas.showPage()
        printer.canvas.setFont("Serif", 12)
        printer.y = 60.0
    printer.put("Hết báo cáo")
    pages = scanned(printer, dpi=150)
    assert [page.lines[0].text for page in pages][:-1] == [f"Trang giấy thứ {n + 11} của báo cáo" for n in range(7)]
    assert [page.lines[0].page for page in pages] == list(range(1, 9))


def test_no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ReadError, match="ocr_missing: tesseract-ocr, tesseract-ocr-vie"):
        tesseract.seen([np.zeros((40, 40), np.uint8)], 200, 3)


def test_no_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(ReadError, match="ocr_missing"):
        tesseract.seen([np.zeros((40, 40), np.uint8)], 200, 3)


def test_a_page_that_takes_too_long(monkeypatch: pytest.MonkeyPatch, printer: Printer) -> None:
    monkeypatch.setattr(tesseract, "_SECONDS", 0.01)
    printer.paragraph(TEXT)
    with pytest.raises(ReadError, match="timeout"):
        scanned(printer)
