"""Rows that are written as text are those that XlsxWriter writes cell by cell."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from zipfile import ZipFile

import pytest
from cities import CITY, RANDOM
from xlsxwriter.worksheet import Worksheet

from extractor.outputs.import_sheet import import_sheet_bytes
from extractor.outputs.workbook import award_rows, book, lists, workbook_bytes
from extractor.outputs.workbook.award_rows import AwardRows
from extractor.outputs.workbook.book import Book, Sheet, lines_of
from extractor.outputs.workbook.cells import Cells, Inexact, Linked, Remark
from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.ledger import Ledger
from extractor.outputs.workbook.list_sheet import ListSheet
from extractor.outputs.workbook.records import award_cells
from extractor.outputs.workbook.texts import Column
from extractor.outputs.workbook.waiting import Waiting

HARD = [
    {
        "number": 1,
        "name": "  hai  dấu cách ",
        "role": '<b>&"đậm"</b>',
        "workplace": "=1+1",
        "mentions": 12345678901234567,
    },
    {"name": "a\x01b_x0041_\ud800", "why_joined": "dài " * 6000, "why_apart": "một\nhai\nba", "awards": "x\n" * 40},
    {},
    {"name": "", "records": Linked("1 dòng", "internal:'Tờ & \"khác\"'!A1:B2"), "mentions": Inexact(3, "at_least")},
    {"name": Remark("Danh sách dừng ở đây & <b>")},
    {"conflicts": Linked(5, "internal:'Tờ'!A1"), "mentions": 0, "records": Linked("?", "external:review.html#a1b2")},
]


class Plain:
    """Writes rows by XlsxWriter's own functions."""

    def __init__(self, sheet: Sheet, heads: Sequence[Column], texts: object) -> None:
        self.sheet, self.heads = sheet, heads

    def write(self, row: int, cells: Cells) -> None:
        lines = 1
        for at, column in enumerate(self.heads):
            cell = cells.get(column.key)
            if cell is None or cell == "":
                continue
            if isinstance(cell, Linked):
                self.sheet.link(row, at, cell.target)
            own = isinstance(cell, Linked | Inexact | Remark)
            self.sheet.put(row, at, cell.value if own else cell, cell.style if own else column.form)
            if isinstance(cell, str) and len(cell) > column.width:
                lines = max(lines, lines_of(cell, column.width))
        self.sheet.fit_height(row, lines)


def add_plainly(awards: AwardRows, to: Book) -> None:
    """The sheet of awards by one process."""
    lists.write_list(to, "awards", award_cells(Ledger.of(awards._city, Form.load())))


def contents(data: bytes) -> dict[str, str]:
    """The parts of a workbook; cells with the texts that they call, without what is no more than a hint."""
    with ZipFile(BytesIO(data)) as parts:
        told = {name: parts.read(name).decode() for name in parts.namelist()}
    texts = re.findall(r"<si>(.*?)</si>", told.pop("xl/sharedStrings.xml"), re.S)
    for name, part in told.items():
        if name.startswith("xl/worksheets/sheet"):
            without_hints = re.sub(r' spans="\d+:\d+"', "", part)
            called = re.sub(r't="s"><v>(\d+)</v>', partial(_text, texts), without_hints)
            told[name] = re.sub(r't="inlineStr"><is>(.*?)</is>', r"\1", called, flags=re.S)
    return told


def _text(texts: Sequence[str], called: re.Match[str]) -> str:
    return texts[int(called[1])]


def hard() -> bytes:
    made = Book("Khó")
    lists.write_list(made, "people", HARD)
    return made.content()


@pytest.mark.parametrize(
    "content",
    [lambda: workbook_bytes(CITY), lambda: workbook_bytes(RANDOM), lambda: import_sheet_bytes(CITY), hard],
    ids=["city", "random", "import", "hard"],
)
def test_a_workbook_is_as_xlsxwriter_writes_it(content, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = contents(content())
    monkeypatch.setattr(lists, "RowWriter", Plain)
    monkeypatch.setattr(AwardRows, "write", lambda _: None)
    monkeypatch.setattr(AwardRows, "add_to", add_plainly)
    monkeypatch.setattr(ListSheet, "_prepare_formula", Worksheet._prepare_formula)
    plain = contents(content())
    assert quick.keys() == plain.keys()
    assert [name for name in plain if quick[name] != plain[name]] == []


def test_rows_written_apart_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made, waiting = Book("Khó"), Waiting(shared=True)
    for _ in range(2):  # what was written before is gone
        lists.write_apart(Book("Nháp"), "people", HARD, waiting)
    lists.add_list(made, "people", waiting, len(HARD))
    assert contents(made.content()) == contents(hard())


def test_rows_that_could_not_be_written_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    awards = AwardRows(CITY)
    monkeypatch.setattr(award_rows, "award_cells", refuse)
    with pytest.raises(OSError, match="full"):
        awards.write()
    with pytest.raises(OSError, match="rows of awards"):
        awards.add_to(Book("Không"))


def refuse(_: Ledger) -> Iterator[Cells]:
    yield {"number": 1}
    raise OSError("full")


def test_links_end_where_excel_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "_MOST_LINKS", 1)
    made = Book("Hai")
    lists.write_list(made, "people", [{"records": Linked("1 dòng", f"external:review.html#{at}")} for at in "ab"])
    with ZipFile(BytesIO(made.content())) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<hyperlink ") == 1 and sheet.count('<row r="') == 5


def test_texts_are_counted() -> None:
    with ZipFile(BytesIO(workbook_bytes(CITY))) as parts:
        told = parts.read("xl/sharedStrings.xml").decode()
        called = sum(
            parts.read(name).decode().count('t="s"') for name in parts.namelist() if name.startswith("xl/worksheets/s")
        )
    assert int(re.search(r' count="(\d+)"', told)[1]) >= called
    assert int(re.search(r' uniqueCount="(\d+)"', told)[1]) == told.count("<si>")
