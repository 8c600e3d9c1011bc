"""The names of those counted, told apart from their number: behind what they did, or in a sentence of their own."""

from extractor.mention import (
    BodyMention,
    CountMention,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.record import RecipientKind
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, is_word, listed_words, starts_award
from extractor.statements.draft import NameList
from extractor.statements.phrase.name_lists import is_achievement, name_list, past_examples


def names_apart(tokens: Tokens, index: int, kind: RecipientKind, text: str) -> NameList | None:
    """The names of those counted, behind what they did or a sentence's end: "3 cá nhân có thành tích chữa cháy: ông A,
    ông B", "2 cá nhân trong phòng, chống dịch; đó là y sĩ C và bà D". None where those named are no such kind."""
    place = past_deeds(tokens, index)
    place += is_cue(at(tokens, place), "receive") and is_cue(at(tokens, place + 1), "receive.has", "including")
    if (few := _examples(tokens, index, place, text)) is not None:
        return few if all(one.kind == kind for one in few.recipients) else None
    ends = (at_mark for at_mark in range(index, place + 1) if is_mark(at(tokens, at_mark), ",;."))
    if (pointing := next((end for end in ends if _points(tokens, end + 1, text)), None)) is not None:
        place = _past_counted(tokens, pointing + 1, text) + 2
        place += is_mark(at(tokens, place), ":")
    elif place > index and (is_mark(at(tokens, place), ":") or _leads(tokens, place)):
        place += is_mark(at(tokens, place), ":")
    else:
        return None
    found = name_list(tokens, place, len(tokens), text, introduced=True)
    if found is None or any(one.kind != kind for one in found.recipients):
        return None
    if pointing is None and _are_some_of_them(tokens, index, place, len(found.recipients)):
        return None
    behind = next((token for token in tokens[place:] if token.span.start >= found.span.end), None)
    return None if isinstance(behind, Word) and kind == "collective" else found


def _examples(tokens: Tokens, start: int, end: int, text: str) -> NameList | None:
    """ "9 đoàn viên trong đợt tình nguyện[, tiêu biểu là chị A và anh B]": some of those counted."""
    place = next((place for place in range(start, end) if past_examples(tokens, place, text) > place), None)
    return name_list(tokens, place, len(tokens), text) if place is not None else None


def _leads(tokens: Tokens, index: int) -> bool:
    """ "3 hộ hiến đất [gồm]", "3 hộ hiến đất [là] hộ ông A", "[là]: hộ ông A"."""
    behind = index + 1 + is_mark(at(tokens, index + 1), ":")
    named = isinstance(at(tokens, behind), PersonMention | BodyMention)
    return is_cue(at(tokens, index), "including") or (is_cue(at(tokens, index), "receive.has") and named)


def _are_some_of_them(tokens: Tokens, start: int, index: int, named: int) -> bool:
    """ "20 cá nhân trực chốt, đại diện [là] ông A và ông B": a name alone, or far fewer than were counted, behind a
    comma."""
    has = is_cue(at(tokens, index), "receive.has")
    counted = at(tokens, start - 1)
    number = (counted.value or 0) if isinstance(counted, CountMention) else 0
    parted = any(is_mark(token, ",") for token in tokens[start:index])
    return has and parted and (named == 1 or named * _FEW < number)


_FEW = 2


def past_deeds(tokens: Tokens, index: int) -> int:
    """Past what those counted are or did: "4 tập thể [có thành tích trong phòng, chống bão]:"."""
    place = index
    while place - index < _DEEDS and _goes_with(tokens, place):
        place += 1
    return place


def _goes_with(tokens: Tokens, index: int) -> bool:
    return any(told(tokens, index) for told in (_tells, _has_deed, _is_owner, _is_place, _is_reached, _is_how_long))


def _is_how_long(tokens: Tokens, index: int) -> bool:
    """ "5 cô nuôi có [nhiều năm] gắn bó", "2 y sĩ [30 năm] bám bản": no award stands behind."""
    return isinstance(at(tokens, index), TimesMention) and not starts_award(tokens, index)


def _tells(tokens: Tokens, index: int) -> bool:
    return _tells_deed(at(tokens, index))


def _is_place(tokens: Tokens, index: int) -> bool:
    """ "... mở rộng ngõ [12] phố Mới": a number that counts nothing, in the midst of words."""
    number = at(tokens, index)
    bare = isinstance(number, CountMention) and not (number.noun or number.kind)
    return bare and isinstance(at(tokens, index - 1), Word) and isinstance(at(tokens, index + 1), Word)


def _is_reached(tokens: Tokens, index: int) -> bool:
    """ "6 ngư dân vớt [được] của trôi": what they did had its end; nobody gave them anything."""
    done = isinstance(at(tokens, index - 1), Word) and is_cue(at(tokens, index), "receive")
    return done and (is_cue(at(tokens, index + 1), "of") or isinstance(at(tokens, index + 1), Word))


def _is_owner(tokens: Tokens, index: int) -> bool:
    """ "2 tập thể của [phường]", "3 hội viên thuộc [Hội Nông dân xã]": whose those counted are, and none of a list."""
    led = isinstance(at(tokens, index - 1), Word) or is_cue(at(tokens, index - 1), "of", "plain", "filler")
    owner = at(tokens, index)
    several = isinstance(owner, CountMention) and owner.kind == "collective" and index > 1  # "thuộc hai giáo họ"
    return led and (several or isinstance(owner, TierMention | BodyMention))


def _has_deed(tokens: Tokens, index: int) -> bool:
    """ "12 cá nhân [có] nhiều đóng góp", "có tên sau"."""
    behind = at(tokens, index + 1)
    return is_cue(at(tokens, index), "receive.has") and (_tells_deed(behind) or isinstance(behind, TimesMention))


def _tells_deed(token: Mention | None) -> bool:
    joined = is_mark(token, ",-") or is_cue(token, "plain", "filler", "movement", "and", "pronoun.collective", "for")
    several = isinstance(token, CountMention) and token.value is None
    return joined or several or is_achievement(token) or isinstance(token, Word | YearsMention) or is_cue(token, "of")


def _points(tokens: Tokens, index: int, text: str) -> bool:
    """ "đó là ông A", "Đó là các bà B và C", "Cụ thể: ông A, bà B", in a sentence of its own too."""
    counted = _past_counted(tokens, index, text)
    word, verb, name = (at(tokens, counted + step) for step in range(3))
    said = word.span.of(text).lower() if word else ""
    that = isinstance(word, Word) and said == "đó" and is_cue(verb, "receive.has")
    if counted > index and is_cue(verb, "receive.has", "including"):
        that, name = True, at(tokens, counted + 2 + is_mark(name, ":"))
    that = that or (said in listed_words("names_all") and is_mark(verb, ":") and is_mark(tokens[index - 1], "."))
    plural = is_word(name, text, "plural")
    return that and (plural or isinstance(name, PersonMention | BodyMention))


def _past_counted(tokens: Tokens, index: int, text: str) -> int:
    """ "UBND xã tặng Giấy khen cho 3 hộ. [Ba hộ] đó là hộ ông A, ...": up to the word that points at those counted."""
    behind = at(tokens, index + 1)
    points = is_word(behind, text, "pointing")
    return index + (points and isinstance(at(tokens, index), CountMention) and is_mark(at(tokens, index - 1), "."))


_DEEDS = 16
"""Tokens of what those counted did at the most."""
