"""What the law asks of a recipient before a title, and what one recipient gets only once.

Only what the report itself tells is weighed: that it is silent about an earlier title proves nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from extractor.case import Case, span_of
from extractor.checks.quotas import exceeded, figure_beside, line_of
from extractor.folding import fold
from extractor.record import Award, Finding
from extractor.words import rulebook
from extractor.words.lawbook import FILE, Among, Ground, LawRule, Once, Prior, Standard, reason
from extractor.words.phrases import phrase


def standards(case: Case) -> Iterator[Finding]:
    """RECIPIENT_KIND_NOT_ELIGIBLE: a collective with too few titles among its people, all told in one line."""
    for rule in case.law.rules(Standard, "standard"):
        for row in _granted(case, rule.award):
            beside = [one for one in _granted(case, rule.of) if _in_one_line(case, one, row) and one.years == row.years]
            people = figure_beside(case, row, rule.base)
            if len(beside) != 1 or not people or not rule.in_force(row.years):
                continue
            count = beside[0].count
            if count is not None and count < people * rule.share:
                needed = -int(-people * rule.share // 1)
                yield _not_fit(case, rule, [row, *beside], "standard", stated=count, computed=needed, base=people)


def priors(case: Case) -> Iterator[Finding]:
    """RECIPIENT_KIND_NOT_ELIGIBLE: a title without the years of another one that it takes, where all are listed."""
    people = _by_person(case)
    for rule in case.law.rules(Prior, "prior"):
        for rows in people.values():
            earlier = [row for row in rows if row.award_code == rule.of]
            listed = {_first(year) for row in earlier for year in row.years.split(";") if year}
            for row in rows:
                if row.award_code == rule.award and earlier and _lacks(case, rule, row, earlier, listed):
                    years = ", ".join(map(str, sorted(listed)))
                    yield _not_fit(case, rule, [row, *earlier], "prior", computed=rule.times, years=years)


def once(case: Case) -> Iterator[Finding]:
    """QUOTA_EXCEEDED: a medal of one kind that a person has got twice from one giver."""
    for rule in case.law.rules(Once, "once"):
        for rows in _by_person(case).values():
            medals = [row for row in rows if row.award_code == rule.award and row.authority_name and _medal(case, row)]
            for row in medals:
                if row.count_qualifier == "exact" and (row.count or 0) > 1:
                    yield exceeded(case, rule, [row], row.count or 0, 1)
            for one, other in combinations(medals, 2):
                if one.years and other.years and _same_medal(case, one, other):
                    yield exceeded(case, rule, [other, one], 2, 1)


def exclusive(case: Case) -> Iterator[Finding]:
    """QUOTA_EXCEEDED: a collective with two titles in one year of which it can have one."""
    for rule in case.law.rules(Among, "exclusive"):
        titled: dict[tuple[str, str], list[Award]] = defaultdict(list)
        for row in case.awards:
            if row.award_code in rule.awards and row.status == "granted" and row.recipient_name:
                for year in filter(None, row.years.split(";")):
                    titled[fold(row.recipient_name), year].append(row)
        for rows in titled.values():
            codes = {row.award_code for row in rows}
            if len(codes) > 1:
                yield exceeded(case, rule, rows[::-1], len(codes), 1)


def grounds(case: Case) -> Iterator[Finding]:
    """RECIPIENT_KIND_NOT_ELIGIBLE: a proposal on a ground that cannot be one."""
    for rule in case.law.rules(Ground, "ground"):
        for row in case.awards:
            years = row.years or case.facts.doc_date.value[:4]
            cue = phrase(FILE, rule.base).search(line_of(case, row))
            if row.status == "proposed" and cue and rule.in_force(years):
                yield _not_fit(case, rule, [row], "ground")


def _granted(case: Case, code: str) -> list[Award]:
    return [row for row in case.awards if row.award_code == code and row.status == "granted" and not row.part_of]


def _in_one_line(case: Case, one: Award, other: Award) -> bool:
    start, end = sorted((one.char_start, other.char_start))
    return "\n" not in case.document.text[start:end]


def _by_person(case: Case) -> Mapping[tuple[str, str], list[Award]]:
    """What each person was given, told apart by where they work; said again it counts once."""
    people: dict[tuple[str, str], list[Award]] = defaultdict(list)
    for row in case.awards:
        told = row.scope == "named" and row.recipient_kind == "individual" and row.status == "granted"
        if told and row.recipient_name and not row.restates:
            people[fold(row.recipient_name), fold(row.recipient_unit)].append(row)
    return people


def _lacks(case: Case, rule: Prior, row: Award, earlier: Sequence[Award], listed: set[int]) -> bool:
    """Whether no run of years reaches the title, though every year that could is in the period of the report.

    A number of years that is not listed year by year leaves it open.
    """
    period, years = case.facts.period, [_first(year) for year in row.years.split(";") if year]
    whole = all(one.years and one.count == len(one.years.split(";")) for one in earlier)
    if period is None or not whole or not years or not rule.in_force(row.years):
        return False
    year = min(years)
    ends = [set(range(end - rule.times + 1, end + 1)) for end in (year - 1, year)]
    return period.start <= year - rule.times and not any(run <= listed for run in ends)


def _first(year: str) -> int:
    return int(year[:4])


def _medal(case: Case, row: Award) -> str:
    """The kind of medal: "vì sự nghiệp giáo dục"; empty where it is not told."""
    text = case.document.text
    end = text.find("\n", row.char_end)
    told = phrase(FILE, "medal").search(text, row.char_start, len(text) if end < 0 else end)
    return fold(" ".join(told["kind"].split())) if told and told.start() <= row.char_end else ""


def _same_medal(case: Case, one: Award, other: Award) -> bool:
    givers = fold(one.authority_name) == fold(other.authority_name)
    return givers and one.years != other.years and _medal(case, one) == _medal(case, other)


def _not_fit(case: Case, rule: LawRule, rows: Sequence[Award], why: str, **values: object) -> Finding:
    row, of = rows[0], getattr(rule, "of", "")
    named = rulebook.awards()[of].name if of else ""
    return case.finding(
        "RECIPIENT_KIND_NOT_ELIGIBLE",
        span_of(row),
        rows,
        award=row.award_name,
        recipient=row.recipient_name,
        kind="",
        article=rule.article,
        reason=reason(why, case.lang, of=named, **values),
        stated=values.get("stated"),
        computed=values.get("computed"),
    )
