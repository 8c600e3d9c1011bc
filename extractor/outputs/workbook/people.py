"""The sheet of persons."""

from typing import Any

from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.cells import Cell, Cells, Linked
from extractor.outputs.workbook.findings import SHOWN, leading
from extractor.outputs.workbook.ledger import LEDGER, Ledger
from extractor.outputs.workbook.lists import rows_target, write_list
from extractor.outputs.workbook.records import unit_cells
from extractor.outputs.workbook.texts import phrase
from extractor.record import Person
from extractor.store import made, names

_NAMED = """
SELECT seat, count(*) AS many, arg_min(place, number) AS first FROM (
    SELECT seat, unnest(string_split({column}, ';')) AS {key},
           generate_subscripts(string_split({column}, ';'), 1) AS number FROM part
) JOIN {table} USING ({key}) GROUP BY seat
"""
_PEOPLE = f"""
WITH part AS (SELECT rowid AS seat, * FROM people WHERE rowid >= $1 AND rowid < $2)
SELECT records.first, conflicts.many, conflicts.first, {names(Person, "part")} FROM part
LEFT JOIN ({_NAMED.format(column="record_ids", key="record_id", table=LEDGER)}) AS records USING (seat)
LEFT JOIN ({_NAMED.format(column="conflicts", key="finding_id", table=SHOWN)}) AS conflicts USING (seat)
ORDER BY seat
"""


def write_people(book: Book, ledger: Ledger) -> None:
    """Every person, with the way to the first record that names it and to the findings that contradict."""
    rows = enumerate(ledger.parts(_PEOPLE), 1)
    write_list(book, "people", (_cells(number, told, ledger) for number, told in rows))


def _cells(number: int, told: tuple[Any, ...], ledger: Ledger) -> Cells:
    """A person's row."""
    record, conflicts, conflict, *columns = told
    person = made(Person, columns)
    return {
        "number": number,
        "name": person.name,
        "role": person.role,
        "workplace": person.unit,
        **unit_cells(ledger.place(person.unit_code)),
        "awards": person.awards.replace(";", ";\n"),
        "mentions": person.mentions,
        "records": _record(record),
        "conflicts": leading("findings", conflicts, conflict),
        "why_joined": person.why_joined,
        "why_apart": person.why_apart,
    }


def _record(first: int | None) -> Cell:
    return None if first is None else Linked(phrase("row", number=first + 1), rows_target("awards", first))
