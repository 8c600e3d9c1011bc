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
            and not _one_of_them(earlier, row)
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


def _one_of_them(one: Award, other: Award) -> bool:
    """Whether one place tells of single years of those that the other counts: "năm học 2021-2022", "4 năm liền"."""
    few, many = sorted((one, other), key=lambda row: row.count or 0)
    return bool(few.years) and not many.years and few.count_qualifier == "implied"


def _far(one: Award, other: Award) -> bool:
    """Not two awards of one list: other places, not other items."""
    return other.char_start - one.char_end > 150


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
