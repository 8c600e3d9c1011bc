"""What is done to a picture before it is read: noise is measured, shade evened, lines levelled."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scans_of import HEAVY, LIGHT, Grey, Wear, pages_of, worn
from test_reading_pdf import FONTS, TEXT, Printer

from extractor.reading.pages.picture import Picture
from extractor.reading.scan.cleaning import Sheet, cleaned
from extractor.reading.scan.rules import without_rules
from extractor.reading.scan.turning import upright, upside_down

pytestmark = pytest.mark.skipif(not (FONTS / "DejaVuSerif.ttf").exists(), reason="no font with Vietnamese letters")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Grey:
    printer = Printer(tmp_path_factory.mktemp("printed") / "report.pdf")
    for _ in range(4):
        printer.paragraph(TEXT)
    printer.table([["Danh hiệu", "Tập thể", "Cá nhân"], ["Giấy khen", "2", "7"], ["Bằng khen", "5", "12"]])
    printer.canvas.save()
    (page,) = pages_of(printer.path)
    return page


def sheet(page: Grey, wear: Wear) -> Sheet:
    return cleaned(Picture(worn(page, wear), 200, 1))


@pytest.mark.parametrize(
    ("wear", "noisy"),
    [
        (LIGHT, False),
        (replace(LIGHT, noise=10), False),
        (replace(LIGHT, degrees=4, shade=60), False),
        (replace(LIGHT, ink=110, paper=200), False),
        (replace(LIGHT, jpeg=60), False),
        (replace(LIGHT, noise=25), True),
        (replace(LIGHT, specks=0.01), True),
        (HEAVY, True),
    ],
)
def test_noise_is_measured(page: Grey, wear: Wear, noisy: bool) -> None:
    assert sheet(page, wear).noisy == noisy


@pytest.mark.parametrize("wear", [LIGHT, HEAVY, replace(LIGHT, ink=120, paper=190, shade=60)])
def test_ink_is_dark_and_paper_white(page: Grey, wear: Wear) -> None:
    image = sheet(page, wear).image
    assert np.percentile(image, 50) == 255 and np.percentile(image, 1) < 80


@pytest.mark.parametrize("degrees", [-5.0, -1.0, 0.0, 0.4, 3.0, 5.5])
@pytest.mark.parametrize("turned", [0, 1])
def test_lines_are_level(page: Grey, degrees: float, turned: int) -> None:
    wear = replace(LIGHT, degrees=degrees, turned=turned)
    level = upright(sheet(page, wear)).image
    wanted = upright(sheet(page, replace(LIGHT, degrees=0.0))).image
    assert level.shape == wanted.shape
    assert sharpness(level) > 0.8 * sharpness(wanted)


def sharpness(image: Grey) -> float:
    return float((np.diff((255 - image).sum(axis=1, dtype=np.float64)) ** 2).sum())


def test_upside_down_twice_is_upright(page: Grey) -> None:
    made = sheet(page, LIGHT)
    assert (upside_down(upside_down(made)).image == made.image).all()


@pytest.mark.parametrize("wear", [LIGHT, HEAVY, replace(LIGHT, degrees=-2)])
def test_rules_make_cells(page: Grey, wear: Wear) -> None:
    made = upright(sheet(page, wear))
    bare, (table,) = without_rules(made)
    assert len(table.cells) == 9
    assert (bare.image < 128).sum() < (made.image < 128).sum()
    edges = [sorted({round(cell[side] / 3) for cell in table.cells}) for side in (0, 1)]
    assert [len(edge) for edge in edges] == [3, 3]


def test_text_has_no_rules(tmp_path: Path) -> None:
    printer = Printer(tmp_path / "report.pdf")
    for _ in range(6):
        printer.paragraph("Hội LHPN, Hội HIẾU HỌC, lllll HHHHH EEEEE TTTTT IIIIII _____ " + TEXT)
    printer.canvas.save()
    (page,) = pages_of(printer.path)
    made = upright(sheet(page, LIGHT))
    assert without_rules(made) == (made, [])
