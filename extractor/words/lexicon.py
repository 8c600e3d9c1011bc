"""All word lists in one pass: a spaCy component that leaves every listed word it meets in `doc.user_data`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, cast

from spacy.attrs import LOWER
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from extractor.folding import fold_word
from extractor.ner.names import ASK
from extractor.resources import load_toml
from extractor.span import Span
from extractor.words import rulebook

QUOTES = frozenset("\"'“”„«»‘’")
HITS = "lexicon"
FACTORY = "award_lexicon"
_AWARDS = frozenset({"award", "slip"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed word or phrase: `label` names the list, `key` the entry."""

    span: Span
    label: str
    key: str


def _folded() -> Iterator[tuple[str, str, Iterable[str]]]:
    for award in rulebook.awards().values():
        yield "award", award.code, award.forms
        yield "slip", award.code, award.slips
    for index, stem in enumerate(rulebook.stems()):
        yield "stem", str(index), stem.forms
    for tier in rulebook.tiers():
        yield "tier", tier.name, tier.forms
    for office in rulebook.offices():
        yield "office", office.name, office.forms
    for index, head in enumerate(rulebook.heads()):
        yield "head", str(index), (*head.forms, *(form for form in head.bare if form.islower()))
    for cue in rulebook.cues():
        yield "cue", cue.name, cue.forms
    for noun in rulebook.nouns():
        yield "noun", noun.kind, noun.forms
    names = load_toml("names.toml")
    yield "title", "person", (title for title in names["titles"] if title not in names["households"])
    yield "title", "household", names["households"]
    yield "role", "role", names["roles"]


def _literal() -> Iterator[tuple[str, str, Iterable[str]]]:
    for award in rulebook.awards().values():
        yield "award", award.code, award.abbreviations
    for index, stem in enumerate(rulebook.stems()):
        yield "stem", str(index), stem.abbreviations
    for index, head in enumerate(rulebook.heads()):
        yield "head", str(index), (form for form in head.bare if not form.islower())


@Language.factory(FACTORY)
class Lexicon:
    """Finds the entries of all word lists; of two entries of one list at one place the longer stays."""

    def __init__(self, nlp: Language, name: str = FACTORY) -> None:
        # Folded once for each word of the vocabulary. LOWER, because the name model reads NORM as it was trained on.
        self._vocab = cast(Any, nlp.vocab)
        self._vocab.lex_attr_getters[LOWER] = fold_word
        self._matchers = (self._matcher(nlp, "LOWER", _folded()), self._matcher(nlp, "ORTH", _literal()))

    @staticmethod
    def _matcher(nlp: Language, attribute: str, lists: Iterable[tuple[str, str, Iterable[str]]]) -> PhraseMatcher:
        matcher = PhraseMatcher(nlp.vocab, attr=attribute)
        for label, key, forms in lists:
            if docs := [_without_quotes(nlp.make_doc(form))[0] for form in forms]:
                matcher.add(f"{label}:{key}", docs)
        return matcher

    def __call__(self, doc: Doc) -> Doc:
        """`doc`, with its hits in order of place under `user_data["lexicon"]`."""
        plain, index = _without_quotes(doc)
        found = [self._hit(doc, index, *match) for matcher in self._matchers for match in matcher(plain)]
        doc.user_data[HITS] = tuple(sorted(_longest(found), key=lambda hit: (hit.span, hit.label)))
        # Names matter only where an award is spoken of; the model is the slowest stage by far.
        doc.user_data[ASK] = any(hit.label in _AWARDS for hit in doc.user_data[HITS])
        return doc

    def _hit(self, doc: Doc, index: list[int], match_id: int, start: int, end: int) -> Hit:
        label, _, key = _label(self._vocab, match_id).partition(":")
        first, last = doc[index[start]], doc[index[end - 1]]
        return Hit(Span(first.idx, last.idx + len(last)), label, key)


@cache
def _label(vocab: Any, match_id: int) -> str:
    return str(vocab.strings[match_id])


def _without_quotes(doc: Doc) -> tuple[Doc, list[int]]:
    """`doc` less quotation marks and stray spaces, for a quoted title is the same title; and where each token stood."""
    kept = [token.i for token in doc if token.text not in QUOTES and not token.is_space]
    if len(kept) == len(doc):
        return doc, kept
    return Doc(doc.vocab, words=[doc[i].text for i in kept]), kept


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    by_label = sorted(hits, key=lambda hit: (hit.label, hit.span.start, -hit.span.end))
    for _, group in groupby(by_label, key=lambda hit: hit.label):
        end = -1
        for hit in group:
            if hit.span.start >= end:
                yield hit
                end = hit.span.end


def hits(doc: Doc) -> tuple[Hit, ...]:
    """What the lexicon found in `doc`."""
    found: tuple[Hit, ...] = doc.user_data[HITS]
    return found
