"""A review that takes more than one page: every report is on one of them, and each leads to the others."""

from pathlib import Path

import pytest
from rows import award, extraction, report

from extractor.consolidation import City, consolidate
from extractor.outputs import RunInfo
from extractor.outputs.review import part, write_page
from extractor.outputs.review.content import index, reports
from extractor.record import SourceText

INFO = RunInfo({"lang": "vi"}, (), (), "", 0.0, {})


def city(count: int) -> City:
    texts = {"source": SourceText(text="Bằng khen")}
    rows = (extraction(report(f"r{at}", str(11111 + at)), award(f"a{at}")) for at in range(count))
    return consolidate((one.model_copy(update=texts) for one in rows), ())


@pytest.fixture(autouse=True)
def two_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_MOST", 2)


def test_every_report_is_on_one_page_with_its_rows() -> None:
    pages = tuple(part.parts(city(5)))
    told = [(report_id, one["records"][0]["id"]) for page in pages for report_id, one in reports(page)]
    assert told == [(f"r{at}", f"a{at}") for at in range(5)]
    listed = [[(one["id"], one["ids"]) for one in index(page, "vi")["reports"]] for page in pages]
    assert listed == [[("r0", "a0"), ("r1", "a1")], [("r2", "a2"), ("r3", "a3")], [("r4", "a4")]]


def test_pages_lead_to_each_other_and_those_of_a_larger_run_are_taken_away(tmp_path: Path) -> None:
    write_page(city(5), tmp_path, INFO)
    assert {path.name for path in tmp_path.iterdir()} == {"review.html", "review-2.html", "review-3.html"}
    second = (tmp_path / "review-2.html").read_text("utf-8")
    assert '<a href="review-3.html">báo cáo 5 đến 5</a>' in second and 'href="review-2.html"' not in second
    write_page(city(2), tmp_path, INFO)
    assert [path.name for path in tmp_path.iterdir()] == ["review.html"]
    assert "nav class" not in (tmp_path / "review.html").read_text("utf-8")
