"""Whom an award phrase goes to, where names, pronouns, or the order of the sentence tell it."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import AwardMention, Mention, PersonMention, Word
from extractor.span import Span
from extractor.statements.cursor import at, is_cue, is_mark, listed_words
from extractor.statements.draft import AwardPhrase, Recipient
from extractor.statements.phrase.counts import names_end
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.tallies import name_list
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.recall import may_mean, mentioning, recalled, same_person, spoken_of
from extractor.statements.sentence.several import all_of_them, both, counted_again
from extractor.words import rulebook


def with_names_behind(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "2 đảng viên được tặng Huy hiệu Đảng là ông A và bà B": the names of those counted, told behind the award."""
    if holder := _holder(clause, phrase):
        return holder
    named = bool(phrase.recipients or phrase.names or phrase.tallies or phrase.count)
    lead = at(clause.tokens, clause.index + is_mark(at(clause.tokens, clause.index), ","))
    counted = len(clause.tallies) == 1 and clause.tallies[0].value is not None
    unnamed = clause.to_class or (clause.received and not clause.subject and _lists(clause, lead))
    if counted and phrase.names and not (phrase.recipients or phrase.tallies or phrase.count):  # "... (ông A, bà B)"
        return replace(phrase, tallies=clause.tallies, span=_with_subject(clause, phrase.span))
    named = named or phrase.award.method == "cue.commend"
    if named or not (counted or unnamed) or not is_cue(lead, "receive.has", "including"):
        return phrase
    names = name_list(clause.tokens, clause.index, len(clause.tokens), clause.text)
    if names is None:
        return phrase
    clause.index = names_end(clause.tokens, names, clause.index)
    if not counted:
        clause.to_class = False
        return replace(phrase, recipients=names.recipients, span=Span(phrase.span.start, names.span.end))
    span = _with_subject(clause, Span(phrase.span.start, names.span.end))
    return replace(phrase, tallies=clause.tallies, names=names, span=span)


def _holder(clause: Clause, phrase: AwardPhrase) -> AwardPhrase | None:
    """ "Nhà giáo Nhân dân duy nhất trong đợt là thầy A": a title that opens the sentence, and who holds it."""
    place = clause.index
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    if (before and not is_mark(before[-1], ".")) or rulebook.awards()[phrase.award.code].paper:
        return None
    while isinstance(at(clause.tokens, place), Word) and place - clause.index < _QUALITIES:
        place += 1
    told = is_cue(at(clause.tokens, place), "receive.has") and isinstance(at(clause.tokens, place + 1), PersonMention)
    if not told or place == clause.index:
        return None
    found, clause.index = listed(clause.tokens, place + 1, clause.text)
    return replace(phrase, recipients=found, span=Span(phrase.span.start, found[-1].span.end))


_QUALITIES = 6
"""Words between a title and "là" at the most."""


def _with_subject(clause: Clause, span: Span) -> Span:
    return Span(min(span.start, clause.tallies[0].span.start), span.end)


def _lists(clause: Clause, lead: Mention | None) -> bool:
    """ "... gồm: A, B"; "Nhận Giấy khen có A, B", where the sentence begins with the verb."""
    first = clause.tokens[0]
    return is_cue(lead, "including") or is_cue(first, "receive", "granted") or _is_plural(clause, first)


def _is_plural(clause: Clause, token: Mention) -> bool:
    return token.span.of(clause.text).lower() in listed_words("plural")


def with_referred(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "truy tặng Bằng khen cho em": whom the pronoun means; a class that nobody stands for when it means nobody."""
    again = counted_again(clause, phrase.tallies) if phrase.names is None else ()
    if again:
        return replace(phrase, tallies=(), recipients=tuple(replace(one, span=phrase.span) for one in again))
    if not phrase.referred:
        return replace(phrase, recipients=tuple(known(clause, one) for one in phrase.recipients))
    found = tuple(replace(one, span=phrase.span) for one in meant_by(clause, phrase.referred))
    return replace(phrase, recipients=found, to_class=not found)


def in_turn(clause: Clause, phrase: AwardPhrase) -> tuple[Recipient, ...]:
    """ "A và B lần lượt được tặng Cờ thi đua và Bằng khen": as many awards as recipients, one for each in turn."""
    if len(clause.subject) < 2 or phrase.count:
        return ()
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    cue = next((token for token in reversed(before) if is_cue(token, "respectively")), None)
    if cue is None:
        return ()
    behind = [token for token in clause.tokens if token.span.start >= cue.span.end]
    stop = next((token.span.start for token in behind if is_mark(token, ";.")), len(clause.text))
    given = [
        (token.span, grade)
        for token in behind
        if isinstance(token, AwardMention) and token.span.end <= stop
        for grade in token.grades
    ]
    own = (phrase.award.span, phrase.award.grades[0])
    return (clause.subject[given.index(own)],) if len(given) == len(clause.subject) and own in given else ()


def agrees(clause: Clause, recipient: Recipient) -> bool:
    """ "Đơn vị do ông phụ trách đã được tặng" does not speak of him."""
    return clause.common is None or (clause.common == "collective") == (recipient.kind == "collective")


def known(clause: Clause, recipient: Recipient) -> Recipient:
    """ "cô Hoa" behind "cô Lê Thị Hoa" is the same person."""
    if " " in recipient.name or recipient.kind == "collective":
        return recipient
    told = tuple(draft.recipient for draft in clause.drafts if draft.recipient)
    found = same_person(recipient, (*mentioning(recipient.name, clause.above.spoken), told, _told_here(clause)))
    return replace(found, kind=recipient.kind, span=recipient.span) if found else recipient


def referred_to(clause: Clause, phrase: AwardPhrase) -> tuple[Recipient, ...]:
    """Whom the sentence speaks of without a name: by a pronoun, one told by the way, "mỗi người"."""
    found = meant_by(clause, clause.noun) if clause.noun else ()
    if not found and clause.aside and not phrase.tallies:
        found = meant_by(clause, clause.aside)
    return found or all_of_them(clause, phrase.span)


def meant_by(clause: Clause, word: str) -> tuple[Recipient, ...]:
    """Whom a pronoun or common noun means that stands at the clause's place."""
    if fold(word).startswith("cả "):
        return both(clause, word)
    return recalled(word, (*clause.above.spoken, _told_here(clause)))


def _told_here(clause: Clause) -> tuple[Recipient, ...]:
    """Those named in the block up to the clause's place, those spoken of last at the end."""
    named = spoken_of(clause.tokens[: clause.index], clause.text)
    taken = (one for group in clause.named for one in group)
    return (*clause.above.recipients, *named, *taken, *clause.antecedent, *clause.subject)


def as_meant(clause: Clause, recipient: Recipient) -> Recipient:
    """ "Bà" behind "gia đình bà A" is she, and no household."""
    person = recipient.kind == "household" and fold(clause.noun) in listed_words("called")
    return replace(recipient, kind="individual") if person else recipient


def is_meant(clause: Clause, recipient: Recipient) -> bool:
    """ "em" behind "cha em, ông A" is not he."""
    word = clause.noun or clause.aside
    return not word or may_mean(word, recipient)
