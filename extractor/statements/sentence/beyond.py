"""Awards told before or beside their holder: "[Ngoài Bằng khen của Bộ Y tế], chị A còn có ...", "Cùng được tặng Bằng
khen với ông A [còn có bà B]"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import AwardMention, Mention, PersonMention
from extractor.statements.cursor import at, behind_mark, ends_sentence, is_cue, is_mark, is_word, listed_words
from extractor.statements.draft import AwardPhrase, Recipient
from extractor.statements.phrase.award import is_paper
from extractor.statements.phrase.recipients import listed
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.receivers import known, meant_by
from extractor.words.phrases import phrase as worded


def with_holder_behind(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase with whom its sentence goes on about, who has it beside what is told next; as it is without one."""
    told = phrase.recipients or phrase.tallies or phrase.names or phrase.to_class or phrase.referred
    if told or clause.subject or not _opens_beyond(clause, phrase):
        return phrase
    place = clause.index + is_mark(at(clause.tokens, clause.index), ",")
    found, end = _holder(clause, place)
    plain = is_paper(phrase.award) and not (phrase.givers or phrase.years or phrase.count)
    if place == clause.index or plain or not found or not _has_more(clause, end) or _was_told(clause, phrase, found[0]):
        return phrase
    return replace(phrase, recipients=tuple(replace(one, span=phrase.span) for one in found))


def _opens_beyond(clause: Clause, phrase: AwardPhrase) -> bool:
    """Whether the sentence opens with "ngoài", "bên cạnh", and its award stands right behind that."""
    start = max(clause.text.rfind(sign, 0, phrase.award.span.start) for sign in (". ", "; ", "! ")) + 1
    before = fold(clause.text[start : phrase.award.span.start])
    return worded("statements.toml", "beyond").fullmatch(before) is not None


def _holder(clause: Clause, place: int) -> tuple[tuple[Recipient, ...], int]:
    token = at(clause.tokens, place)
    if isinstance(token, PersonMention):
        found, end = listed(clause.tokens, place, clause.text)
        return tuple(known(clause, one) for one in found), end
    if token is not None and is_cue(token, "pronoun") and not is_cue(token, "pronoun.both"):
        return meant_by(clause, token.span.of(clause.text)), place + 1
    return (), place


def _has_more(clause: Clause, place: int) -> bool:
    """Whether "còn" stands behind the holder, and an award further on: he has that one besides."""
    word = at(clause.tokens, place)
    if word is None or word.span.of(clause.text).lower() not in listed_words("besides"):
        return False
    while not ends_sentence(clause.tokens, place):
        place += 1
        if is_cue(at(clause.tokens, place), "negated"):
            return False
        if isinstance(at(clause.tokens, place), AwardMention):
            return True
    return False


def _was_told(clause: Clause, phrase: AwardPhrase, holder: Recipient) -> bool:
    """Whether the block has told of that award of theirs."""
    own = (draft for draft in clause.drafts if draft.recipient and draft.recipient.name == holder.name)
    return any(draft.code == phrase.award.code for draft in own)


def with_companions(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "Cùng nhận Bằng khen với ông A [còn có bà B]": the phrase with those told behind the first of them as well."""
    place = clause.index
    while _goes_over(at(clause.tokens, place), clause.text):
        place += 1
    if not phrase.recipients or not is_cue(at(clause.tokens, place), "receive.has") or not _opens_together(clause):
        return phrase
    found, end = listed(clause.tokens, place + 1, clause.text)
    if not found:
        return phrase
    clause.index = end
    return replace(phrase, recipients=(*phrase.recipients, *found), span=phrase.span.over(found[-1].span))


def _goes_over(token: Mention | None, text: str) -> bool:
    word = is_word(token, text, "adverbs")
    return word or is_cue(token, "filler") or is_mark(token, ",")


def _opens_together(clause: Clause) -> bool:
    start = behind_mark(clause.tokens, clause.index, ".;")
    first = at(clause.tokens, start)
    return first is not None and fold(first.span.of(clause.text)).startswith("cùng")
