"""Shares and limits of the law, where the report gives the figure they are taken of."""

from collections.abc import Iterator

from extractor.case import Case, span_of
from extractor.record import Award, Finding
from extractor.resources import load_toml


def quotas(case: Case) -> Iterator[Finding]:
    """QUOTA_EXCEEDED, by the limits of `patterns/law.toml`: one statistic against another of the same years."""
    rows = [row for row in case.awards if _is_statistic(row)]
    for limit in load_toml("law.toml")["quota"]:
        for row in rows:
            if row.award_code != limit["award"] or not _in_force(row, limit):
                continue
            base = [other for other in rows if other.award_code in limit["of"] and other.years == row.years]
            allowed = int(sum(other.count or 0 for other in base) * limit["share"])
            if base and row.count is not None and row.count > allowed:
                yield case.finding(
                    "QUOTA_EXCEEDED",
                    span_of(row),
                    [row, *base],
                    stated=row.count,
                    computed=allowed,
                    award=row.award_name,
                    article=limit["article"],
                )


def _is_statistic(row: Award) -> bool:
    granted = row.scope == "aggregate" and row.status == "granted" and row.rate == "total"
    return granted and not row.restates and row.count_qualifier == "exact"


def _in_force(row: Award, limit: dict[str, object]) -> bool:
    """Whether the limit held in every year told; without years only a limit that has always held applies."""
    until = limit.get("until")
    if not isinstance(until, int):
        return True
    years = [year for year in row.years.split(";") if year]
    return bool(years) and all(int(year[-4:]) <= until for year in years)
