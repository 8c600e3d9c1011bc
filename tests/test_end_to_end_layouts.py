"""The same reports in other files: other lines, other pages, the same awards."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from reports_of import SERIF, SHARED, Figures, as_docx, as_pdf, converted, f1, folder_of, scored

REPORTS = sorted((SHARED / "reports").glob("*.txt"))
FIGURES = ("award detection", "award strict", "achievement detection")
TOLERANCE = 0.01

pytestmark = [
    pytest.mark.skipif(not REPORTS, reason="the real reports are not beside the checkout"),
    pytest.mark.skipif(not SERIF.exists(), reason="no font with Vietnamese letters to print with"),
]


def printed(report: Path, target: Path) -> Path:
    """By way of a Word file, as an office prints it."""
    desk = target.parents[1] / "desk"
    desk.mkdir(exist_ok=True)
    return converted(as_docx(report, desk / f"{report.stem}.docx"), target.parent)


LAYOUTS: dict[str, Callable[[Path, Path], Path]] = {"docx": as_docx, "pdf": as_pdf, "printed": printed}


@pytest.fixture(scope="module")
def as_given(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    return scored(folder_of(tmp_path_factory.mktemp("given"), REPORTS), SHARED / "gold")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_another_layout_gives_the_same_awards(layout: str, as_given: Figures, tmp_path: Path) -> None:
    if layout == "printed" and not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    folder = folder_of(tmp_path / "made", [])
    for report in REPORTS:
        ending = "docx" if layout == "docx" else "pdf"
        LAYOUTS[layout](report, folder / "reports" / f"{report.stem}.{ending}")
    told = scored(folder, SHARED / "gold")
    apart = {name: round(f1(told, name) - f1(as_given, name), 4) for name in FIGURES}
    assert {name: difference for name, difference in apart.items() if abs(difference) > TOLERANCE} == {}
    assert told["totals right"] == as_given["totals right"]
