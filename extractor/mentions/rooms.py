"""Where the model for names is asked: in sentences with room for a name between what the rules have found.

The model is the slowest stage by far, and rules find most names.
"""

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from extractor.folding import fold_word
from extractor.mention import CueMention, Mention
from extractor.resources import load_toml
from extractor.span import Span
from extractor.words.lexed import Lexed

_NAME = regex.compile(r"(?P<first>\p{Uppercase}\S*)\s+(?P<next>\S)")
"""Of two words at least, the first with a capital: the model is believed in no other name."""
_SENTENCE_END = regex.compile(r"(?<=\p{Ll}{2}|[\d)\"”])[.!?…]\s+(?=\p{Uppercase})")
_WORDS_OF_NO_NAME = ("role", "title")


def sentences_with_room(line: Lexed, found: Iterable[Mention]) -> Iterator[Span]:
    """The sentences of a line in which a name that the model would add can stand; cues make way for one."""
    rooms = _rooms(line, found)
    start = next(rooms, None)
    for sentence in _sentences(line.text):
        if start is not None and start < sentence.end:
            yield sentence
            start = next((room for room in rooms if room >= sentence.end), None)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield Span(start, end.start() + 1)
        start = end.end()
    yield Span(start, len(text))


def _rooms(line: Lexed, found: Iterable[Mention]) -> Iterator[int]:
    """Where names can begin, in order."""
    plain = [hit.span for label in _WORDS_OF_NO_NAME for hit in line.labelled(label)]
    for gap in _gaps(line, found):
        for match in _NAME.finditer(line.text, gap.start, gap.end, overlapped=True):
            listed = any(span.start <= match.start() < span.end for span in plain)
            if not listed and not _opens_sentence(line.text, match):
                yield match.start()


def _gaps(line: Lexed, found: Iterable[Mention]) -> Iterator[Span]:
    end = 0
    for mention in found:
        if not isinstance(mention, CueMention):
            yield Span(end, mention.span.start)
            end = mention.span.end
    yield Span(end, len(line.text))


def _opens_sentence(text: str, match: "regex.Match[str]") -> bool:
    """Whether the capital is that of a sentence: a plain word at its head, and a small letter behind."""
    if match["next"].isupper() or fold_word(match["first"]) not in _openers():
        return False
    before = text[: match.start()].rstrip()[-1:]
    return not before or not (before.isalnum() or before in ",&")


@cache
def _openers() -> frozenset[str]:
    return frozenset(map(fold_word, load_toml("names.toml")["openers"]))
