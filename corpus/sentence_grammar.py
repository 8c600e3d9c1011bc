"""Sentences from word lists: `{slot}` is a line of a list, `<a|b>` one of several wordings.

A list's folder is the label of what it yields: `lexicon/PERSON`, `lexicon/ORG`, or `lexicon/text` for none; inside a
labelled slot other labels are dropped. A line that opens with `30*` is drawn as often as thirty lines. `{Slot}` opens
with a capital, `{SLOT}` is all capitals.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parent / "lexicon"
_WEIGHT = re.compile(r"(\d+)\* ")
_NEXT = re.compile(r"\{(?P<slot>\w+)\}|<(?P<choice>[^<>]*)>")


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` up to `end` of a sentence that name a PERSON or an ORG."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Text with the names in it, in order and apart from each other."""

    text: str
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class _WordList:
    label: str
    lines: tuple[str, ...]
    weights: tuple[int, ...]


def _weighed(line: str) -> tuple[str, int]:
    match = _WEIGHT.match(line)
    return (line[match.end() :], int(match[1])) if match else (line, 1)


@cache
def _word_list(slot: str) -> _WordList:
    path = next(LEXICON.glob(f"*/{slot}.txt"), None)
    if path is None:
        raise KeyError(f"no list {slot}.txt under {LEXICON}")
    kept = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    lines, weights = zip(*map(_weighed, kept), strict=True)
    label = "" if path.parent.name == "text" else path.parent.name
    return _WordList(label, lines, weights)


def _cased(text: str, slot: str) -> str:
    if slot.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if slot[0].isupper() else text


def _slot(slot: str, rng: random.Random) -> Sentence:
    words = _word_list(slot.lower())
    inner = expand(rng.choices(words.lines, words.weights)[0], rng)
    text = _cased(inner.text.strip() if words.label else inner.text, slot)
    return Sentence(text, (Mention(0, len(text), words.label),) if words.label else inner.mentions)


def expand(frame: str, rng: random.Random) -> Sentence:
    """One sentence of `frame`. Raises KeyError for a slot that has no list."""
    parts: list[Sentence] = []
    position = 0
    for match in _NEXT.finditer(frame):
        parts.append(Sentence(frame[position : match.start()]))
        slot, choice = match["slot"], match["choice"]
        parts.append(_slot(slot, rng) if slot else expand(rng.choice(choice.split("|")), rng))
        position = match.end()
    return joined([*parts, Sentence(frame[position:])])


def joined(parts: Sequence[Sentence], separator: str = "") -> Sentence:
    """The sentences one after another."""
    text, mentions = "", []
    for part in parts:
        text += separator if text and separator else ""
        mentions += [Mention(m.start + len(text), m.end + len(text), m.label) for m in part.mentions]
        text += part.text
    return Sentence(text, tuple(mentions))
