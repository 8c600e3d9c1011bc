"""Open, correct, save, run again, see it applied; the source changes, see it reported."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_of import Page, browser, needs_browser
from review_runs import FIGURES, mismatch, read, record, report
from selenium.webdriver.common.keys import Keys

pytestmark = needs_browser


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browser(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def test_correct_save_rerun_change_report(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    report(folder, "báo cáo.txt", FIGURES)
    first = read(folder)
    row, wrong = record(first, 63), mismatch(first)
    assert wrong and wrong.computed == "68"

    page.open(first.out / "review.html")
    page.name("Lê Thị Thử")
    page.go(row.record_id)
    page.chosen(row.record_id)
    page.press("n", "=61, hỏi lại xã", Keys.ENTER, "c")
    page.one(".correction input[name=count]").clear()
    page.one(".correction input[name=count]").send_keys("61", Keys.ENTER)
    page.until(lambda: "1 chưa lưu" in page.one("#save").text)
    decisions = page.saved().rename(tmp_path / "decisions.csv")
    (line,) = csv.DictReader(decisions.read_text("utf-8-sig").splitlines())
    assert (line["action"], line["field"], line["value"], line["was"]) == ("correct", "count", "61", "63")
    assert (line["decided_by"], line["note"]) == ("Lê Thị Thử", "'=61, hỏi lại xã") and line["decided_at"]

    second = read(folder, "out2", decisions)
    decided = next(one for one in second.city.awards if one.record_id == row.record_id)
    assert (decided.count, decided.review_status, decided.reviewed_by) == (61, "corrected", "Lê Thị Thử")
    assert mismatch(second) is None and [one.outcome for one in second.city.decisions] == ["applied"]
    page.open(second.out / "review.html", f"#{row.record_id}")
    assert "đã áp dụng" in page.chosen(row.record_id).text and "trước là 63" in page.chosen(row.record_id).text
    assert page.saved().read_text("utf-8-sig") == decisions.read_text("utf-8-sig")

    report(folder, "báo cáo.txt", FIGURES, "Thêm một dòng.")
    third = read(folder, "out", decisions)  # over the first run, whose decisions this browser still keeps
    assert [one.outcome for one in third.city.decisions] == ["carried"] and record(third, 61)
    page.open(third.out / "review.html")
    (line,) = csv.DictReader(page.saved().read_text("utf-8-sig").splitlines())
    assert (line["id"], line["report_id"]) == (record(third, 61).record_id, third.city.reports[0].report_id)

    report(folder, "báo cáo.txt", FIGURES.replace("63 cá nhân", "65 cá nhân"))
    fourth = read(folder, "out4", decisions)
    (told,) = fourth.city.decisions
    assert (told.outcome, told.was, told.now) == ("changed", "63", "65") and mismatch(fourth)
    assert record(fourth, 65).review_status == ""
    page.open(fourth.out / "review.html")
    assert "khi đó là 63" in page.one(".stale-list").text
    page.one(".stale-list a").click()
    assert "65" in page.chosen(record(fourth, 65).record_id).text
