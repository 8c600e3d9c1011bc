"""Titles that one year gives once, which two reports tell with different givers or decisions."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

import regex

from extractor.consolidation.days import day
from extractor.consolidation.flag import told_flag
from extractor.consolidation.givers import authority_key
from extractor.consolidation.identity import Recipient, Sender
from extractor.consolidation.mentions import Key
from extractor.folding import fold
from extractor.messages import Lang, label
from extractor.record import Award, Finding
from extractor.resources import load_toml

_NUMBER = regex.compile(r"0*(\d+)(.*)")


def given_twice(found: Iterable[Recipient], reports: Mapping[str, Sender], lang: Lang = "vi") -> Iterator[Finding]:
    """A finding for each of two rows that name other givers, or else other decisions; both keep what they say."""
    pairs = (pair for recipient in found if len(recipient.rows) > 1 for pair in _pairs(recipient))
    return (_finding(about, row, other, reports, lang) for about, row, other in pairs)


def _pairs(recipient: Recipient) -> Iterator[tuple[str, Award, Award]]:
    """Each row with the first of another report that contradicts it, and what they differ about."""
    facts: dict[Key, list[Award]] = defaultdict(list)
    for row in recipient.rows:
        if (
            row.award_code in _once_a_year()
            and row.years
            and ";" not in row.years
            and not (row.part_of or row.restates)
        ):
            facts[row.award_code, row.grade, row.status, row.rate, row.years].append(row)
    for rows in facts.values():
        for row in rows:
            elsewhere = [other for other in rows if other.report_id != row.report_id]
            yield from next((((about, row, other),) for other in elsewhere if (about := _differ(row, other))), ())


def _differ(row: Award, other: Award) -> str:
    """What two rows about one title of one year contradict each other in, or nothing."""
    return next((about for about, contradict in _WAYS.items() if contradict(row, other)), "")


def _givers_differ(row: Award, other: Award) -> bool:
    """A name that goes on with a place is the same giver; communes were renamed and merged in 2025."""
    one, second = authority_key(row.authority_name), authority_key(other.authority_name)
    alike = f"{one} ".startswith(f"{second} ") or f"{second} ".startswith(f"{one} ")
    return bool(one and second) and not alike and {row.authority_level, other.authority_level} != {"commune"}


def _decisions_differ(row: Award, other: Award) -> bool:
    """Other numbers, or one number with two dates; "15" and "15/QĐ-UBND" are one number."""
    numbers, dates = (row.decision_no, other.decision_no), {row.decision_date, other.decision_date} - {""}
    if not all(numbers):
        return False
    (one, series), (second, other_series) = map(_number, numbers)
    return one != second or (bool(series and other_series) and series != other_series) or len(dates) > 1


def _number(written: str) -> tuple[str, str]:
    squeezed = "".join(fold(written).split())
    found = _NUMBER.fullmatch(squeezed)
    return (found[1], found[2]) if found else (squeezed, "")


_WAYS: Mapping[str, Callable[[Award, Award], bool]] = {"giver": _givers_differ, "decision": _decisions_differ}


def _finding(about: str, row: Award, other: Award, reports: Mapping[str, Sender], lang: Lang) -> Finding:
    stated, computed = (_told(about, one, lang) for one in (row, other))
    said = {"award": row.award_name, "recipient": row.recipient_name, "years": row.years}
    elsewhere = {"other_file": reports[other.report_id].source_file, "unit": other.unit_name}
    text = label("given_twice", about, lang, stated=stated, computed=computed, **said, **elsewhere)
    return told_flag("CROSS_REPORT_CONFLICT", text, (row, other), (stated, computed), about)


def _told(about: str, row: Award, lang: Lang) -> str:
    if about == "giver":
        return row.authority_name
    return label("given_twice", "number", lang, number=row.decision_no, date=day(row.decision_date, lang))


@cache
def _once_a_year() -> frozenset[str]:
    return frozenset(load_toml("identity.toml")["once_a_year"])
