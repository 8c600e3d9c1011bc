"""A record in one line, as a clerk would say it."""

from collections.abc import Iterator, Mapping

from extractor.messages import Lang, label
from extractor.record import Award, Total


def fact(award: Award, numbers: Mapping[str, int], lang: Lang) -> str:
    """ "Bằng khen · Ủy ban nhân dân tỉnh · 02 tập thể · 2023": what, from whom, for whom, how many, when."""
    return " · ".join(filter(None, _parts(award, numbers, lang)))


def _parts(award: Award, numbers: Mapping[str, int], lang: Lang) -> Iterator[str]:
    grade = f" {label('grades', award.grade, lang)}" if award.grade else ""
    yield award.award_name + grade
    yield award.authority_name or (
        label("explain", f"level_{award.authority_level}", lang) if award.authority_level else ""
    )
    yield ", ".join(filter(None, (award.recipient_name, award.recipient_role, award.recipient_unit)))
    yield _number(award, lang)
    yield award.years
    yield " ".join(filter(None, (award.decision_no, award.decision_date)))
    yield label("statuses", award.status, lang) if award.status != "granted" else ""
    for column in ("part_of", "restates"):
        if other := numbers.get(getattr(award, column)):
            yield label("explain", column, lang, record=f"[{other}]")


def stated(total: Total, lang: Lang) -> str:
    """ "96 tập thể (cộng lại: 95)"."""
    kind = f" {label('kinds', total.recipient_kind, lang)}" if total.recipient_kind else ""
    return label("explain", total.verdict, lang, count=f"{total.count}{kind}", computed=total.computed)


def _number(award: Award, lang: Lang) -> str:
    number = label("counts", award.count_qualifier, lang, count=award.count)
    number = label("rates", award.rate, lang, count=number)
    if award.scope == "named":
        once = (award.count, award.count_qualifier) == (1, "implied")
        return "" if once else f"{number} ×" if award.count is not None else number
    return f"{number} {label('kinds', award.recipient_kind, lang)}" if award.recipient_kind else number
