"""One row a person, whatever number of mentions and reports speak of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256

from extractor.consolidation.identity import Recipient
from extractor.messages import Lang, label
from extractor.record import Award, Finding, Person

_CONFLICTS = frozenset({"SAME_RECIPIENT_CONFLICT", "CROSS_REPORT_CONFLICT"})


def people(found: Iterable[Recipient], findings: Iterable[Finding], lang: Lang = "vi") -> tuple[Person, ...]:
    """The persons among the recipients; every disagreeing count is kept, with the findings that say so."""
    conflicts = _conflicts(findings)
    return tuple(_person(one, conflicts, lang) for one in found if one.rows[0].recipient_kind == "individual")


def _conflicts(findings: Iterable[Finding]) -> Mapping[str, list[str]]:
    """Ids of the findings about each record that is contradicted."""
    by_record: dict[str, list[str]] = defaultdict(list)
    for finding in findings:
        for record_id in finding.record_ids.split(";") if finding.code in _CONFLICTS else ():
            by_record[record_id].append(finding.finding_id)
    return by_record


def _person(recipient: Recipient, conflicts: Mapping[str, list[str]], lang: Lang) -> Person:
    rows = recipient.rows
    return Person(
        person_id=sha256("|".join(recipient.key).encode()).hexdigest()[:12],
        name=rows[0].recipient_name,
        role=_first(row.recipient_role for row in rows),
        unit=_first(row.recipient_unit for row in rows),
        unit_code=_first(row.unit_code for row in rows),
        mentions=_mentions(rows),
        reports=_joined(row.report_id for row in rows),
        awards=_joined(_award(row, lang) for row in rows if not row.restates and not row.part_of),
        conflicts=_joined(finding for row in rows for finding in conflicts.get(row.record_id, ())),
    )


def _mentions(rows: Iterable[Award]) -> int:
    """Places where the person is named: rows of one place share section, office, and unit."""
    return len({(r.report_id, r.section, r.recipient_role, r.recipient_unit, bool(r.restates)) for r in rows})


def _award(row: Award, lang: Lang) -> str:
    """ "Bằng khen - Ủy ban nhân dân tỉnh (2025): 1"; the name of the status unless it was granted."""
    grade = label("grades", row.grade, lang) if row.grade else ""
    title = " - ".join(part for part in (f"{row.award_name} {grade}".rstrip(), row.authority_name) if part)
    told = [part for part in (row.years.replace(";", ", "), _status(row, lang)) if part]
    return f"{title}{''.join(f' ({part})' for part in told)}: {_count(row, lang)}"


def _count(row: Award, lang: Lang) -> str:
    qualifier = "unspecified" if row.count is None else row.count_qualifier
    return label("rates", row.rate, lang, count=label("counts", qualifier, lang, count=row.count))


def _status(row: Award, lang: Lang) -> str:
    return "" if row.status == "granted" else label("statuses", row.status, lang)


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _joined(values: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(values))
