"""Years told before an award: which hold for its clause."""

from extractor.folding import fold
from extractor.mention import (
    BodyMention,
    CueMention,
    Mention,
    PersonMention,
    TierMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import (
    at,
    is_cue,
    is_mark,
    is_word,
    listed_words,
    starts_award,
)
from extractor.statements.sentence.clause import (
    Clause,
)
from extractor.statements.sentence.frequency import FEW
from extractor.statements.sentence.years_of_all import is_of_all
from extractor.words.phrases import phrase


def read_year(clause: Clause, token: YearsMention) -> None:
    """ "Năm 2023, ..." before the award holds for the clause, a span of years does not: that is a period."""
    before = at(clause.tokens, clause.index - 1)
    if is_of_all(clause, token):
        clause.index += 1
        return
    bound = before is not None and (_binds(clause, before) or _is_of_event(clause, token))
    if token.labelled and not token.spanned and len(token.years) <= FEW and not bound:
        clause.years = token.years
        clause.opening_years = clause.opening_years if clause.started else token.years
        clause.dated = clause.dated or (clause.index <= _OPENS and is_mark(at(clause.tokens, clause.index + 1), ":"))
        clause.lead = token.span.start if clause.lead < 0 else clause.lead
    clause.index += 1


def _binds(clause: Clause, before: Mention) -> bool:
    """Whether the word before a year makes it no date of the award: the edge of a period ("từ"), or a verb that tells
    more of the one spoken of ("ông A, nghỉ hưu năm 2024, được tặng")."""
    word, after = before.span.of(clause.text).lower(), _verb_behind(clause)
    passive = isinstance(after, CueMention) and after.name in _GETS and not clause.aims
    if word in listed_words("bounds"):
        return not (passive and word in listed_words("reached"))
    if word in listed_words("beginnings"):
        return True
    told = isinstance(before, Word) or _enters(clause)
    return bool(clause.subject) and told and word not in listed_words("dates")


def _verb_behind(clause: Clause) -> Mention | None:
    """What stands behind a year, past whoever is named or meant there: "đến năm 2023[, chị A] được"."""
    place = clause.index + 1
    if is_cue(at(clause.tokens, place), "receive.has"):  # "tới năm 2022 là Nghệ nhân Nhân dân"
        return at(clause.tokens, place) if starts_award(clause.tokens, place + 1) else None
    place += is_mark(at(clause.tokens, place), ",")
    who = at(clause.tokens, place)
    named = isinstance(who, PersonMention | BodyMention) or is_cue(who, "pronoun")
    place += named
    while isinstance(word := at(clause.tokens, place), Word) and word.span.of(clause.text) in listed_words("adverbs"):
        place += 1
    verb = at(clause.tokens, place)
    return None if is_cue(verb, "receive.has") else verb


_GETS = ("receive", "granted", "receive.has")


def _is_of_event(clause: Clause, token: YearsMention) -> bool:
    """ "Tại lễ phát động Tháng Công nhân [năm 2025], UBND xã tặng": the year is a part of the event's name."""
    before = clause.text[max(0, token.span.start - _EVENT) : token.span.start]
    return phrase("statements.toml", "event_of_year").search(fold(before)) is not None


_EVENT = 90
"""Characters before a year that may name an event."""


def _enters(clause: Clause) -> bool:
    """ "ông A vào ngành [năm 1998]": a tier that is where somebody went."""
    tier, verb = at(clause.tokens, clause.index - 1), at(clause.tokens, clause.index - 2)
    into = is_word(verb, clause.text, "enters")
    return isinstance(tier, TierMention) and into


_OPENS = 2
"""Tokens before the years that open a line, at the most: its sign."""
