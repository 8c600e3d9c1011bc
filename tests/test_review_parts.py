"""A review that takes more than one page: every report is on one of them, and each leads to the others."""

from pathlib import Path
from typing import Any

import pytest
from rows import award, extraction, report

from extractor.consolidation import City, consolidate
from extractor.outputs import RunInfo
from extractor.outputs.review import part, write_page
from extractor.outputs.review.content import index, reports
from extractor.pieces import NoPieces, Pieces
from extractor.record import SourceText

INFO = RunInfo({"lang": "vi"}, (), (), "", 0.0, {})


def city(count: int, **last: Any) -> City:
    """As many reports of one award; `last`: columns of that of the last."""
    texts = {"source": SourceText(text="Bằng khen")}
    told = [dict[str, Any]() for _ in range(count - 1)] + [last]
    rows = (
        extraction(report(f"r{at}", str(11111 + at)), award(f"a{at}", report_id=f"r{at}", **one))
        for at, one in enumerate(told)
    )
    return consolidate((one.model_copy(update=texts) for one in rows), ())


@pytest.fixture(autouse=True)
def two_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_MOST", 2)


def test_every_report_is_on_one_page_with_its_rows() -> None:
    pages = tuple(part.parts(city(5)))
    ids = [[report_id for report_id, _ in page.marks()] for page in pages]
    told = [
        (one, shown["records"][0]["id"])
        for page, of in zip(pages, ids, strict=True)
        for one, shown in reports(page, of)
    ]
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


class Counting(NoPieces):
    """Pieces in memory, and the names of those that were put."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], bytes] = {}
        self.made: list[str] = []

    def has(self, name: str, key: str) -> bool:
        return (name, key) in self.held

    def get(self, name: str, key: str) -> bytes | None:
        return self.held.get((name, key))

    def put(self, name: str, key: str, piece: bytes) -> None:
        self.held[name, key] = piece
        self.made.append(name)


def written(of: City, folder: Path, pieces: Pieces | None = None) -> bytes:
    write_page(of, folder, INFO, pieces)
    return (folder / "review.html").read_bytes()


@pytest.mark.parametrize("changed", [{"grade": "1"}, {"review_status": "accepted"}, {"source_text": "Bằng"}])
def test_only_what_has_changed_is_packed_again(tmp_path: Path, changed: dict[str, Any]) -> None:
    pieces = Counting()
    assert written(city(2), tmp_path, pieces) == written(city(2), tmp_path, pieces) == written(city(2), tmp_path)
    assert pieces.made == ["review r0", "review r1"]
    other = city(2, **changed)
    assert written(other, tmp_path, pieces) == written(other, tmp_path)
    assert pieces.made[2:] == ["review r1"]


def test_a_piece_that_is_gone_meanwhile_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = Counting()
    page = written(city(2), tmp_path, pieces)
    monkeypatch.setattr(pieces, "get", lambda name, key: None)
    assert written(city(2), tmp_path, pieces) == page
