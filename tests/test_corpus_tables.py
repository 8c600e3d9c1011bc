"""Every table of `corpus/tables` gives its rows and totals, be it text, a page, a word processor's file, or printed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from statements_of import line
from table_cases import Case, as_docx, as_html, as_text, cases

from extractor.assemble import records
from extractor.document import Document
from extractor.form.sections import sections
from extractor.pipeline import extract
from extractor.reading import read
from extractor.reading.plain import read_bytes
from extractor.said import statements
from extractor.units.registry import Units

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
CASES = list(cases())
SHARE = CASES[::4]  # of these the files are made as well


def params(of: list[Case]) -> list[object]:
    return [
        pytest.param(case, id=case.name, marks=[pytest.mark.xfail(reason=case.miss, strict=True)] if case.miss else [])
        for case in of
    ]


def rows_of(document: Document) -> tuple[str, ...]:
    found = statements(document, sections(document))
    rows = records(document, found.placed, "r1", "11111", "Xã Yên Mộc")
    return tuple(line(row, "unit", "role", "no", "date").rstrip(" |") for row in rows)


def totals_of(document: Document) -> tuple[str, ...]:
    found = extract(document, "r1", "report.txt", Units.of_province("31")).totals
    return tuple(f"{one.recipient_kind} | {one.count} | {one.computed} | {one.verdict}".strip() for one in found)


@pytest.mark.parametrize("case", params(CASES))
def test_a_table_gives_its_rows_and_totals(case: Case) -> None:
    document = read_bytes(Path("report.txt"), as_text(case).encode())
    assert (rows_of(document), totals_of(document)) == (case.rows, case.totals)


@pytest.mark.parametrize("case", params(SHARE))
def test_so_does_a_page(case: Case, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(as_html(case), encoding="utf-8")
    assert rows_of(read(tmp_path / "report.html")) == case.rows


@pytest.mark.parametrize("case", params(SHARE))
def test_so_does_a_word_processors_file(case: Case, tmp_path: Path) -> None:
    assert rows_of(read(as_docx(case, tmp_path / "report.docx"))) == case.rows


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the share, each printed by LibreOffice."""
    if not (shutil.which("soffice") and FONT.exists()):
        pytest.skip("soffice or a font with Vietnamese letters is not installed")
    folder = tmp_path_factory.mktemp("printed")
    files = [str(as_docx(case, folder / f"{number}.docx")) for number, case in enumerate(SHARE)]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.parametrize("number", range(len(SHARE)), ids=[case.name for case in SHARE])
def test_so_does_a_printed_one(number: int, printed: Path) -> None:
    if SHARE[number].miss:
        pytest.skip(SHARE[number].miss)
    assert rows_of(read(printed / f"{number}.pdf")) == SHARE[number].rows


def test_enough_tables() -> None:
    assert len(CASES) >= 60
    assert sum(not case.rows for case in CASES) >= 5
