from pathlib import Path

import docx
import pytest
from whole_report import FOOT, HEAD, report

from extractor.checks import CHECKS
from extractor.messages import finding_codes
from extractor.pipeline import process_file

Told = tuple[str, str, str]
UNCHECKED = {"MISSING_FIELD", "OLD_UNIT_NAME", "COUNT_UNSPECIFIED", "UNREAD_AWARD"}  # have tests of their own below


def findings(lines: str) -> list[Told]:
    """Code, figure stated, figure computed."""
    return [(one.code, one.stated, one.computed) for one in report(lines).findings if one.code not in UNCHECKED]


LISTED = "Tặng Bằng khen của UBND tỉnh cho {} cá nhân là ông Đàm Văn Thịnh, bà Cù Thị Mơ."
FAR = (
    "\n- Cán bộ và nhân dân toàn xã đoàn kết, tích cực thi đua lao động sản xuất, góp phần vào thành tích chung, " * 2
    + "\n"
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # totals and breakdowns
        ("Chủ tịch nước tặng 9 Huân chương Lao động hạng Ba cho 5 tập thể, 3 cá nhân.", [("TOTAL_MISMATCH", "9", "8")]),
        ("Chủ tịch nước tặng 9 Huân chương Lao động hạng Ba cho 5 tập thể, 4 cá nhân.", []),
        ("Giấy khen của UBND xã: 22 (trong đó năm 2022: 10, năm 2023: 13).", [("BREAKDOWN_MISMATCH", "22", "23")]),
        ("Giấy khen của UBND xã: 22 (trong đó năm 2022: 10, năm 2023: 12).", []),
        ("Giấy khen của UBND xã: 22 (trong đó năm 2022: 10).", []),
        # lists of names, figures and words
        (LISTED.format(3), [("LIST_COUNT_MISMATCH", "3", "2")]),
        (LISTED.format(2), []),
        (LISTED.format(3).replace("Mơ.", "Mơ..."), []),
        ("Tặng Giấy khen của UBND xã cho 25 (hai mươi ba) cá nhân.", [("WORDS_DIGITS_MISMATCH", "25", "23")]),
        ("Tặng Giấy khen của UBND xã cho 25 (hai mươi lăm) cá nhân.", []),
        # years
        ("Bà Cù Thị Mơ đạt CSTĐ cơ sở 4 năm (2021, 2022, 2023).", [("YEARS_COUNT_MISMATCH", "4", "3")]),
        ("Bà Cù Thị Mơ đạt CSTĐ cơ sở 3 năm (2021, 2022, 2023).", []),
        ("Bà Cù Thị Mơ đạt CSTĐ cơ sở 3 năm liên tục (2021, 2023, 2024).", [("YEARS_NOT_CONSECUTIVE", "", "")]),
        ("Bà Cù Thị Mơ đạt CSTĐ cơ sở 3 năm liên tục (2021, 2022, 2023).", []),
        ("Bà Cù Thị Mơ đạt CSTĐ cơ sở 3 năm (2021, 2023, 2024).", []),
        ("Bà Cù Thị Mơ được tặng Giấy khen của UBND xã năm 2018.", [("YEAR_OUT_OF_PERIOD", "", "")]),
        ("Bà Cù Thị Mơ được tặng Giấy khen của UBND xã năm học 2020-2021.", []),
        ("Bà Cù Thị Mơ được tặng Giấy khen của UBND xã năm 2021.", []),
        ("Phấn đấu năm 2026 có 5 tập thể đạt Tập thể lao động xuất sắc.", []),
        # givers
        ("Bằng khen của Chính phủ: 2 tập thể.", [("AUTHORITY_NOT_ENTITLED", "", "")]),
        ("Cờ thi đua của Chính phủ: 2 tập thể.", []),
        ("Giấy khen của UBND tỉnh cho 3 cá nhân.", [("AUTHORITY_NOT_ENTITLED", "", "")]),
        ("Bằng khen của UBND tỉnh cho 3 cá nhân.", []),
        ("Bằng khen của UBND xã cho 3 cá nhân.", [("AUTHORITY_NOT_ENTITLED", "", "")]),
        ("Giấy khen của UBND xã cho 3 cá nhân.", []),
        ("Bà Cù Thị Mơ được tặng Giấy khen của UBND huyện năm 2024.", []),
        ("Bà Cù Thị Mơ được tặng Giấy khen của UBND huyện năm 2025.", []),
        (
            "- Bà Cù Thị Mơ: tháng 9 năm 2025 được UBND huyện tặng Giấy khen.",
            [("AUTHORITY_DEFUNCT", "", "")],
        ),
        ("- Bà Cù Thị Mơ: tháng 5 năm 2025 được UBND huyện tặng Giấy khen.", []),
        # recipients
        ("Bà Cù Thị Mơ đạt Tập thể lao động xuất sắc năm 2023.", [("RECIPIENT_KIND_NOT_ELIGIBLE", "", "")]),
        ("Trường Mầm non Sao Khuê đạt Tập thể lao động xuất sắc năm 2023.", []),
        ("Trường Mầm non Sao Khuê đạt Chiến sĩ thi đua cơ sở năm 2023.", [("RECIPIENT_KIND_NOT_ELIGIBLE", "", "")]),
        (
            f"- Bà Cù Thị Mơ: 2 Bằng khen của UBND tỉnh.{FAR}- Bà Cù Thị Mơ: 3 Bằng khen của UBND tỉnh.",
            [("SAME_RECIPIENT_CONFLICT", "2", "3")],
        ),
        (f"- Bà Cù Thị Mơ: 2 Bằng khen của UBND tỉnh.{FAR}- Bà Cù Thị Mơ: 2 Bằng khen của UBND tỉnh.", []),
        (f"- Bà Cù Thị Mơ: 2 Bằng khen của UBND tỉnh.{FAR}- Bà Cù Thị Mơ: 3 Bằng khen của Bộ Y tế.", []),
        (
            "- Chiến sĩ thi đua cấp tỉnh: 1 cá nhân.\n- Ông Đàm Văn Thịnh đạt Chiến sĩ thi đua cấp tỉnh.\n"
            "- Bà Cù Thị Mơ đạt Chiến sĩ thi đua cấp tỉnh.",
            [("NAMED_EXCEEDS_AGGREGATE", "1", "2")],
        ),
        ("- Chiến sĩ thi đua cấp tỉnh: 4 cá nhân.\n- Ông Đàm Văn Thịnh đạt Chiến sĩ thi đua cấp tỉnh.", []),
        # titles, periods
        ("Cô Mạc Thị Thơ: 2 băng khen của UBND tỉnh.", [("TITLE_SLIP", "", "")]),
        ("8 cá nhân đạt Chiến sỹ thi đua cơ sở.", []),
        ("Trên đây là báo cáo giai đoạn 2020-2025.", [("PERIOD_CONFLICT", "2021-2025", "2020-2025")]),
        ("Trên đây là báo cáo giai đoạn 2021-2025.", []),
    ],
)
def test_findings(lines: str, expected: list[Told]) -> None:
    assert findings(lines) == expected


