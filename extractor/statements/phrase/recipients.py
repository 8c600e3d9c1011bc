"""Named recipients with role and unit, in lists, with brackets, dashes, or commas."""

from dataclasses import replace

import regex

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    DecisionMention,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.mentions.bodies import written_out
from extractor.record import RecipientKind
from extractor.span import Span
from extractor.statements.cursor import OPENING, Tokens, at, closing, is_cue, is_mark, is_word, listed_words
from extractor.statements.draft import Recipient
from extractor.statements.phrase.apposed import opens_gift, past_apposition
from extractor.statements.phrase.asides import is_item, past_story
from extractor.statements.phrase.own_numbers import has_own, separator, with_own
from extractor.statements.phrase.relative import opens_relative, past_relative
from extractor.statements.phrase.roles import opens_with_post, part_of_role, role_of, role_start, tells_post
from extractor.statements.phrase.within import past_host
from extractor.statements.phrase.workplaces import as_before, headed, shared, told_in_role

_NUMBERED = regex.compile(r"số\s\w+(?:\s?(?:,|và|&)\s?(?:số\s)?\w+)+$", regex.IGNORECASE)
_NUMBER = regex.compile(r"\d+\w*|\b[IVX]+\b")


def named(tokens: Tokens, index: int, text: str) -> tuple[tuple[Recipient, ...], int]:
    """The recipient at `index` with its role and unit, and the place behind; several for "Trạm X (số 1 và số 3)"."""
    token = at(tokens, index)
    if isinstance(token, PersonMention):
        kind: RecipientKind = "household" if token.household else "individual"
        title = fold(token.span.of(text).removesuffix(token.name)).strip()
        person = Recipient(token.name, kind, token.span, method=token.method, title=title)
        if spouse := _spouse(tokens, index, text, title):
            couple = replace(person, name=f"{person.name} và {spouse.name}", span=token.span.over(spouse.span))
            return _with_role(tokens, index + 3, text, couple)
        return _with_role(tokens, index + 1, text, person)
    if isinstance(token, BodyMention) and token.receives and token.proper:
        if holder := _of_role(tokens, index, text):
            return holder
        body = Recipient(token.name, "collective", token.span, method=token.method)
        return _with_numbers(tokens, past_host(tokens, index + 1, token), text, body)
    return (), index


def _at_post(tokens: Tokens, index: int, text: str) -> tuple[tuple[Recipient, ...], int]:
    """The recipient there, or behind words for a post: "cô A; [cộng tác viên dân số] Mai Văn Quý"."""
    place = index
    while place - index < _POST and _may_tell_post(at(tokens, place)):
        place += 1
    person = at(tokens, place)
    if place == index or not isinstance(person, PersonMention):
        return named(tokens, index, text)
    post = text[tokens[index].span.start : person.span.start]
    if not post.islower() or not opens_with_post(post):
        return (), index
    found, end = named(tokens, place, text)
    return tuple(replace(one, role=one.role or role_of(post)) for one in found), end


_POST = 6
"""Tokens of a post before a name at the most."""


def _may_tell_post(token: Mention | None) -> bool:
    return isinstance(token, Word | TierMention) or is_cue(token, "plain", "pronoun.collective")


def _spouse(tokens: Tokens, index: int, text: str, title: str) -> PersonMention | None:
    """ "hộ ông A [và bà B]": the other of a household that two names stand for."""
    house, other = tokens[index], at(tokens, index + 2)
    joined = isinstance(house, PersonMention) and house.household and is_cue(at(tokens, index + 1), "and")
    if not joined or not isinstance(other, PersonMention) or other.household:
        return None
    called = fold(other.span.of(text).removesuffix(other.name)).strip()
    return other if called and called == _PAIRS.get(title.rpartition(" ")[2]) else None


_PAIRS = {"ông": "bà", "bà": "ông", "anh": "chị", "chị": "anh"}


def _of_role(tokens: Tokens, index: int, text: str) -> tuple[tuple[Recipient, ...], int] | None:
    """ "Hiệu trưởng Trường A, thầy B", "Bí thư Chi bộ A B": who holds the role; the body is where."""
    body, place = tokens[index], index + 1 + is_mark(at(tokens, index + 1), ",")
    person = at(tokens, place)
    start = role_start(body, text) if isinstance(body, BodyMention) else None
    if start is None or not isinstance(person, PersonMention) or person.household:
        return None
    found, end = named(tokens, place, text)
    told = _described((body,), text, found[0], start)
    here = replace(found[0], role=found[0].role or told.role, unit=found[0].unit or told.unit)
    return (here, *found[1:]), end


