"""Places that get an award by their common noun alone: "Chính phủ tặng [xã] Cờ thi đua", "Cờ thi đua đã về với xã"."""

from dataclasses import replace

from extractor.mention import TierMention, TimesMention, YearsMention
from extractor.statements.cursor import at, ends_sentence, is_cue, is_mark, is_word
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.tallies import tally_of
from extractor.statements.sentence.clause import Clause


def given_to_place(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase with how often and when the place got it; nobody is named then (ruling 20)."""
    if phrase.recipients or phrase.tallies or phrase.names or phrase.referred or clause.subject or clause.tallies:
        return phrase
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    given = bool(clause.givers or phrase.givers)
    if given and _is_place(at(before, len(before) - 1)) and is_cue(at(before, len(before) - 2), "give"):
        return _of_place(clause, phrase)
    return _behind(clause, phrase) if phrase.to_class else phrase


def _is_place(token: object) -> bool:
    return isinstance(token, TierMention) and token.bare and not token.rank and token.level != "central"


def _behind(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "... cho xã năm 2021", "... về với phường hai lần": the noun, how often, when, and none that names another."""
    place = _place_behind(clause, phrase)
    times = at(clause.tokens, place + 1)
    end = place + 1 + isinstance(times, TimesMention)
    word = at(clause.tokens, end)
    end += is_word(word, clause.text, "into")
    years = at(clause.tokens, end)
    end += isinstance(years, YearsMention)
    if place < 0 or not (ends_sentence(clause.tokens, end) or is_mark(at(clause.tokens, end), ",;")):
        return phrase
    clause.index = max(clause.index, end)
    phrase = replace(phrase, times=tally_of(times)) if isinstance(times, TimesMention) else phrase
    phrase = replace(phrase, years=years.years) if isinstance(years, YearsMention) else phrase
    return _of_place(clause, phrase.to(clause.tokens[end - 1].span.end))


def _place_behind(clause: Clause, phrase: AwardPhrase) -> int:
    """The place of the noun behind "cho" or "về với", -1 where something else, or "các", stands there."""
    for index in range(clause.index + 1):
        behind = clause.tokens[index].span.start >= phrase.award.span.end if index < len(clause.tokens) else False
        if behind and is_cue(clause.tokens[index], "for"):
            several = clause.tokens[index].span.of(clause.text).lower().endswith(" các")
            return index + 1 if _is_place(at(clause.tokens, index + 1)) and not several else -1
    return -1


def _of_place(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    clause.antecedent, clause.to_class = (), False
    clause.common, clause.pronoun, clause.received = "collective", True, True
    return replace(phrase, to_class=False, kind="collective")
