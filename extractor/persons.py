"""Names of persons by rule: behind a title, or opened by a family name."""

from collections.abc import Iterator
from functools import cache

import regex

from extractor.folding import fold
from extractor.lexed import Lexed
from extractor.lexicon import Hit
from extractor.mention import PersonMention
from extractor.phrases import phrase
from extractor.resources import load_toml
from extractor.span import Span

_WORD = regex.compile(r"(?<![\p{L}\d/&-])\p{Lu}[\p{L}'’]*")


@cache
def _names(list_name: str) -> frozenset[str]:
    return frozenset(fold(name) for name in load_toml("names.toml")[list_name])


def persons(line: Lexed) -> Iterator[PersonMention]:
    """Persons in order of place; a title is left outside of the name."""
    end = 0
    titles = {hit.span.end: hit for hit in line.labelled("title")}
    title_starts = {hit.span.start for hit in titles.values() if line.text[hit.span.end : hit.span.end + 1] == " "}
    for match in _WORD.finditer(line.text):
        if match.start() < end:
            continue
        if match.start() in title_starts:
            continue
        title = titles.get(match.start()) or titles.get(match.start() - 1)
        if name := _name_at(line, match.start(), titled=title is not None):
            yield _person(line, name, title)
            end = name.end


def _person(line: Lexed, name: Span, title: Hit | None) -> PersonMention:
    if title is None:
        return PersonMention(name, "person.family", name.of(line.text))
    span = Span(title.span.start, name.end)
    return PersonMention(span, "person.title", name.of(line.text), titled=True, household=title.key == "household")


def _name_at(line: Lexed, start: int, *, titled: bool) -> Span | None:
    match = phrase("composition.toml", "name_run").match(line.text, start)
    if not match:
        return None
    span = Span(start, line.cut(Span(*match.span())))
    words = span.of(line.text).rstrip(".").split()
    return Span(start, start + len(span.of(line.text).rstrip(". "))) if _is_name(words, titled=titled) else None


def _is_name(words: list[str], *, titled: bool) -> bool:
    folded = [fold(word) for word in words]
    whole = " ".join(folded)
    if not titled and any(whole.startswith(name) for name in _names("not_recipients")):
        return False
    if titled:
        return len(words) <= 5
    if folded[0] not in _names("families") and "'" not in folded[0]:
        return False
    return 3 - (folded[0] not in _names("ambiguous_families")) <= len(words) <= 5