def listed(tokens: Tokens, index: int, text: str) -> tuple[tuple[Recipient, ...], int]:
    """Recipients one after the other, parted by commas, semicolons, or "và"."""
    found, end = with_own(tokens, *_at_post(tokens, index, text), goes_on=False)
    while found and (after := max(separator(tokens, end), past_story(tokens, end))) > end:
        more, stop = with_own(tokens, *_at_post(tokens, after, text), goes_on=has_own(found[-1]))
        apart = is_mark(at(tokens, end), ";") or is_mark(at(tokens, after - 1), ";")
        other = bool(more) and more[0].kind != found[0].kind and apart
        if not more or _gives(tokens, after, stop, text) or (other and not is_item(tokens, stop)):
            break
        found, end = (*found, *as_before(found[-1], more, text)), stop
    end = past_apposition(tokens, end, len(found)) if len(found) > 1 else end
    return shared(tokens, index, end, found, text), end


def _gives(tokens: Tokens, index: int, end: int, text: str) -> bool:
    """Whether the next body in the list is the one that gives: "theo đề nghị của Hội đồng A, UBND xã tặng"."""
    body = at(tokens, index)
    while is_word(at(tokens, end), text, "adverbs"):
        end += 1
    return isinstance(body, BodyMention) and body.giver is not None and is_cue(at(tokens, end), "give", "commend")


def _with_numbers(tokens: Tokens, index: int, text: str, body: Recipient) -> tuple[tuple[Recipient, ...], int]:
    if not is_mark(at(tokens, index), OPENING):
        return (body,), index
    close = closing(tokens, index)
    inside = text[tokens[index].span.end : tokens[close].span.start] if close < len(tokens) else ""
    if _NUMBERED.match(inside.strip()):
        numbers = _NUMBER.findall(inside)
        return tuple(replace(body, name=f"{body.name} số {number}") for number in numbers), close + 1
    return (body,), index


def _with_role(tokens: Tokens, index: int, text: str, person: Recipient) -> tuple[tuple[Recipient, ...], int]:
    if is_mark(at(tokens, index), OPENING):
        close = closing(tokens, index)
        if _tells_role(tokens[index + 1 : close]):
            told = _described(tokens[index + 1 : close], text, person)
            return _with_unit(tokens, min(close + 1, len(tokens)), text, told)
        return (person,), index
    if home := _home(tokens, index, text):
        return (replace(person, unit=written_out(home.name)),), index + 2
    if (relative := past_relative(tokens, index, text)) > index:
        return (person,), relative
    stop = _apposition(tokens, index, text)
    if opens_relative(tokens, index, text) and not _named_role(tokens[index:stop]):
        return (person,), index
    return (_described(tokens[index:stop], text, person),), stop


def _with_unit(tokens: Tokens, index: int, text: str, person: Recipient) -> tuple[tuple[Recipient, ...], int]:
    """ "ông A (dân tộc Dao), thôn B:": behind a bracket that tells no unit the unit may follow."""
    unit = at(tokens, index + 1)
    follows = is_mark(at(tokens, index), ",") and isinstance(unit, BodyMention) and _may_employ(unit)
    if person.unit or not follows or _gives(tokens, index + 1, index + 2, text):
        return (person,), index
    stop = _apposition(tokens, index, text)
    return (replace(_described(tokens[index:stop], text, person), role=person.role),), stop


def _home(tokens: Tokens, index: int, text: str) -> BodyMention | None:
    """ "ông A ở thôn B", "cô C của Trường D mỗi người": where a person lives or works, without a comma."""
    place, body = at(tokens, index), at(tokens, index + 1)
    at_home = is_word(place, text, "at_home")
    owned = place is not None and place.span.of(text).lower() == "của" and is_cue(at(tokens, index + 2), *_GOES_ON)
    return body if (at_home or owned) and isinstance(body, BodyMention) and _may_employ(body) else None


_GOES_ON = ("each", "receive", "granted")
"""Verbs behind "của Trường D" that speak of the person, not of the school."""


def _tells_role(inside: Tokens) -> bool:
    """Not years or figures alone: "(2023)" behind a name is no role."""
    return any(isinstance(token, BodyMention) or token.method == "word" for token in inside)


