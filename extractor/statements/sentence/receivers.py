"""Whom an award phrase goes to, where names, pronouns, or the order of the sentence tell it."""

from dataclasses import replace

from extractor.mention import AwardMention, Mention, Word
from extractor.span import Span
from extractor.statements.cursor import at, is_cue, is_mark
from extractor.statements.draft import AwardPhrase, Recipient
from extractor.statements.phrase.counts import names_end
from extractor.statements.phrase.tallies import name_list
from extractor.statements.sentence.clause import Clause, spoken_of
from extractor.statements.sentence.recall import may_mean, recalled, same_person


def with_names_behind(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "2 đảng viên được tặng Huy hiệu Đảng là ông A và bà B": the names of those counted, told behind the award."""
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


def _with_subject(clause: Clause, span: Span) -> Span:
    return Span(min(span.start, clause.tallies[0].span.start), span.end)


def _lists(clause: Clause, lead: Mention | None) -> bool:
    """ "... gồm: A, B"; "Nhận Giấy khen có A, B", where the sentence begins with the verb."""
    return is_cue(lead, "including") or is_cue(clause.tokens[0], "receive", "granted")


def with_referred(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "truy tặng Bằng khen cho em": whom the pronoun means; a class that nobody stands for when it means nobody."""
    if not phrase.referred:
        return phrase
    found = recalled(phrase.referred, spoken_of(clause))
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


def by_given_name(clause: Clause, phrase: AwardPhrase) -> tuple[Recipient, ...]:
    """ "tặng Minh Huy hiệu": the last person of that given name."""
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start][-2:]
    if len(before) < 2 or not is_cue(before[0], "give") or not isinstance(before[1], Word):
        return ()
    word = before[1].span.of(clause.text)
    found = same_person(Recipient(word, "individual", before[1].span), spoken_of(clause)) if word.istitle() else None
    return (found,) if found else ()


def is_meant(clause: Clause, recipient: Recipient) -> bool:
    """ "em" behind "cha em, ông A" is not he."""
    return not clause.noun or may_mean(clause.noun, recipient)
