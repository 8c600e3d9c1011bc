"""The quick worksheet writes what XlsxWriter's own does."""

import pytest
from cities import CITY, RANDOM
from xlsxwriter.worksheet import Worksheet

from extractor.consolidation import City
from extractor.outputs.workbook import book, workbook_bytes
from extractor.outputs.workbook.quick import QuickSheet


@pytest.mark.parametrize("city", [CITY, RANDOM])
def test_the_bytes_are_the_same(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = workbook_bytes(city)
    monkeypatch.setattr(book, "QuickSheet", Worksheet)
    assert workbook_bytes(city) == quick


def test_xlsxwriter_asks_for_cells_in_the_way_that_is_made_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    own = QuickSheet._write_cell
    monkeypatch.setattr(QuickSheet, "_write_cell", lambda *given: asked.append(1) or own(*given))
    workbook_bytes(CITY)
    assert len(asked) > 100
