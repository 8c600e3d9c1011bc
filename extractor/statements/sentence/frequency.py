"""How often an award was given, told before it."""

import regex

from extractor.mention import AwardMention, BodyMention, Mention, PersonMention, TimesMention, YearsMention
from extractor.statements.cursor import OPENING, at, closing, is_cue, is_mark, is_word
from extractor.statements.sentence.clause import Clause, award_ahead, receives_soon

FEW = 3
"""Years that date what is told, at the most; more are a period."""


def read_times(clause: Clause, token: TimesMention) -> None:
    """ "02 lần được ... tặng", "ba năm liền 2022, 2023 đạt": how often, told before the award."""
    comma = is_mark(at(clause.tokens, clause.index + 1), ",")
    clause.index += 1 + (comma and isinstance(at(clause.tokens, clause.index + 2), YearsMention))
    recent = _past_recent(clause)
    running, clause.index = recent > clause.index, recent
    years = at(clause.tokens, clause.index)
    if isinstance(years, YearsMention):
        clause.index += 1
    elif is_mark(years, OPENING) and isinstance(at(clause.tokens, clause.index + 1), YearsMention):
        years = at(clause.tokens, clause.index + 1)
        clause.index = closing(clause.tokens, clause.index) + 1
    if is_mark(at(clause.tokens, clause.index), ",") and isinstance(years, YearsMention):
        clause.index += 1
    if _are_listed(clause, years) and _told_again(clause):
        return
    if (
        receives_soon(clause)
        or _somebody_receives(clause)
        or _often(clause, token, comma=comma)
        or _heads(clause, token)
        or _given_often(clause)
        or _in_each(clause, years)
    ):
        clause.pending, clause.pending_years = token, years.years if isinstance(years, YearsMention) else ()
    elif isinstance(years, YearsMention) and token.value == len(years.years) <= FEW and not (clause.started or running):
        clause.years = years.years  # "Trong 2 năm 2023, 2024, UBND xã đã tặng"
        if not is_cue(at(clause.tokens, clause.index + 1), "give"):
            clause.pending, clause.pending_years = token, years.years


def _past_recent(clause: Clause) -> int:
    """ "4 năm [qua] (2021, 2022, 2023, 2024)": past words that say no more than when, before a bracket of years."""
    place = clause.index
    while _is_word(clause, place, "recent"):
        place += 1
    listed = is_mark(at(clause.tokens, place), OPENING) and _are_listed(clause, at(clause.tokens, place + 1))
    return place if listed else clause.index


def _is_word(clause: Clause, place: int, name: str) -> bool:
    word = at(clause.tokens, place)
    return is_word(word, clause.text, name)


def _are_listed(clause: Clause, years: Mention | None) -> bool:
    """Whether they are several years, told one by one, and not by their ends."""
    if not isinstance(years, YearsMention) or len(years.years) < _SEVERAL:
        return False
    return len(_YEAR.findall(years.span.of(clause.text))) >= len(years.years)


_SEVERAL = 2
_YEAR = regex.compile(r"\d{4}")


def _told_again(clause: Clause) -> bool:
    """ "Trong 3 năm (2021, 2022, 2023), trường [có 2 năm] đạt": how often is told behind the years."""
    ahead = clause.tokens[clause.index :]
    stop = next((place for place, token in enumerate(ahead) if isinstance(token, AwardMention)), len(ahead))
    return any(isinstance(token, TimesMention) for token in ahead[:stop])


def _in_each(clause: Clause, years: Mention | None) -> bool:
    """ "Trong 4 năm qua (2021, 2022, 2023, 2024), trường [đều được] công nhận": in each of the years listed."""
    if not _are_listed(clause, years):
        return False
    place = clause.index
    who = at(clause.tokens, place)
    place += isinstance(who, PersonMention | BodyMention) or is_cue(who, "pronoun")
    while _is_word(clause, place, "adverbs"):
        place += 1
    gets = is_cue(at(clause.tokens, place), "receive", "granted", "each")
    often = isinstance(at(clause.tokens, place + 1), TimesMention)
    return gets and not often and award_ahead(clause, place)


def _dates(clause: Clause, token: TimesMention, years: Mention | None, *, running: bool) -> bool:
    """ "Trong 2 năm 2023, 2024, UBND xã đã tặng": when it was given."""
    few = isinstance(years, YearsMention) and token.value == len(years.years) <= FEW
    return few and not (clause.started or running)


def _somebody_receives(clause: Clause) -> bool:
    """ "4 năm liền [thầy đạt] Chiến sĩ thi đua cơ sở"."""
    pronoun, verb = at(clause.tokens, clause.index), at(clause.tokens, clause.index + 1)
    somebody = is_cue(pronoun, "pronoun") or isinstance(pronoun, PersonMention)
    return (
        somebody
        and (is_cue(verb, "receive", "granted") or is_cue(verb, "receive.has"))
        and award_ahead(clause, clause.index)
    )


def _often(clause: Clause, token: TimesMention, *, comma: bool) -> bool:
    """ "Nhiều năm liền, ông A được tặng": how often, at the head of the sentence."""
    heads = (
        comma
        and clause.tokens[0] is token
        and isinstance(at(clause.tokens, clause.index + 1), PersonMention | BodyMention)
    )
    return heads and (token.value is None or token.consecutive) and award_ahead(clause, clause.index)


def _given_often(clause: Clause) -> bool:
    """ "UBND tỉnh đã [hai lần] tặng bà Bằng khen": how often, before the verb of whoever gives."""
    gives_on = bool(clause.givers) and is_cue(at(clause.tokens, clause.index), "give")
    to_one = isinstance(at(clause.tokens, clause.index + 1), PersonMention | AwardMention) or is_cue(
        at(clause.tokens, clause.index + 1), "pronoun"
    )
    return gives_on and to_one and award_ahead(clause, clause.index)


def _heads(clause: Clause, token: TimesMention) -> bool:
    """ "[Sáu năm liền] cô Hoa là Chiến sĩ thi đua cơ sở": how often, right before who it is."""
    name = at(clause.tokens, clause.index)
    person = isinstance(name, PersonMention) or is_cue(name, "pronoun.individual", "pronoun.person")
    verb = is_cue(at(clause.tokens, clause.index + 1), "receive", "granted", "each")
    return token.consecutive and person and verb and award_ahead(clause, clause.index)
