"""The corpus reports in the formats of offices, new and old: the same awards."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from office_of import as_docx, as_xlsx, by_office, in_tcvn3, in_vni, plain
from reports_of import ROOT, Figures, f1, folder_of, scored

REPORTS = [path for path in sorted((ROOT / "corpus" / "reports").iterdir()) if path.suffix in {".txt", ".docx"}]
FIGURES = ("award detection", "award strict", "achievement detection")
TOLERANCE = 0.01

Make = Callable[[Path, Path], Path]
MAKERS: dict[str, Make] = {
    "docx": lambda report, folder: as_docx(report, folder / f"{report.stem}.docx", plain),
    "tcvn3": lambda report, folder: as_docx(report, folder / f"{report.stem}.docx", in_tcvn3),
    "vni": lambda report, folder: as_docx(report, folder / f"{report.stem}.docx", in_vni),
    "xlsx": lambda report, folder: as_xlsx(report, folder / f"{report.stem}.xlsx"),
}


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gold of these reports only."""
    folder = tmp_path_factory.mktemp("gold")
    for report in REPORTS:
        shutil.copy(ROOT / "corpus" / "gold" / f"{report.stem}.jsonl", folder)
    return folder


@pytest.fixture(scope="module")
def as_given(gold: Path, tmp_path_factory: pytest.TempPathFactory) -> Figures:
    return scored(folder_of(tmp_path_factory.mktemp("given") / "all", REPORTS), gold)


@pytest.mark.parametrize(
    ("maker", "ending"),
    [
        ("docx", "docx"),
        ("docx", "doc"),
        ("docx", "rtf"),
        ("docx", "odt"),
        ("docx", "html"),
        ("tcvn3", "doc"),
        ("tcvn3", "html"),
        ("vni", "doc"),
        ("xlsx", "xlsx"),
        ("xlsx", "xls"),
        ("xlsx", "ods"),
    ],
)
def test_another_format_gives_the_same_awards(
    maker: str, ending: str, gold: Path, as_given: Figures, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path / "made", [])
    (tmp_path / "desk").mkdir()
    files = [MAKERS[maker](report, tmp_path / "desk") for report in REPORTS]
    if files[0].suffix == f".{ending}":
        for file in files:
            shutil.copy(file, folder / "reports")
    else:
        by_office(files, folder / "reports", ending)
    told = scored(folder, gold)
    apart = {name: round(f1(told, name) - f1(as_given, name), 4) for name in FIGURES}
    assert {name: difference for name, difference in apart.items() if abs(difference) > TOLERANCE} == {}
