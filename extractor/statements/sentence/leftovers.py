"""Why an award of a sentence ended in no fact: because nothing is told of it, or because the grammar lost it.

Talk about awards in general is no record (contract, `status`): only where a number, a name, or a giver with a passive
verb stands beside the award may a record be missing.
"""

from collections.abc import Iterator

from extractor.mention import AwardMention, BodyMention, CountMention, CueMention, Mention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words
from extractor.statements.draft import AwardPhrase, Leftover, Reason
from extractor.statements.sentence.clause import Clause

_NEAR = 6
"""Tokens between a number and its award at the most: "30/34 thôn, tổ dân phố [đạt] an toàn về an ninh trật tự"."""


def left_over(clause: Clause, phrase: AwardPhrase, *, handled: bool = False) -> Leftover:
    """The phrase as one that gave no fact; `handled`: the sentence speaks of a paper as a thing."""
    return Leftover(phrase.span, "thing" if handled else _reason(clause, phrase))


def goes_on(clause: Clause) -> Iterator[Leftover]:
    """Numbers behind a fact's last one that gave nothing: "Giấy khen cho 12 tập thể và [35] xã viên"."""
    for draft in clause.drafts:
        place = next((index for index, token in enumerate(clause.tokens) if token.span.start >= draft.span.end), None)
        if place is not None and draft.count is not None and draft.recipient is None and _lists_on(clause, place):
            yield Leftover(clause.tokens[place + 1].span, "fact")


def _lists_on(clause: Clause, place: int) -> bool:
    joint, number, noun = clause.tokens[place], at(clause.tokens, place + 1), at(clause.tokens, place + 2)
    joined = is_mark(joint, ",") or is_cue(joint, "and")
    return joined and _is_number(number) and isinstance(noun, Word) and not _is_told(clause, number)


def _is_told(clause: Clause, token: Mention | None) -> bool:
    told = (*(draft.span for draft in clause.drafts), *(total.span for total in clause.totals))
    return token is not None and any(span.contains(token.span) for span in told)


def _reason(clause: Clause, phrase: AwardPhrase) -> Reason:
    before, behind = _before(clause.tokens, phrase), _sentence(clause.tokens[clause.index :])
    if clause.status == "target":
        return "aim"
    if any(is_cue(token, "negated") for token in (*before, *behind)):
        return "denied"
    told = _has_own(phrase) or _counted_before(clause, before) or _counted_behind(behind)
    return "fact" if told or _for_somebody(clause, behind) or _received(clause, phrase, before) else "general"


def _before(tokens: Tokens, phrase: AwardPhrase) -> Tokens:
    """The tokens of the sentence before the award, the nearest first."""
    return _sentence([token for token in reversed(tokens) if token.span.end <= phrase.span.start])


def _sentence(tokens: Tokens) -> Tokens:
    """The tokens up to the end of the sentence, or of the part of it that a semicolon sets off."""
    end = next((place for place, token in enumerate(tokens) if is_mark(token, ".;!?")), len(tokens))
    return tokens[:end]


def _has_own(phrase: AwardPhrase) -> bool:
    """Whether the phrase itself tells a number or a name."""
    numbers = (phrase.count, phrase.times, *phrase.tallies)
    return bool(phrase.recipients or phrase.names or phrase.parts) or any(one and one.value for one in numbers)


def _counted_before(clause: Clause, before: Tokens) -> bool:
    """ "30/34 thôn, tổ dân phố đạt ...": a number that no fact has, with a verb of receiving behind it."""
    place = next((place for place, token in enumerate(before[: _NEAR + 1]) if _counts(token)), None)
    if place is None or _in_fact(clause, before[place]):
        return False
    between = before[:place]
    return all(is_mark(token, ',"“”') for token in between) or any(_is_passive(token) for token in between)


def _in_fact(clause: Clause, token: Mention) -> bool:
    return any(draft.span.contains(token.span) for draft in clause.drafts)


def _counted_behind(behind: Tokens) -> bool:
    """ "Giáo viên dạy giỏi cấp huyện 22 đồng chí", "danh hiệu Thôn văn hóa, ..., năm 2024 có 19/21 thôn đạt"."""
    place = 0
    while is_mark(at(behind, place), ":(") or is_cue(at(behind, place), "for", "filler", "granted", "receive", "give"):
        place += 1
    number = not isinstance(at(behind, place + 1), AwardMention) and _is_number(at(behind, place))
    return number or _taken_up(behind)


def _taken_up(behind: Tokens) -> bool:
    """Whether a number further on, before any other award, is said to have got it."""
    own = next((place for place, token in enumerate(behind) if isinstance(token, AwardMention)), len(behind))
    return any(
        _counts(behind[place]) and is_cue(at(behind, place + 1), "receive") and _ends(behind, place + 2)
        for place in range(own)
    )


def _ends(tokens: Tokens, place: int) -> bool:
    return place >= len(tokens) or is_mark(tokens[place], ",")


def _for_somebody(clause: Clause, behind: Tokens) -> bool:
    """ "Giấy khen cho Dàn nhạc của Nhà hát": somebody is named, or counted, close behind "cho"."""
    before, near = at(clause.tokens, clause.index - 1), behind[:4]
    if is_cue(at(near, 0), "for"):
        before, near = near[0], near[1:]
    plural = near and near[0].span.of(clause.text).lower() in listed_words("plural")
    if not is_cue(before, "for") or plural or (before and before.span.of(clause.text).endswith(" các")):
        return False
    return any(_counts(token) or _names(clause, token) for token in near)


def _names(clause: Clause, token: Mention) -> bool:
    if isinstance(token, Word):
        return token.span.of(clause.text)[0].isupper()
    return isinstance(token, PersonMention) or (isinstance(token, BodyMention) and token.receives and token.proper)


def _received(clause: Clause, phrase: AwardPhrase, before: Tokens) -> bool:
    """ "người thợ già được Thành ủy trao tặng Huy hiệu": somebody got it, though nobody knows who it is."""
    place = next((place for place, token in enumerate(before) if not _is_light(token)), len(before))
    if phrase.to_class or clause.to_class or any(_is_many(clause, before, index) for index in range(len(before))):
        return False
    if not is_cue(at(before, place), "give", "receive", "granted") or is_cue(at(before, place), "receive.has"):
        return False
    who = any(isinstance(token, PersonMention) or _is_named_body(token) for token in before)
    return any(map(_is_passive, before)) and (who or bool(clause.givers))


def _is_named_body(token: Mention) -> bool:
    return isinstance(token, BodyMention) and token.receives and token.proper and token.giver is None


def _is_light(token: Mention) -> bool:
    return isinstance(token, AwardMention) or is_cue(token, "filler", "and") or is_mark(token, ',"“”')


def _is_many(clause: Clause, before: Tokens, place: int) -> bool:
    """ "nhiều", "các": a class, which names nobody (ruling 4); not "những năm", which is a time."""
    token, next_word = before[place], before[place - 1].span.of(clause.text).lower() if place else ""
    plural = token.span.of(clause.text).lower() in listed_words("plural") and next_word not in listed_words("times")
    return plural or (isinstance(token, CountMention) and token.value is None)


def _is_number(token: Mention | None) -> bool:
    return isinstance(token, CountMention) and bool(token.value)


def _counts(token: Mention | None) -> bool:
    return isinstance(token, CountMention) and token.noun is not None and bool(token.value)


def _is_passive(token: Mention) -> bool:
    return isinstance(token, CueMention) and token.name in ("receive", "granted")
