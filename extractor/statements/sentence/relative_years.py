"""Years told by another: "Năm 2022, bà A được ...; một năm sau được ...", "cùng năm"."""

import regex

from extractor.folding import fold
from extractor.mention import AwardMention, YearsMention
from extractor.resources import load_toml
from extractor.statements.draft import AwardPhrase
from extractor.statements.sentence.clause import Clause
from extractor.words.phrases import matches


def year_after(clause: Clause, award: AwardPhrase) -> tuple[str, ...]:
    """The year that the words between the award before and this one count from the last one told; empty without."""
    start = max((one.span.end for one in clause.tokens if _ends_before(one, award)), default=0)
    told = list(matches("statements.toml", "year_after", fold(clause.text), start, award.span.start))
    base = _last_year(clause, start + told[-1].start() - start) if told else None
    if base is None:
        return ()
    return (str(base + _steps(told[-1])),)


def _steps(told: regex.Match[str]) -> int:
    """How many years further: 0 for "cùng năm", 1 for "năm sau", 2 for "hai năm sau"."""
    if told["same"]:
        return 0
    number, words = told["number"], load_toml("statements.toml")["words"]["counting"]
    return words.index(number) + 1 if number in words else int(number or 1)


def _ends_before(token: object, award: AwardPhrase) -> bool:
    return isinstance(token, AwardMention) and token.span.end <= award.span.start


def _last_year(clause: Clause, before: int) -> int | None:
    """The only calendar year of the years told last before a place; None for school years and lists."""
    told = [token.years for token in clause.tokens if isinstance(token, YearsMention) and token.span.end <= before]
    return int(told[-1][0]) if told and len(told[-1]) == 1 and told[-1][0].isdigit() else None
