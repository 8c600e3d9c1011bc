"""Names that share the noun of the one before: "các thôn Đoài, [Trung] và [Thượng Lát]" names three bodies."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractor.folding import fold
from extractor.mention import BodyMention
from extractor.mentions.persons import listed_names
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.phrases import phrase

_FILE = "composition.toml"
_NAMED = regex.compile(r"^(?P<noun>.*?\p{Ll})(?:\s\p{Lu}\p{Ll}*)+(?:\s\d{1,2})?$")
"""A noun of a body, and a name whose syllables all have capitals."""
_FAMILY_AND_NAME = 3


def sisters(line: Lexed, named: Sequence[BodyMention]) -> Iterator[BodyMention]:
    """The bodies that a list tells by their names alone, behind the first of several with the noun of them all."""
    for body in named:
        noun = _NAMED.match(body.name)
        if noun and phrase(_FILE, "several_before").search(line.folded, max(0, body.span.start - 12), body.span.start):
            others = [one for one in named if one is not body]
            yield from (
                replace(body, span=span, name=f"{noun['noun']} {span.of(line.text)}")
                for span in _names(line, body.span.end, others)
            )


def _names(line: Lexed, end: int, others: Sequence[BodyMention]) -> list[Span]:
    """The names behind there, up to the one that "và" joins or the sentence ends with; none where the list goes on with
    anything else."""
    found: list[Span] = []
    joined = False
    while not joined and (told := phrase(_FILE, "sister").match(line.text, end)):
        span = Span(*told.span("name"))
        if _is_another(line, span, others):
            return []
        found.append(span)
        end, joined = span.end, told["last"] is not None
    return found if joined or phrase(_FILE, "list_end").match(line.text, end) else []


def _is_another(line: Lexed, span: Span, others: Sequence[BodyMention]) -> bool:
    """Whether the words are a body with a noun of its own, an award, or the name of a person."""
    words = span.of(line.text).split()
    person = len(words) >= _FAMILY_AND_NAME and fold(words[0]) in listed_names("families")
    body = any(span.overlaps(one.span) for one in others)
    award = any(hit.label in ("award", "stem", "head") and hit.span.overlaps(span) for hit in line.hits)
    return person or body or award
