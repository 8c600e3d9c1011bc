"""The sheets that figures lead to: the award rows, and the sums of the statistics form."""

from collections.abc import Iterator, Sequence

from extractor.confidence import doubtful
from extractor.messages import label
from extractor.outputs.workbook.book import Book, in_review
from extractor.outputs.workbook.cells import Cell, Cells, Inexact, Linked
from extractor.outputs.workbook.ledger import Entry, Ledger, Place
from extractor.outputs.workbook.lists import column_range, figure, write_list
from extractor.outputs.workbook.sums import Sum, name_of
from extractor.outputs.workbook.texts import phrase, word
from extractor.record import Award


def award_cells(ledger: Ledger) -> Iterator[Cells]:
    """Every award row, with whether the sums take it, and the way to its place in the report."""
    for number, entry in enumerate(ledger.entries(), 1):
        yield _award(number, entry, ledger.place(entry.award.unit_code))


def write_sums(book: Book, found: Sequence[Sum]) -> None:
    """What the lines of the statistics form are made of, with the names that formulas call the columns by."""
    write_list(book, "sums", map(_sum, found))
    for column in ("line", "kind", "unit", "count", "named"):
        book.name(name_of(column), column_range("sums", column, len(found)))


def unit_cells(place: Place) -> dict[str, str]:
    """Code and name of a unit, or that it is not known."""
    return {
        "unit_code": place.code or phrase("no_unit_code"),
        "unit": place.name if place.code else phrase("no_unit"),
    }


def award_title(award: Award) -> str:
    """ "Huân chương Lao động hạng Ba"."""
    return f"{award.award_name} {label('grades', award.grade)}" if award.grade else award.award_name


def decision(award: Award) -> str:
    """ "Quyết định 12/QĐ-UBND, ngày 06/05/2024", as far as told."""
    date = "/".join(reversed(award.decision_date.split("-")))
    told = (
        phrase("decision", number=award.decision_no) if award.decision_no else "",
        phrase("decision_date", date=date) if date else "",
    )
    return ", ".join(part for part in told if part)


def place_of(page: int, section: str) -> str:
    """ "tr. 3, mục III.2"."""
    return phrase("page_section", page=page, section=section) if section else phrase("page", page=page)


def _award(number: int, entry: Entry, place: Place) -> Cells:
    award = entry.award
    return {
        "number": number,
        **unit_cells(place),
        "award": award_title(award),
        "level": word("levels", award.authority_level) if award.authority_level else "",
        "authority": award.authority_name,
        "kind": word("kinds", award.recipient_kind),
        "recipient": award.recipient_name,
        "role": ", ".join(part for part in (award.recipient_role, award.recipient_unit) if part),
        "scope": word("scopes", award.scope),
        "count": _count(award),
        "years": award.years.replace(";", ", "),
        "summed": word("reasons", entry.reason or ("achievement" if entry.achievement else "")),
        "check": _check(award),
        "place": Linked(place_of(award.page, award.section), in_review(award.record_id)),
        "source_text": " ".join(award.source_text.split()),
        "decision": decision(award),
        "record_id": award.record_id,
    }


def _check(award: Award) -> Cell:
    """How sure the program is of a record that a clerk should look at, leading to it; else nothing."""
    if not doubtful(award):
        return None
    return Linked(phrase("to_review", percent=round(award.confidence * 100)), in_review(award.record_id))


def _count(award: Award) -> Cell:
    """The number, as exact as it is told; a word where the report tells none."""
    if award.count is None:
        return phrase("unknown_number")
    return (
        Inexact(award.count, award.count_qualifier) if award.count_qualifier in {"at_least", "about"} else award.count
    )


def _sum(one: Sum) -> Cells:
    return {
        "line": phrase("form_line", code=one.line),
        "kind": word("kinds", one.kind),
        "award": one.award_name,
        "grade": label("grades", one.grade) if one.grade else "",
        "level": word("levels", one.level),
        **unit_cells(one.place),
        "count": figure(one.told),
        "named": figure(one.named),
    }
