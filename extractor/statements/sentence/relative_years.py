"""Years told by another: "Năm 2022, bà A được ...; một năm sau được ...", "cùng năm"; and that they run on."""

from dataclasses import replace

import regex

from extractor.folding import fold
from extractor.mention import AwardMention, Mention, YearsMention
from extractor.resources import load_toml
from extractor.statements.cursor import is_cue
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


def running(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "[liên tục đạt] Lao động tiên tiến các năm 2021, 2022": that the years run on is said before the award."""
    place = next((at for at, token in enumerate(clause.tokens) if token.span.start >= phrase.award.span.start), 0) - 1
    while place >= 0 and _leads_to_award(clause.tokens[place]):
        place -= 1
    runs = place >= 0 and is_cue(clause.tokens[place], "consecutive")
    return replace(phrase, consecutive=True) if runs else phrase


def _leads_to_award(token: Mention) -> bool:
    return isinstance(token, YearsMention) or is_cue(token, "receive", "receive.has", "granted", "filler")
