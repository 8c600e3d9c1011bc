"""Words that two entries claim, and entries that can never be the match.

Of two entries of one list with the same words the first counts (`extractor.words.lexicon`), so the second is dead
where it has no other words. Words are compared as the lists find them: case, tone place, and quotes fold away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from extractor.explain.sources import FILES, entry_of
from extractor.resources import load_toml
from extractor.span import Span
from extractor.wordings.keys import name_of
from extractor.wordings.problem import Problem
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit, folded_lists, form_words, literal_lists

_TOGETHER = {"slip": "award"}
"""Lists that must not share words: a slip of one award is no form of another."""


@dataclass(frozen=True, slots=True)
class _Form:
    label: str
    key: str
    text: str
    words: tuple[str, ...]

    @property
    def file(self) -> str:
        return FILES[self.label]

    @property
    def entry(self) -> str:
        return entry_of(Hit(Span(0, 0), self.label, self.key))


@cache
def _forms() -> tuple[_Form, ...]:
    """Every form of every list."""
    folded = (
        _Form(label, key, text, form_words(text, folded=True)) for label, key, texts in folded_lists() for text in texts
    )
    literal = (
        _Form(label, key, text, form_words(text, folded=False))
        for label, key, texts in literal_lists()
        for text in texts
    )
    return (*folded, *literal)


def claims() -> Iterator[Problem]:
    """Words twice in an entry, words that an entry before has, and entries with no words of their own."""
    first: dict[tuple[str, tuple[str, ...]], _Form] = {}
    lost: dict[tuple[str, str], list[_Form]] = {}
    for form in _forms():
        owner = first.setdefault((_TOGETHER.get(form.label, form.label), form.words), form)
        if owner is form:
            continue
        if (owner.label, owner.key) == (form.label, form.key):
            yield Problem(form.file, form.entry, "twice", form.text, owner.text)
        else:
            lost.setdefault((form.label, form.key), []).append(form)
            yield Problem(form.file, form.entry, "claimed", form.text, owner.entry)
    yield from _dead(lost)


def _dead(lost: dict[tuple[str, str], list[_Form]]) -> Iterator[Problem]:
    for (label, key), forms in lost.items():
        if len(forms) == sum((form.label, form.key) == (label, key) for form in _forms()):
            yield Problem(forms[0].file, forms[0].entry, "dead")


def unreachable() -> Iterator[Problem]:
    """Words that the lists do not find even where they stand alone: they are cut up otherwise in a text."""
    for form in _forms():
        text = form.text
        whole = (hit for hit in Lexed(text).labelled(form.label) if len(hit.span) >= len(text.strip("\"'“”«»‘’ ")))
        if not any(whole):
            yield Problem(form.file, form.entry, "unreachable", text)


def outranked() -> Iterator[Problem]:
    """Cues that an award has word for word: of the two the award is read (`extractor.mentions.tokens`)."""
    awards = {form.words: form.entry for form in _forms() if form.label in ("award", "slip")}
    cues = (form for form in _forms() if form.label == "cue" and form.words in awards)
    return (Problem(form.file, form.entry, "claimed", form.text, awards[form.words]) for form in cues)


def repeated_names() -> Iterator[Problem]:
    """Words twice in one of the plain lists of names and abbreviations."""
    for name, listed in load_toml("names.toml").items():
        yield from (Problem("names.toml", name, "twice", word, first) for word, first in _repeated(listed))


def same_names() -> Iterator[Problem]:
    """Two entries of one list under one name."""
    for file, table in _NAMED:
        names = _repeated(map(name_of, load_toml(file)[table]))
        yield from (Problem(file, name, "claimed", name, first) for name, first in names)


_NAMED = (("awards.toml", "award"), ("authorities.toml", "body"), ("cues.toml", "cue"), ("nouns.toml", "noun"))


def _repeated(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Words that stand in a list a second time, case aside, with the first of them."""
    seen: dict[str, str] = {}
    for word in words:
        if (first := seen.setdefault(word.lower(), word)) is not word:
            yield word, first
