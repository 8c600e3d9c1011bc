"""Who gets the award that the sentence opens with: "Được UBND tỉnh tặng Bằng khen, [cô A] vẫn giản dị"."""

from dataclasses import replace

from extractor.mention import BodyMention, Mention, PersonMention
from extractor.span import Span
from extractor.statements.cursor import at, behind_mark, is_cue, is_mark, listed_words
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.recipients import listed
from extractor.statements.sentence.clause import Clause


def with_subject_behind(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase with the subject of the main clause, where a clause of receiving without one stands before it."""
    told = phrase.recipients or phrase.names or phrase.tallies or phrase.to_class or phrase.referred
    if told or clause.subject or clause.tallies or not _opens_with_verb(clause, phrase):
        return phrase
    name = at(clause.tokens, clause.index + 1)
    if not is_mark(at(clause.tokens, clause.index), ",") or not _may_be_subject(name):
        return phrase
    found, end = listed(clause.tokens, clause.index + 1, clause.text)
    if not found or is_cue(at(clause.tokens, end), "give", "commend"):
        return phrase
    return replace(phrase, recipients=found, span=Span(phrase.span.start, found[-1].span.end))


def _opens_with_verb(clause: Clause, phrase: AwardPhrase) -> bool:
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    start = behind_mark(before, len(before), ".;")
    opening = before[start:]
    first = at(opening, 0)
    late = first is not None and first.span.of(clause.text).lower() in listed_words("adverbs")
    return is_cue(at(opening, int(late)), "receive", "granted")


def _may_be_subject(token: Mention | None) -> bool:
    return isinstance(token, PersonMention) or (isinstance(token, BodyMention) and token.receives and token.proper)
