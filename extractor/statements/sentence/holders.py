"""Who holds the award that a sentence opens with: "Tập thể lao động xuất sắc có Trường A và Trường B"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import PersonMention, Word
from extractor.statements.cursor import at, ends_sentence, is_cue, is_mark, listed_words
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.recipients import listed
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.mentioned import is_bare
from extractor.words import rulebook


def holder(clause: Clause, phrase: AwardPhrase) -> AwardPhrase | None:
    """The phrase with those named behind it by "là" or "có"; None where the sentence says something else."""
    return _described(clause, phrase) or _listed(clause, phrase)


def _described(clause: Clause, phrase: AwardPhrase) -> AwardPhrase | None:
    """ "Nhà giáo Nhân dân [duy nhất trong đợt] là thầy A": a title with words that tell more of it."""
    place = clause.index
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    if (before and not is_mark(before[-1], ".")) or rulebook.awards()[phrase.award.code].paper:
        return None
    while isinstance(at(clause.tokens, place), Word) and place - clause.index < _QUALITIES:
        place += 1
    told = is_cue(at(clause.tokens, place), "receive.has") and isinstance(at(clause.tokens, place + 1), PersonMention)
    if not told or place == clause.index:
        return None
    return _with(clause, phrase, place + 1)


_QUALITIES = 6
"""Words between a title and "là" at the most."""


def _listed(clause: Clause, phrase: AwardPhrase) -> AwardPhrase | None:
    """ "...; Tập thể lao động tiên tiến [có] Trường C.": names right behind "có", and nothing that they do."""
    verb = at(clause.tokens, clause.index)
    has = verb is not None and is_cue(verb, "receive.has") and verb.span.of(clause.text).lower() in listed_words("has")
    if not has or not is_bare(phrase) or phrase.to_class or not _opens(clause, phrase):
        return None
    names, end = listed(clause.tokens, clause.index + 1, clause.text)
    ends = ends_sentence(clause.tokens, end) or is_mark(at(clause.tokens, end), ";")
    return _with(clause, phrase, clause.index + 1) if names and ends else None


def _opens(clause: Clause, phrase: AwardPhrase) -> bool:
    """Whether no more than "về", "danh hiệu" stands between the last mark and the award."""
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    last = next((token.span.end for token in reversed(before) if is_mark(token, ".;:-+*•–")), 0)
    lead = fold(clause.text[last : phrase.span.start]).replace("danh hiệu", "").strip()
    return lead in listed_words("topics") or not lead


def _with(clause: Clause, phrase: AwardPhrase, place: int) -> AwardPhrase | None:
    found, end = listed(clause.tokens, place, clause.text)
    if not found:
        return None
    clause.index = end
    return replace(phrase, recipients=found, span=phrase.span.over(found[-1].span))
