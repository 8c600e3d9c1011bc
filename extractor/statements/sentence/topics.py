"""An award that a sentence opens with as its topic: "Về Bằng khen của Bộ Y tế, 5 năm có 9 tập thể được tặng"."""

from dataclasses import replace

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import (
    Tokens,
    at,
    behind_mark,
    is_cue,
    is_mark,
    is_word,
    listed_words,
    sentence_end,
    starts_award,
)
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.tallies import tally_list
from extractor.statements.sentence.clause import Clause, award_ahead
from extractor.words import rulebook

_BETWEEN = 12
"""Tokens between the award and its numbers at the most: "trong 5 năm qua toàn xã đã có"."""


def with_topic_numbers(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The award with the numbers that its sentence tells of it further on, and the clause moved past them."""
    told = phrase.count or phrase.times or phrase.tallies or phrase.recipients or phrase.names or phrase.parts
    if told or clause.subject:
        return phrase
    if turned := _numbers_turned_to(clause, phrase):
        return _with_numbers(clause, phrase, turned, turned=True)
    lead = "" if clause.tallies else _lead(clause, phrase)
    if lead in listed_words("topics_summed") and (start := _sum_from(clause.tokens, clause.index)):
        return _with_sum(clause, phrase, start)
    topic = lead in listed_words("topics") or (lead in listed_words("topics_alone") and _has_period(clause))
    if topic and (start := _numbers_from(clause.tokens, clause.index)):
        return _with_numbers(clause, phrase, start)
    return phrase


def _with_numbers(clause: Clause, phrase: AwardPhrase, start: int, *, turned: bool = False) -> AwardPhrase:
    """The award with the numbers at `start`, where they end what is said of it."""
    tallies, end = tally_list(clause.tokens, start, bare=False, subject=True)
    behind = at(clause.tokens, end)
    got = is_cue(behind, "receive", "granted", "give")
    ends = is_mark(behind, ",.;") or behind is None if turned else is_mark(behind, ".;") or _remarks(clause, end)
    if not tallies or not (got or ends) or starts_award(clause.tokens, end + got):
        return phrase
    if rulebook.awards()[phrase.award.code].achievement and is_cue(behind, "receive") and award_ahead(clause, end):
        return phrase  # "Về hiến đất, 12 hộ được UBND xã tặng Giấy khen": what for
    between, clause.index = clause.tokens[clause.index : start], end + got
    if turned:
        clause.tallies, clause.givers = (), ()
    years = next((one.years for one in between if isinstance(one, YearsMention) and not one.spanned), ())
    return replace(phrase, tallies=tallies, years=phrase.years or years).to(clause.tokens[end + got - 1].span.end)


def _has_period(clause: Clause) -> bool:
    """ "Chiến sĩ thi đua cơ sở, [cả 5 năm] có 50 lượt người": whether a comma and how long it was stand behind it."""
    place = clause.index + 1
    place += isinstance(at(clause.tokens, place), Word) or is_cue(at(clause.tokens, place), "filler")
    return is_mark(at(clause.tokens, clause.index), ",:") and isinstance(at(clause.tokens, place), TimesMention)


def _remarks(clause: Clause, index: int) -> bool:
    """Whether a comma and words stand there that count nothing and name no award up to the end of the sentence."""
    rest = clause.tokens[index + 1 : sentence_end(clause.tokens, index + 1)]
    told = any(isinstance(token, AwardMention | CountMention) or is_cue(token, "receive", "give") for token in rest)
    return is_mark(at(clause.tokens, index), ",") and bool(rest) and not told


def _numbers_turned_to(clause: Clause, phrase: AwardPhrase) -> int:
    """The place of the numbers where a comma turns the sentence to another award, "96 người đạt A, [còn danh hiệu B thì
    có] 740 người"; 0 where none does."""
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    start = behind_mark(before, len(before), ",;.")
    lead = at(before, start)
    leads = start > 0 and lead is not None and lead.span.of(clause.text).lower() in listed_words("turns")
    place = clause.index + (_word(clause, clause.index) in listed_words("then_has"))
    place += is_cue(at(clause.tokens, place), "receive.has") or _word(clause, place) == "được"
    count = at(clause.tokens, place)
    counted = place > clause.index and isinstance(count, CountMention) and count.noun is not None
    verb, giver = at(clause.tokens, place + 1), at(clause.tokens, place + 2)
    by_others = is_cue(verb, "receive") and isinstance(giver, BodyMention)
    return place if leads and counted and not by_others else 0


def _word(clause: Clause, index: int) -> str:
    token = at(clause.tokens, index)
    return token.span.of(clause.text).lower() if token else ""


def _lead(clause: Clause, phrase: AwardPhrase) -> str:
    """The words before the award in its sentence: "về", "đối với", "riêng" lead to a topic."""
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    while before and is_cue(before[-1], "filler"):
        before.pop()
    words: list[str] = []
    while before and not is_mark(before[-1], ".;-+*•–"):
        words.insert(0, before.pop().span.of(clause.text).lower())
    return " ".join(words)


def _with_sum(clause: Clause, phrase: AwardPhrase, start: int) -> AwardPhrase:
    """ "Danh hiệu A tăng qua từng năm; tổng số [482 lượt người] nêu trên": the number, where no more is told of it."""
    tallies, end = tally_list(clause.tokens, start, bare=False, subject=True)
    behind = at(clause.tokens, end)
    points = is_word(behind, clause.text, "points_back")
    ends = behind is None or is_mark(behind, ".,;:(") or is_cue(behind, "including") or points
    able = rulebook.awards()[phrase.award.code].recipients
    if not ends or any(able and tally.kind not in ("", *able) for tally in tallies):
        return phrase
    clause.index = end
    return replace(phrase, tallies=tallies, summed=True).to(clause.tokens[end - 1].span.end)


def _sum_from(tokens: Tokens, index: int) -> int:
    """The place of the number behind "tổng số", "cả thảy", "tính chung là" in the sentence of an award; 0 without."""
    for place in range(index, min(index + _BETWEEN, len(tokens))):
        token = tokens[place]
        if is_cue(token, "total"):
            return _past_when(tokens, place + 1)
        counted = isinstance(token, CountMention) and token.value is not None
        named = isinstance(token, AwardMention | BodyMention | PersonMention)
        if counted or named or is_mark(token, ".:(") or is_cue(token, *_OTHERWISE):
            return 0
    return 0


_OTHERWISE = ("give", "proposed", "target", "revoked", "commend")


def _past_when(tokens: Tokens, place: int) -> int:
    while isinstance(at(tokens, place), TimesMention | YearsMention) or is_cue(
        at(tokens, place), "receive.has", "filler"
    ):
        place += 1
    count = at(tokens, place)
    return place if isinstance(count, CountMention) and count.noun is not None and count.value is not None else 0


def _numbers_from(tokens: Tokens, index: int) -> int:
    """The place of the numbers behind a comma and the words of when and where; 0 without."""
    if not is_mark(at(tokens, index), ",:"):
        return 0
    for place in range(index + 1, min(index + _BETWEEN, len(tokens))):
        token = tokens[place]
        if isinstance(token, CountMention) and token.noun is not None:
            return place
        passed = isinstance(token, Word | TimesMention | YearsMention | TierMention) or is_mark(token, ",")
        there = isinstance(token, BodyMention) and not is_cue(at(tokens, place + 1), "give", "receive")
        if not (passed or there or is_cue(token, "filler", "receive.has", "plain", "pronoun", "total")):
            return 0
    return 0
