"""Entries against their own examples, both ways."""

from collections.abc import Iterator
from pathlib import Path

from extractor.mention import AwardMention
from extractor.resources import load_toml
from extractor.wordings.finding import FOUND, WITHOUT_FORMS, Entry, mentions
from extractor.wordings.keys import name_of, with_phrases
from extractor.wordings.problem import Problem
from extractor.words.phrases import Phrase, phrases

Place = tuple[str, str]


def list_examples() -> Iterator[Problem]:
    """What is wrong with the examples of the word lists."""
    for place in FOUND:
        for entry in entries(place):
            yield from entry_examples(place, entry)


def entries(place: Place) -> list[Entry]:
    """The entries of one list that are found by words of their own."""
    file, table = place
    return [entry for entry in load_toml(file)[table] if entry.get("code") != WITHOUT_FORMS]


def entry_examples(place: Place, entry: Entry) -> Iterator[Problem]:
    """An entry without examples or counterexamples, examples it misses, counterexamples it takes."""
    file, name, found = place[0], name_of(entry), FOUND[place]
    examples, counterexamples = entry.get("examples", ()), entry.get("counterexamples", ())
    if not examples or not counterexamples:
        yield Problem(file, name, "no_examples")
    yield from (Problem(file, name, "missed", str(text)) for text in examples if not found(entry, text))
    yield from (Problem(file, name, "taken", str(text)) for text in counterexamples if found(entry, text))


def award_forms(entry: Entry) -> Iterator[Problem]:
    """Ways to write an award that are read as something else, or as a slip where they are none."""
    slips = entry.get("slips", [])
    for way in (*entry.get("forms", []), *entry.get("abbreviations", []), *slips):
        read = [(one.code, one.slip) for one in mentions(f"tặng 3 {way} năm 2023", AwardMention)]
        if read != [(entry["code"], way in slips)]:
            other = ", ".join(code for code, _ in read)
            yield Problem("awards.toml", entry["code"], "misread", way, other)


def phrase_examples(folder: Path) -> Iterator[Problem]:
    """What is wrong with the examples of the phrases of every file."""
    for file in with_phrases(folder):
        for name, phrase in phrases(file).items():
            yield from _one_phrase(file, name, phrase)


def _one_phrase(file: str, name: str, phrase: Phrase) -> Iterator[Problem]:
    if not phrase.examples or not phrase.counterexamples:
        yield Problem(file, name, "no_examples")
    search = phrase.pattern.search
    yield from (Problem(file, name, "missed", text) for text in phrase.examples if not search(text))
    yield from (Problem(file, name, "taken", text) for text in phrase.counterexamples if search(text))
    yield from (Problem(file, name, "needs", text) for text in phrase.examples if not phrase.may_match(text))
