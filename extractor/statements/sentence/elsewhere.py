"""What is told of an award elsewhere: who gives it, in the line above or before "gồm"; or that it was told before."""

import regex

from extractor.folding import fold
from extractor.mention import AwardMention, Giver
from extractor.statements.cursor import at, is_cue, is_mark
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.award import is_paper
from extractor.statements.phrase.givers import giver_list
from extractor.statements.sentence.clause import Clause
from extractor.words.phrases import phrase


def told_elsewhere(clause: Clause, award: AwardPhrase) -> tuple[Giver, ...]:
    """The givers of the same award where it was named before, or of the body that a line above is all about."""
    return _of_heading(clause, award) or _announced(clause, award) or _counted(clause, award) or _owner(clause, award)


def _counted(clause: Clause, award: AwardPhrase) -> tuple[Giver, ...]:
    """ "UBND tỉnh tặng Bằng khen cho 5 cá nhân. [Năm cá nhân] được tặng Bằng khen gồm:": by whom they got it."""
    own = clause.tallies[0] if len(clause.tallies) == 1 and is_paper(award.award) else None
    if own is None or own.value is None or not own.kind:
        return ()
    told = [one for one in clause.drafts if (one.code, one.kind, one.count) == (award.award.code, own.kind, own.value)]
    return (told[-1].giver,) if told and told[-1].giver and told[-1].recipient is None else ()


def _of_heading(clause: Clause, award: AwardPhrase) -> tuple[Giver, ...]:
    """ "Giấy khen của UBND huyện" over "1. Ông A: 02 Giấy khen": the same award named again is by the same body."""
    above = clause.above.award
    same = above is not None and above.award.code == award.award.code and is_paper(award.award)
    return above.givers if above is not None and same and award.level is None else ()


def _announced(clause: Clause, award: AwardPhrase) -> tuple[Giver, ...]:
    """ "Số Giấy khen do UBND xã ký gồm 12 Giấy khen cho tập thể": the giver told with the award before "gồm"."""
    before = [place for place, token in enumerate(clause.tokens) if token.span.end <= award.span.start]
    start = next((place for place in reversed(before) if is_mark(clause.tokens[place], ".!?;")), -1)
    before = [place for place in before if place > start]
    parting = next((place for place in before if is_cue(clause.tokens[place], "including")), -1)
    for place in before:
        token = clause.tokens[place]
        if place < parting and isinstance(token, AwardMention) and token.code == award.award.code:
            return giver_list(clause.tokens, place + 1 + is_cue(at(clause.tokens, place + 1), "of"))[0]
    return ()


def _owner(clause: Clause, award: AwardPhrase) -> tuple[Giver, ...]:
    """Who gives what is counted under a line that names nothing but a body."""
    gives = is_cue(at(clause.tokens, 0), "give") or is_cue(at(clause.tokens, 1), "give")
    return clause.above.owner if award.tallies or gives else ()


def is_spoken_of(clause: Clause, award: AwardPhrase) -> bool:
    """Whether somebody speaks of it, or the text has told of it before: "Bằng khen nói trên"."""
    behind = fold(clause.text[award.span.end : award.span.end + _BEHIND])
    told = phrase("statements.toml", "told_before").match(behind) is not None
    return told or _SPEECH.search(clause.text[: award.span.start]) is not None


_BEHIND = 20
_SPEECH = regex.compile(r":\s?[\"“]$")
"""What a paper stands behind that somebody speaks of: "Cô bảo: “Giấy khen quý nhất là ..."."""