def _apposition(tokens: Tokens, index: int, text: str) -> int:
    """Where the role ends that goes on from a name with a comma or dash: before a verb, an award, a number, a name.

    "bà A, Hiệu trưởng Trường X, được tặng": the role is what stands between; "bà A, bà B" has none.
    """
    start, last = index, index
    if not is_mark(at(tokens, index), ",-–—:") and not isinstance(at(tokens, index), BodyMention):
        return index
    if _speaks_of_all(at(tokens, index + 1), text) or opens_gift(tokens, index, text):
        return index
    while (token := at(tokens, index)) is not None and not _ends_role(token, tokens, index, text):
        index += 1
        last = index if not is_mark(token, ",-–—:") else last
        if opens_gift(tokens, index, text):
            return last
    before = at(tokens, index - 1)
    plural = before is not None and before.span.of(text).lower() in listed_words("plural")  # "bà A, các ông B, C"
    next_one = isinstance(at(tokens, index), PersonMention) and last == index
    if plural or (next_one and _is_post(tokens[start + 1 : index], text)):  # "ông A, trưởng thôn Lò Văn B"
        return start
    if is_mark(at(tokens, index), ";.") or index >= len(tokens) or _closes_role(at(tokens, index)):
        return last
    return last if _named_role(tokens[start:last]) else start


def _is_post(between: Tokens, text: str) -> bool:
    """Whether the words are a post and nothing else, no body among them."""
    words = text[between[0].span.start : between[-1].span.end] if between else ""
    return words.islower() and all(map(_may_tell_post, between)) and opens_with_post(words)


def _speaks_of_all(token: Mention | None, text: str) -> bool:
    """ "bà A và ông B, [những] người giữ lửa": what follows a list tells of all in it, and is nobody's role."""
    return token is not None and token.span.of(text).lower() in listed_words("plural_told")


def _ends_role(token: Mention, tokens: Tokens, index: int, text: str) -> bool:
    if isinstance(token, PersonMention | AwardMention | CountMention | TimesMention | YearsMention | DecisionMention):
        return True
    if is_cue(token, "of") and is_mark(at(tokens, index - 1), ","):  # "ông A, giáo viên, do sao chép"
        return True
    if isinstance(token, Word) and _is_reason(tokens, index, text):
        return True
    if is_mark(at(tokens, index - 1), ":") and _gives(tokens, index, index + 1, text):  # "ông A: [UBND xã] tặng"
        return True
    return is_mark(token, ";.()") or is_cue(
        token, "receive", "give", "for", "proposed", "commend", "and", "each", "granted", "respectively", "behalf"
    )


def _is_reason(tokens: Tokens, index: int, text: str) -> bool:
    """ "ông A, giám đốc B[, vì] khai man": what for, behind a comma."""
    word = tokens[index].span.of(text).lower()
    return word in listed_words("reasons_open") and is_mark(at(tokens, index - 1), ",")


def _closes_role(token: Mention | None) -> bool:
    return (
        is_cue(token, "receive", "proposed", "granted", "commend", "and")
        or isinstance(token, PersonMention)
        or is_mark(token, "()")
        or token is not None
    )


def _named_role(between: Tokens) -> bool:
    return any(isinstance(token, BodyMention) for token in between)


def _described(between: Tokens, text: str, person: Recipient, start: int | None = None) -> Recipient:
    """The person with what the words between tell: role first (from `start` on, where it stands before them), unit from
    the first body that is no part of the role."""
    if not between:
        return person
    start, end = between[0].span.start if start is None else start, between[-1].span.end
    person = replace(person, span=Span(person.span.start, max(person.span.end, end)))
    bodies = [token for token in between if isinstance(token, BodyMention) and _may_employ(token)]
    for unit in bodies:
        role = role_of(text[start : unit.span.start])
        if not part_of_role(unit, role, text):
            return replace(person, role=role, unit=written_out(unit.name))
    home = next((body for body in bodies[:1] if _VILLAGE.search(body.name)), None) or headed(between)
    role = role_of(text[start:end])
    house = home.name if home else told_in_role(role)
    role = role if tells_post(role) and role != house else ""
    return replace(person, role=role, unit=written_out(house))


_VILLAGE = regex.compile(r"\b(?:thôn|xóm|khu|tổ|làng)\b")


def _may_employ(body: BodyMention) -> bool:
    return body.receives and body.proper and not body.office
