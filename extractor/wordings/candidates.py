"""Stretches of a line that look like an award, and that no word list has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise, takewhile
from typing import Literal

import regex

from extractor.mention import AwardMention, BodyMention, CountMention, CueMention, Mention, PersonMention, Word
from extractor.mentions.tokens import tokens
from extractor.span import Span
from extractor.statements.cursor import at, is_cue, listed_words
from extractor.statements.sentence.reading import unknown_awards
from extractor.wordings.likeness import Near, bare, nearest, nearest_abbreviation, openings
from extractor.words.lexed import Lexed

Sort = Literal["form", "abbreviation", "title"]
_WORD = regex.compile(r"[\p{L}\p{M}\d]+")
_SHORT = regex.compile(r"\p{Lu}[\p{Lu}&]{2,7}")
_BREAK = regex.compile(r"[.;:,()\t]|\s[-–]")
_NO_AWARDS = ("not_award", "plain", "movement")
_LONGEST = 6
"""Words of a title that no list has, at the most."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """`form`: like a form of `near`; `abbreviation`: like its first letters; `title`: told as an award, like none."""

    span: Span
    words: str
    sort: Sort
    near: Near | None = None


def candidates(text: str) -> Iterator[Candidate]:
    """What in a line looks like an award and is none to the word lists; of two that overlap the likelier."""
    found = tokens(Lexed(text))
    taken = [one.span for one in found if isinstance(one, AwardMention | PersonMention) or is_cue(one, *_NO_AWARDS)]
    words = [token.span for token in found if isinstance(token, Word)]
    forms = (one for one in _like_forms(text, taken) if _stands_apart(text, one, words))
    alike = [*forms, *(one for one in _short(text, found) if one.near)]
    told = (span for span in unknown_awards(found, text) if bare(span.of(text)) not in map(bare, listed_words("kinds")))
    titles = [
        Candidate(span, span.of(text), "title") for span in (*told, *_announced(text, found), *_given(text, found))
    ]
    yield from _apart(sorted((*alike, *titles), key=_strength))


def _strength(one: Candidate) -> tuple[float, int]:
    return (-one.near.score if one.near else 0.0, -len(one.span))


def _apart(found: Sequence[Candidate]) -> Iterator[Candidate]:
    taken: list[Span] = []
    for one in found:
        if not any(one.span.overlaps(span) for span in taken):
            taken.append(one.span)
            yield one


def _like_forms(text: str, taken: Sequence[Span]) -> Iterator[Candidate]:
    """Windows of words that open as a form does."""
    words = [Span(*match.span()) for match in _WORD.finditer(text)]
    for first, word in enumerate(words):
        for length in openings().get(bare(word.of(text)), ()):
            window = words[first : first + length]
            span = Span(window[0].start, window[-1].end)
            if len(window) == length and _is_free(text, span, taken):
                yield Candidate(span, span.of(text), "form", nearest(span.of(text)))


def _stands_apart(text: str, one: Candidate, words: Sequence[Span]) -> bool:
    """Whether it is like a form, and no piece of longer words: "an toàn về an[ ninh]", "[vận ]động viên xuất sắc"."""
    if one.near is None or len(text[: one.span.start].rstrip()) in {word.end for word in words}:
        return False
    goes_on = any(word.start - 1 == one.span.end for word in words)
    return not goes_on or bare(one.words).split()[-1] == bare(one.near.form).split()[-1]


def _is_free(text: str, span: Span, taken: Sequence[Span]) -> bool:
    return not _BREAK.search(span.of(text)) and not any(span.overlaps(other) for other in taken)


def _short(text: str, found: Sequence[Mention]) -> Iterator[Candidate]:
    """Words in capitals that stand where an award would: behind a number, or a verb of giving or receiving."""
    for before, token in pairwise(found):
        words = token.span.of(text)
        if isinstance(token, Word) and _SHORT.fullmatch(words) and _leads(before):
            yield Candidate(token.span, words, "abbreviation", nearest_abbreviation(words))


def _leads(token: Mention) -> bool:
    return isinstance(token, CountMention) or is_cue(token, "receive", "granted", "give", "filler", "for")


def _announced(text: str, found: Sequence[Mention]) -> Iterator[Span]:
    """The words behind "đạt danh hiệu", up to the next mark, mention, or word that goes on without naming one."""
    for place, token in enumerate(found):
        if isinstance(token, CueMention) and token.span.of(text).lower().endswith(tuple(listed_words("announcing"))):
            run = [*takewhile(partial(_names_on, text), found[place + 1 : place + 1 + _LONGEST])]
            if len(run) > 1 and ((_leads(token) and token.name != "filler") or _leads(found[max(place - 1, 0)])):
                yield Span(run[0].span.start, run[-1].span.end)


def _given(text: str, found: Sequence[Mention]) -> Iterator[Span]:
    """The words between a verb of giving, or a bare number, and "của" with a body that gives: "2 X của UBND xã"."""
    for place, token in enumerate(found):
        bare_number = isinstance(token, CountMention) and token.noun is None and bool(token.value)
        if bare_number or is_cue(token, "receive", "granted", "give"):
            run = [*takewhile(partial(_names_on, text), found[place + 1 : place + 1 + _LONGEST])]
            of, body = at(found, place + 1 + len(run)), at(found, place + 2 + len(run))
            if len(run) > 1 and is_cue(of, "of") and isinstance(body, BodyMention) and body.giver:
                yield Span(run[0].span.start, run[-1].span.end)


def _names_on(text: str, token: Mention) -> bool:
    return isinstance(token, Word) and token.span.of(text).lower() not in listed_words("not_in_titles")
