"""The sheet of persons."""

from extractor.consolidation import City
from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.cells import Cell, Cells, Linked
from extractor.outputs.workbook.findings import ordered
from extractor.outputs.workbook.ledger import Ledger
from extractor.outputs.workbook.lists import rows_target, write_list
from extractor.outputs.workbook.records import unit_cells
from extractor.outputs.workbook.texts import phrase
from extractor.record import Person


def write_people(book: Book, city: City, ledger: Ledger) -> None:
    """Every person, with the way to the first record that names it and to the findings that contradict."""
    writer = _People(city, ledger)
    write_list(book, "people", (writer.cells(number, person) for number, person in enumerate(city.people, 1)))


class _People:
    def __init__(self, city: City, ledger: Ledger) -> None:
        self._ledger = ledger
        self._findings = {one.finding_id: at for at, one in enumerate(ordered(city.findings))}
        self._rows = {entry.award.record_id: at for at, entry in reversed(list(enumerate(ledger.entries)))}

    def cells(self, number: int, person: Person) -> Cells:
        """A person's row."""
        return {
            "number": number,
            "name": person.name,
            "role": person.role,
            "workplace": person.unit,
            **unit_cells(self._ledger.place(person.unit_code)),
            "awards": person.awards.replace(";", ";\n"),
            "mentions": person.mentions,
            "records": self._record(person),
            "conflicts": self._conflicts(person),
            "why_joined": person.why_joined,
            "why_apart": person.why_apart,
        }

    def _record(self, person: Person) -> Cell:
        rows = (self._rows.get(record_id) for record_id in person.record_ids.split(";"))
        first = next((row for row in rows if row is not None), None)
        return None if first is None else Linked(phrase("row", number=first + 1), rows_target("awards", first))

    def _conflicts(self, person: Person) -> Cell:
        rows = [self._findings[one] for one in person.conflicts.split(";") if one in self._findings]
        return Linked(phrase("rows", count=len(rows)), rows_target("findings", rows[0])) if rows else None
