"""Who got an award, told behind it: "Người nhận Giải thưởng A năm nay là chị B"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import BodyMention, Mention, PersonMention, Word, YearsMention
from extractor.statements.cursor import at, is_cue, listed_words
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.recipients import listed
from extractor.statements.sentence.clause import Clause
from extractor.words.phrases import phrase as worded


def with_receiver(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase with whom its sentence names as the one who got it; the clause moves behind the name."""
    if phrase.recipients or phrase.tallies or phrase.names:
        return phrase
    place = clause.index
    while _is_when(at(clause.tokens, place)) and place - clause.index < _WORDS:
        place += 1
    name = at(clause.tokens, place + 1)
    verb = at(clause.tokens, place)
    told = _calls(clause, verb) or (is_cue(verb, "receive.has") and _opens(clause, phrase))
    if not told or not isinstance(name, PersonMention | BodyMention):
        return phrase
    found, end = listed(clause.tokens, place + 1, clause.text)
    if not found:
        return phrase
    clause.index, clause.to_class, clause.common = end, False, None
    return replace(phrase, recipients=found, span=phrase.span.over(found[-1].span))


def _calls(clause: Clause, verb: Mention | None) -> bool:
    """ "Bằng khen của Thủ tướng năm nay [gọi tên] bác sĩ A"."""
    return is_cue(verb, "give") and verb is not None and verb.span.of(clause.text).lower() in listed_words("calls")


def _opens(clause: Clause, phrase: AwardPhrase) -> bool:
    before = clause.text[max(0, phrase.award.span.start - _REACH) : phrase.award.span.start]
    return worded("statements.toml", "receiver_of").search(fold(before)) is not None


_REACH = 80
"""Characters before an award that may say that its holder is told behind it."""


def _is_when(token: Mention | None) -> bool:
    return isinstance(token, Word | YearsMention) or is_cue(token, "filler")


_WORDS = 6
"""Words between the award and "là" at the most: "năm nay", "lần thứ hai của tỉnh"."""
