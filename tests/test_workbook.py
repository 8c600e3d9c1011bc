"""city.xlsx as a program reads it: what it says, what it leads to, and that nothing in it comes to life."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from cities import CITY, FORMULA, RANDOM
from made_city import altered, made_city
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractor.consolidation import City
from extractor.messages import finding_codes
from extractor.outputs.workbook import lists, workbook_bytes, write_workbook
from extractor.outputs.workbook.texts import columns, sheet_text, word
from extractor.record import Award
from extractor.resources import load_toml

NOTHING = made_city()
SHEETS = (
    "about",
    "units",
    "units_named",
    "achievements",
    "form",
    "charts",
    "findings",
    "coverage",
    "reports",
    "people",
)
LISTS = ("findings", "coverage", "reports", "people", "sums", "awards")


def opened(tables: City) -> Workbook:
    return load_workbook(BytesIO(workbook_bytes(tables)))


BOOK = opened(CITY)


def sheet(key: str, book: Workbook = BOOK) -> Worksheet:
    found: Worksheet = book[sheet_text(key).tab]
    return found


def cell(key: str, row: int, column: str) -> Cell:
    """A cell of a list, row 1 is the first thing."""
    at = [one.key for one in columns(key)].index(column)
    found: Cell = sheet(key).cell(row + 3, at + 1)
    return found


def row_of(key: str, column: str, value: object) -> int:
    rows = range(1, sheet(key).max_row - 2)
    return next(row for row in rows if cell(key, row, column).value == value)


def target(found: Cell) -> str:
    assert found.hyperlink
    return f"{found.hyperlink.target or ''}#{found.hyperlink.location or ''}"


def award_of(found: Cell) -> tuple[str, str]:
    """First and last record that a figure leads to."""
    match = re.fullmatch(r"#'Bản ghi'!A(\d+):\w(\d+)|#'Bản ghi'!A(\d+):\w+", target(found))
    assert match, target(found)
    first, last = int(match[1] or match[3]), int(match[2] or match[3])
    return str(cell("awards", first - 3, "record_id").value), str(cell("awards", last - 3, "record_id").value)


# --- what it says


def test_sheets_in_their_order() -> None:
    assert BOOK.sheetnames == [sheet_text(key).tab for key in (*SHEETS, "sums", "awards")]


def test_the_first_sheet_says_how_far_it_goes() -> None:
    told = {str(name): str(text) for name, text in sheet("about").iter_rows(max_col=2, values_only=True) if text}
    assert told["Địa phương"] == "Thành phố Sông Mây"
    assert told["Giai đoạn báo cáo"] == "2021-2025 (3 báo cáo); 2020-2025 (1 báo cáo)"
    assert told["Đơn vị đã nộp"] == "3 trên 4 đơn vị cấp xã; 1 đơn vị chưa nộp"
    assert told["Tệp đã nhận"] == "6 tệp: 5 đã đọc, 0 trùng, 1 không đọc được"
    assert told["Báo cáo được cộng"].startswith("4 trên 5 báo cáo đã đọc")
    assert told["Không rõ đơn vị"].startswith("1 báo cáo")
    assert told["Chỗ cần kiểm tra"].startswith("2 lỗi, 1 cảnh báo")
    assert "không ghi số 0" in told["Chưa nộp"]


def test_a_unit_without_a_report_is_blank_and_never_zero() -> None:
    book = load_workbook(BytesIO(workbook_bytes(CITY)), data_only=True)
    for key in ("units", "units_named", "achievements"):
        (row,) = (row for row in sheet(key, book).iter_rows(values_only=True) if row[1] == "00044")
        assert row[4] == "chưa nộp" and set(row[5:]) <= {None, ""}


def test_a_number_that_is_not_told_is_said_in_words() -> None:
    (row,) = (row for row in sheet("units").iter_rows(values_only=True) if row[1] == "00011")
    assert "không rõ" in row


def test_a_minimum_shows_as_one() -> None:
    shown = {found.value: found.number_format for row in sheet("units").iter_rows() for found in row if found.value}
    assert shown[40] == '"≥ "#,##0' and shown[700] == "#,##0"


@pytest.mark.parametrize(
    ("record_id", "summed"),
    [
        ("a01", "có"),
        ("a03", "không: chi tiết của dòng khác"),
        ("a04", "không: nhắc lại"),
        ("a05", "không: mới đề nghị"),
        ("a12", "riêng: thành tích"),
        ("b02", "không: báo cáo trùng hoặc đã có bản mới hơn"),
    ],
)
def test_a_record_says_whether_it_is_summed(record_id: str, summed: str) -> None:
    assert cell("awards", row_of("awards", "record_id", record_id), "summed").value == summed


def test_files_that_could_not_be_read_say_why() -> None:
    row = row_of("reports", "source_file", "khóa & kín.pdf")
    assert [cell("reports", row, key).value for key in ("status", "message", "counted")] == [
        "không đọc được",
        "Tệp bị khóa.",
        "không",
    ]


def test_errors_come_first() -> None:
    levels = [cell("findings", row, "severity").value for row in range(1, len(CITY.findings) + 1)]
    assert levels == sorted(levels, key=["lỗi", "cảnh báo", "thông tin"].index) and levels[0] == "lỗi"


def test_every_word_that_a_column_may_hold_is_there() -> None:
    told = load_toml("workbook.toml")
    assert set(told["codes"]) == set(finding_codes())
    assert [word("coverage", row.status) for row in CITY.coverage]


# --- what it leads to


def test_a_record_leads_to_its_place_in_the_report() -> None:
    row = row_of("awards", "record_id", "a01")
    assert target(cell("awards", row, "place")) == "review.html#a01"


def test_a_finding_leads_to_its_place_and_its_records() -> None:
    row = row_of("findings", "stated", "16")
    (found,) = (one for one in CITY.findings if one.stated == "16")
    assert target(cell("findings", row, "place")) == f"review.html#{found.finding_id}"
    assert award_of(cell("findings", row, "records"))[0] in {"a01", "a02"}


@pytest.mark.parametrize(("value", "records"), [(700, {"a08"}), (15, {"a01", "a02"}), (40, {"a06"})])
def test_a_figure_leads_to_its_rows(value: int, records: set[str]) -> None:
    (row,) = (row for row in sheet("units").iter_rows() if row[1].value == "00011")
    (found,) = (one for one in row if one.value == value)
    assert set(award_of(found)) == records


def test_a_person_leads_to_its_first_record() -> None:
    assert award_of(cell("people", row_of("people", "name", "Lê Thị Mây"), "records")) == ("a10", "a10")


def test_links_inside_lead_to_sheets_that_are_there() -> None:
    inside = [one.hyperlink.location for page in BOOK for row in page.iter_rows() for one in row if one.hyperlink]
    told = {location.rpartition("!")[0].strip("'") for location in inside if "!" in (location or "")}
    assert told <= set(BOOK.sheetnames) and len(told) >= 5


# --- nothing comes to life


def test_text_of_a_report_is_neither_a_formula_nor_a_link() -> None:
    shown = cell("awards", row_of("awards", "record_id", "a13"), "recipient")
    assert (shown.value, shown.data_type, shown.hyperlink) == (FORMULA, "s", None)
    with zipfile.ZipFile(BytesIO(workbook_bytes(CITY))) as parts:
        told = {name: re.sub("<is>.*?</is>", "", parts.read(name).decode()) for name in parts.namelist()}
    assert [name for name, text in told.items() if "x.example" in text] == ["xl/sharedStrings.xml"]
    formulas = {text for name in told for text in re.findall("<f>([^<]*)</f>", told[name])}
    assert {text for text in formulas if "HYPERLINK" in text} == set() and len(formulas) > 100


def test_links_lead_nowhere_but_to_the_review_page_and_to_this_file() -> None:
    links = [one.hyperlink for page in BOOK for row in page.iter_rows() for one in row if one.hyperlink]
    assert {link.target for link in links} == {None, "review.html"}


@pytest.mark.parametrize(
    "text", ["http://x.example", "00012", "=1+1", "+84", "@a", "a\x00b\x1f", "_x0041_", "b\udce1o", "x" * 40000]
)
def test_odd_text_stays_text(text: str) -> None:
    (award, *_) = CITY.awards
    rows: tuple[Award, ...] = (award.model_copy(update={"authority_name": text}),)
    book = opened(altered(CITY, awards=rows, findings=(), people=(), summary=()))
    shown = sheet("awards", book).cell(4, [one.key for one in columns("awards")].index("authority") + 1)
    assert shown.data_type == "s" and shown.hyperlink is None
    assert str(shown.value)[0] == text[0] and len(str(shown.value)) > len(text) / 3


def test_codes_are_text_with_their_zeros() -> None:
    for key in ("findings", "coverage", "sums", "awards"):
        found = cell(key, 1, "unit_code")
        assert (found.data_type, found.number_format) == ("s", "@")
    assert cell("coverage", 1, "unit_code").value == "00011"


# --- how it lies on paper and on the screen


@pytest.mark.parametrize("key", [*SHEETS[1:], "sums", "awards"])
def test_sheets_print_on_a4_across(key: str) -> None:
    page = sheet(key)
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.sheet_properties.pageSetUpPr.fitToPage and "&P/&N" in page.oddFooter.right.text


@pytest.mark.parametrize("key", LISTS)
def test_lists_keep_their_header_and_can_be_filtered(key: str) -> None:
    page = sheet(key)
    assert (page.freeze_panes, page.print_title_rows) == ("A4", "$3:$3")
    assert page.auto_filter.ref == f"A3:{page.dimensions.rpartition(':')[2]}"
    assert [one.value for one in page[3]] == [column.head for column in columns(key)]


def test_a_grid_keeps_its_header_and_the_names_of_units() -> None:
    page = sheet("units")
    assert (page.freeze_panes, page.print_title_rows, page.print_title_cols) == ("D5", "$3:$4", "$A:$C")
    assert page.auto_filter.ref.startswith("A4:") and page.auto_filter.ref.endswith("9")


def test_a_large_figure_has_room() -> None:
    rows = tuple(row.model_copy(update={"count": 12_345_678}) for row in CITY.awards if row.record_id == "a08")
    page = sheet("units", opened(altered(CITY, awards=rows, findings=(), people=(), summary=())))
    widths = [page.column_dimensions[name].width for name in "FI"]
    assert all(width > len("≥ 12,345,678") for width in widths)


def test_a_grid_of_many_awards_takes_more_pages() -> None:
    pages = [sheet("units", book).page_setup.fitToWidth or 1 for book in (BOOK, opened(RANDOM))]
    assert int(pages[0]) == 1 and int(pages[1]) > 1


def test_long_text_has_room() -> None:
    page = sheet("findings")
    heights = {
        found.row: page.row_dimensions[found.row].height for found in page["F"][3:] if len(str(found.value)) > 70
    }
    assert heights and all(height and height >= 30 for height in heights.values())


def test_what_only_programs_need_is_not_printed() -> None:
    assert sheet("awards").print_area.endswith(f"$P${len(CITY.awards) + 3}")


def test_there_are_charts() -> None:
    with zipfile.ZipFile(BytesIO(workbook_bytes(CITY))) as parts:
        assert sum(name.startswith("xl/charts/chart") for name in parts.namelist()) == 3


# --- the file


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    write_workbook(CITY, tmp_path)
    assert (tmp_path / "city.xlsx").read_bytes() == workbook_bytes(CITY)
    assert [path.name for path in tmp_path.iterdir()] == ["city.xlsx"]


def test_a_city_of_which_nothing_is_known_has_its_workbook() -> None:
    names = opened(NOTHING).sheetnames
    assert names == [sheet_text(key).tab for key in ("about", "units", "form", "charts", *LISTS)]


def test_a_record_that_is_not_sure_leads_to_the_review_page() -> None:
    one, other = (row.model_copy(update={"confidence": 0.31}) for row in CITY.awards if row.record_id in ("a01", "a02"))
    decided = other.model_copy(update={"review_status": "accepted"})
    page = sheet("awards", opened(altered(CITY, awards=(one, decided), findings=(), people=(), summary=())))
    keys = [column.key for column in columns("awards")]
    rows = {str(page.cell(row, keys.index("record_id") + 1).value): row for row in (4, 5)}
    marks = {record_id: page.cell(row, keys.index("check") + 1) for record_id, row in rows.items()}
    assert (marks[one.record_id].value, marks[decided.record_id].value) == ("31%", None)
    assert target(marks[one.record_id]) == f"review.html#{one.record_id}"


def test_a_long_list_is_cut_and_says_where_all_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "_MOST", 3)
    book = opened(CITY)
    page = sheet("awards", book)
    assert page.max_row == 3 + 3 + 1 and "awards.csv" in str(page.cell(page.max_row, 2).value)
    assert sheet("sums", book).max_row > page.max_row
    assert lists.rows_target("awards", 1, 9).endswith("A5:R7")


def test_a_workbook_of_many_records_is_made_on_disk_and_holds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [zipfile.ZipFile(BytesIO(workbook_bytes(CITY)))]
    monkeypatch.setattr("extractor.outputs.workbook.award_rows._MANY", 1)
    made.append(zipfile.ZipFile(BytesIO(workbook_bytes(CITY))))
    in_memory, on_disk = ({name: one.read(name) for name in one.namelist()} for one in made)
    assert in_memory == on_disk
    assert not list(CITY.store.folder.glob("tmp*"))
