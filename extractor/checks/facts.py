"""What a report should tell about itself, and names of units that are no more."""

from collections.abc import Iterator

from extractor.case import Case
from extractor.messages import label
from extractor.record import Finding
from extractor.units.former import old_unit_mentions


def missing_fields(case: Case) -> Iterator[Finding]:
    """MISSING_FIELD, one a field."""
    facts = case.facts
    told = {
        "doc_number": facts.doc_number.value,
        "doc_date": facts.doc_date.value,
        "signer_name": facts.signer_name.value,
        "period_start": facts.period_start,
    }
    for field, value in told.items():
        if not value:
            yield case.finding("MISSING_FIELD", None, field=field)


def periods(case: Case) -> Iterator[Finding]:
    """PERIOD_CONFLICT: the first period that differs from the title's."""
    first = case.facts.period
    other = next(
        (period for period in case.facts.periods if first and (period.start, period.end) != (first.start, first.end)),
        None,
    )
    if first and other:
        yield case.finding(
            "PERIOD_CONFLICT", other.span, stated=f"{first.start}-{first.end}", computed=f"{other.start}-{other.end}"
        )


def old_units(case: Case) -> Iterator[Finding]:
    """OLD_UNIT_NAME, one for each commune-level unit; where several bore the name, which they were."""
    for mention in old_unit_mentions(case.document.text, case.facts.unit.unit, case.units):
        old, today = mention.span.of(case.document.text), ", ".join(unit.name for unit in mention.today)
        if mention.ambiguous:
            places = ", ".join(dict.fromkeys(one.district for one in mention.old))
            today = label("coverage", "one_of", case.lang, units=today, places=places)
        yield case.finding("OLD_UNIT_NAME", mention.span, old_unit=old, unit=today)
