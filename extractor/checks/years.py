"""Years that should fit the number told, each other, and the report's period."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from extractor.case import Case, span_of
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.words.phrases import phrase


def number_of_years(case: Case) -> Iterator[Finding]:
    """YEARS_COUNT_MISMATCH: "4 năm" beside three years."""
    for row, item in zip(case.awards, case.drafts, strict=True):
        times, listed = item.draft.times, row.years.split(";")
        years = list(dict.fromkeys(listed))  # "3 năm (2022, 2022, 2023)"
        corrected = times is not None and row.review_status == "corrected"
        times = row.count if corrected or _are_too_few(row, years) else times
        if (
            times is not None
            and len(listed) > 1
            and times != len(years)
            and not _may_be_school_years(row, times, years)
        ):
            yield case.finding(
                "YEARS_COUNT_MISMATCH",
                span_of(row),
                [row],
                stated=times,
                computed=len(years),
                years=row.years,
                award=row.award_name,
                recipient=row.recipient_name,
            )


def _are_too_few(row: Award, years: Sequence[str]) -> bool:
    """ "2 Giấy khen (2021, 2022, 2024)" of one who is named: each year has one at least, though it may have two."""
    several = row.scope == "named" and row.count_qualifier == "exact" and row.rate == "total"
    spans = phrase("totals.toml", "spanned").search(fold(row.source_text)) is not None
    return several and row.count is not None and row.count < len(years) and not spans


def _may_be_school_years(row: Award, times: int, years: Sequence[str]) -> bool:
    """ "4 năm (2020-2024)": of school years between those ends there are four."""
    text = fold(row.source_text)
    if all("-" in year for year in years):  # listed one by one: their own ends are no span
        text = _SCHOOL_YEAR.sub("", text)
    spanned = phrase("totals.toml", "spanned").search(text)
    return spanned is not None and times == len(years) - 1 and not (_from_to(spanned) and _is_no_school(row))


def _from_to(spanned: regex.Match[str]) -> bool:
    """ "từ năm 2019 đến năm 2024" is meant with both its ends, by whoever has no school years."""
    return spanned[0].endswith("đến")


def _is_no_school(row: Award) -> bool:
    named = row.recipient_kind == "collective" and row.recipient_name != ""
    return named and phrase("totals.toml", "school").search(fold(row.recipient_name)) is None


_SCHOOL_YEAR = regex.compile(r"(?<!từ năm học )(?<!từ )\b\d{4}\s?-\s?\d{4}\b(?!\s(?:đến|tới))")


def consecutive(case: Case) -> Iterator[Finding]:
    """YEARS_NOT_CONSECUTIVE: "liên tiếp" over a gap."""
    for row, item in zip(case.awards, case.drafts, strict=True):
        starts = sorted(int(year[:4]) for year in item.draft.years)
        if item.draft.consecutive and any(later - earlier > 1 for earlier, later in pairwise(starts)):
            yield case.finding(
                "YEARS_NOT_CONSECUTIVE",
                span_of(row),
                [row],
                years=row.years,
                award=row.award_name,
                recipient=row.recipient_name,
            )


def in_period(case: Case) -> Iterator[Finding]:
    """YEAR_OUT_OF_PERIOD, against the period of the title; a school year that touches it is inside."""
    period = case.facts.period
    if period is None or not case.facts.title.value:
        return
    for row in case.awards:
        outside = [year for year in filter(None, row.years.split(";")) if not _touches(year, period.start, period.end)]
        if outside and row.status == "granted":
            yield _outside(case, row, outside, f"{period.start}-{period.end}")


def _touches(year: str, start: int, end: int) -> bool:
    return int(year[:4]) <= end and int(year[-4:]) >= start


def _outside(case: Case, row: Award, years: list[str], period: str) -> Finding:
    return case.finding(
        "YEAR_OUT_OF_PERIOD",
        span_of(row),
        [row],
        years=", ".join(years),
        award=row.award_name,
        recipient=row.recipient_name,
        period=period,
    )
