"""Names cut short behind the full ones: "Triết" behind "em Khúc Minh Triết", "Kim Lũ" behind "Làng Kim Lũ".

The short name becomes a token as the full one is, so that the grammar reads "tặng Triết Bằng khen" as it reads names.
"""

from collections.abc import Iterator

from extractor.mention import AwardMention, BodyMention, Mention, PersonMention, TimesMention, Word
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.statements.draft import Recipient
from extractor.statements.phrase.roles import opens_role
from extractor.statements.sentence.recall import (
    Spoken,
    body_called,
    mentioning,
    name_ends,
    named_in_full,
    same_person,
    spoken_of,
)


def with_short_names(tokens: Tokens, text: str, spoken: Spoken) -> Tokens:
    """The tokens of a block that tells of awards, short names of those `spoken` of before told as names."""
    if not any(isinstance(token, AwardMention) or is_cue(token, "commend") for token in tokens):
        return tokens
    return tuple(_told(tokens, text, spoken))


def _told(tokens: Tokens, text: str, spoken: Spoken) -> Iterator[Mention]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if not (isinstance(token, Word) and text[token.span.start].isupper()):
            yield token
            place += 1
            continue
        end = _capitals_end(tokens, place, text)
        name = _name(tokens, place, end, text, spoken) if end > place else None
        yield from (name,) if name else tokens[place : max(end, place + 1)]
        place = max(end, place + 1)


def _capitals_end(tokens: Tokens, place: int, text: str) -> int:
    """Behind the run of plain words with capitals that begins there; `place` itself where none does."""
    end = place
    while isinstance(token := at(tokens, end), Word) and token.span.of(text).istitle():
        end += 1
    return end


def _name(tokens: Tokens, place: int, end: int, text: str, spoken: Spoken) -> Mention | None:
    """The mention that a run of capitals is: a given name, or a body's name without its first word."""
    before, span = at(tokens, place - 1), Span(tokens[place].span.start, tokens[end - 1].span.end)
    word, opens = span.of(text), before is None or is_mark(before, ".!?:")
    if opens and not _gets(tokens, end):  # the capital may be the sentence's
        return None
    alone = end == place + 1
    above = named_in_full(word, spoken) if alone else mentioning(word, spoken)
    before_it = name_ends(text[: span.start], word) if alone else word in text[: span.start]
    if not above and not before_it:
        return None
    told = (*above, spoken_of(tokens[:place], text) if before_it else ())
    if alone:
        known = same_person(Recipient(word, "individual", span), told)
        return PersonMention(span, "person.short", word) if known and not opens_role(text, span.start) else None
    body = body_called(word, told) if _gets(tokens, end) or is_cue(before, "give", "for") else None
    return BodyMention(span, body.method, body.name) if body else None


def _gets(tokens: Tokens, index: int) -> bool:
    index += is_cue(at(tokens, index), "filler")
    return is_cue(at(tokens, index), "receive", "granted", "each", "consecutive") or isinstance(
        at(tokens, index), TimesMention
    )
