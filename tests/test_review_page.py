"""The review page in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_of import Page, browser, needs_browser
from reports_of import as_pdf
from review_runs import FIGURES, mismatch, read, record, report
from selenium.webdriver.common.keys import Keys

from extractor.decisions import basis
from extractor.pipeline import process_file
from extractor.run import RunResult, run
from extractor.settings import Settings

pytestmark = needs_browser

SCHOOL = "Trường Mầm non Hoa Gạo được UBND huyện tặng 2 Giấy khen (2023, 2024)."
SHOP = "Truong Mam non Hoa Gao không dấu."
EVIL = """- <script>document.title = "hỏng"</script> tặng 3 Giấy khen của UBND huyện cho 3 cá nhân.
- </script><img src=x onerror="document.title='hỏng'"> và 😀 2 Bằng khen của UBND thành phố cho 2 tập thể.
- <a href="javascript:document.title='hỏng'">liên kết</a> & "dấu ngoặc" 'đơn' ]]> <!-- {{ 7 * 7 }}
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browser(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    folder = tmp_path_factory.mktemp("run") / "in"
    report(folder, "một.txt", FIGURES, SCHOOL, SHOP)
    report(folder, "hai.txt", EVIL, SCHOOL, place="NINH GIANG")
    (folder / "rỗng.txt").touch()
    return read(folder)


@pytest.fixture
def opened(page: Page, result: RunResult) -> Page:
    page.open(result.out / "review.html")
    page.script("localStorage.clear()")
    page.open(result.out / "review.html")
    return page


# --- finding one's way


def test_the_page_is_whole_and_asks_for_nothing(opened: Page, result: RunResult) -> None:
    assert opened.complaints() == []
    assert opened.script("return performance.getEntriesByType('resource').length") == 0
    addresses = set(re.findall(r"https?://[^\"]+", (result.out / "review.html").read_text("utf-8")))
    assert addresses == {"http://www.w3.org/2000/svg"}  # a name, never fetched


def test_errors_come_first(opened: Page, result: RunResult) -> None:
    wrong = mismatch(result)
    assert wrong and opened.one(".list a.row").get_attribute("data-id") == wrong.finding_id
    assert opened.texts(".list .effect")[0].splitlines()[-1] == "2"


def test_anchors_open_report_record_and_finding(opened: Page, result: RunResult) -> None:
    row, found = record(result, 63), mismatch(result)
    assert found
    for item_id in (row.record_id, found.finding_id, row.report_id):
        opened.open(result.out / "review.html", f"#{item_id}")
        assert opened.chosen(item_id).is_displayed()
        assert opened.one(".desk-head h1").text == "Xã Tứ Kỳ"
    opened.open(result.out / "review.html", "#000000000000")
    assert "000000000000" in opened.one("#say").get_attribute("textContent")


def test_every_unit_without_a_report_can_be_opened(opened: Page, result: RunResult) -> None:
    missing = next(one for one in result.city.findings if one.code == "UNIT_MISSING")
    opened.go(missing.finding_id)
    assert missing.message in opened.chosen(missing.finding_id).text


def test_card_and_text_highlight_each_other(opened: Page, result: RunResult) -> None:
    row = record(result, 63)
    opened.go(row.record_id)
    opened.chosen(row.record_id)
    assert "".join(opened.texts(".paper mark.chosen")) == row.source_text
    place = opened.one(".paper mark.chosen").rect["y"]
    assert 100 < place < 900
    flag = record(result, 4)
    opened.one(f'.paper mark[data-ids~="{flag.record_id}"]').click()
    assert "4" in opened.chosen(flag.record_id).text
    assert "".join(opened.texts(".paper mark.chosen")) == flag.source_text


def test_offsets_hold_behind_signs_outside_the_basic_plane(opened: Page, result: RunResult) -> None:
    row = next(row for row in result.city.awards if row.count == 2 and row.award_code == "BANG_KHEN")
    assert "😀" in result.city.sources[row.report_id].text[: row.char_start]
    opened.go(row.record_id)
    opened.chosen(row.record_id)
    assert "".join(one.get_attribute("textContent") for one in opened.all(".paper mark.chosen")) == row.source_text


def test_what_reports_say_is_never_markup(opened: Page, result: RunResult) -> None:
    row = record(result, 3)
    opened.go(row.report_id)
    opened.chosen(row.report_id)
    text = opened.one(".paper").get_attribute("textContent")
    assert '<script>document.title = "hỏng"</script>' in text and "javascript:document.title" in text
    assert "{{ 7 * 7 }}" in text
    assert opened.all("main script, main img, main a[href^='javascript'], main [onerror]") == []
    assert opened.driver.title != "hỏng" and opened.complaints() == []
    written = (result.out / "review.html").read_text("utf-8")
    assert "<script>document" not in written and "onerror" not in written


def test_files_that_could_not_be_read_stand_in_the_list(opened: Page) -> None:
    opened.go("reports")
    opened.one("table.reports")
    rows = opened.texts(".reports tbody tr")
    assert len(rows) == 3 and any("rỗng.txt" in row and "không đọc được" in row for row in rows)


def test_charts_show_sums_and_coverage(opened: Page) -> None:
    opened.go("city")
    opened.one(".bars")
    assert opened.one(".figure").text == "2 trên 114 đơn vị"
    assert [one.get_attribute("href").partition("#")[2] != "" for one in opened.all(".tiles a")] == [True, True]
    assert "87" in opened.one(".bars").text


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    folder = tmp_path_factory.mktemp("pictures")
    as_pdf(report(folder / "text", "ba.txt", FIGURES), folder / "ba.pdf")
    settings = Settings("31", jobs=1, page_images=True)
    return run([folder / "ba.pdf"], folder / "out", settings, process_file)


def test_boxes_lie_over_the_lines_of_a_page(page: Page, pictured: RunResult) -> None:
    row = record(pictured, 63)
    page.open(pictured.out / "review.html", f"#{row.record_id}")
    page.chosen(row.record_id)
    page.press("i")
    box = page.one(".sheet rect.chosen")
    assert page.until(lambda: page.script("return document.querySelector('.sheet img').naturalWidth")) == 820
    lines = pictured.city.sources[row.report_id].boxes
    places = {round(left - 2) for start, end, _, left, *_ in lines if start < row.char_end and row.char_start < end}
    assert {round(float(one.get_attribute("x") or 0)) for one in page.all(".sheet rect.chosen")} == places
    other = next(one for one in page.all(".sheet rect") if "chosen" not in (one.get_attribute("class") or ""))
    other.click()
    page.until(lambda: "chosen" in (other.get_attribute("class") or ""))
    assert box.is_displayed() and page.complaints() == []
    page.press("i")
    assert page.one(".paper mark.chosen").is_displayed()


# --- search


@pytest.mark.parametrize(
    ("query", "accents", "hits"),
    [
        ("mam non hoa gao", False, True),
        ("MẦM NON HOA GẠO", False, True),
        ("Mầm non Hoa Gạo", True, True),
        ("mam non hoa gao", True, True),  # as it stands, without accents, in one line
        ("mẩm non", True, False),
        ("mẩm non", False, True),
        ("không có chỗ nào", False, False),
    ],
)
def test_search(opened: Page, query: str, accents: bool, hits: bool) -> None:
    if accents:
        opened.one("#accents").click()
    opened.one("#query").send_keys(query, Keys.ENTER)
    opened.until(lambda: query in opened.one("h1").text)
    found = opened.texts(".list mark")
    assert bool(found) == hits
    alike = {one.lower() for one in found}
    assert not accents or not hits or alike == {query.lower()}


def test_search_without_accents_finds_both_ways_of_writing(opened: Page) -> None:
    opened.one("#query").send_keys("mam non hoa gao", Keys.ENTER)
    opened.one(".list mark")
    assert {"Mầm non Hoa Gạo", "Mam non Hoa Gao"} <= set(opened.texts(".list mark"))
    opened.all(".list a.row[data-id*='@']")[0].click()
    assert opened.one(".paper .found").is_displayed()


# --- keyboard


def test_everything_by_keyboard(opened: Page, result: RunResult) -> None:
    opened.press("?")
    assert "Chấp nhận" in opened.one("dialog").text
    opened.press(Keys.ESCAPE)
    opened.press("j", Keys.ENTER)
    found = mismatch(result)
    assert found
    opened.chosen(found.finding_id)
    opened.press("a")
    opened.one("dialog input").send_keys("Lê Thị Thử", Keys.ENTER)
    opened.until(lambda: "1 chưa lưu" in opened.one("#save").text)
    opened.go(found.finding_id)
    opened.until(lambda: "Đã chấp nhận" in opened.chosen(found.finding_id).text)
    opened.press("u")
    opened.until(lambda: "Đã chấp nhận" not in opened.chosen(found.finding_id).text)
    opened.press("n", "xem lại", Keys.ENTER, "r")
    opened.go(found.finding_id)
    opened.until(lambda: "xem lại" in opened.chosen(found.finding_id).text)
    opened.press("j")
    opened.until(lambda: opened.one(".card.chosen").get_attribute("data-id") != found.finding_id)
    opened.press("3")
    opened.until(lambda: opened.one("h1").text == "Toàn thành phố")
    opened.press("/", "hoa gạo", Keys.ENTER)
    opened.until(lambda: "hoa gạo" in opened.one("h1").text)


def test_what_is_not_saved_is_kept_and_warned_about(opened: Page, result: RunResult) -> None:
    row = record(result, 63)
    opened.name("Lê Thị Thử")
    opened.go(row.record_id)
    opened.chosen(row.record_id)
    opened.press("r")
    opened.until(lambda: "1 chưa lưu" in opened.one("#save").text)
    asked = "const e = new Event('beforeunload', {cancelable: true}); dispatchEvent(e); return e.defaultPrevented"
    assert opened.script(asked)
    opened.saved()
    opened.until(lambda: not opened.script(asked))
    opened.open(result.out / "review.html", f"#{row.record_id}")
    opened.until(lambda: "Đã bác bỏ" in opened.chosen(row.record_id).text)


def test_decisions_are_opened_again(opened: Page, result: RunResult, tmp_path: Path) -> None:
    row = record(result, 63)
    opened.name("Lê Thị Thử")
    opened.go(row.record_id)
    opened.chosen(row.record_id)
    opened.press("a")
    saved = opened.saved()
    kept = tmp_path / "decisions.csv"
    kept.write_bytes(saved.read_bytes())
    opened.script("localStorage.clear()")
    opened.open(result.out / "review.html", f"#{row.record_id}")
    assert "Đã chấp nhận" not in opened.chosen(row.record_id).text
    opened.one("#file").send_keys(str(kept))
    opened.until(lambda: "Đã chấp nhận" in opened.chosen(row.record_id).text)
    kept.write_text(saved.read_text("utf-8").replace(",accept,", ",reject,").replace(basis(row), "0" * 12), "utf-8")
    opened.script("localStorage.clear()")
    opened.open(result.out / "review.html", f"#{row.record_id}")
    opened.one("#file").send_keys(str(kept))
    opened.until(lambda: "đã đổi sau quyết định" in opened.chosen(row.record_id).text)
    assert opened.all(".card.chosen .chip.rejected") == []
    kept.write_text("a,b\r\n1,2\r\n", "utf-8")
    opened.one("#file").send_keys(str(kept))
    opened.until(lambda: "không phải decisions.csv" in opened.one("#say").text)
