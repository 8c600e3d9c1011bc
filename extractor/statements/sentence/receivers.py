"""Whom an award phrase goes to, where names, pronouns, or the order of the sentence tell it."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import AwardMention, Mention, Word, YearsMention
from extractor.span import Span
from extractor.statements.cursor import at, behind_mark, is_cue, is_mark, is_word, listed_words
from extractor.statements.draft import AwardPhrase, Recipient
from extractor.statements.phrase.apart import names_apart
from extractor.statements.phrase.behind_names import names_end
from extractor.statements.phrase.name_lists import name_list, past_examples
from extractor.statements.phrase.tallies import tally_list
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.holders import holder
from extractor.statements.sentence.mentioned import is_bare
from extractor.statements.sentence.recall import may_mean, mentioning, recalled, same_person, spoken_of
from extractor.statements.sentence.several import all_of_them, both, counted_again, number_of
from extractor.words.phrases import matches


def with_names_behind(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "2 đảng viên được tặng Huy hiệu Đảng là ông A và bà B": the names of those counted, told behind the award."""
    if held := holder(clause, phrase) or _numbered(clause, phrase):
        return held
    counted = len(clause.tallies) == 1 and clause.tallies[0].value is not None
    counted = counted or _names_some(clause, phrase)
    phrase = _behind_colon(clause, phrase) if counted else phrase
    named = bool(phrase.recipients or phrase.names or phrase.tallies or phrase.count)
    place = lead_behind(clause, phrase)
    lead = at(clause.tokens, place)
    unnamed = clause.to_class or (clause.received and not clause.subject and _lists(clause, lead))
    unnamed = unnamed or _opens_with_others(clause) or (opens_with_those(clause, phrase) and not clause.subject)
    if counted and not named and _stops(clause):
        apart = names_apart(clause.tokens, clause.index, clause.tallies[0].kind, clause.text)
        phrase = replace(phrase, names=apart)
    if counted and phrase.names and not (phrase.recipients or phrase.tallies or phrase.count):  # "... (ông A, bà B)"
        return replace(phrase, tallies=clause.tallies, span=_with_subject(clause, phrase.span))
    named = named or phrase.award.method == "cue.commend"
    some = counted and past_examples(clause.tokens, clause.index, clause.text) > clause.index
    if named or not (counted or unnamed) or not (some or is_cue(lead, "receive.has", "including")):
        return phrase
    start = clause.index if some or place <= _lead(clause) else place
    names = name_list(clause.tokens, start, len(clause.tokens), clause.text)
    if names is None:
        return phrase
    clause.index = names_end(clause.tokens, names, clause.index)
    if not counted:
        clause.to_class = False
        return replace(phrase, recipients=names.recipients, span=phrase.span.over(names.span))
    span = _with_subject(clause, phrase.span.over(names.span))
    names = replace(names, closed=names.closed and len(clause.tallies) == 1)
    return replace(phrase, tallies=clause.tallies, names=names, span=span)


def _stops(clause: Clause) -> bool:
    """ "3 hộ được tặng Giấy khen[.] Cụ thể: hộ ông A, ...", "3 hộ được tặng Giấy khen [đợt 19/5] là hộ ông A, ...": the
    names may stand in a sentence of their own, or behind the occasion."""
    token = at(clause.tokens, clause.index)
    return len(clause.tallies) == 1 and (is_mark(token, ".") or isinstance(token, Word) or is_cue(token, "movement"))


