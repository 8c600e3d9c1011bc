"""The facts of a report that stand once: issuer, number, date, title, period, signer, and today's unit.

Imports span, document, sections, letterhead, signature, periods, reporting_unit, and units only.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extractor.document import Document
from extractor.form.letterhead import (
    Issuer,
    Letterhead,
    body_alone,
    body_name,
    find_date,
    find_number,
    has_own_name,
    issuers,
    printed_number,
    read_letterhead,
)
from extractor.form.periods import Period, labelled_period, stated_periods, title_period
from extractor.form.reporting_unit import ReportingUnit, reporting_unit
from extractor.form.sections import Section, sections
from extractor.form.signature import Signature, find_signature, printed_name, printed_role
from extractor.span import Span
from extractor.units.registry import Units
from extractor.words.phrases import phrase

__all__ = ["Fact", "Facts", "Period", "ReportingUnit", "facts"]

_COUNCIL = "Ủy ban nhân dân"


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and where it stands; empty and None when the report does not tell it."""

    value: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report tells about itself."""

    issuer: Fact
    doc_number: Fact
    doc_date: Fact
    title: Fact
    period: Period | None
    signer_name: Fact
    signer_role: Fact
    unit: ReportingUnit
    periods: tuple[Period, ...]

    @property
    def period_start(self) -> int | None:
        """The first year that the report covers."""
        return self.period.start if self.period else None

    @property
    def period_end(self) -> int | None:
        """The last year that the report covers."""
        return self.period.end if self.period else None


def facts(document: Document, units: Units, in_sections: Sequence[Section] | None = None) -> Facts:
    """Reads a report's facts; `in_sections` spares reading the sections twice."""
    head = read_letterhead(document)
    found_date = find_date(document, head)
    doc_date = Fact(*found_date) if found_date else Fact()
    signature = find_signature(document.text, head.title.end if head.title else head.end)
    unit = reporting_unit(document, head, signature, units, doc_date.value)
    named = title_period(document.text, head.title, doc_date.value) if head.title else None
    title = named or labelled_period(document.text, head.end)
    periods = stated_periods(document, in_sections or sections(document), title)
    return Facts(
        issuer=_issuer(document, head, signature, units, unit),
        doc_number=_number(head),
        doc_date=doc_date,
        title=Fact(" ".join(head.title.of(document.text).split()), head.title) if head.title else Fact(),
        period=periods[0] if title else next(iter(sorted(periods, key=lambda one: one.place != "closing")), None),
        signer_name=_signed(document.text, signature.name if signature else None, printed_name),
        signer_role=_signed(document.text, signature.role if signature else None, printed_role),
        unit=unit,
        periods=periods,
    )


def _number(head: Letterhead) -> Fact:
    number = find_number(head)
    return Fact(printed_number(number), Span(number.start("number"), number.end("kind"))) if number else Fact()


def _signed(text: str, span: Span | None, printed: Callable[[str, Span], str]) -> Fact:
    return Fact(printed(text, span), span) if span else Fact()


def _issuer(
    document: Document, head: Letterhead, signature: Signature | None, units: Units, unit: ReportingUnit
) -> Fact:
    """From the header; else, the council that signs, with the unit; else the body named in opening or closing."""
    header = list(issuers(head.text, units, 0, head.title.start if head.title else head.end))
    body = body_alone(document, head)
    if body and (has_own_name(body.of(head.text)) or not header):
        return _body(body.of(head.text), body, unit)
    if header:
        return _named(header[-1], units, body_name(body.of(head.text)) if body else "")
    if signature and signature.council and unit.unit:
        return Fact(f"{_COUNCIL} {unit.unit.type} {unit.unit.bare}", signature.council)
    told = next(_told(document, head, units), None)
    return _named(told, units) if told else Fact()


def _body(printed: str, span: Span, unit: ReportingUnit) -> Fact:
    """A body of the unit that the header names, with the unit unless it has a name of its own."""
    of_unit = f" {unit.unit.type} {unit.unit.bare}" if unit.unit and not has_own_name(printed) else ""
    return Fact(f"{body_name(printed)}{of_unit}", span)


def _told(document: Document, head: Letterhead, units: Units) -> Iterator[Issuer]:
    """Bodies that opening or closing name as reporting."""
    text = document.text
    for block in document.blocks:
        span = block.span
        if phrase("facts.toml", "closing").search(text, span.start, span.end):
            yield from issuers(text, units, span.start, span.end)
        elif span.start < head.end + 2000 and phrase("facts.toml", "opening").search(text, span.start, span.end):
            yield from list(issuers(text, units, span.start, span.end))[-1:]


def _named(issuer: Issuer, units: Units, body: str = "") -> Fact:
    mention = issuer.mention
    found = units.resolve(mention.name, mention.type)
    printed = " ".join(word.capitalize() for word in mention.name.split())
    bare = found.unit.bare if found.unit and not found.old else printed
    return Fact(f"{body or issuer.body} {mention.type} {bare}", issuer.span)
