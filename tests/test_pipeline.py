from pathlib import Path

import pytest
from whole_report import FOOT, HEAD, report

from extractor.errors import ReadError
from extractor.pipeline import process_file

BODY = """- Bằng khen của UBND tỉnh: 5 tập thể, 6 cá nhân

II. ĐIỂN HÌNH

- Cô Lò Thị Ngần (Giáo viên Trường Tiểu học Sao Khuê): Bằng khen UBND tỉnh (2023), CSTĐ cơ sở 4 năm

III. PHƯƠNG HƯỚNG, NHIỆM VỤ GIAI ĐOẠN 2026 - 2030

- Có 8 tập thể đạt Tập thể lao động xuất sắc."""


def test_the_row_of_a_report() -> None:
    read = report(BODY).report
    assert (read.unit_name, read.unit_type, read.province) == ("Xã Tứ Kỳ", "xã", "Thành phố Hải Phòng")
    assert (read.doc_number, read.doc_date) == ("45/BC-UBND", "2025-09-12")
    assert (read.period_start, read.period_end) == (2021, 2025)
    assert (read.signer_name, read.signer_role.lower()) == ("Khúc Văn Tường", "chủ tịch")
    assert (read.format, read.pages, read.report_id, read.source_file) == ("txt", 1, "r1", "report.txt")


def test_records_belong_to_their_report_unit_and_section() -> None:
    read = report(BODY)
    assert read.report.n_awards == len(read.awards) == 5
    assert {(row.report_id, row.unit_code, row.unit_name) for row in read.awards} == {
        ("r1", read.report.unit_code, "Xã Tứ Kỳ")
    }
    assert [(row.award_code, row.section) for row in read.awards] == [
        ("BANG_KHEN", "I"),
        ("BANG_KHEN", "I"),
        ("BANG_KHEN", "II"),
        ("CHIEN_SI_THI_DUA_CO_SO", "II"),
        ("TAP_THE_LAO_DONG_XUAT_SAC", "III"),
    ]


def test_what_stands_under_the_outlook_is_a_target() -> None:
    assert [row.status for row in report(BODY).awards] == ["granted"] * 4 + ["target"]


def test_a_report_of_nothing_gives_a_row_and_no_records() -> None:
    read = report("- Phong trào tiếp tục được duy trì.")
    assert (read.awards, read.totals, read.report.status, read.report.n_awards) == ((), (), "ok", 0)


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "r.pdf").write_bytes(b"not a pdf")
    with pytest.raises(ReadError) as problem:
        process_file(tmp_path / "r.pdf", "r1", "r.pdf", "31", "vi")
    assert problem.value.code == "corrupt"


def test_messages_come_in_the_language_asked_for(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(f"{HEAD}- Bằng khen của Chính phủ: 2 tập thể\n{FOOT}", "utf-8")
    vi, en = (process_file(tmp_path / "r.txt", "r1", "r.txt", "31", lang) for lang in ("vi", "en"))  # type: ignore[arg-type]
    told = [(one.message, other.message) for one, other in zip(vi.findings, en.findings, strict=True)]
    assert told and all(one != other for one, other in told)
    assert vi.awards == en.awards
