"""LibreOffice, which opens what we write and reckons its formulas anew."""

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

NEEDS_OFFICE = pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
_CACHED = re.compile(rb"(<f>[^<]*</f>)<v>[^<]*</v>")
Sheets = dict[str, list[list[object]]]


def recalculated(workbook: Path, folder: Path) -> Sheets:
    """The values of a workbook as LibreOffice reckons them: those that we wrote beside the formulas are taken out."""
    folder.mkdir()
    bare = folder / "bare.xlsx"
    with zipfile.ZipFile(workbook) as given, zipfile.ZipFile(bare, "w", zipfile.ZIP_DEFLATED) as stripped:
        for name in given.namelist():
            stripped.writestr(name, _CACHED.sub(rb"\1", given.read(name)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "out"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out)]
    subprocess.run([*command, str(bare)], check=True, capture_output=True, timeout=180)
    return values(out / "bare.xlsx")


def values(workbook: Path) -> Sheets:
    """The cells of each sheet as they are stored, rows from the first; an empty cell is ""."""
    book = CalamineWorkbook.from_path(workbook)
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
