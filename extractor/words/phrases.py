"""Named regular expressions out of a pattern file. Imports resources only.

A file's `[fragments]` are composed into its `[phrases.<name>]` by `<<name>>`; each phrase has `pattern`,
`examples`, and `counterexamples`, which the tests hold it to. It may have `needs`, small words of which every match
holds one: where a text has none of them the pattern is not tried.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import regex

from extractor.expressions import compiled
from extractor.resources import load_toml

_SLOT = regex.compile(r"<<(\w+)>>")
_KEYS = {"pattern", "examples", "counterexamples"}
_OPTIONAL = {"needs"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry: what it matches, and the examples both ways."""

    pattern: regex.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    needs: tuple[str, ...] = ()

    def may_match(self, text: str) -> bool:
        """Whether the text has a word that a match needs."""
        return not self.needs or any(map(text.lower().__contains__, self.needs))


def _compose(pattern: str, fragments: Mapping[str, str]) -> str:
    """`pattern` with every slot filled. Raises KeyError for a fragment that the file lacks."""
    while _SLOT.search(pattern):
        pattern = _SLOT.sub(lambda slot: f"(?:{fragments[slot[1]]})", pattern)
    return pattern


@cache
def phrases(file: str) -> Mapping[str, Phrase]:
    """The phrases of `patterns/<file>` by name. Raises ValueError when an entry has other keys than it should."""
    data = load_toml(file)
    for name, entry in data["phrases"].items():
        if set(entry) - _OPTIONAL != _KEYS or not entry["examples"]:
            raise ValueError(f"{file}: phrase {name!r} needs just {', '.join(sorted(_KEYS))}")
    composed = [_compose(entry["pattern"], data.get("fragments", {})) for entry in data["phrases"].values()]
    return {
        name: Phrase(pattern, tuple(entry["examples"]), tuple(entry["counterexamples"]), tuple(entry.get("needs", ())))
        for (name, entry), pattern in zip(data["phrases"].items(), compiled(file, composed), strict=True)
    }


def phrase(file: str, name: str) -> regex.Pattern[str]:
    """The compiled pattern of one phrase."""
    return phrases(file)[name].pattern


def matches(file: str, name: str, text: str, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
    """Every match of one phrase in a text, or in a stretch of it."""
    one, stop = phrases(file)[name], len(text) if end is None else end
    return one.pattern.finditer(text, start, stop) if one.may_match(text[start:stop]) else iter(())
