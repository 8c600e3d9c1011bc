"""An award told again without its name: "tặng Bằng khen cho đội, và tặng ông A [một tấm nữa]"."""

from collections.abc import Iterator

from extractor.mention import AwardMention, BodyMention, CountMention, Mention, PersonMention, Word
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words
from extractor.statements.phrase.award import is_paper


def with_one_more(tokens: Tokens, text: str) -> Tokens:
    """The tokens with such words as the paper that the sentence told of before them."""
    if not any(isinstance(token, AwardMention) and is_paper(token) for token in tokens):
        return tokens
    return tuple(_told(tokens, text))


def _told(tokens: Tokens, text: str) -> Iterator[Mention]:
    place, last = 0, None
    while place < len(tokens):
        token = tokens[place]
        if isinstance(token, AwardMention):
            last = token if is_paper(token) else None
        elif is_mark(token, ".!?"):
            last = None
        end = _end(tokens, place, text) if last else place
        if last and end > place:
            yield AwardMention(
                Span(token.span.start, tokens[end - 1].span.end), last.method, last.code, last.grades[:1]
            )
        else:
            yield token
        place = max(end, place + 1)


def _end(tokens: Tokens, place: int, text: str) -> int:
    """Behind "một tấm nữa", "thêm một chiếc"; the place itself where no such words stand."""
    if not _is_one(tokens[place], text):
        return place
    thing = at(tokens, place + 1)
    if thing is None or thing.span.of(text).lower() not in listed_words("things"):
        return place
    end = place + 2
    while _says_more(tokens, end, text):
        end += 1
    more = end > place + 2 or _is_added(tokens, place) or _is_handed(tokens, place)
    return end if more and _closes(at(tokens, end), text) else place


def _is_one(token: Mention, text: str) -> bool:
    counted = isinstance(token, CountMention) and token.value == 1 and not token.noun
    return counted or (isinstance(token, Word) and token.span.of(text) in listed_words("one"))


def _says_more(tokens: Tokens, place: int, text: str) -> bool:
    token = at(tokens, place)
    words = {word for phrase in listed_words("more") for word in phrase.split()}
    return token is not None and not is_mark(token, ".,;") and token.span.of(text).lower() in words


def _is_added(tokens: Tokens, place: int) -> bool:
    """ "[thêm] một chiếc cho ông A"."""
    return is_cue(at(tokens, place - 1), "filler")


def _is_handed(tokens: Tokens, place: int) -> bool:
    """ "tặng riêng bà A một tấm": somebody whom a verb of giving stands before."""
    name = place - 1 - is_mark(at(tokens, place - 1), ",")
    got = isinstance(at(tokens, name), PersonMention | BodyMention) or is_cue(at(tokens, name), "pronoun")
    verb = name - 1
    while isinstance(at(tokens, verb), Word) and place - verb <= _BETWEEN:
        verb -= 1
    return got and is_cue(at(tokens, verb), "give")


_BETWEEN = 4
"""Tokens back to the verb of giving at the most: "tặng [riêng cháu] Ngân"."""


def _closes(token: Mention | None, text: str) -> bool:
    """Whether no noun follows: "một chiếc [xe đạp]" is no paper."""
    if isinstance(token, Word):
        return token.span.of(text) in listed_words("reasons_open")
    return token is None or is_mark(token, ".,;:!?") or is_cue(token, "for", "and")