def _names_some(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "12 tập thể và 30 cá nhân được tặng Giấy khen[, gồm] A và B": those of several sorts, or some."""
    numbered = len(clause.tallies) > 1 and all(tally.value is not None for tally in clause.tallies)
    return numbered and is_cue(at(clause.tokens, lead_behind(clause, phrase)), "including")


def _behind_colon(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "2 cán bộ được Bộ A tặng Bằng khen: bà B và ông C": behind a colon stand the names of those counted."""
    if not phrase.recipients or phrase.tallies or phrase.count or phrase.names:
        return phrase
    first = phrase.recipients[0].span.start
    place = next(place for place, token in enumerate(clause.tokens) if token.span.end > first)
    place -= _is_plural(clause, clause.tokens[place - 1])  # "...: các cụ A, B"
    if not is_mark(at(clause.tokens, place - 1), ":"):
        return phrase
    names = name_list(clause.tokens, place, len(clause.tokens), clause.text, introduced=True)
    return replace(phrase, names=names, recipients=()) if names else phrase


def _numbered(clause: Clause, phrase: AwardPhrase) -> AwardPhrase | None:
    """ "Danh sách cá nhân được tặng Giấy khen gồm [3 đồng chí: A, B, C]": the number and the names of those who got it;
    None where the sentence opens with anything else."""
    opens = opens_with_those(clause, phrase) and is_bare(phrase) and not (clause.subject or clause.tallies)
    lead = lead_behind(clause, phrase)
    if not opens or not is_cue(at(clause.tokens, lead), "receive.has", "including"):
        return None
    tallies, end = tally_list(clause.tokens, lead + 1, bare=False)
    names = name_list(clause.tokens, end, len(clause.tokens), clause.text) if len(tallies) == 1 else None
    if names is None:
        return None
    clause.index, clause.to_class = names_end(clause.tokens, names, end), False
    return replace(phrase, tallies=tallies, names=names, span=phrase.span.over(names.span))


def _with_subject(clause: Clause, span: Span) -> Span:
    return span.over(clause.tallies[0].span)


def _lists(clause: Clause, lead: Mention | None) -> bool:
    """ "... gồm: A, B"; "Nhận Giấy khen có A, B", where the sentence begins with the verb."""
    first = clause.tokens[0]
    return is_cue(lead, "including") or is_cue(first, "receive", "granted") or _is_plural(clause, first)


def _lead(clause: Clause) -> int:
    """The place of the word that leads to names behind the award: "[,] gồm", "[còn] có", "[, đó] là"."""
    place = clause.index + is_mark(at(clause.tokens, clause.index), ",")
    word = at(clause.tokens, place)
    that = is_word(word, clause.text, "that")
    if that and place > clause.index:
        return place + is_cue(at(clause.tokens, place + 1), "receive.has")
    return place + is_cue(at(clause.tokens, place), "filler")


def lead_behind(clause: Clause, phrase: AwardPhrase) -> int:
    """The same past words that tell when, where the sentence opens with those who got it: "[dịp tổng kết năm] có"."""
    place = start = _lead(clause)
    if not opens_with_those(clause, phrase):
        return start
    while isinstance(at(clause.tokens, place), Word | YearsMention) or is_cue(at(clause.tokens, place), "plain"):
        place += 1
    led = is_cue(at(clause.tokens, place), "receive.has", "including") and place - start <= _WHEN
    led = led and not any(token.span.of(clause.text) in listed_words("instead") for token in clause.tokens[start:place])
    return place if led else start


_WHEN = 8
"""Words between the award and "có" at the most."""


def opens_with_those(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Trong số những người được tặng ...", "Lên bục nhận ...": the sentence opens with whoever got the award."""
    begin = phrase.award.span.start
    before = clause.text[max(clause.text.rfind(". ", 0, begin) + 1, begin - _OPENING, 0) : begin]
    return any(matches("statements.toml", "those_who_got", fold(before).lstrip()))


_OPENING = 120
"""Characters of a sentence before its award at the most."""


def _opens_with_others(clause: Clause) -> bool:
    """ "Cùng nhận Bằng khen của UBND tỉnh còn có ông A"."""
    start = behind_mark(clause.tokens, clause.index, ".;")
    first = at(clause.tokens, start)
    return first is not None and first.span.of(clause.text).lower().startswith("cùng") and not clause.subject


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
    if recipient.kind == "collective":
        return recipient
    if " " in recipient.name:
        return _with_told_unit(clause, recipient)
    told = tuple(draft.recipient for draft in clause.drafts if draft.recipient)
    found = same_person(recipient, (*mentioning(recipient.name, clause.above.spoken), told, _told_here(clause)))
    return _with_told_unit(clause, replace(found, kind=recipient.kind, span=recipient.span)) if found else recipient


def _with_told_unit(clause: Clause, recipient: Recipient) -> Recipient:
    """ "em A (lớp 9A, Trường B) ... UBND xã tặng Giấy khen cho em A": where a person works was told the first time."""
    name, begin = recipient.name, recipient.span.start
    if recipient.unit or recipient.kind != "individual":
        return recipient
    above = mentioning(name, clause.above.spoken)
    here = (_told_here(clause),) if name in clause.text[:begin] else ()
    told = (one for block in (*above, *here) for one in block if one.name == name and one.kind == recipient.kind)
    units = {one.unit for one in told if one.unit}
    return replace(recipient, unit=units.pop()) if len(units) == 1 else recipient


def referred_to(clause: Clause, phrase: AwardPhrase) -> tuple[Recipient, ...]:
    """Whom the sentence speaks of without a name: by a pronoun, one told by the way, "mỗi người"."""
    found = meant_by(clause, clause.noun) if clause.noun else ()
    if not found and clause.aside and not phrase.tallies:
        found = meant_by(clause, clause.aside)
    return found or all_of_them(clause, phrase.span) or _whose_deeds(clause, phrase)


def _whose_deeds(clause: Clause, phrase: AwardPhrase) -> tuple[Recipient, ...]:
    """ "Những nỗ lực ấy được ghi nhận bằng Bằng khen": of the one whom the lines before speak of, a person first."""
    start = max(clause.text.rfind(sign, 0, phrase.span.start) for sign in (". ", "; ")) + 1
    if not any(matches("statements.toml", "deeds", fold(clause.text[start : phrase.span.start]))):
        return ()
    near = [block for block in clause.above.spoken[-_STORY:] if len(block)]
    persons = recalled("người ấy", tuple(near[-1:]))
    return persons or tuple(one for one in (near[-1][-1:] if near else ()) if one.kind == "collective")


_STORY = 3
"""Lines back, at the most, for whoever did what was told."""


def meant_by(clause: Clause, word: str) -> tuple[Recipient, ...]:
    """Whom a pronoun or common noun means that stands at the clause's place."""
    if fold(word).startswith("cả "):
        return (
            both(clause, word)
            if number_of(word)
            else recalled(word[len("cả ") :], (*clause.above.spoken, _told_here(clause)))
        )
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
