"""Bodies called by the first words of their names alone: "tặng Cờ thi đua cho [ga]" behind "Ga Phố Mới".

The noun becomes a token as the full name is, so that the grammar reads "cho ga năm 2009" as it reads names.
"""

from collections.abc import Iterator

from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CueMention, Mention, PersonMention, Word, YearsMention
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, is_word, listed_words, starts_award
from extractor.statements.draft import Recipient
from extractor.statements.sentence.recall import Spoken, spoken_of


def with_common_nouns(tokens: Tokens, text: str, spoken: Spoken) -> Tokens:
    """The tokens of a block that tells of awards, such nouns told as the names of those `spoken` of before."""
    if not any(isinstance(token, AwardMention) for token in tokens):
        return tokens
    return tuple(_told(tokens, text, spoken))


def _told(tokens: Tokens, text: str, spoken: Spoken) -> Iterator[Mention]:
    place = 0
    while place < len(tokens):
        found = _noun(tokens, place, text, spoken)
        if found is None:
            yield tokens[place]
            place += 1
        else:
            body, place = found
            yield body


def _noun(tokens: Tokens, place: int, text: str, spoken: Spoken) -> tuple[BodyMention, int] | None:
    """The body that a noun there means, and the place behind it; None where no noun stands, or means nobody."""
    before = at(tokens, place - 1)
    if isinstance(before, Word) and before.span.of(text).lower() not in listed_words("turning"):
        return None
    start = place + _is_all(tokens, place, text)
    led = _is_given(tokens, place, text) or (start > place and isinstance(at(tokens, place - 1), AwardMention))
    if not led and not _opens_clause(tokens, place, text):
        return None
    for end in range(min(start + _WORDS, len(tokens)), start, -1):
        given = led and _ends(tokens, end, text)
        whole = all(_may_be_noun(token, text) for token in tokens[start:end])
        if whole and (given or (not led and _has_award(tokens, end, text))):
            span = Span(tokens[start].span.start, tokens[end - 1].span.end)
            if body := _last_called(fold(span.of(text)), (*spoken, spoken_of(tokens[:place], text))):
                return BodyMention(Span(tokens[place].span.start, span.end), body.method, body.name), end
    return None


_WORDS = 4
"""Words of such a noun at the most: "tổ hợp tác xã"."""


def _is_all(tokens: Tokens, place: int, text: str) -> bool:
    """ "[toàn] đội", "[cả] câu lạc bộ"."""
    token = tokens[place]
    return is_word(token, text, "whole")


def _is_given(tokens: Tokens, place: int, text: str) -> bool:
    """Whether "cho" or "tặng" stands right before; "cho các" leads to several."""
    before = at(tokens, place - 1)
    several = before is not None and before.span.of(text).lower().endswith(" các")
    return is_cue(before, "for", "give") and not several and not is_cue(at(tokens, place - 2), "receive")


def _opens_clause(tokens: Tokens, place: int, text: str) -> bool:
    """ "; [bản thân] câu lạc bộ thì có Bằng khen": the noun stands behind a word that turns to it."""
    token = at(tokens, place - 1)
    return token is not None and token.span.of(text).lower() in listed_words("turning")


def _has_award(tokens: Tokens, index: int, text: str) -> bool:
    """Whether a verb of having stands behind the noun, adverbs left out, and the award right behind that."""
    while is_word(at(tokens, index), text, "adverbs"):
        index += 1
    return is_cue(at(tokens, index), "receive", "granted") and starts_award(tokens, index + 1)


def _may_be_noun(token: Mention, text: str) -> bool:
    word = isinstance(token, Word) or (isinstance(token, CueMention) and token.name.startswith("pronoun."))
    common = isinstance(token, BodyMention) and not token.proper
    return (word or common) and text[token.span.start].islower()


def _ends(tokens: Tokens, index: int, text: str) -> bool:
    """Whether the noun is whole there: "cho đội văn nghệ" is another body, "cho ga năm 2009" is not."""
    token = at(tokens, index)
    if token is None or isinstance(token, YearsMention | AwardMention) or is_mark(token, ".,;:()!?"):
        return True
    if isinstance(token, Word):
        return token.span.of(text).lower() in listed_words("behind_pronouns")
    return is_cue(token, "and", "receive", "granted", "each", "for") and not isinstance(token, PersonMention)


def _last_called(noun: str, spoken: Spoken) -> Recipient | None:
    """The last body named whose name the noun opens."""
    bodies = (one for block in reversed(spoken) for one in reversed(block) if one.kind == "collective")
    return next((one for one in bodies if fold(one.name).startswith(f"{noun} ")), None)
