"""All word lists in one pass over the tokens of a line, by a tree of their words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extractor import folding
from extractor.folding import fold_word
from extractor.kept import contents, kept
from extractor.ner import splitting
from extractor.ner.splitting import chunks, pieces
from extractor.resources import load_toml
from extractor.span import Span
from extractor.words import rulebook

Match = tuple[str, int, int, str]
"""List, first and last word, and entry."""
_CODE = (Path(__file__), *(Path(module.__file__ or "") for module in (folding, splitting)))
QUOTES = frozenset("\"'“”„«»‘’")
Forms = Iterable[tuple[str, str, Iterable[str]]]
_Tree = dict[str | None, Any]
"""Words that may come next, each with the tree behind it; under None the entries that end here."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed word or phrase: `label` names the list, `key` the entry."""

    span: Span
    label: str
    key: str


def folded_lists() -> Iterator[tuple[str, str, Iterable[str]]]:
    """The forms that are read without regard to case, by list and entry."""
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


def literal_lists() -> Iterator[tuple[str, str, Iterable[str]]]:
    """The forms that are read as they stand, by list and entry."""
    for award in rulebook.awards().values():
        yield "award", award.code, award.abbreviations
    for index, stem in enumerate(rulebook.stems()):
        yield "stem", str(index), stem.abbreviations
    for index, head in enumerate(rulebook.heads()):
        yield "head", str(index), (form for form in head.bare if not form.islower())


def form_words(form: str, *, folded: bool) -> tuple[str, ...]:
    """The words by which a form is found; two forms with the same words are one."""
    return tuple(fold_word(word) if folded else word for word, _ in pieces(form) if _counts(word))


def _tree(lists: Forms, *, folded: bool) -> _Tree:
    """The tree of all forms; of two entries of one list with the same form the first counts."""
    root: _Tree = {}
    for label, key, forms in lists:
        for form in forms:
            node = root
            for word in form_words(form, folded=folded):
                node = node.setdefault(word, {})
            node.setdefault(None, {}).setdefault(label, key)
    return root


@cache
def _trees() -> tuple[_Tree, _Tree]:
    """The forms that are read folded, and those that are read as they stand."""
    return _kept("all", folded_lists(), literal_lists())


TELLING = frozenset({"commend", "including", "total"})
"""The cues that can make a fact or a total of a line without an award."""


@cache
def _telling_trees() -> tuple[_Tree, _Tree]:
    return _kept("telling", filter(_tells, folded_lists()), filter(_tells, literal_lists()))


def _kept(name: str, folded: Forms, literal: Forms) -> tuple[_Tree, _Tree]:
    """The trees of two kinds of forms. They hang on these, and on how words are parted and folded."""
    given, plain = ([(label, key, tuple(forms)) for label, key, forms in lists] for lists in (folded, literal))
    made_of = repr((given, plain, load_toml("tokens.toml"))).encode() + contents(*_CODE)
    return kept(f"words.{name}", made_of, lambda: (_tree(given, folded=True), _tree(plain, folded=False)))


def _tells(entry: tuple[str, str, Iterable[str]]) -> bool:
    label, key, _ = entry
    return label in ("award", "slip") or (label == "cue" and key.partition(".")[0] in TELLING)


def told(words: Sequence[str]) -> frozenset[str]:
    """Of which lists a telling word may stand among the words of a line: "award", "slip", "cue".

    A quick look at what few words begin with; longer phrases that swallow one of them are not asked.
    """
    return frozenset(match[0] for match in _found(words, *_telling_trees()))


def ends_abbreviated(words: Sequence[str]) -> bool:
    """Whether the full stop at the end of a line may belong to a listed word: "ở TP."."""
    return len(words) > 1 and words[-1] == "." and fold_word(words[-2]) in _stopped()


@cache
def _stopped() -> frozenset[str]:
    """The words before a full stop that closes a form of any list."""
    listed = (form for *_, forms in (*folded_lists(), *literal_lists()) for form in forms)
    ended = ([word for word, _ in pieces(form)] for form in listed if form.rstrip().endswith("."))
    return frozenset(fold_word(word) for form in ended if form[-1:] == ["."] for word in form[-2:-1])


def _counts(word: str) -> bool:
    """Quotation marks do not count, for a quoted title is the same title; nor does white space."""
    return word not in QUOTES and not word.isspace()


def words_in(text: str) -> list[str]:
    """The words and marks of a line that count, in order."""
    return [word for chunk in chunks(text) for word in chunk if _counts(word)]


def _starts(text: str, words: Iterable[str]) -> list[int]:
    """Where each word of a line begins."""
    starts, end = [], 0
    for word in words:
        starts.append(text.index(word, end))
        end = starts[-1] + len(word)
    return starts


def matches_in(words: Sequence[str]) -> tuple[Match, ...]:
    """What the lists have among the words of a line; of two entries of one list at one place the longer stays."""
    return tuple(_longest(_found(words, *_trees())))


def hits(text: str, words: Sequence[str], matches: Iterable[Match]) -> tuple[Hit, ...]:
    """The matches at their places in the line, in order."""
    starts = _starts(text, words)
    ordered = sorted((first, last, label, key) for label, first, last, key in matches)
    return tuple(
        Hit(Span(starts[first], starts[last] + len(words[last])), label, key) for first, last, label, key in ordered
    )


def _found(words: Sequence[str], folded: _Tree, literal: _Tree) -> Iterator[Match]:
    yield from _matches(folded, list(map(fold_word, words)))
    yield from _matches(literal, words)


def _matches(tree: _Tree, words: Sequence[str]) -> Iterator[Match]:
    for first in [place for place, word in enumerate(words) if word in tree]:
        node, last = tree[words[first]], first
        while node is not None:
            for label, key in node.get(None, {}).items():
                yield label, first, last, key
            last += 1
            node = node.get(words[last]) if last < len(words) else None


def _longest(found: Iterable[Match]) -> Iterator[Match]:
    """Of the matches of one list those that begin first, the longest of each place."""
    ends: dict[str, int] = {}
    for match in sorted(found, key=_place):
        label, first, last, _ = match
        if first > ends.get(label, -1):
            yield match
            ends[label] = last


def _place(match: Match) -> tuple[int, int]:
    return match[1], -match[2]
