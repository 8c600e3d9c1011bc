"""A body in a sentence as who gives: before its verb, as the label of a line, by whose decision."""

from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CountMention, YearsMention
from extractor.statements.cursor import at, is_cue, is_mark
from extractor.statements.phrase.award import is_paper
from extractor.statements.phrase.givers import COMMITTEE, co_givers, giver_list
from extractor.statements.sentence.clause import Clause, gives
from extractor.words.phrases import phrase


def named_as_giver(clause: Clause, token: BodyMention) -> bool:
    """The giver, when a verb of giving follows."""
    if not token.giver or not (gives(clause) or is_cue(at(clause.tokens, clause.index - 1), "behalf")):
        return False
    place = clause.index
    if clause.started and is_cue(at(clause.tokens, place - 1), "filler"):
        clause.rate = clause.above.rate  # "mỗi năm A tặng ..., còn B đã tặng": what holds for A ends there
    givers, clause.index = co_givers(clause.tokens, place)
    # Who hands it over on behalf is not the giver (ruling 22).
    clause.lead = min(clause.lead, token.span.start) if clause.lead >= 0 else token.span.start
    if is_cue(at(clause.tokens, place - 1), "behalf"):
        if is_mark(at(clause.tokens, place + 1), ","):  # behind the comma stands who hands it over
            givers, clause.index = (token.giver,), place + 1
        clause.principals = givers
    clause.givers = clause.givers if clause.behalf and clause.givers else givers
    return True


def labels_by_giver(clause: Clause, token: BodyMention) -> bool:
    """ "Hội Nông dân huyện: 20 Giấy khen cho hội viên": who gives, where those who got it are told behind the paper."""
    opens = clause.index <= 1 and is_mark(at(clause.tokens, clause.index + 1), ":")
    if not token.giver or token.giver.excluded or not opens:
        return False
    may_give = token.giver.level not in ("", "commune", "grassroots") or token.giver.stem == COMMITTEE
    place = clause.index + 2
    place += isinstance(at(clause.tokens, place), CountMention)
    award, behind = at(clause.tokens, place), at(clause.tokens, place + 1)
    told = is_cue(behind, "for") or (isinstance(behind, CountMention) and bool(behind.kind))
    if not (may_give and isinstance(award, AwardMention) and is_paper(award) and told):
        return False
    clause.givers, clause.index = (token.giver,), clause.index + 2
    return True


def heads_by_giver(clause: Clause) -> bool:
    """ "1. Của Bộ Y tế": a line that tells only who gives the awards below it."""
    opens = clause.index >= 1 and is_cue(clause.tokens[clause.index - 1], "of")
    givers, end = giver_list(clause.tokens, clause.index) if opens else ((), 0)
    years = at(clause.tokens, end)
    rest = clause.tokens[end + isinstance(years, YearsMention) :]
    told = clause.index == 1 or (bool(rest) and _tells_of_awards(clause))
    if not givers or not told or not all(is_mark(token, ":") for token in rest):
        return False
    clause.years = years.years if isinstance(years, YearsMention) else clause.years
    clause.givers, clause.heads, clause.index = givers, True, len(clause.tokens)
    return True


def _tells_of_awards(clause: Clause) -> bool:
    """ "Kết quả khen thưởng [của UBND xã năm 2024:]": a heading whose giver holds for the lines below."""
    before = clause.tokens[: clause.index]
    return len(before) <= _HEADING and any(is_cue(token, "commend", "plain") for token in before)


_HEADING = 10
"""Tokens before the giver in a heading at the most."""


def decides(clause: Clause, token: BodyMention) -> bool:
    """ "Theo quyết định của Chủ tịch UBND xã, 8 hộ được tặng": whose decision it is, without its number."""
    before = clause.text[max(0, token.span.start - _REACH) : token.span.start]
    if token.giver is None or not phrase("statements.toml", "by_decision_of").search(fold(before)):
        return False
    if gives(clause):
        return False
    clause.heads = _tells_of_awards(clause) and not clause.tokens[clause.index + 1 :]
    clause.decided, clause.index = (token.giver,), clause.index + 1
    return True


_REACH = 60
"""Characters before a body that may say that it decided."""
