"""Reads one block as a heading: its rank, number, own words, and what they say of the text below.

Imports document, phrases, resources only.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from extractor.document import Block
from extractor.resources import load_toml
from extractor.words.phrases import phrase

_FILE = "sections.toml"
_ITEMS = ("item_person", "item_award", "item_count", "item_body")
_INTROS = ("proposal_intro", "request_intro")
_SENTENCE_END = regex.compile(r"(?<=[\p{L}\d\"”)]):(?=\s|$)|[.;](?=\s|$)")
_CAPITALS = regex.compile(r"\p{Lu}{2,}")
_LONGEST = 30
_KEPT = 12


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of one rank (see `ranks` in the pattern file); `intro` is a sentence that introduces a list."""

    rank: str
    number: str
    text: str
    intro: bool = False
    capitals: bool = False

    @property
    def past(self) -> bool:
        """Whether it announces what was done."""
        return not self.intro and _says("past", self.text)

    @property
    def outlook(self) -> bool:
        """Whether it announces aims, plans, or tasks of the coming period."""
        return not self.intro and not self.past and _says("outlook", self.text)

    @property
    def proposal(self) -> bool:
        """Whether it announces what is asked for or put forward."""
        return self.intro or (not self.past and _says("proposal", self.text))


@lru_cache(maxsize=4096)
def _says(name: str, text: str) -> bool:
    """Whether a heading says that; it is asked again for every heading below it."""
    return phrase(_FILE, name).search(text) is not None


@cache
def ranks(group: str = "ranks") -> tuple[str, ...]:
    """Names of ranks, outer first: all of them, or those of one group."""
    return tuple(load_toml(_FILE)[group])


def read_heading(text: str, block: Block) -> Heading | None:
    """The heading that a block is, or None: then it is text, an item of a list, or a row of a table."""
    if block.kind == "row" or not text.strip():
        return None
    return _numbered(text) or _plain(text, block)


def is_item(text: str) -> bool:
    """Whether it is a numbered item of a list: a person, a body, or an award with its count."""
    numbered = _number(text)
    return numbered is not None and _lists(*numbered)


def _number(text: str) -> tuple[str, str, str] | None:
    """Rank, number, and the words after it."""
    for rank in ranks()[:-1]:
        match = phrase(_FILE, rank).match(text)
        if match:
            return rank, match["number"], text[match.end() :].strip()
    return None


def _lists(rank: str, number: str, words: str) -> bool:
    return rank in ranks("items") and any(phrase(_FILE, item).match(words) for item in _ITEMS)


def _numbered(text: str) -> Heading | None:
    numbered = _number(text)
    if numbered is None or _lists(*numbered):
        return None
    rank, number, words = numbered
    return Heading(rank, number, own_words(words), capitals=_capitals(words) or not words)


def _plain(text: str, block: Block) -> Heading | None:
    """A heading without a number: by its make, or by its words."""
    intro = any(phrase(_FILE, name).search(text) for name in _INTROS)
    words = text.strip()
    starred = phrase(_FILE, "starred").match(text) is not None
    if not intro and (len(words.split()) > _LONGEST or (not words[0].isalnum() and not starred)):
        return None
    heading = Heading("plain", "", _heading_words(words), intro, _capitals(words))
    short = len(words.split()) <= _KEPT
    closed = words.endswith(":") or (short and not words.endswith((".", ";", ",")))
    made = heading.capitals or (bool(block.style) and not words.endswith((".", ";"))) or (starred and closed)
    said = closed and (heading.outlook or heading.proposal or (short and heading.past))
    return heading if intro or made or said else None


def _heading_words(text: str) -> str:
    """A heading's own words; of "Kế hoạch đầu năm: 6 cá nhân. [Kết quả cuối năm:]" those of the last sentence, which
    heads what was done."""
    last = _SENTENCE_END.split(text.removesuffix(":").rstrip())[-1].strip()
    return own_words(last if text.endswith(":") and last and _says("past", last) else text)


def own_words(text: str) -> str:
    """The heading's own words where text runs on after it: before a colon or the first sentence's end."""
    words = _SENTENCE_END.split(text.strip(), 1)[0].split()
    return " ".join(words if len(words) <= _LONGEST else words[:_KEPT]).rstrip(",;")


def _capitals(text: str) -> bool:
    """Whether at least two words, and every letter, are capitals."""
    return text.isupper() and len(_CAPITALS.findall(text)) > 1
