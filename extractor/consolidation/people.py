"""One row a person, whatever number of mentions and reports speak of it."""

from collections.abc import Iterable, Iterator, Sequence

from extractor.consolidation.identity import Recipient
from extractor.consolidation.why import Apart, namesakes, why_apart, why_joined
from extractor.messages import Lang, label
from extractor.record import Award, Person
from extractor.store import Store, names

_CONFLICTS = """
CREATE TABLE contradicted AS
WITH found AS (
    SELECT finding_id, rowid AS seat, unnest(string_split(record_ids, ';')) AS record_id FROM findings
    WHERE code IN ('SAME_RECIPIENT_CONFLICT', 'CROSS_REPORT_CONFLICT')
), told AS (
    SELECT place, unnest(string_split(record_ids, ';')) AS record_id,
           generate_subscripts(string_split(record_ids, ';'), 1) AS number
    FROM came_people
), met AS (
    SELECT place, finding_id, min((number, seat)) AS seat FROM told JOIN found USING (record_id)
    GROUP BY place, finding_id
)
SELECT place, string_agg(finding_id, ';' ORDER BY seat) AS finding_ids FROM met GROUP BY place
"""
_PEOPLE = """
FROM (
    SELECT came_people.* REPLACE (coalesce(finding_ids, '') AS conflicts)
    FROM came_people LEFT JOIN contradicted USING (place)
)
"""


def people(found: Iterable[Recipient], lang: Lang = "vi") -> Iterator[tuple[int, Person]]:
    """The persons among recipients whose names are nearly equal, each with the place of its first row.

    The findings that contradict are told by `gather_people`.
    """
    persons = [one for one in found if one.rows[0].recipient_kind == "individual"]
    apart = namesakes(persons)
    return ((one.place, _person(one, apart.get(one.key, ()), lang)) for one in persons)


def gather_people(store: Store) -> None:
    """Makes the table of people out of `came_people`, with the findings that say of whom counts disagree."""
    store.do(_CONFLICTS)
    store.sort("people", names(Person), _PEOPLE, "place", "place")


def _person(recipient: Recipient, apart: Apart, lang: Lang) -> Person:
    rows = recipient.rows
    return Person(
        person_id=recipient.id,
        name=_name(rows),
        role=_first(row.recipient_role for row in rows),
        unit=_first(row.recipient_unit for row in rows),
        unit_code=_first(row.unit_code for row in rows),
        mentions=_mentions(rows),
        reports=_joined(row.report_id for row in rows),
        awards=_joined(_award(row, lang) for row in rows if not row.restates and not row.part_of),
        record_ids=_joined(row.record_id for row in rows),
        why_joined=why_joined(recipient, lang) if _mentions(rows) > 1 else "",
        why_apart=why_apart(apart, lang),
    )


def _mentions(rows: Iterable[Award]) -> int:
    """Places where the person is named: rows of one place share section, office, and unit."""
    return len({(r.report_id, r.section, r.recipient_role, r.recipient_unit, bool(r.restates)) for r in rows})


def _name(rows: Sequence[Award]) -> str:
    """As it is first written, in capitals only where it is nowhere written otherwise."""
    names = [row.recipient_name for row in rows]
    return next((name for name in names if not name.isupper()), names[0])


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
