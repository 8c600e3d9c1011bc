"""Which award of the catalogue words are nearest to, letters changed, lost, or put in, accents left out.

Words are like a form when each of them is like its word there, one may be missing or too many in a long form, and the
first, which tells a paper from a title, is there.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex
from rapidfuzz import fuzz, process

from extractor.folding import fold, without_accents
from extractor.resources import load_toml
from extractor.words import rulebook
from extractor.words.lexicon import folded_lists, literal_lists

_WORD = regex.compile(r"[\w&]+")
_ALIKE, _WORD_ALIKE, _SHORT_ALIKE = 86.0, 65.0, 80.0
"""The likeness, of 100, from which a whole form, one of its words, or an abbreviation is taken for the same."""
_LONG = 4
"""Words of a form that may lack one, or have one too many."""


@dataclass(frozen=True, slots=True)
class Near:
    """An award that words are like, the form that they are like, and how much, of 100."""

    code: str
    form: str
    score: float


def bare(text: str) -> str:
    """Small letters without accents, words parted by one space."""
    return " ".join(_WORD.findall(without_accents(text.lower())))


@cache
def _forms() -> Mapping[str, tuple[str, str]]:
    """Names and forms of several words, bare, with their code and as they are written."""
    named = [rule for rule in rulebook.awards().values() if rule.forms]
    listed = ((rule.code, form) for rule in named for form in (rule.name, *rule.forms) if " " in form)
    return {bare(form): (code, form) for code, form in listed}


@cache
def openings() -> Mapping[str, frozenset[int]]:
    """First words of the forms, bare, with the numbers of words that ways to write such a form may have."""
    found: dict[str, set[int]] = defaultdict(set)
    for words in (form.split() for form in _forms()):
        spare = len(words) >= _LONG
        found[words[0]].update(range(len(words) - spare, len(words) + spare + 1))
    return {word: frozenset(lengths) for word, lengths in found.items()}


def nearest(text: str) -> Near | None:
    """The award that has a form like `text`, if one has."""
    for form, score, _ in process.extract(bare(text), _forms().keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5):
        code, written = _forms()[form]
        if _each_alike(fold(text).split(), fold(written).split()):
            return Near(code, written, score)
    return None


def _each_alike(words: Sequence[str], form: Sequence[str]) -> bool:
    """Whether word by word they are alike, one of the longer left out where they are not as many."""
    if not _word_alike(words[0], form[0]):
        return False
    if len(words) == len(form):
        return all(map(_word_alike, words, form))
    longer, shorter = (words, form) if len(words) > len(form) else (form, words)
    places = (place for place in range(1, len(longer)) if longer[place].isalpha())
    spared = ([*longer[:place], *longer[place + 1 :]] for place in places)
    return len(longer) == len(shorter) + 1 and any(all(map(_word_alike, one, shorter)) for one in spared)


def _word_alike(one: str, other: str) -> bool:
    if any(map(str.isdigit, one + other)):
        return one == other
    plain = bare(one), bare(other)
    return plain[0] == plain[1] or min(fuzz.ratio(one, other), fuzz.ratio(*plain)) >= _WORD_ALIKE


@cache
def _initials() -> Mapping[str, tuple[str, str]]:
    """Abbreviations of the catalogue, and the first letters of its forms: "LĐTT" of "lao động tiên tiến"."""
    awards = rulebook.awards().values()
    made = {
        "".join(word[0] for word in _WORD.findall(form)).upper(): (rule.code, form)
        for rule in awards
        for form in rule.forms
        if form.count(" ") > 1 and form.islower()
    }
    return made | {short.upper(): (rule.code, short) for rule in awards for short in rule.abbreviations}


@cache
def _otherwise_known() -> frozenset[str]:
    """Abbreviations that stand for something else: a body, an office, a noun."""
    listed = (
        form
        for label, _, forms in (*folded_lists(), *literal_lists())
        if label not in ("award", "slip")
        for form in forms
    )
    words = (word for form in (*listed, *load_toml("abbreviations.toml")["expand"]) for word in _WORD.findall(form))
    return frozenset(word for word in words if word.isupper())


def nearest_abbreviation(short: str) -> Near | None:
    """The award that `short` may abbreviate, if there is one, and nothing else that is known."""
    if short in _otherwise_known():
        return None
    found = process.extractOne(short, _initials().keys(), scorer=fuzz.ratio, score_cutoff=_SHORT_ALIKE)
    return Near(*_initials()[found[0]], found[1]) if found else None
