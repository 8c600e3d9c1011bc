"""Steps over a line's tokens. All functions are pure: they take the tokens and a place, and give a place."""

from collections.abc import Sequence
from functools import cache

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    Mark,
    Mention,
    PersonMention,
    TimesMention,
    Word,
)
from extractor.resources import load_toml

Tokens = Sequence[Mention]

LIGHT = frozenset({"filler"})
OPENING, CLOSING = "([", ")]"


def at(tokens: Tokens, index: int) -> Mention | None:
    """The token there, if there is one."""
    return tokens[index] if 0 <= index < len(tokens) else None


def is_cue(token: Mention | None, *names: str) -> bool:
    """Whether it is a cue word of one of these lists; "receive" takes in "receive.has"."""
    return isinstance(token, CueMention) and (token.name in names or token.name.partition(".")[0] in names)


@cache
def listed_words(name: str) -> frozenset[str]:
    """A word list of `patterns/statements.toml`."""
    return frozenset(load_toml("statements.toml")["words"][name])


@cache
def folded_words(name: str) -> tuple[str, ...]:
    """The same, folded."""
    return tuple(map(fold, listed_words(name)))


def is_word(token: Mention | None, text: str, words: str) -> bool:
    """Whether it is a plain word of that list, in any case."""
    return isinstance(token, Word) and token.span.of(text).lower() in listed_words(words)


def is_mark(token: Mention | None, signs: str) -> bool:
    """Whether it is one of these punctuation marks."""
    return isinstance(token, Mark) and token.sign in signs


def skip_light(tokens: Tokens, index: int) -> int:
    """Past words that carry nothing: "danh hiệu", "chiếc", quotation marks."""
    while is_cue(at(tokens, index), *LIGHT) or is_mark(at(tokens, index), "\"“”'‘’"):
        index += 1
    return index


def past_number(tokens: Tokens, index: int) -> int:
    """Past the number of an item in running text: "(1) Thôn Đông; (2) Thôn Đoài", "a) Thôn Đông; b) Thôn Đoài",
    "gồm: 1. Cô A; 2. Cô B"."""
    start = index + is_mark(at(tokens, index), "(")
    number = at(tokens, start)
    letter = isinstance(number, Word) and len(number.span) == 1
    numbered = letter or (isinstance(number, CountMention) and number.noun is None)
    numbered = numbered and (is_mark(at(tokens, start + 1), ")") or (start == index and _is_dotted(tokens, start)))
    return start + 2 if numbered else index


def _is_dotted(tokens: Tokens, index: int) -> bool:
    """ "gồm: [1.] Cô A; [2.] Cô B": a number with a stop, behind a mark and before a name."""
    led = is_mark(at(tokens, index - 1), ":;,") or is_cue(at(tokens, index - 1), "including", "receive.has")
    numbered = isinstance(at(tokens, index), CountMention) and is_mark(at(tokens, index + 1), ".")
    return led and numbered and isinstance(at(tokens, index + 2), PersonMention | BodyMention)


def closing(tokens: Tokens, index: int) -> int:
    """The place of the bracket that closes the one at `index`; the end of the line if none does."""
    depth = 0
    for place in range(index, len(tokens)):
        depth += is_mark(tokens[place], OPENING) - is_mark(tokens[place], CLOSING)
        if depth == 0:
            return place
    return len(tokens)


def ends_sentence(tokens: Tokens, index: int) -> bool:
    """Whether the token there ends a sentence."""
    return is_mark(at(tokens, index), ".!?…") or index >= len(tokens)


def sentence_end(tokens: Tokens, index: int) -> int:
    """The place of the mark that ends the sentence there; that behind the last token if none does."""
    while not ends_sentence(tokens, index):
        index += 1
    return index


def statement_end(tokens: Tokens, index: int) -> int:
    """The same, or the place of the next award in that sentence."""
    while not ends_sentence(tokens, index) and not starts_award(tokens, index):
        index += 1
    return index


def behind_mark(tokens: Tokens, index: int, signs: str) -> int:
    """The place behind the last of these marks before `index`; 0 if there is none."""
    return next((place + 1 for place in reversed(range(index)) if is_mark(tokens[place], signs)), 0)


def starts_award(tokens: Tokens, index: int) -> bool:
    """Whether an award phrase begins there: an award, or a number or "nhiều" or "4 năm đạt" before one."""
    token = at(tokens, index)
    if isinstance(token, CountMention) and token.noun is None:
        index = skip_light(tokens, index + 1)
        return isinstance(at(tokens, index), AwardMention)
    if isinstance(token, TimesMention):
        index = skip_light(tokens, index + 1)
        while is_cue(at(tokens, index), "receive", "filler", "granted", "consecutive"):
            index += 1
        return isinstance(at(tokens, index), AwardMention)
    return isinstance(at(tokens, skip_light(tokens, index)), AwardMention)


def receives(tokens: Tokens, index: int) -> bool:
    """Whether a verb of receiving stands there, with its award in the same clause: "được tặng Bằng khen"."""
    if not is_cue(at(tokens, index), "receive", "granted", "proposed", "pronoun"):
        return False
    while (token := at(tokens, index)) is not None and not is_mark(token, ",;.:()"):
        if isinstance(token, AwardMention) or is_cue(token, "commend"):
            return True
        index += 1
    return False
