"""Whether the giver may give it, and still existed (Luật 06/2022/QH15 Điều 72-80; Luật 72/2025/QH15)."""

from collections.abc import Iterator
from datetime import date

from extractor.case import Case, span_of
from extractor.folding import fold
from extractor.mention import Giver
from extractor.record import Award, Finding
from extractor.resources import load_toml
from extractor.words import rulebook
from extractor.words.lawbook import FILE, LawRule, NotEntitled
from extractor.words.phrases import phrase


def entitled(case: Case) -> Iterator[Finding]:
    """AUTHORITY_NOT_ENTITLED, by the table of `patterns/law.toml`."""
    seen: set[tuple[int, str]] = set()
    for row, item in zip(case.awards, case.drafts, strict=True):
        giver, key = item.draft.giver, (row.char_start, row.authority_name)
        if giver is None or row.part_of or key in seen:
            continue
        if article := _violated(case, row, giver):
            seen.add(key)
            yield case.finding(
                "AUTHORITY_NOT_ENTITLED",
                span_of(row),
                [row],
                authority=giver.name,
                award=row.award_name,
                recipient=row.recipient_name,
                article=article,
            )


def _violated(case: Case, row: Award, giver: Giver) -> str:
    """The article that an award by that giver goes against; empty when it may give it, or nothing is known."""
    rules = case.law.rules(NotEntitled, "not_entitled")
    return next((rule.article for rule in rules if _forbids(rule, row, giver)), "")


def _forbids(rule: NotEntitled, row: Award, giver: Giver) -> bool:
    told = ((rule.stems, giver.stem), (rule.levels, giver.level), (rule.kind, giver.kind))
    return row.award_code == rule.award and rule.in_force(row.years) and all(not of or one in of for of, one in told)


def defunct(case: Case) -> Iterator[Finding]:
    """AUTHORITY_DEFUNCT: the giver's last day was before the first day of every year told."""
    if not case.law.rules(LawRule, "defunct"):
        return
    for row, item in zip(case.awards, case.drafts, strict=True):
        last = _last_day(item.draft.giver)
        day = _month_told(case, row) or _earliest(row)
        if last and day and day > last and not row.part_of and row.status == "granted":
            yield case.finding(
                "AUTHORITY_DEFUNCT",
                span_of(row),
                [row],
                authority=row.authority_name,
                years=row.years or row.decision_date,
                article=_ended_by(last, item.draft.giver),
                award=row.award_name,
                recipient=row.recipient_name,
            )


def _last_day(giver: Giver | None) -> date | None:
    if giver is None or not giver.name:
        return None
    stem = next((rule for rule in rulebook.stems() if rule.name == giver.stem and rule.until), None)
    if stem:
        return date.fromisoformat(stem.until)
    tiers = (
        tier for tier in rulebook.tiers() if tier.until and giver.level == tier.level and f" {tier.name}" in giver.name
    )
    tier = next(tiers, None)
    return date.fromisoformat(tier.until) if tier else None


def _ended_by(last: date, giver: Giver | None) -> str:
    """The law that ended an administrative body; of parties and organisations none is known."""
    laws = load_toml(FILE)["ended"] if giver and giver.kind == "administration" else ()
    return next(
        (str(law["article"]) for law in laws if giver and (law["until"], law["level"]) == (last, giver.level)), ""
    )


_BESIDE = 20
"""Characters behind an award in which its month may stand: "(tháng 9/2025)"."""
_BEFORE = 200
"""Characters of its sentence before it: "Tháng 9/2025, ông A được ... tặng"."""


def _month_told(case: Case, row: Award) -> date | None:
    """The first day of the month told with the award, in a year that is its own."""
    text = case.document.text
    sentence = max(text.rfind(end, 0, row.char_start) + 1 for end in ("\n", ". "))
    start = max(row.char_start - _BEFORE, sentence)
    beside = text[start : row.char_end + _BESIDE].partition("\n")[0]
    found = phrase("totals.toml", "month").search(fold(beside))
    own = found is not None and found["year"] in row.years.split(";")
    return date(int(found["year"]), int(found["month"]), 1) if found and own else None


def _earliest(row: Award) -> date | None:
    """The first day on which the award can have been given: its decision's date, or the first of its last year."""
    if row.decision_date:
        return date.fromisoformat(row.decision_date)
    years = [year for year in row.years.split(";") if year]
    return date(int(max(years)[-4:]), 1, 1) if years else None
