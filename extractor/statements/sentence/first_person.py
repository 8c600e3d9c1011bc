"""Who speaks of himself: "Tên tôi là A. ... người ta trao cho [tôi]", "“[Tôi] được tặng Bằng khen”, ông A kể".

The word becomes a token as the speaker's name is, where it stands as whoever gets an award.
"""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractor.mention import AwardMention, CueMention, Mark, Mention, PersonMention, TimesMention, Word
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words
from extractor.statements.sentence.recall import Named, Spoken, narrator_in, recalled, spoken_of


def with_speaker(tokens: Tokens, text: str, spoken: Spoken) -> Tokens:
    """The tokens of a block that tells of awards, each such "tôi" told as the name of who says it, if that is known."""
    if "tôi" not in text.lower() or not any(isinstance(token, AwardMention) for token in tokens):
        return tokens
    tokens = _with_houses(tokens, text)
    told = tuple(_told(tokens, text, spoken))
    speaks = _opening(tokens) is not None and told != tuple(tokens)
    return (told[0], replace(told[1], sign="."), *told[2:]) if speaks and isinstance(told[1], Mark) else told


def _told(tokens: Tokens, text: str, spoken: Spoken) -> Iterator[Mention]:
    for place, token in enumerate(tokens):
        said = _is_speaker(token, text) and _gets(tokens, place, text)
        person = _speaker(tokens, place, text, spoken) if said else None
        house = is_cue(at(tokens, place - 1), "pronoun.household")
        yield replace(person, span=token.span, household=house) if person else token


def _with_houses(tokens: Tokens, text: str) -> Tokens:
    """ "[trung đội tôi] được tặng": the speaker's house, as a common noun for it."""
    for place in reversed(range(1, len(tokens))):
        start = _house_start(tokens, place, text) if _is_speaker(tokens[place], text) else place
        if start < place and _receives(tokens, place):
            noun = CueMention(Span(tokens[start].span.start, tokens[place].span.end), "cue", "pronoun.collective")
            tokens = (*tokens[:start], noun, *tokens[place + 1 :])
    return tokens


def _house_start(tokens: Tokens, place: int, text: str) -> int:
    """Where the noun for a body begins that ends right before the place, the longest one; the place without one."""
    for start in range(max(0, place - _NOUN), place):
        if text[tokens[start].span.start : tokens[place - 1].span.end].lower() in listed_words("houses_of_mine"):
            return start
    return place


_NOUN = 4
"""Words of such a noun at the most."""


def _is_speaker(token: Mention, text: str) -> bool:
    return isinstance(token, Word) and token.span.of(text).lower() == "tôi"


def _gets(tokens: Tokens, place: int, text: str) -> bool:
    """Whether a verb of giving stands before it, or one of receiving behind; "chúng tôi", "bố tôi" are others."""
    before = at(tokens, place - 1)
    if is_cue(before, "give", "for"):
        return True
    if isinstance(before, Word) and before.span.of(text).lower() not in listed_words("time_ends"):
        return False
    household = is_cue(before, "pronoun.household")
    return _receives(tokens, place) and (household or not is_cue(before, "pronoun", "of"))


def _receives(tokens: Tokens, place: int) -> bool:
    verb = place + 1
    while isinstance(at(tokens, verb), Word | TimesMention) and verb - place <= _ADVERBS:
        verb += 1
    return is_cue(at(tokens, verb), "receive", "granted", "filler")


_ADVERBS = 3
"""Words between "tôi" and its verb at the most: "tôi [cũng từng] được"."""


def _speaker(tokens: Tokens, place: int, text: str, spoken: Spoken) -> PersonMention | None:
    quoted = _quoting(tokens, place, text, spoken)
    return quoted or _opening(tokens) or _narrator(tokens[:place], text, spoken)


def _narrator(before: Tokens, text: str, spoken: Spoken) -> PersonMention | None:
    """Who has said his name in this block or one before."""
    blocks = (block.narrator for block in reversed(spoken) if isinstance(block, Named))
    return narrator_in(before, text) or next(filter(None, blocks), None)


def _opening(tokens: Tokens) -> PersonMention | None:
    """ "Ông A: Năm ấy tôi được tặng": whose words the whole block is."""
    first = at(tokens, 0)
    return first if isinstance(first, PersonMention) and is_mark(at(tokens, 1), ":") else None


def _quoting(tokens: Tokens, place: int, text: str, spoken: Spoken) -> PersonMention | None:
    """Who is told to say what stands in quotation marks around the place."""
    quote = next((one for one in _QUOTE.finditer(text) if one.start() < tokens[place].span.start < one.end()), None)
    if quote is None:
        return None
    behind = [token for token in tokens if quote.end() <= token.span.start <= quote.end() + _NEAR]
    lead = text.rfind(". ", 0, quote.start()) + 1
    before = [token for token in tokens if lead <= token.span.start < quote.start()]
    named = [*filter(_may_say, behind[:_FIRST]), *filter(_may_say, reversed(before))]
    return _person(named[0], tokens, text, spoken) if named else None


_QUOTE = regex.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»")
_NEAR = 40
_FIRST = 3
"""Characters and tokens behind a quotation that may name who says it."""


def _may_say(token: Mention) -> bool:
    return isinstance(token, PersonMention) or is_cue(token, "pronoun.individual", "pronoun.person")


def _person(token: Mention, tokens: Tokens, text: str, spoken: Spoken) -> PersonMention | None:
    """The person, a pronoun's one looked for among those named."""
    if isinstance(token, PersonMention):
        return token
    before = [one for one in tokens if one.span.end <= token.span.start]
    found = recalled(token.span.of(text), (*spoken, spoken_of(before, text)))
    return PersonMention(token.span, found[0].method, found[0].name, titled=True) if found else None
