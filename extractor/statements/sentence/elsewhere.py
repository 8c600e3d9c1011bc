"""Who gives an award that names nobody itself: the line above told it, or the same award before "gồm"."""

from extractor.mention import AwardMention, Giver
from extractor.statements.cursor import at, is_cue, is_mark
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.award import is_paper
from extractor.statements.phrase.givers import giver_list
from extractor.statements.sentence.clause import Clause


def told_elsewhere(clause: Clause, phrase: AwardPhrase) -> tuple[Giver, ...]:
    """The givers of the same award where it was named before, or of the body that a line above is all about."""
    return _of_heading(clause, phrase) or _announced(clause, phrase) or _owner(clause, phrase)


def _of_heading(clause: Clause, phrase: AwardPhrase) -> tuple[Giver, ...]:
    """ "Giấy khen của UBND huyện" over "1. Ông A: 02 Giấy khen": the same award named again is by the same body."""
    above = clause.above.award
    same = above is not None and above.award.code == phrase.award.code and is_paper(phrase.award)
    return above.givers if above is not None and same and phrase.level is None else ()


def _announced(clause: Clause, phrase: AwardPhrase) -> tuple[Giver, ...]:
    """ "Số Giấy khen do UBND xã ký gồm 12 Giấy khen cho tập thể": the giver told with the award before "gồm"."""
    before = [place for place, token in enumerate(clause.tokens) if token.span.end <= phrase.span.start]
    start = next((place for place in reversed(before) if is_mark(clause.tokens[place], ".!?;")), -1)
    before = [place for place in before if place > start]
    parting = next((place for place in before if is_cue(clause.tokens[place], "including")), -1)
    for place in before:
        token = clause.tokens[place]
        if place < parting and isinstance(token, AwardMention) and token.code == phrase.award.code:
            return giver_list(clause.tokens, place + 1 + is_cue(at(clause.tokens, place + 1), "of"))[0]
    return ()


def _owner(clause: Clause, phrase: AwardPhrase) -> tuple[Giver, ...]:
    """Who gives what is counted under a line that names nothing but a body."""
    gives = is_cue(at(clause.tokens, 0), "give") or is_cue(at(clause.tokens, 1), "give")
    return clause.above.owner if phrase.tallies or gives else ()