def test_a_body_that_is_no_more_cannot_give() -> None:
    codes = {code for code, _, _ in findings("Bà Cù Thị Mơ được tặng Giấy khen của UBND huyện năm 2026.")}
    assert codes == {"AUTHORITY_DEFUNCT", "YEAR_OUT_OF_PERIOD"}


def test_a_message_names_whom_it_is_about() -> None:
    for lines in ("Bà Cù Thị Mơ đạt CSTĐ cơ sở 4 năm (2021, 2022, 2023).", "Bà Cù Thị Mơ nhận nhiều Giấy khen huyện."):
        (told,) = [one for one in report(lines).findings if one.code != "MISSING_FIELD"]
        assert "Cù Thị Mơ" in told.message and told.source_text in lines and told.record_ids


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        ("Ông Đàm Văn Thịnh nhận nhiều Giấy khen của UBND huyện.", ["nhiều Giấy khen của UBND huyện"]),
        ("Ông Đàm Văn Thịnh nhận 2 Giấy khen của UBND huyện.", []),
    ],
)
def test_an_award_without_a_number(lines: str, marked: list[str]) -> None:
    assert [one.source_text for one in report(lines).findings if one.code == "COUNT_UNSPECIFIED"] == marked


def test_a_unit_of_the_past_is_told_once() -> None:
    lines = "- Trạm Y tế xã Quang Khải được Sở Y tế tặng Giấy khen.\n- Trường Mầm non xã Quang Khải: 2 Giấy khen huyện."
    assert [one.source_text for one in report(lines).findings if one.code == "OLD_UNIT_NAME"] == ["xã Quang Khải"]


@pytest.mark.parametrize(
    ("head", "foot", "fields"),
    [
        (HEAD, FOOT, []),
        (HEAD.replace("Số: 45/BC-UBND", ""), FOOT, ["doc_number"]),
        (HEAD.replace("Tứ Kỳ, ngày 12 tháng 9 năm 2025", ""), FOOT, ["doc_date"]),
        (HEAD.replace(" giai đoạn 2021 - 2025", ""), FOOT, ["period_start"]),
        (HEAD, "", ["signer_name"]),
    ],
)
def test_what_a_report_does_not_tell_of_itself(head: str, foot: str, fields: list[str]) -> None:
    told = report("- Bằng khen của UBND tỉnh: 2 tập thể\n- Giấy khen của UBND xã: 4 tập thể", head, foot)
    assert [one.field for one in told.findings if one.code == "MISSING_FIELD"] == fields


def table_and_text(path: Path, figure: int) -> Path:
    made = docx.Document()
    for line in HEAD.splitlines():
        made.add_paragraph(line)
    made.add_paragraph(f"- Bằng khen của UBND tỉnh: {figure} tập thể")
    table = made.add_table(rows=2, cols=3)
    for row, cells in enumerate(
        (("Hình thức khen thưởng", "Tập thể", "Cá nhân"), ("Bằng khen của UBND tỉnh", "5", "9"))
    ):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    made.save(str(path))
    return path


@pytest.mark.parametrize(("figure", "expected"), [(5, []), (6, [("6", "5")])])
def test_a_table_and_a_sentence_that_disagree(figure: int, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    read = process_file(table_and_text(tmp_path / "r.docx", figure), "r1", "r.docx", "31", "vi")
    assert [(one.stated, one.computed) for one in read.findings if one.code == "TABLE_TEXT_CONFLICT"] == expected


def test_checks_only_make_findings_of_the_contract_and_change_no_record() -> None:
    lines = "Giấy khen của UBND xã: 22 (trong đó năm 2022: 10, năm 2023: 13).\nBà Cù Thị Mơ: 2 băng khen của Chính phủ."
    read = report(lines)
    assert {one.code for one in read.findings} <= set(finding_codes())
    assert read.report.n_findings == len(read.findings) and len(CHECKS) == len(set(CHECKS))
    assert {one for found in read.findings for one in found.record_ids.split(";")} <= {
        "",
        *(row.record_id for row in read.awards),
    }
    assert read.awards == report(lines).awards
