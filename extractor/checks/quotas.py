"""Shares and limits of the law, where the report gives the figure they are taken of: QUOTA_EXCEEDED."""

from collections.abc import Iterator, Sequence

from extractor.case import Case, span_of
from extractor.record import Award, Finding
from extractor.words.lawbook import FILE, Among, LawRule, Quota, Strength
from extractor.words.phrases import phrase


def quotas(case: Case) -> Iterator[Finding]:
    """One statistic against another of the same years."""
    rows = [row for row in case.awards if _is_statistic(row)]
    for rule in case.law.rules(Quota, "quota"):
        for row in rows:
            if row.award_code != rule.award or not rule.in_force(row.years):
                continue
            base = [other for other in rows if other.award_code in rule.of and other.years == row.years]
            allowed = int(sum(other.count or 0 for other in base) * rule.share)
            if base and row.count is not None and row.count > allowed:
                yield exceeded(case, rule, [row, *base], row.count, allowed)


def strengths(case: Case) -> Iterator[Finding]:
    """A statistic against the strength that its own line tells."""
    for rule in case.law.rules(Strength, "strength"):
        for row in case.awards:
            if row.award_code != rule.award or not _is_statistic(row) or not rule.in_force(row.years):
                continue
            strength = figure_beside(case, row, rule.base)
            if strength and row.count is not None and row.count > int(strength * rule.share):
                yield exceeded(case, rule, [row], row.count, int(strength * rule.share))


def fractions(case: Case) -> Iterator[Finding]:
    """ "17/15 làng": more than there are."""
    for rule in case.law.rules(Among, "fraction"):
        for row in case.awards:
            told = phrase(FILE, "fraction").search(row.source_text)
            if told is None or row.award_code not in rule.awards or row.status != "granted":
                continue
            count, of = number(told["n"]), number(told["of"])
            if count == row.count and count > of:
                yield exceeded(case, rule, [row], count, of)


def exceeded(case: Case, rule: LawRule, rows: Sequence[Award], stated: int, allowed: int) -> Finding:
    """The finding about the first of `rows`; the others are what it is held against."""
    row = rows[0]
    return case.finding(
        "QUOTA_EXCEEDED",
        span_of(row),
        rows,
        stated=stated,
        computed=allowed,
        award=row.award_name,
        recipient=row.recipient_name,
        years=row.years.replace(";", ", "),
        article=rule.article,
    )


def line_of(case: Case, row: Award) -> str:
    """The line of the text in which a row stands."""
    text = case.document.text
    end = text.find("\n", row.char_end)
    return text[text.rfind("\n", 0, row.char_start) + 1 : len(text) if end < 0 else end]


def figure_beside(case: Case, row: Award, base: str) -> int:
    """The one figure that the phrase `base` reads in the row's line; 0 where there is none, or more than one."""
    found = {number(match["n"]) for match in phrase(FILE, base).finditer(line_of(case, row))}
    return found.pop() if len(found) == 1 else 0


def number(digits: str) -> int:
    """ "1.250" is 1250."""
    return int(digits.replace(".", ""))


def _is_statistic(row: Award) -> bool:
    granted = row.scope == "aggregate" and row.status == "granted" and row.rate == "total"
    return granted and not row.restates and row.count_qualifier == "exact"
