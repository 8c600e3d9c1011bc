"""`import_sheet.xlsx`: the named awards in the nine columns that award programs take in."""

from collections.abc import Iterator
from pathlib import Path

from extractor.consolidation import City
from extractor.consolidation.tracing import Reason, reasons
from extractor.outputs.files import write_whole
from extractor.outputs.workbook.book import Book
from extractor.outputs.workbook.cells import Cells
from extractor.outputs.workbook.lists import write_header, write_rows
from extractor.outputs.workbook.records import award_title, decision
from extractor.outputs.workbook.texts import phrase, sheet_text, word
from extractor.record import Award
from extractor.words.rulebook import awards as catalogue

_KEY = "import_sheet"
_GIVEN: frozenset[Reason] = frozenset({"", "per_year"})  # what is left out of sums for another reason is told elsewhere


def write_import_sheet(city: City, folder: Path) -> None:
    """Writes the sheet into `folder`. Raises OSError."""
    write_whole(folder / "import_sheet.xlsx", import_sheet_bytes(city))


def import_sheet_bytes(city: City) -> bytes:
    """A header and a row for each award given to somebody named; no title above it, for programs read the first row."""
    book = Book(sheet_text(_KEY).title)
    sheet = book.sheet(_KEY)
    write_header(sheet, _KEY, 0)
    write_rows(sheet, _KEY, 1, map(_cells, _given(city)))
    sheet.raw.freeze_panes(1, 0)
    sheet.raw.repeat_rows(0)
    return book.content()


def _given(city: City) -> Iterator[Award]:
    """Named awards, each once: no repetitions, parts, older reports, nor achievements."""
    why = reasons(city)
    achievements = {code for code, rule in catalogue().items() if rule.achievement}
    for award in city.awards:
        if award.scope == "named" and why[award.record_id] in _GIVEN and award.award_code not in achievements:
            yield award


def _cells(award: Award) -> Cells:
    """Form of address, kind of commendation, and field are not told by a report: they stay for the clerk to fill in."""
    return {
        "name": award.recipient_name,
        "role": award.recipient_role,
        "unit": award.recipient_unit or award.unit_name,
        "kind": word("import_kinds", award.recipient_kind),
        "award": award_title(award),
        "note": "; ".join(part for part in (award.authority_name, _years(award), decision(award)) if part),
    }


def _years(award: Award) -> str:
    times = phrase("times", count=award.count) if award.count is not None and award.count > 1 else ""
    years = award.years.replace(";", ", ")
    return f"{times} ({years})" if times and years else times or years
