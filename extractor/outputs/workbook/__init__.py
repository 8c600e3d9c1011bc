"""`city.xlsx`: the board's workbook, in Vietnamese, made of the tables of a city."""

from collections.abc import Iterator
from pathlib import Path

from extractor.consolidation import City
from extractor.outputs.files import write_parts
from extractor.outputs.workbook.about import write_about
from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.charts import write_charts
from extractor.outputs.workbook.findings import number_findings, write_findings
from extractor.outputs.workbook.form import Form
from extractor.outputs.workbook.form_sheet import write_form
from extractor.outputs.workbook.grid import Grid
from extractor.outputs.workbook.grid_sheet import Source, write_grid
from extractor.outputs.workbook.ledger import Ledger
from extractor.outputs.workbook.people import write_people
from extractor.outputs.workbook.records import write_awards, write_sums
from extractor.outputs.workbook.reports import write_coverage, write_reports
from extractor.outputs.workbook.sums import spans, sums
from extractor.outputs.workbook.texts import sheet_text

__all__ = ["workbook_bytes", "workbook_parts", "write_workbook"]

_MANY = 10_000  # records of more than a city
_AFTER_GRIDS = ("form", "charts", "findings", "coverage", "reports", "people", "sums", "awards")


def write_workbook(city: City, folder: Path) -> None:
    """Writes `city.xlsx` into `folder`. Raises OSError."""
    write_parts(folder / "city.xlsx", workbook_parts(city))


def workbook_bytes(city: City) -> bytes:
    """The workbook: the same tables give the same bytes."""
    return b"".join(workbook_parts(city))


def workbook_parts(city: City) -> Iterator[bytes]:
    """The workbook, some of it at a time."""
    form = Form.load()
    ledger = Ledger.of(city, form)
    number_findings(ledger)
    found = sums(ledger, form)
    told, *others = _grids(ledger)
    book = Book(sheet_text("about").title, city.store.folder if len(city.awards) > _MANY else None)
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
    write_awards(book, ledger)
    yield from book.parts()


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
