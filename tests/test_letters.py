import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from reports_of import converted
from test_results import written

from extractor.letters import Sender, write_letters
from extractor.record import Finding, Report
from extractor.results import Results

SENDER = Sender(date(2026, 1, 5), superior="Sở Nội vụ", signer_name="Đỗ Văn Chín")


def report(number: str, code: str = "10507", **columns: object) -> Report:
    told = {"unit_name": "Xã An Bình", "doc_number": "12/BC-UBND", "doc_date": "2025-09-08", **columns}
    return Report(report_id=number, source_file=f"{number}.txt", unit_code=code, **told)  # type: ignore[arg-type]


def finding(number: str, of: str, code: str = "TOTAL_MISMATCH", severity: str = "error", start: int = 0) -> Finding:
    told = {"stated": "25", "computed": "23", "page": 3, "source_text": "Tổng số:  25\tcá nhân", "char_start": start}
    return Finding(finding_id=number, code=code, severity=severity, report_id=of, message=f"Điểm {number}", **told)  # type: ignore[arg-type]


def results(folder: Path, reports: list[Report], findings: list[Finding]) -> Results:
    return written(folder, reports=(Report, [*reports]), findings=(Finding, [*findings]))


def text_of(path: Path) -> str:
    letter = docx.Document(BytesIO(path.read_bytes()))
    cells = (cell.text for table in letter.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in letter.paragraphs), *cells])


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    found = [finding("hai", "r", start=90), finding("một", "r", start=10), finding("không", "r", severity="info")]
    (path,) = write_letters(results(tmp_path, [report("r")], found), tmp_path / "out", SENDER)
    return path


def test_a_letter_says_who_what_and_until_when(letter: Path) -> None:
    text = text_of(letter)
    assert letter.name == "10507-xa-an-binh.docx"
    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SỞ NỘI VỤ",
        "Hải Phòng, ngày 05 tháng 01 năm 2026",
        "Kính gửi: Ủy ban nhân dân xã An Bình",
        "Báo cáo số 12/BC-UBND ngày 08/09/2025 của Quý cơ quan. Qua tổng hợp, có 02 điểm",
        "“Tổng số: 25 cá nhân”",
        "trước ngày 12/01/2026",
        "Đỗ Văn Chín",
    ):
        assert said in text
    assert text.index("Điểm một") < text.index("Điểm hai") and "Điểm không" not in text


@pytest.mark.parametrize(
    "found",
    [
        [finding("a", "r", severity="info")],
        [finding("a", "r", "DUPLICATE_REPORT", "warning")],
        [finding("a", "r"), finding("b", "r", "SUPERSEDED_REPORT", "info")],
    ],
)
def test_units_that_need_not_answer_get_no_letter(tmp_path: Path, found: list[Finding]) -> None:
    assert write_letters(results(tmp_path, [report("r")], found), tmp_path / "out", SENDER) == ()


def test_two_reports_of_one_unit_are_one_letter(tmp_path: Path) -> None:
    reports = [report("r"), report("s", doc_number=""), report("t", code="10525", unit_name="Phường Đông")]
    paths = write_letters(results(tmp_path, reports, [finding(one, one) for one in "rst"]), tmp_path / "out", SENDER)
    assert [path.name for path in paths] == ["10507-xa-an-binh.docx", "10525-phuong-dong.docx"]
    assert "02 báo cáo của Quý cơ quan (12/BC-UBND; s.txt)" in text_of(paths[0])


def test_it_prints_on_one_page_of_a4(letter: Path, tmp_path: Path) -> None:
    try:
        printed = pypdfium2.PdfDocument(converted(letter, tmp_path))
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip("needs LibreOffice: libreoffice-writer-nogui")
    assert len(printed) == 1 and [round(side) for side in printed[0].get_size()] == [595, 842]
