"""An award alone on its line, or a title of a list: what it says holds for the lines below."""

from extractor.folding import fold
from extractor.mention import CountMention, Mention, Word, YearsMention
from extractor.statements.cursor import at, ends_sentence, is_cue, is_mark
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.apart import past_deeds
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.headings import announces_list
from extractor.statements.sentence.mentioned import is_bare, is_of_movement
from extractor.words.phrases import matches


def heads_lines(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Bằng khen của Bộ Y tế:", or the award alone on its line, with its number or without, for the lines below.

    "1. Giấy khen của UBND xã", "II. Chiến sĩ thi đua cơ sở: 09 cá nhân".
    """
    if phrase.recipients or clause.subject or is_of_movement(clause, phrase):
        return False
    counted = phrase.tallies or clause.tallies
    behind = past_deeds(clause.tokens, clause.index) if counted else clause.index
    if counted and announces_list(clause, behind):
        return True
    if titles_list(clause):
        return all(_goes_with_title(token) for token in _without_sum(clause))
    behind += is_cue(at(clause.tokens, behind), "receive.has", "including")  # "đó là:", "như sau:"
    if behind < len(clause.tokens) - 1:
        return False
    ends = clause.index >= len(clause.tokens) or (not is_bare(phrase) and is_mark(clause.tokens[-1], "."))
    opens = all(is_cue(token, "filler", "give") for token in clause.tokens if token.span.end <= phrase.span.start)
    parted = bool(counted) and clause.above.kind_below and ends_sentence(clause.tokens, behind)
    return is_mark(clause.tokens[-1], ":") or parted or (ends and opens and not clause.above.recipients)


def _without_sum(clause: Clause) -> list[Mention]:
    """What stands behind the award, without how many all parts are: "Lao động tiên tiến theo năm [(540 lượt)]:"."""
    behind = list(clause.tokens[clause.index :])
    opens = len(behind) - _BRACKETED
    told = opens >= 0 and is_mark(behind[opens], "(") and isinstance(behind[opens + 1], CountMention)
    return [*behind[:opens], behind[-1]] if told and titles_parts(clause) else behind


_BRACKETED = 4
"""Tokens of a number in brackets and the colon behind it."""


def _goes_with_title(token: Mention) -> bool:
    """What may stand behind the award in the title of a list: what for, when, the rest of the award's name."""
    return (
        isinstance(token, Word | YearsMention)
        or is_mark(token, ":,")
        or is_cue(token, "pronoun", "plain", "filler", "and", "of")
    )


def titles_list(clause: Clause) -> bool:
    """ "Danh sách tập thể được Chủ tịch UBND xã tặng Giấy khen": the title of what stands below it."""
    return any(matches("statements.toml", "list_title", fold(clause.text))) or titles_parts(clause)


def titles_parts(clause: Clause) -> bool:
    """ "Giấy khen của UBND xã năm 2025, chia theo tổ chức:": numbers of each stand below."""
    return any(matches("statements.toml", "title_by_parts", fold(clause.text)))
