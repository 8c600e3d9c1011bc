"""The rows of the last and longest sheet, which one process writes while a copy of it writes the other sheets."""

import os
from pathlib import Path

from extractor.consolidation import City
from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.ledger import Ledger
from extractor.outputs.workbook.lists import add_list, write_apart
from extractor.outputs.workbook.records import award_cells
from extractor.outputs.workbook.texts import sheet_text
from extractor.outputs.workbook.waiting import Waiting

_MANY = 10_000  # records of more than a city
_WRITTEN, _NOT_WRITTEN = b"+", b"-"


class AwardRows:
    """Every award row of a city, on the way from the process that writes them to the one that packs the workbook."""

    def __init__(self, city: City) -> None:
        self._city, self._waiting = city, Waiting(shared=True)
        self._told, self._tell = (os.fdopen(end, mode, 0) for end, mode in zip(os.pipe(), ("rb", "wb"), strict=True))

    def write(self) -> None:
        """Writes them. Raises OSError."""
        outcome = _NOT_WRITTEN
        try:
            cells = award_cells(Ledger.of(self._city, Form.load()))
            write_apart(new_book(self._city), "awards", cells, self._waiting)
            outcome = _WRITTEN
        finally:
            self._tell.write(outcome * 2)  # for the copy, and for this process where it must do the copy's work

    def add_to(self, book: Book) -> None:
        """Puts the sheet into the workbook as soon as its rows are there. Raises OSError where they never will be."""
        if self._told.read(1) != _WRITTEN:
            raise OSError("the rows of awards could not be written")
        add_list(book, "awards", self._waiting, len(self._city.awards))


def new_book(city: City) -> Book:
    """A workbook without sheets; that of many reports lies on disk until it is packed."""
    folder: Path | None = city.store.folder if len(city.awards) > _MANY else None
    return Book(sheet_text("about").title, folder)
