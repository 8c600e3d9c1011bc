"""The names of those counted, told apart from their number: behind what they did, or in a sentence of their own."""

from extractor.mention import BodyMention, CountMention, Mention, PersonMention, Word, YearsMention
from extractor.record import RecipientKind
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words
from extractor.statements.draft import NameList
from extractor.statements.phrase.tallies import is_achievement, name_list


def names_apart(tokens: Tokens, index: int, kind: RecipientKind, text: str) -> NameList | None:
    """The names of those counted, behind what they did or a sentence's end: "3 cá nhân có thành tích chữa cháy: ông A,
    ông B", "2 cá nhân trong phòng, chống dịch; đó là y sĩ C và bà D". None where those named are no such kind."""
    place = past_deeds(tokens, index)
    if is_mark(at(tokens, place), ",;.") and _points(tokens, place + 1, text):
        place += 3
    elif place > index and (is_mark(at(tokens, place), ":") or _leads(tokens, index, place)):
        place += is_mark(at(tokens, place), ":")
    else:
        return None
    found = name_list(tokens, place, len(tokens), text, introduced=True)
    if found is None or any(one.kind != kind for one in found.recipients):
        return None
    behind = next((token for token in tokens[place:] if token.span.start >= found.span.end), None)
    return None if isinstance(behind, Word) and kind == "collective" else found


def _leads(tokens: Tokens, start: int, index: int) -> bool:
    """ "3 hộ hiến đất [gồm]", "3 hộ hiến đất [là] hộ ông A"; not "20 cá nhân, đại diện [là] ông A"."""
    named = isinstance(at(tokens, index + 1), PersonMention | BodyMention)
    whole = named and not any(is_mark(token, ",") for token in tokens[start:index])
    return is_cue(at(tokens, index), "including") or (is_cue(at(tokens, index), "receive.has") and whole)


def past_deeds(tokens: Tokens, index: int) -> int:
    """Past what those counted are or did: "4 tập thể [có thành tích trong phòng, chống bão]:"."""
    place = index
    while place - index < _DEEDS and (_tells_deed(at(tokens, place)) or _has_deed(tokens, place)):
        place += 1
    return place


def _has_deed(tokens: Tokens, index: int) -> bool:
    """ "12 cá nhân [có] nhiều đóng góp", "có tên sau"."""
    return is_cue(at(tokens, index), "receive.has") and _tells_deed(at(tokens, index + 1))


def _tells_deed(token: Mention | None) -> bool:
    joined = is_mark(token, ",-") or is_cue(token, "plain", "filler", "movement", "and", "pronoun.collective", "for")
    several = isinstance(token, CountMention) and token.value is None
    return joined or several or is_achievement(token) or isinstance(token, Word | YearsMention)


def _points(tokens: Tokens, index: int, text: str) -> bool:
    """ "đó là ông A", "Đó là các bà B và C", in a sentence of its own too."""
    word, verb, name = (at(tokens, index + step) for step in range(3))
    that = isinstance(word, Word) and word.span.of(text).lower() == "đó" and is_cue(verb, "receive.has")
    plural = isinstance(name, Word) and name.span.of(text).lower() in listed_words("plural")
    return that and (plural or isinstance(name, PersonMention | BodyMention))


_DEEDS = 16
"""Tokens of what those counted did at the most."""
