"""`city.xlsx`: the board's workbook, in Vietnamese, made of the tables of a city."""

from collections.abc import Iterator
from pathlib import Path

from extractor.consolidation import City
from extractor.outputs.files import write_parts
from extractor.outputs.workbook.about import write_about
from extractor.outputs.workbook.award_rows import AwardRows, new_book
from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.charts import write_charts
from extractor.outputs.workbook.findings import number_findings, write_findings
from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.form_sheet import write_form
from extractor.outputs.workbook.grid import Grid
from extractor.outputs.workbook.grid_sheet import Source, write_grid
from extractor.outputs.workbook.ledger import Ledger
from extractor.outputs.workbook.people import write_people
from extractor.outputs.workbook.records import write_sums
from extractor.outputs.workbook.reports import write_coverage, write_reports
from extractor.outputs.workbook.sums import spans, sums

__all__ = ["AwardRows", "workbook_bytes", "workbook_parts", "write_workbook"]

_AFTER_GRIDS = ("form", "charts", "findings", "coverage", "reports", "people", "sums", "awards")


def write_workbook(city: City, folder: Path, awards: AwardRows | None = None) -> None:
    """Writes `city.xlsx` into `folder`; with `awards`, another process writes those. Raises OSError."""
    write_parts(folder / "city.xlsx", workbook_parts(city, awards))


def workbook_bytes(city: City) -> bytes:
    """The workbook: the same tables give the same bytes."""
    return b"".join(workbook_parts(city))


def workbook_parts(city: City, awards: AwardRows | None = None) -> Iterator[bytes]:
    """The workbook, some of it at a time. Raises OSError."""
    if awards is None:
        awards = AwardRows(city)
        awards.write()
    book = new_book(city)
    _write_sheets(book, city, Form.load())
    awards.add_to(book)
    yield from book.parts()


def _write_sheets(book: Book, city: City, form: Form) -> None:
    """All sheets but the last."""
    ledger = Ledger.of(city, form)
    number_findings(ledger)
    found = sums(ledger, form)
    told, *others = _grids(ledger)
    write_about(book, city, ledger, (told.key, *(grid.key for grid in others), *_AFTER_GRIDS))
    places = write_grid(book, told, Source("count", spans(found)))
    for grid in others:
        write_grid(book, grid, Source("named", spans(found)))
    write_form(book, form, found, len(told.expected))
    write_charts(book, city, told, places)
    write_findings(book, ledger)
    write_coverage(book, city, ledger)
    write_reports(book, ledger)
    write_people(book, ledger)
    write_sums(book, found)


def _grids(ledger: Ledger) -> tuple[Grid, ...]:
    """That of the statistics, and those of names and achievements that have something to show."""
    others = (
        Grid.of(ledger, "units_named", "named", achievements=False),
        Grid.of(ledger, "achievements", "aggregate", achievements=True),
        Grid.of(ledger, "achievements_named", "named", achievements=True),
    )
    return (
        Grid.of(ledger, "units", "aggregate", achievements=False),
        *(grid for grid in others if grid.headings),
    )
