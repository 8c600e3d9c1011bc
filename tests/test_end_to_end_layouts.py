"""The same reports in other files: other lines, other pages, the same awards."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from reports_of import ROOT, SERIF, SHARED, Figures, as_docx, as_pdf, converted, f1, folder_of, scored

from extractor.reading import read

FIGURES = ("award detection", "award strict", "achievement detection")
TOLERANCE = {"real": 0.01, "corpus": 0.02}


def has_no_table(report: Path) -> bool:
    """Whether the report is text alone: what these layouts lose is the columns of tables."""
    return all(block.kind == "paragraph" for block in read(report).blocks)


def reports(source: str) -> list[Path]:
    folder = SHARED if source == "real" else ROOT / "corpus"
    return [path for path in sorted((folder / "reports").glob("*.txt")) if has_no_table(path)]


def gold(source: str) -> Path:
    return (SHARED if source == "real" else ROOT / "corpus") / "gold"


pytestmark = pytest.mark.skipif(not SERIF.exists(), reason="no font with Vietnamese letters to print with")


def printed(report: Path, target: Path) -> Path:
    """By way of a Word file, as an office prints it."""
    desk = target.parents[1] / "desk"
    desk.mkdir(exist_ok=True)
    return converted(as_docx(report, desk / f"{report.stem}.docx"), target.parent)


LAYOUTS: dict[str, Callable[[Path, Path], Path]] = {"docx": as_docx, "pdf": as_pdf, "printed": printed}


@pytest.fixture(scope="module", params=["corpus", "real"])
def source(request: pytest.FixtureRequest) -> str:
    if not reports(request.param):
        pytest.skip("the real reports are not beside the checkout")
    return str(request.param)


def alone(source: str, folder: Path) -> Path:
    """Gold of those reports only."""
    folder.mkdir()
    for report in reports(source):
        shutil.copy(gold(source) / f"{report.stem}.jsonl", folder)
    return folder


@pytest.fixture(scope="module")
def as_given(source: str, tmp_path_factory: pytest.TempPathFactory) -> Figures:
    folder = tmp_path_factory.mktemp("given")
    return scored(folder_of(folder, reports(source)), alone(source, folder / "gold"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_another_layout_gives_the_same_awards(layout: str, source: str, as_given: Figures, tmp_path: Path) -> None:
    if layout == "printed" and not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    folder = folder_of(tmp_path / "made", [])
    for report in reports(source):
        ending = "docx" if layout == "docx" else "pdf"
        LAYOUTS[layout](report, folder / "reports" / f"{report.stem}.{ending}")
    told = scored(folder, alone(source, tmp_path / "gold"))
    assert f1(as_given, "award detection") > 0.9
    apart = {name: round(f1(told, name) - f1(as_given, name), 4) for name in FIGURES}
    assert {name: difference for name, difference in apart.items() if abs(difference) > TOLERANCE[source]} == {}
