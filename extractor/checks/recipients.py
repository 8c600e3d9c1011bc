"""What is said of one recipient, or one award, in two places; and who may not get what."""

from collections import defaultdict
from collections.abc import Iterator

from extractor.case import Case, span_of
from extractor.checks.counts import KIND_NAMES
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.words import rulebook
from extractor.words.lawbook import LawRule
from extractor.words.rulebook import AwardRule, won_anew

Key = tuple[str, ...]


def same_recipient(case: Case) -> Iterator[Finding]:
    """SAME_RECIPIENT_CONFLICT: other counts for one recipient, award, and giver in two places (ruling 10)."""
    first: dict[Key, Award] = {}
    for row in case.awards:
        told = row.scope == "named" and row.count is not None and row.award_code not in won_anew()
        if not told or row.part_of or row.restates or row.status != "granted":
            continue
        key = (fold(row.recipient_name), row.award_code, row.grade, fold(row.authority_name), row.authority_level)
        earlier = first.setdefault(key, row)
        if (
            earlier.count != row.count
            and earlier.page != 0
            and _one_person(earlier, row)
            and not _different_years(earlier, row)
            and _far(earlier, row)
        ):
            yield case.finding(
                "SAME_RECIPIENT_CONFLICT",
                span_of(row),
                [earlier, row],
                stated=earlier.count,
                computed=row.count,
                award=row.award_name,
                authority=row.authority_name,
                recipient=row.recipient_name,
            )


def _one_person(one: Award, other: Award) -> bool:
    return not one.recipient_unit or not other.recipient_unit or fold(one.recipient_unit) == fold(other.recipient_unit)


def _different_years(one: Award, other: Award) -> bool:
    return bool(one.years) and bool(other.years) and one.years != other.years


def _far(one: Award, other: Award) -> bool:
    """Not two awards of one list: other places, not other items."""
    return other.char_start - one.char_end > 150


def tables_and_text(case: Case) -> Iterator[Finding]:
    """TABLE_TEXT_CONFLICT: one figure in a table, another in running text of the same part of the report."""
    in_tables: dict[Key, list[Award]] = defaultdict(list)
    for row in case.awards:
        if _is_figure(row) and row.method.startswith("table"):
            in_tables[_figure(row)].append(row)
    for row in case.awards:
        rows = in_tables.get(_figure(row), [])
        if len(rows) == 1 and _is_figure(row) and not row.method.startswith("table") and _conflicts(rows[0], row):
            yield case.finding(
                "TABLE_TEXT_CONFLICT",
                span_of(row),
                [rows[0], row],
                stated=rows[0].count,
                computed=row.count,
                award=row.award_name,
                recipient="",
            )


def _is_figure(row: Award) -> bool:
    return row.scope == "aggregate" and row.status == "granted" and not row.part_of and row.rate == "total"


def _conflicts(table: Award, text: Award) -> bool:
    """Fewer than the table may be a part of it that the sentence speaks of; more cannot be."""
    told = text.count_qualifier == "exact" and not text.restates
    more = text.count is not None and table.count is not None and text.count > table.count
    return told and more and _part(table) == _part(text)


def _part(row: Award) -> str:
    return row.section.partition(".")[0]


def _figure(row: Award) -> Key:
    return (row.award_code, row.grade, fold(row.authority_name), row.authority_level, row.recipient_kind, row.years)


def exceeding(case: Case) -> Iterator[Finding]:
    """NAMED_EXCEEDS_AGGREGATE: more persons named for an award than the report's own statistic has."""
    stated: dict[Key, list[Award]] = defaultdict(list)
    named: dict[Key, list[Award]] = defaultdict(list)
    for row in case.awards:
        if (
            row.status == "granted"
            and not row.part_of
            and not row.restates
            and row.recipient_kind
            and row.rate == "total"
        ):
            (named if row.scope == "named" else stated)[_kind(row)].append(row)
    for key, rows in stated.items():
        given = sum(row.count or 0 for row in named[key])
        total = sum(row.count or 0 for row in rows)
        inside = all(row.years for row in named[key]) or _long(case)
        if (
            given > total
            and inside
            and all(row.count_qualifier == "exact" for row in rows)
            and not any(row.years for row in rows)
        ):
            yield case.finding(
                "NAMED_EXCEEDS_AGGREGATE",
                span_of(rows[0]),
                [*rows, *named[key]],
                stated=total,
                computed=given,
                award=rows[0].award_name,
                authority=rows[0].authority_name,
            )


def _long(case: Case) -> bool:
    """Whether the report covers years enough that an award told without a year is one of them."""
    period = case.facts.period
    return period is not None and period.end - period.start >= 3


def _kind(row: Award) -> Key:
    return (row.award_code, row.grade, fold(row.authority_name), row.authority_level, row.recipient_kind)


def eligible(case: Case) -> Iterator[Finding]:
    """RECIPIENT_KIND_NOT_ELIGIBLE: a title of collectives given to a person, or the other way round."""
    if not case.law.rules(LawRule, "recipient"):
        return
    for row in case.awards:
        rule = rulebook.awards()[row.award_code]
        if (
            not rule.achievement
            and row.recipient_kind
            and row.recipient_kind not in rule.recipients
            and not row.part_of
            and not _of_its_people(row, rule)
        ):
            yield case.finding(
                "RECIPIENT_KIND_NOT_ELIGIBLE",
                span_of(row),
                [row],
                award=row.award_name,
                recipient=row.recipient_name,
                kind=KIND_NAMES[row.recipient_kind],
                article=rule.law,
                reason="",
            )


def _of_its_people(row: Award, rule: AwardRule) -> bool:
    """ "Trường A có 18 Lao động tiên tiến": the titles of a body's people, told as its own."""
    several = row.count_qualifier == "exact" and (row.count or 0) > 1
    return several and row.recipient_kind == "collective" and rule.recipients == ("individual",) and rule.yearly
