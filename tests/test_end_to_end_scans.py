"""Reports of the corpus as scans: what is found on paper is what is found in the text."""

from pathlib import Path

import pytest
from reports_of import ROOT, SERIF, Figures, as_pdf, f1, folder_of, scored
from scans_of import as_tif, needs_tesseract

pytestmark = [needs_tesseract(), pytest.mark.skipif(not SERIF.exists(), reason="no font with Vietnamese letters")]
REPORTS = [ROOT / "corpus" / "reports" / f"{name}.txt" for name in ("an-duong", "ke-sat", "kien-an")]
GOLD = ROOT / "corpus" / "gold"


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    folder = tmp_path_factory.mktemp("scans")
    (folder / "reports").mkdir()
    for report in REPORTS:
        printed = as_pdf(report, folder / f"{report.stem}.pdf")
        as_tif(printed, folder / "reports" / f"{report.stem}.tif")
    return scored(folder, gold_of(folder))


def gold_of(folder: Path) -> Path:
    """The gold of these reports alone."""
    gold = folder / "gold"
    gold.mkdir(exist_ok=True)
    for report in REPORTS:
        (gold / f"{report.stem}.jsonl").write_bytes((GOLD / f"{report.stem}.jsonl").read_bytes())
    return gold


def test_awards_are_found_as_in_the_text(scans: Figures, tmp_path: Path) -> None:
    text = scored(folder_of(tmp_path, REPORTS), gold_of(tmp_path))
    assert f1(scans, "award detection") >= f1(text, "award detection") - 0.05
