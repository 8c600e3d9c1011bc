"""Awards joined before those who get them all: "tặng [Cờ thi đua] và Bằng khen cho Trường A"."""

from dataclasses import replace

from extractor.statements.cursor import at, is_cue, is_mark, starts_award
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.award import award_phrases
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.mentioned import is_bare


def with_joined(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase with whom the next one names, where a giver gives both in one go; as it is where it tells a number or
    the next one counts those who get it."""
    told = not is_bare(phrase) or phrase.referred or phrase.to_class or clause.subject or clause.tallies
    place = clause.index
    joined = is_cue(at(clause.tokens, place), "and") or is_mark(at(clause.tokens, place), ",")
    if told or not _gives(clause, phrase) or clause.received or not (joined and starts_award(clause.tokens, place + 1)):
        return phrase
    behind, end = award_phrases(clause.tokens, place + 1, clause.text)
    if len(behind) != 1 or behind[0].tallies or behind[0].names or end <= place + 1:
        return phrase
    return replace(phrase, recipients=behind[0].recipients, referred=behind[0].referred)


def _gives(clause: Clause, phrase: AwardPhrase) -> bool:
    """Whether somebody is told to give: "UBND xã tặng", or "[Tặng] Bằng khen của Bộ A và"."""
    before = next((token for token in reversed(clause.tokens) if token.span.end <= phrase.award.span.start), None)
    return bool(clause.givers) or is_cue(before, "give")
